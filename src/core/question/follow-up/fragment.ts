import type { Ref } from '../../records/ref.js';
import { hasKind } from '../mention.js';
import type { FacetTerm, Question, Want } from '../question.js';
import type { Signals } from '../signals.js';
import { statusesAsked, statusesOf } from '../statuses.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject, ownWords, refPrefix, type Wider } from './context.js';
import { peopleOf, placeInstead, readAsPlace } from './country-as-place.js';
import { datesCarried } from './dates-carried.js';
import { mergeParties, otherParties } from './merge-parties.js';
import { asksAgain, narrows } from './wording.js';

/** What a fragment may want of the records asked for before: "when?", "how many?", "by whom?". */
const WANTS: ReadonlySet<Want> = new Set([
  'when',
  'where',
  'about',
  'count',
  'who',
  'countries',
  'organisations',
  'conferences',
  'topics',
  'signatories',
  'timeline',
  'status',
  'overdue',
  'age',
  'first',
  'last',
  'longest',
  'most',
  'compare',
]);

/** What is a number or a single line of a set: "names?" then asks for the set. */
const SET: ReadonlySet<Want> = new Set(['count', 'most', 'least', 'yes-no']);

/** Whether a question without a name only asks for another side of what was asked before. */
export function wantsOnly({ question }: Read): boolean {
  return WANTS.has(question.want) && !hasSubject(question);
}

/** Whether a question without a name only narrows what was asked before: "in 2024", "which one is signed?". */
export function narrowsOnly(read: Read): boolean {
  const { question, signals } = read;
  if (hasSubject(question) || ownWords(read).length) return false;
  return (
    question.dates.length > 0 ||
    question.formats.length > 0 ||
    question.ranks.length > 0 ||
    question.ranksLeftOut.length > 0 ||
    signals.kind('status:') ||
    signals.kind('group:') ||
    signals.kind('kind:')
  );
}

/** The question before, changed by a fragment: a name in the place of another, narrowed, or another side of it wanted. */
export function mergedWith(asked: Read, context: Context): Question {
  const before = context.question;
  const read = readAsPlace(asked, before);
  const { question, signals } = read;
  const isWantOnly = wantsOnly(read);
  const replaces = question.parties.some((term) => !term.excluded) && !narrows(signals);
  const merged = mergeParties(partiesHeld(context), before.text, read);
  const sought = before.target === 'agreements' && question.yesNo ? statusesAsked(signals) : [];
  const limit = sought.length ? null : (question.statuses ?? statusesOf(signals, before.target));
  return {
    ...before,
    ...conditionsMerged(read, before, replaces),
    ...wordsMerged(read, before, replaces),
    text: question.text,
    tags: tagsMerged(question, before, isWantOnly),
    want: wantOf(read, before, isWantOnly, merged.one || limit !== null),
    counted: isWantOnly ? countedOf(read, before) : before.counted,
    per: question.per,
    parties: merged.parties,
    statuses: limit ? narrowed(limit, before, signals) : sought.length ? null : before.statuses,
    askedStatuses: sought.length ? sought : replaces ? before.askedStatuses : [],
    only: isWantOnly && isOfOne(context) ? context.listed : onlyOf(read, context, replaces),
    yesNo: sought.length > 0 || (before.yesNo && !isWantOnly),
    asksSource: false,
    unknown: hasSubject(question) ? question.unknown : before.unknown,
    readings: question.readings,
    unread: question.unread,
    ordinal: null,
    cut: question.cut,
  };
}

/** "Where?" after "when was the last assembly?": of that one. */
function isOfOne({ question, listed }: Context): boolean {
  return (question.want === 'last' || question.want === 'first') && listed.length === 1;
}

/** "and with Pakistan?" after a question of the meetings shown alone: beside the one whom those were about. */
function partiesHeld({ question: before, parties }: Context): Question['parties'] {
  const isOfShown = before.target === 'meetings' && !before.parties.length && before.only.length > 0;
  return isOfShown && parties.length === 1 ? parties : before.parties;
}

/** What the words do, with what still holds: that it is visits, that a rank said alone limits ("the ministers?", then "how many?"). */
function tagsMerged({ tags, ranks, parties }: Question, before: Question, wantOnly: boolean): Question['tags'] {
  const isUnsaid = wantOnly || !tags.some((tag) => tag.startsWith('verb:'));
  const visits = isUnsaid && before.tags.includes('verb:visit');
  const limits = ranks.length ? !parties.length : before.tags.includes('only') && before.ranks.length > 0;
  return [...tags, ...(visits ? (['verb:visit'] as const) : []), ...(limits ? (['only'] as const) : [])];
}

/** "how many is that?" after countries counts them, where nothing else is named to be counted. */
function countedOf({ question, signals }: Read, { want }: Question): Question['counted'] {
  const isNamed = signals.kind('noun:') || signals.kind('kind:') || signals.kind('verb:');
  const listed = LISTS_OF.find((one) => one === want);
  return listed && question.counted === 'records' && !isNamed ? listed : question.counted;
}

