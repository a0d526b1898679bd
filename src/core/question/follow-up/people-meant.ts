import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';
import { isAffiliated } from '../posts.js';
import type { PartyEntity, PartyTerm, Question } from '../question.js';
import { roleOf } from '../roles.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';

/** "هل التقى زروقي؟", "ever met Zerrouki?": a yes/no question of meetings with whom nobody is said to have met. */
export function lacksDoer({ question, signals, items }: Read): boolean {
  const at = items.findIndex((item) => item.kind === 'party');
  const verb = items.findIndex((item) => item.kind === 'word' && has(item.mention, 'verb:meet'));
  const named = items.filter((item) => item.kind === 'party');
  const asks = signals.any('ask:who', 'ask:which', 'ask:what', 'ask:how-many', 'noun:meeting') || signals.kind('pron:');
  if (question.target !== 'meetings' || verb < 0 || named.length !== 1 || asks || signals.kind('post:')) return false;
  const object = at > verb || has(items[at - 1]?.mention, 'prep:with');
  return object && question.parties.length === 1 && question.yesNo && !items.slice(0, Math.min(at, verb)).some(isName);
}

function isName(item: Item): boolean {
  return item.kind !== 'word' || item.mention.unknown !== 'no';
}

/** Whom "he", "she" and "they" mean, and who is left unsaid. Where posts and names are asked for: the people of the answer, else who was asked about. */
export function peopleMeant(read: Read, context: Context, graph: Graph): readonly PartyTerm[] {
  const { question, signals } = read;
  if (lacksDoer(read)) return lastPerson(context, graph).filter((term) => !isSame(term, question.parties[0]));
  if (!signals.any('pron:he', 'pron:they', 'pron:these') || isOfOneNamed(read)) return [];
  const answers = question.target === 'officials' ? peopleAnswered(context, graph) : [];
  const single = signals.any('pron:he');
  const both = question.target === 'proposals' ? eachOfTwo(read, context, graph) : [];
  if (both.length) return both;
  if (answers.length && (!single || answers.length === 1)) return [termOf(answers, graph)];
  if (!single) return [];
  const meant = besideNamed(lastPerson(context, graph, question.text), question, context);
  const he = notOfOwn(meant, read, context, graph);
  return question.target === 'proposals' ? he.map((term) => ({ ...term, role: pronounRole(read) })) : he;
}

/** "Has he met the Iranians?" where only sides were spoken of: the man of the other side, and not of the one that is named. */
function besideNamed(he: readonly PartyTerm[], { parties }: Question, context: Context): readonly PartyTerm[] {
  const isNamed = (term: PartyTerm) => parties.some((one) => isSame(term, one));
  if (!he.some(isNamed)) return he;
  return context.parties.filter((term) => !term.excluded && !isNamed(term)).slice(0, 1);
}

/** "What did he propose to Algeria?" after two people: nobody puts anything to his own side, so that it is the other one. */
function notOfOwn(he: readonly PartyTerm[], { question }: Read, context: Context, graph: Graph): readonly PartyTerm[] {
  const [side, ...others] = question.parties.filter((term) => !term.excluded);
  const isOf = (id: string) => side !== undefined && isAffiliated(id, side.entities, graph);
  if (question.target !== 'proposals' || others.length || !he[0]?.entities.some(({ id }) => isOf(id))) return he;
  const own = new Set(he[0].entities.map(({ id }) => id));
  const asked = context.parties.flatMap((term) => (term.excluded ? [] : idsOf(term, 'official')));
  const around = [...new Set([...asked, ...peopleListed(context.listed, graph)])].filter((id) => !own.has(id));
  const [other, ...more] = around.filter((id) => !isOf(id));
  if (!other) return he;
  return more.length ? [termOf([other, ...more], graph)] : [officialTerm(other, graph)];
}

/** "And the Malaysian minister, whom did he meet": he is named in the same breath. */
function isOfOneNamed({ items, signals }: Pick<Read, 'items' | 'signals'>): boolean {
  const at = items.findIndex(({ kind, mention }) => kind === 'word' && has(mention, 'pron:he'));
  const before = items.slice(0, Math.max(at, 0));
  return signals.any('pron:he') && before.some((item) => item.kind === 'party' && isSomebody(item.party));
}

