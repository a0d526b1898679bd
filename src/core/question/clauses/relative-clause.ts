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
  /** Puts the answer of the clause in the place of the noun it belongs to. */
  join(main: Question, inner: Question): Question;
}

/** The relative clause of a question, where there is one. */
export function relativeClause(items: readonly Item[]): RelativeClause | null {
  const start = items.findIndex(
    (item, at) =>
      at > 0 &&
      item.kind === 'word' &&
      (has(item.mention, 'who-that') || isSigner(item)) &&
      isHead(items[at - 1]!) &&
      opensClause(items, at),
  );
  if (start < 0) return null;
  const end = clauseEnd(items, start);
  if (end === null) return null;
  const head = items[start - 1]!;
  const project = isCountryHead(head) ? 'countries' : 'officials';
  const inner = [...innerHead(head, project), ...items.slice(isSigner(items[start]!) ? start : start + 1, end)];
  // "the leader who met Khosla: whom did he see": the head is who asks its question, and no rank of those he saw.
  const isApart = head.kind === 'word' && isStop(items, end);
  const main = [...items.slice(0, isApart ? start - 1 : start), ...items.slice(end)];
  return { main, inner, join: (question, clause) => joined(question, clause, head, project) };
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

/** A clause needs a meeting or signing verb of its own, and another predicate after it. */
function opensClause(items: readonly Item[], at: number): boolean {
  return items
    .slice(isSigner(items[at]!) ? at : at + 1, at + 6)
    .some((item) => item.kind === 'word' && (has(item.mention, 'verb:meet', 'verb:sign') || isSigner(item)));
}

function clauseEnd(items: readonly Item[], start: number): number | null {
  const verb = items.findIndex(
    (item, at) =>
      item.kind === 'word' &&
      (at > start ? has(item.mention, 'verb:meet', 'verb:sign') : at === start && isSigner(item)),
  );
  for (let at = verb + 1; at < items.length; at++) {
    const item = items[at]!;
    if (isStop(items, at)) return at;
    if (item.kind !== 'word') continue;
    if (
      has(item.mention, 'verb:meet', 'verb:sign', 'verb:discuss') ||
      hasKind(item.mention, 'act:') ||
      ['have', 'has', 'had', 'also', 'did', 'does', 'do'].includes(item.mention.key) ||
      has(item.mention, 'group:pending')
    )
      return at;
  }
  const before = items
    .slice(0, start - 1)
    .some((item) => item.kind === 'word' && has(item.mention, 'verb:meet', 'verb:sign'));
  return before ? items.length : null;
}

/** In the clause the head only lends its country: "the Indian minister who met Chambers" met as one of India. */
function innerHead(head: Item, project: 'countries' | 'officials'): Item[] {
  if (head.kind !== 'party' || project === 'countries') return [];
  return [head];
}

/** The question with the clause in the place of the noun it belongs to. */
export function joined(question: Question, clause: Question, head: Item, project: 'countries' | 'officials'): Question {
  const label = head.kind === 'party' ? head.party.span : head.mention.text;
  const via: PartyTerm = {
    span: label,
    label: `${label} (${clause.parties.map((term) => term.label).join(', ') || clause.text})`,
    entities: [],
    role: question.target === 'proposals' ? 'from' : 'any',
    excluded: false,
    ...(head.kind === 'party' ? { viaHead: head.party.span } : {}),
    viaRanks: head.kind === 'word' ? postWanted(head.mention.tags).ranks : [],
    via: { ...clause, target: clause.target === 'agreements' ? 'agreements' : 'meetings', want: 'list' },
    project,
  };
  const own =
    head.kind === 'party' ? question.parties.filter((term) => term.span !== head.party.span) : question.parties;
  const anchors = question.target === 'agreements' ? clause.parties : [];
  const missing = anchors.filter((term) => !own.some((one) => one.label === term.label));
  return { ...question, parties: [...own, ...missing, via] };
}
