import type { Graph } from '../../graph/graph.js';
import { nameKeys, tokens } from '../../graph/normalise.js';
import { isPost } from '../../graph/post-ranks.js';
import { isShared, personsAmong } from '../bearers.js';
import { has, hasKind } from '../mention.js';
import { postWanted } from '../posts.js';
import type { PartyEntity, PartyTerm, Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { apartInTime, metIn } from './people-in-time.js';
import { relationOf, saysOne } from './wording.js';

/** One person of a name, under all the spellings of the records. */
type Person = readonly PartyEntity[];

/**
 * The question that waited while "Which Bush do you mean?" was asked back, for the one who is chosen: by name, by number,
 * by post ("the ambassador") or as the elder of two. One who is chosen with a question of its own ("the ambassador - whom
 * did he meet") is asked that. Null where no name waits, or the words choose nobody.
 */
export function bearerChosen(context: Context, read: Read, graph: Graph): Question | null {
  const { question: before } = context;
  const shared = before.parties.find(isShared);
  if (!shared) return null;
  const persons = personsIn(shared, context, graph);
  const chosen = personMeant(persons, read, graph);
  if (!chosen) return context.choices.length && isSharedPart(persons, read, graph) ? before : null;
  const term = termOf(shared, chosen, read, graph);
  const { question, signals } = read;
  const isAsked = relationOf(read) === 'strong' && signals.kind('ask:') && question.target !== 'officials';
  const asked = isAsked ? { ...question, ranks: [], words: [], narrowing: [], unknown: [], ordinal: null } : before;
  const parties = isAsked ? [term] : before.parties.map((one) => (one === shared ? term : one));
  return { ...asked, text: question.text, parties, readings: [readingOf(choiceIn(read), chosen, graph)] };
}

/** Those who may be meant: in the order in which they were offered, where they were. */
function personsIn(shared: PartyTerm, { choices }: Context, graph: Graph): readonly Person[] {
  const persons = personsAmong(shared.entities, graph);
  const isOffered = (person: Person, label: string) => `${label}, `.startsWith(`${nameOf(person, graph)}, `);
  const offered = choices.flatMap((label) => persons.filter((person) => isOffered(person, label)));
  return offered.length ? offered : persons;
}

function personMeant(persons: readonly Person[], read: Read, graph: Graph): Person | null {
  const [named, ...others] = read.items.filter((item) => item.kind !== 'word');
  if (others.length) return null;
  if (named?.kind === 'date') return byDate(persons, read, graph);
  if (!named && BOTH.test(read.question.text)) return persons.flat();
  const left = named ? bearersNamed(persons, named) : persons;
  const only = left.length === 1 && named ? left[0]! : null;
  return only ?? (left.length ? describedBy(left, read, graph) : null);
}

/** Each of those who were offered. */
const BOTH =
  /^\W*(?:both(?: of them)?|either(?: of them| one)?|all of them|any of them|les deux|los dos|оба|обе|обоих|هر دو|هردو|كلاهما|كليهما)\W*$/iu;

/** "The second", "the ambassador", "the elder", "H.W.", also beside the name they share ("Bush senior"). */
function describedBy(persons: readonly Person[], read: Read, graph: Graph): Person | null {
  const described = [byNumber, byPost, byAge, byPart];
  return described.reduce<Person | null>((found, by) => found ?? by(persons, read, graph), null);
}

/** "The one in the 1940s": the only one of whom something is on record in that time. */
function byDate(persons: readonly Person[], { question, signals }: Read, graph: Graph): Person | null {
  const [date] = question.dates;
  const isIt = saysOne(signals) || !signals.kind('ask:');
  return date && isIt ? theOnly(persons.filter((person) => metIn(person, date, graph))) : null;
}

/** "George W. Bush", "the Azerbaijani ambassador": those among them to whom the name or post belongs. */
function bearersNamed(persons: readonly Person[], item: Read['items'][number]): readonly Person[] {
  if (item.kind !== 'party') return [];
  const ids = new Set(item.party.entities.map((one) => one.id));
  return persons.filter((person) => person.some((one) => ids.has(one.id)));
}

const NUMBER = /^\W*(?:no\.?|number)?\s*(\d)\W*$/iu;

/** "2", "the second one", "the latter". */
function byNumber(persons: readonly Person[], { question, signals }: Read): Person | null {
  const typed = Number(NUMBER.exec(question.text)?.[1] ?? 0);
  const said = signals.any('sup:last') ? -1 : signals.any('sup:first') ? 1 : LATTER.test(question.text) ? -1 : 0;
  const number = typed || (signals.kind('ask:') ? 0 : (question.ordinal ?? said));
  return (number ? persons.at(number === -1 ? -1 : number - 1) : null) ?? null;
}

const LATTER = /\blatter\b/i;

/** "The ambassador", said first: the only one with such a post. */
function byPost(persons: readonly Person[], { items }: Read, graph: Graph): Person | null {
  const first = items.find((item) => !has(item.mention, 'filler', 'conj:and', 'neg:not', 'cmd:thanks'));
  if (!first || !hasKind(first.mention, 'post:')) return null;
  const wanted = postWanted(first.mention.tags);
  const holds = (one: PartyEntity) => graph.official(one.id)?.posts.some((post) => isPost(post, wanted)) ?? false;
  return theOnly(persons.filter((person) => person.some(holds)));
}

const ELDER =
  /(?<!\p{L})(?:elder|older|senior|sr|earlier|father|dad|père|aîné|padre|старш\p{L}+|отец|отца|پدر|بزرگ‌?\s?تر|الأب|الاب|الأكبر|الاكبر)(?!\p{L})/iu;
const YOUNGER =
  /(?<!\p{L})(?:younger|junior|jr|later|son|fils|cadet|hijo|младш\p{L}+|сын|сына|پسر|کوچک‌?\s?تر|الابن|الأصغر|الاصغر)(?!\p{L})/iu;

/** "The elder one" of two whose times on record lie apart. */
function byAge(persons: readonly Person[], { question: { text }, items }: Read, graph: Graph): Person | null {
  const elder = ELDER.test(text);
  const isMore = items.some(({ mention: { unknown, text: word } }) => unknown !== 'no' && !isOfAge(word));
  if (isMore || elder === YOUNGER.test(text)) return null;
  const [a, b, ...others] = persons;
  const inTime = a && b && !others.length ? apartInTime(a, b, graph) : null;
  return inTime?.[elder ? 0 : 1] ?? null;
}

/** "senior", and not the "adviser" of "the senior adviser". */
function isOfAge(word: string): boolean {
  return ELDER.test(word) || YOUNGER.test(word);
}

/** "H.W.", "the Elvin one": words that stand in the name of one of them and of no other. */
function byPart(persons: readonly Person[], { items }: Read, graph: Graph): Person | null {
  const said = items.flatMap(({ mention }) => (mention.unknown === 'no' ? [] : mention.key.split(' ')));
  const all = persons.map((person) => partsOf(person, graph));
  const own = said.filter((word) => all.filter((words) => words.has(word)).length === 1);
  return theOnly(persons.filter((_, at) => own.some((word) => all[at]!.has(word))));
}

/** "George", which both Bushes are called: it chooses neither, and means nobody else. */
function isSharedPart(persons: readonly Person[], { items }: Read, graph: Graph): boolean {
  const said = items.filter(({ mention }) => !has(mention, 'filler')).flatMap(({ mention }) => mention.key.split(' '));
  return said.length > 0 && persons.every((person) => said.every((word) => partsOf(person, graph).has(word)));
}

function partsOf(person: Person, graph: Graph): ReadonlySet<string> {
  return new Set(person.flatMap((one) => wordsOf(graph.official(one.id)?.name ?? '')));
}

function wordsOf(name: string): readonly string[] {
  return [...nameKeys(name).flatMap((key) => key.split(' ')), ...tokens(name).map((token) => token.key)];
}

function theOnly(persons: readonly Person[]): Person | null {
  const [only, ...others] = persons;
  return only && !others.length ? only : null;
}

/** The name shown: of several who are chosen together, each of theirs. */
function nameOf(person: Person, graph: Graph): string {
  return personsAmong(person, graph)
    .map(([one]) => graph.official(one?.id ?? '')?.name ?? one?.id ?? '')
    .join(' or ');
}

function termOf(shared: PartyTerm, person: Person, read: Read, graph: Graph): PartyTerm {
  const { span } = read.question.parties[0] ?? { span: shared.span };
  const together = person.length > 1 ? { together: true as const } : {};
  return { ...shared, span, label: nameOf(person, graph), entities: person, ...together };
}

/** The words that choose: what stands before a question word, where something is asked in the same breath. */
function choiceIn({ question: { text }, items }: Read): string {
  const ask = items.findIndex((item) => hasKind(item.mention, 'ask:'));
  const end = ask > 0 ? text.indexOf(items[ask]!.mention.text) : 0;
  return end > 0 ? text.slice(0, end).replace(/[\s,;:–-]+$/u, '') : text;
}

function readingOf(span: string, person: Person, graph: Graph): Question['readings'][number] {
  return { span, as: nameOf(person, graph), ref: `official:${person[0]!.id}`, how: 'context' };
}