function isSomebody({
  entities,
  post,
}: {
  readonly entities: readonly PartyEntity[];
  readonly post: string | null;
}): boolean {
  return post !== null || entities.some(({ kind }) => kind === 'official');
}

function isSame(term: PartyTerm, other: PartyTerm | undefined): boolean {
  return term.entities.some((one) => other?.entities.some((two) => one.kind === two.kind && one.id === two.id));
}

/**
 * "what did she invite him to?" after a meeting of two: one of them to the other. Who met somebody is the one whom the answer
 * gave ("who met X?" → she); whom somebody met is not ("whom did X meet?" → X). Nobody where not two were shown.
 */
function eachOfTwo({ items }: Read, context: Context, graph: Graph): readonly PartyTerm[] {
  const said = items.filter(({ mention }) => has(mention, 'pron:he')).map(({ mention }) => mention.key);
  // "What did he say he wanted" is of one.
  if (said.length !== 2 || !SUBJECTS.has(said[0]!) || said[0] === said[1]) return [];
  const again = eachOfTwoAgain(said[0]!, context);
  if (again.length) return again;
  const people = context.parties.filter((term) => !term.excluded && term.entities[0]?.kind === 'official');
  const [named] = people;
  const own = new Set(named?.entities.map(({ id }) => id));
  const both = people.length === 2 && people.every(({ entities }) => entities.length === 1);
  const met = both ? idsOf(people[1]!, 'official') : peopleListed(context.listed, graph);
  const [other, ...others] = met.filter((id) => !own.has(id));
  if (!named || !other || others.length) return [];
  const [it, him] = [named, officialTerm(other, graph)];
  const [from, to] = WHO_MET.test(context.question.text) ? [him, it] : [it, him];
  return [
    { ...from, role: 'from' },
    { ...to, role: 'to' },
  ];
}

/** "and what did he ask of her?" after "what did she invite him to?": the other way round; "and what did she offer him?" is not. */
function eachOfTwoAgain(subject: string, { question: before }: Context): readonly PartyTerm[] {
  const [from, to] = (['from', 'to'] as const).map((role) => before.parties.find((term) => term.role === role));
  const said = /\b(?:he|she)\b/i.exec(before.text)?.[0]?.toLowerCase();
  const arePeople = [from, to].every((term) => term?.entities[0]?.kind === 'official' && !term.excluded);
  if (!from || !to || !arePeople) return [];
  const isSame = said === undefined || said === subject;
  return isSame
    ? [from, to]
    : [
        { ...to, role: 'from' },
        { ...from, role: 'to' },
      ];
}

const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she']);

/** Asks for the one who met, and not for whom somebody met. */
const WHO_MET =
  /^\W{0,3}(?:who|which \w{1,20})(?: (?:has|had|else|all))? (?:met|saw|received|hosted|talked|spoke|sat|held)\b/i;

function pronounRole({ items }: Read): PartyTerm['role'] {
  const at = items.findIndex((item) => item.kind === 'word' && item.mention.tags.includes('pron:he'));
  return at < 0 ? 'any' : roleOf(items, at, 'proposals');
}

/** The person named, the one official listed, else the one person in the one meeting listed, else the side asked about. */
export function lastPerson(context: Context, graph: Graph, text = ''): readonly PartyTerm[] {
  const { parties, told } = context;
  if (told.length === 1) return [termOf(told, graph)];
  const isOther = isOtherSex(text, context.question.text);
  const other = isOther ? (otherShown(context, graph) ?? namedInWords(context)) : null;
  if (other) return [officialTerm(other, graph)];
  const named = parties.filter((term) => !term.excluded && term.entities[0]?.kind === 'official').slice(0, 1);
  if (named.length && !areSeveral(named[0]!)) return named;
  const both = ofEitherSide(context, graph);
  if (both.length > 1) return [termOf(both, graph)];
  const [only, ...others] = peopleAnswered(context, graph);
  if (only && !others.length) return [termOf([only], graph)];
  if (context.person !== null) return [termOf([context.person], graph)];
  return parties.filter((term) => !term.excluded).slice(0, 1);
}