const LISTS_OF = ['countries', 'organisations', 'conferences', 'topics'] as const;

/** "only the signed ones" of those that are pending: both limits at once, where a status meets both. */
function narrowed(
  limit: NonNullable<Question['statuses']>,
  { statuses }: Question,
  signals: Signals,
): NonNullable<Question['statuses']> {
  const any = limit.any.filter((status) => statuses?.any.includes(status));
  if (!statuses || !any.length || !narrows(signals) || limit.label === statuses.label) return limit;
  return { label: `${limit.label} and ${statuses.label}`, any, ever: false };
}

/** What is said anew takes the place of what was said of the same kind; documents named before go where another name replaces one. */
function conditionsMerged(read: Read, before: Question, replaces: boolean): Partial<Question> {
  const { question } = read;
  return {
    ranks: saidOr(before.ranks, question.ranks),
    ranksLeftOut: [...new Set([...before.ranksLeftOut, ...question.ranksLeftOut])],
    visitors: visitorsOf(read, before),
    topics: mergeFacets(before.topics, question.topics, read),
    conferences: mergeFacets(before.conferences, question.conferences, read),
    places: question.places.some((term) => !term.excluded)
      ? question.places
      : mergeFacets(isAtAnother(read) ? [] : before.places, question.places, read),
    agreements: saidOr(replaces ? [] : before.agreements, question.agreements),
    dates: question.dates.length ? datesCarried(question.dates, before.dates) : before.dates,
    formats: saidOr(before.formats, question.formats),
    visitKinds: saidOr(before.visitKinds, question.visitKinds),
    kinds: saidOr(before.kinds, question.kinds),
  };
}

/** "and at WTDC-25?" after meetings in Tokyo: a conference has a place of its own. */
function isAtAnother({ question, signals }: Read): boolean {
  return question.conferences.some((term) => !term.excluded && !term.soft) && !narrows(signals);
}

function saidOr<T>(before: readonly T[], said: readonly T[]): readonly T[] {
  return said.length ? said : before;
}

/** The words that are looked for in the records: another name leaves those of the question before behind. */
function wordsMerged(read: Read, before: Question, replaces: boolean): Pick<Question, 'words' | 'narrowing'> {
  const words = ownWords(read);
  if (words.length) return { words, narrowing: read.question.narrowing.filter((word) => words.includes(word)) };
  return replaces ? { words: [], narrowing: [] } : { words: before.words, narrowing: before.narrowing };
}

/** Another rank asks for the visits of others: "and secretaries of state?". */
function visitorsOf({ question, items }: Read, { visitors }: Question): Question['visitors'] {
  const rank = items.find((item) => hasKind(item.mention, 'post:'));
  if (question.parties.some((term) => !term.excluded && term.entities[0]?.kind === 'official')) return null;
  return visitors && rank && question.ranks.length
    ? { ...visitors, label: rank.mention.text, ranks: question.ranks }
    : visitors;
}

/** "and Qatar?" after whom somebody met in Saudi Arabia: whom they met in Qatar, where nobody of it is met; null for others. */
export function mergedAsPlace(read: Read, context: Context): Wider | null {
  const place = placeInstead(read, context.question);
  if (!place) return null;
  const people = { ...context.question, parties: peopleOf(context.question.parties) };
  const asked = { ...read, question: { ...read.question, parties: [], places: [place] } };
  return { question: mergedWith(asked, { ...context, question: people }), without: place.label, isPlace: true };
}

/** The same where its name may take another's place: "and Germany?" after two countries; null where it cannot. */
export function mergedOtherwise(read: Read, context: Context): Question | null {
  const parties = otherParties(context.question.parties, read);
  return parties ? { ...mergedWith(read, context), parties, only: [] } : null;
}

function wantOf({ question, items, signals }: Read, before: Question, wantOnly: boolean, narrowed: boolean): Want {
  if (question.per) return before.want;
  if (wantOnly) return signals.any('sup:longest') && before.target === 'meetings' ? 'longest' : question.want;
  if (asksAgain(items)) return SET.has(before.want) ? 'list' : before.want;
  return before.want === 'compare' && narrowed ? 'list' : before.want;
}

/** "of those" are the records that were listed; another name asks anew. */
function onlyOf({ question, signals }: Read, context: Context, replaces: boolean): readonly Ref[] {
  if (replaces || question.agreements.length) return [];
  const prefix = refPrefix(context.question.target);
  const listed = signals.any('pron:these') && prefix ? context.listed.filter((one) => one.startsWith(prefix)) : [];
  return listed.length ? listed : context.question.only;
}

/** "and in Doha?" takes the place of what was said before; "only fibre" and "not at WTDC-25" are added to it. */
function mergeFacets(before: readonly FacetTerm[], added: readonly FacetTerm[], read: Read): readonly FacetTerm[] {
  if (!added.length) return before;
  const adding = narrows(read.signals) || added.every((term) => term.excluded);
  return adding ? [...before, ...added] : added;
}
