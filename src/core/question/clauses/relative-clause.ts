import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import { postWanted } from '../posts.js';
import type { PartyTerm, Question } from '../question.js';

/** A question in a question: "the minister [who met Saadullo] …", "which countries [that Iran met] …". */
export interface RelativeClause {
  /** The items without the clause. */
  readonly main: readonly Item[];
  /** The clause as a question of its own. */
  readonly inner: readonly Item[];
  /** Further clauses of the same noun, as questions of their own: "[that Iran met] and [that signed with Oman]". */
  readonly also?: readonly (readonly Item[])[];
  /** Puts the answer of the clauses in the place of the noun they belong to. */
  join(main: Question, inner: Question, also?: readonly Question[]): Question;
}

/** The relative clause of a question, where there is one, with those that are joined to it by "and". */
export function relativeClause(items: readonly Item[]): RelativeClause | null {
  const start = items.findIndex((_, at) => at > 0 && opensClause(items, at) && isHead(items[at - 1]!));
  const spans = start < 0 ? null : clausesFrom(items, start);
  if (!spans) return null;
  const head = items[start - 1]!;
  const end = spans.at(-1)!.to;
  const project = isCountryHead(head) ? 'countries' : 'officials';
  const [inner, ...also] = spans.map(({ from, to }) => [...innerHead(head, project), ...items.slice(from, to)]);
  // "the leader who met Khosla: whom did he see": the head is who asks its question, and no rank of those he saw.
  const isApart = head.kind === 'word' && isStop(items, end);
  const main = [...items.slice(0, isApart ? start - 1 : start), ...items.slice(end)];
  const join: RelativeClause['join'] = (question, clause, others = []) =>
    joined(question, clause, head, project, others);
  return { main, inner: inner!, also, join };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The clauses that stand one behind another from a position on; null where nothing else is asked beside the first. */
function clausesFrom(items: readonly Item[], start: number): readonly Span[] | null {
  const spans: Span[] = [];
  for (let at: number | null = start; at !== null; at = nextClause(items, spans.at(-1)!.to)) {
    const to = clauseEnd(items, at, start);
    if (to === null) return spans.length ? spans : null;
    spans.push({ from: isPronoun(items[at]!) ? at + 1 : at, to });
  }
  return spans;
}

/** Where a further clause of the same noun starts: "and that met Malaysia", "and signed with Oman". */
function nextClause(items: readonly Item[], end: number): number | null {
  if (!has(items[end]?.mention, 'conj:and')) return null;
  const at = end + 1;
  if (opensClause(items, at)) return at;
  const isVerb = has(items[at]?.mention, 'verb:meet', 'verb:sign');
  return isVerb && items.slice(at + 1).some(isAuxiliary) ? at : null;
}

function isHead(item: Item): boolean {
  if (item.kind === 'party') return item.party.sort !== null || item.party.post !== null;
  return (
    item.kind === 'word' &&
    (has(item.mention, 'noun:country', 'noun:official', 'noun:counterpart') || hasKind(item.mention, 'post:'))
  );
}

function isCountryHead(item: Item): boolean {
  if (item.kind === 'party')
    return item.party.sort === 'countries' || (item.party.sort === null && item.party.post === null);
  return item.kind === 'word' && has(item.mention, 'noun:country');
}

/** "who signed", which is one phrase of the vocabulary. */
function isSigner(item: Item): boolean {
  return item.kind === 'word' && has(item.mention, 'noun:signatory') && item.mention.key.startsWith('who ');
}

/** Whether a colon or dash parts what stands before a position from a question of its own. */
export function isStop(items: readonly Item[], at: number): boolean {
  if (!/[:;–—]| -+ /.test(items[at - 1]?.mention.after ?? '')) return false;
  return items.slice(at).some((item) => item.kind === 'word' && hasKind(item.mention, 'ask:'));
}

function isPronoun({ kind, mention }: Item): boolean {
  return kind === 'word' && has(mention, 'who-that');
}

/** Whether a clause opens: a relative pronoun with a predicate of its own close behind it, or "who signed". */
function opensClause(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !(isPronoun(item) || isSigner(item))) return false;
  const predicate = predicateFrom(items, isSigner(item) ? at : at + 1);
  return predicate >= 0 && predicate < at + 6;
}

/** The first word from a position on that says what was done: met, signed, proposed, "have a memorandum"; -1 = none. */
function predicateFrom(items: readonly Item[], from: number): number {
  return items.findIndex((item, at) => at >= from && (isVerb(item) || isSigner(item) || isHad(items, at)));
}