/** The people of both sides where "Iran and Kenya" were asked about together: neither side's is the one who is meant. */
function ofEitherSide({ parties, listed, question }: Context, graph: Graph): readonly string[] {
  const [one, other, ...more] = parties.filter((term) => !term.excluded);
  if (!one || !other || more.length || isPerson(one) || isPerson(other)) return [];
  const [from, to] = [question.text.indexOf(one.span) + one.span.length, question.text.indexOf(other.span)];
  if (
    from < one.span.length ||
    to < from ||
    !/^\s*(?:and|&|–|-|\/|и|et|y|و)\s*(?:the |l['’])?$/i.test(question.text.slice(from, to))
  )
    return [];
  const of = (term: PartyTerm) => peopleListed(listed, graph).filter((id) => isAffiliated(id, term.entities, graph));
  const [ones, others] = [of(one), of(other)];
  return ones.length === 1 && others.length === 1 ? [...ones, ...others] : [];
}

function isPerson({ entities }: PartyTerm): boolean {
  return entities.some(({ kind }) => kind === 'official');
}

/** Several people of whom either will do, and not one with several names, nor those who held a post one after the other. */
function areSeveral({ entities, together, post }: PartyTerm): boolean {
  return entities.length > 1 && !together && (post === undefined || /s$/i.test(post));
}

/**
 * "Whom did he see?" after several people and nobody before them: none of them may be taken for the one who is meant. `asked` = the
 * question as it would be asked: where that names one person, he is meant.
 */
export function meansSeveral({ signals, items }: Read, asked: Question, context: Context, graph: Graph): boolean {
  if (!signals.any('pron:he') || isOfOneNamed({ signals, items })) return false;
  if (asked.parties.some((one) => one.entities[0]?.kind === 'official' && !areSeveral(one))) return false;
  const [term] = lastPerson(context, graph);
  const areMeant = term !== undefined && term.entities[0]?.kind === 'official' && areSeveral(term);
  const isNobody = term === undefined && context.listed.filter((one) => one.startsWith('official:')).length > 1;
  return areMeant || isNobody;
}

/** "What did he say" after "when did she meet the man of the fund": the other of the two. */
function isOtherSex(text: string, before: string): boolean {
  const [now, then] = [sexSaid(text), sexSaid(before)];
  return now !== null && then !== null && now !== then;
}

/** Of two people asked about the one whom the question before named: the other one was "she" in it. */
function namedInWords({ parties, question }: Context): string | null {
  const people = parties.filter((term) => !term.excluded && term.entities[0]?.kind === 'official');
  const [only, ...others] = people.filter(({ span }) => question.text.includes(span));
  return people.length === 2 && only && !others.length ? only.entities[0]!.id : null;
}

/** The one sex of which a text speaks by pronouns; null where it speaks of none, or of both. */
function sexSaid(text: string): 'he' | 'she' | null {
  const [he, she] = [/\b(?:he|him|his)\b/i.test(text), /\b(?:she|her)\b/i.test(text)];
  return he === she ? null : he ? 'he' : 'she';
}

/** The one person who was shown beside whom the conversation is about; null where there are several, or nobody it is about. */
export function otherShown({ parties, listed }: Context, graph: Graph): string | null {
  const own = new Set(parties.flatMap((term) => (term.excluded ? [] : idsOf(term, 'official'))));
  const [other, ...others] = peopleListed(listed, graph).filter((id) => !own.has(id));
  return other && !others.length && own.size > 0 ? other : null;
}

/** The people an answer brought: officials listed, or the counterparts in the meetings listed. */
function peopleAnswered({ parties, listed, question }: Context, graph: Graph): readonly string[] {
  const officials = listed.filter((one) => one.startsWith('official:')).map((one) => one.slice(9));
  if (officials.length) return officials;
  if (listed.length && listed.every((one) => one.startsWith('proposal:'))) return peopleListed(listed, graph);
  const met = peopleListed(listed, graph);
  const named = parties.filter((term) => !term.excluded);
  const people = new Set(named.flatMap((term) => idsOf(term, 'official')));
  const sides = named.filter((term) => term.entities.every((entity) => entity.kind !== 'official'));
  const others = met.filter((id) => !people.has(id));
  // "Who represented the fund" asks for one of its own, "whom did it meet" for others.
  const said = REPRESENTING.exec(question.text);
  const isOfSide = said !== null;
  // "Who sat across from Hashemi when Iran talked to Kenya": Iran is his own side.
  const across = sides.filter((term) => ![...people].some((id) => isAffiliated(id, term.entities, graph)));
  const isAboutSide = !people.size && question.target === 'everything';
  const wanted = isOfSide
    ? sideBehind(sides, question.text.slice(said.index))
    : people.size
      ? across
      : isAboutSide
        ? sides.slice(0, 1)
        : sides.slice(1);
  // "India at WTDC-25?" asks for nobody else than India's.
  const own = people.size || isOfSide || isAboutSide ? [] : sides.slice(0, 1);
  return others.filter(
    (id) =>
      wanted.every((term) => isAffiliated(id, term.entities, graph)) &&
      !own.some((term) => isOwn(term) && isAffiliated(id, term.entities, graph)),
  );
}

const REPRESENTING =
  /\bwho (?:\w+ )?(?:represent(?:ed|s)?|spoke for|speaks for|came (?:for|from)|was (?:also )?(?:there|present) (?:for|from)|led|headed)\b/i;

/** Of several sides the one that is named first behind the verb: "in the talks with Cameroon, who represented Chad". */
function sideBehind(sides: readonly PartyTerm[], text: string): readonly PartyTerm[] {
  const at = ({ span }: PartyTerm) => (text.includes(span) ? text.indexOf(span) : text.length);
  return [...sides].sort((a, b) => at(a) - at(b)).slice(0, 1);
}

/** A country alone is the side whose counterparts are meant; a region or "officials of …" is the side meant. */
function isOwn(term: PartyTerm): boolean {
  return term.role !== 'wanted' && term.entities.every((entity) => entity.kind !== 'region');
}

/** The people that listed records name: officials, those who took part in meetings, those who put proposals. */
export function peopleListed(listed: readonly Ref[], graph: Graph): readonly string[] {
  return [...new Set(listed.flatMap((one) => peopleOf(one, graph)))];
}

function peopleOf(ref: Ref, graph: Graph): readonly string[] {
  const [kind, id = ''] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)];
  if (kind === 'official') return [id];
  if (kind === 'proposal') return graph.proposal(id)?.by ? [graph.proposal(id)!.by!] : [];
  const history = kind === 'agreement' ? (graph.agreement(id)?.history ?? []) : [];
  const meetings = kind === 'meeting' ? [id] : history.flatMap((entry) => entry.meeting ?? []);
  return meetings.flatMap((one) => (graph.meeting(one)?.participants ?? []).flatMap(({ official }) => official ?? []));
}

function idsOf(term: PartyTerm, kind: PartyEntity['kind']): readonly string[] {
  return term.entities.filter((entity) => entity.kind === kind).map((entity) => entity.id);
}

/** One person as somebody asked about. */
export function officialTerm(id: string, graph: Graph): PartyTerm {
  const name = graph.official(id)?.name ?? id;
  return { span: name, label: name, entities: [{ kind: 'official', id }], role: 'any', excluded: false };
}

function termOf(ids: readonly string[], graph: Graph): PartyTerm {
  const members = ids.map((id) => officialTerm(id, graph));
  const [only] = members;
  if (members.length === 1 && only) return only;
  return {
    span: members.map((one) => one.span).join(', '),
    label: members.map((one) => one.label).join(' or '),
    entities: members.flatMap((one) => [...one.entities]),
    role: 'any',
    excluded: false,
    members,
  };
}