function isVerb({ kind, mention }: Item): boolean {
  return kind === 'word' && (has(mention, 'verb:meet', 'verb:sign') || hasKind(mention, 'act:'));
}

/** "have a memorandum", "with a pending agreement". */
function isHad(items: readonly Item[], at: number): boolean {
  const { kind, mention } = items[at]!;
  if (kind !== 'word' || !(hasKind(mention, 'kind:') || has(mention, 'noun:agreement'))) return false;
  return items.slice(Math.max(0, at - 4), at).some((one) => HAVING.has(one.mention.key));
}

const HAVING: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having']);

/** Where a clause ends: before the predicate of the question itself, or at its end where that stands before the noun. */
function clauseEnd(items: readonly Item[], at: number, start: number): number | null {
  const predicate = predicateFrom(items, isPronoun(items[at]!) ? at + 1 : at);
  const end = items.findIndex((_, index) => index > predicate && endsClause(items, index));
  if (end >= 0) return has(items[end - 1]!.mention, 'conj:and') ? end - 1 : end;
  const asksBefore = items.slice(0, start - 1).some((item) => isVerb(item) || has(item.mention, 'noun:meeting'));
  return asksBefore ? items.length : null;
}

function endsClause(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  if (isStop(items, at) || opensClause(items, at)) return true;
  return (
    isVerb(item) || isAuxiliary(item) || (item.kind === 'word' && has(item.mention, 'verb:discuss', 'group:pending'))
  );
}

function isAuxiliary({ kind, mention }: Item): boolean {
  return kind === 'word' && ['have', 'has', 'had', 'also', 'did', 'does', 'do'].includes(mention.key);
}

/** In the clause the head only lends its country: "the Indian minister who met Chambers" met as one of India. */
function innerHead(head: Item, project: 'countries' | 'officials'): Item[] {
  if (head.kind !== 'party' || project === 'countries') return [];
  return [head];
}

/** The question with the clauses in the place of the noun they belong to. */
export function joined(
  question: Question,
  clause: Question,
  head: Item,
  project: 'countries' | 'officials',
  also: readonly Question[] = [],
): Question {
  const label = head.kind === 'party' ? head.party.span : head.mention.text;
  const own =
    head.kind === 'party' ? question.parties.filter((term) => term.span !== head.party.span) : question.parties;
  const clauses = [clause, ...also].map(asList);
  const via: PartyTerm = {
    span: label,
    label: `${label} ${clauses.map(clauseLabel).join(' and ')}`,
    entities: [],
    role: question.target === 'proposals' ? 'from' : 'any',
    excluded: false,
    ...(head.kind === 'party' ? { viaHead: head.party.span, viaWithin: head.party.entities } : {}),
    viaRanks: head.kind === 'word' ? postWanted(head.mention.tags).ranks : [],
    via: clauses[0]!,
    viaAlso: clauses.slice(1),
    project,
  };
  return { ...question, parties: [...own, ...anchors(question, own, clause), via] };
}

/** A clause as a list of its own; what somebody "has signed" was signed, whatever became of it. */
function asList(clause: Question): Question {
  if (clause.target === 'proposals') return { ...clause, want: 'list' };
  if (clause.target !== 'agreements') return { ...clause, target: 'meetings', want: 'list' };
  const isSigned = clause.tags.includes('verb:sign') && !clause.statuses;
  return { ...clause, want: 'list', ...(isSigned ? { statuses: SIGNED } : {}) };
}

const SIGNED: Question['statuses'] = { label: 'signed', any: ['signed'], ever: true };

/** "That met Azerbaijan", "with memorandum of understanding signed with Oman": what a clause demands, for showing. */
function clauseLabel({ target, parties, kinds, statuses }: Question): string {
  const names = parties.map(({ label }) => label).join(' and ');
  if (target === 'meetings') return names ? `that met ${names}` : 'that met so';
  const what = target === 'proposals' ? 'proposals' : kinds.join(' or ') || 'agreements';
  return ['with', statuses?.label, what, names && `with ${names}`].filter(Boolean).join(' ');
}

/** "Which countries that Iran met have a pending memorandum", "… also met it": with whom, the clause alone says. */
function anchors({ target, tags }: Question, own: readonly PartyTerm[], clause: Question): readonly PartyTerm[] {
  const isLeftOpen = target === 'agreements' || tags.includes('pron:it') || tags.includes('pron:they');
  return isLeftOpen && !own.some((term) => !term.excluded) ? clause.parties : [];
}
