import type { Query, SetQ } from '../query/query.js';
import { asksForHost, asksOutcome, asksWhatWasSaid, asksWhetherOnRecord, stateAskedFor } from '../question/aspects.js';
import type { Question } from '../question/question.js';
import { unitRanked } from '../question/unit-ranked.js';
import { ranksAlone } from '../question/ranks-alone.js';
import type { Tag } from '../question/vocabulary/tags.js';
import { asksDealings, asksToWhom } from '../question/ways-of-asking.js';
import { isWordsAlone } from '../question/words-asked.js';
import { lackingQuery } from './lacking.js';
import { asksForMembers, membersQuery, ofRecords, tableQuery } from './members-of.js';
import { recordsOf, wordsHeld } from './records-of.js';
import { severalQuery } from './several.js';
import { withoutSoft } from './soft.js';

/**
 * The query that a question read by its parts asks: names and dates in the roles that their kinds and words give them, around
 * one kind of record. Null where the question holds anything that this query would not: then it means something else.
 */
export function queryOf(asked: Question): Query | null {
  const question = withoutSoft(asked);
  const { lacking } = question;
  if (question.presence || question.reports) return null;
  if (lacking)
    return isPlain({ ...question, lacking: null }) && isPlain(lacking) ? lackingQuery(question, lacking) : null;
  if (SEVERAL.has(question.want) && isPlain(question)) return severalQuery(question);
  if (!FORMS.has(question.want) || !isPlain(question) || isTwofold(question)) return null;
  const records = namedDocuments(question) ?? recordsOf(ofRecords(question));
  return records && (question.per || asksForMembers(question) ? grouped(question, records) : formOf(question, records));
}

/**
 * Whether more is asked than records in their roles: who proposed a document is told by what was put, whether what was put was
 * adopted by a document; what is offered to be held is not where it was offered.
 */
function isTwofold(question: Question): boolean {
  const { target, want, only, tags, parties } = question;
  // "Which other ministers did the one who met Chambers meet": whom his clause names is none of the others.
  if (tags.includes('else') && parties.some(({ via }) => via)) return true;
  // When a document shown before came into force is told of it where it never did as well.
  if (only.length > 0 && stateAskedFor(question) !== null) return true;
  // Who put or got something may be a body that is of no country.
  if (target === 'proposals' && (question.per || asksForMembers(question))) return true;
  // What was planned is told by sentences, and is no meeting.
  if (target === 'meetings' && question.asks.plan) return true;
  if (target === 'meetings' && (asksDealingsOfMembers(question) || isOfTime(question))) return true;
  // Who was invited is told by whom a side was addressed through.
  if (target === 'proposals' && want === 'who' && asksToWhom(question)) return true;
  if (target === 'proposals')
    return asksOutcome(question) || (asksForHost(question) && question.conferences.length > 0);
  return target === 'agreements' && want === 'who' && stateAskedFor(question) === 'proposed';
}

/** Dealings are no meetings alone. */
function asksDealingsOfMembers(question: Question): boolean {
  return asksForMembers(question) && asksDealings(question);
}

/** Days and years that are ranked are no members of records, nor are how many countries somebody went to. */
function isOfTime(question: Question): boolean {
  return unitRanked(question) !== null || question.per === 'official' || question.want === 'longest';
}

/** Documents that are named, where nothing else is asked of them. */
function namedDocuments(question: Question): SetQ | null {
  const { target, agreements, parties, statuses, dates, conferences, places, topics, kinds, narrowing, only } =
    question;
  const others = [
    parties,
    dates,
    conferences,
    places,
    topics,
    narrowing,
    only,
    agreements.filter((one) => one.excluded),
  ];
  const isAlone = others.every((one) => one.length === 0) && statuses === null && kinds.length === 0;
  const isOfState = stateAskedFor(question) !== null && question.want !== 'list';
  if (target !== 'agreements' || !agreements.length || !isAlone || question.yesNo || isOfState) return null;
  const said = agreements.map(({ label }) => label).join(' or ');
  return { is: 'these', kind: 'agreement', ids: [...new Set(agreements.flatMap(({ ids }) => ids))], said };
}

/** What is asked of several sets at once. */
const SEVERAL: ReadonlySet<Question['want']> = new Set(['compare', 'common', 'timeline']);

/** What stands in records, or records by what stands in them; null where they are not said by one pattern. */
function grouped(question: Question, records: SetQ): Query | null {
  if (records.is !== 'records') return null;
  return question.per ? tableQuery(question, records, records.of) : membersQuery(question, records.of);
}

/** What is wanted of records that are listed, in whatever detail, and of what stands in them. */
const FORMS: ReadonlySet<Question['want']> = new Set([
  'list',
  'who',
  'when',
  'where',
  'about',
  'status',
  'yes-no',
  'count',
  'first',
  'last',
  'signatories',
  'countries',
  'organisations',
  'conferences',
  'topics',
  'most',
  'least',
]);

/** Whether all that limits a question has a role: what is not understood, counted or denied as a whole has none. */
function isPlain(question: Question): boolean {
  // Whether somebody met a minister whom nobody names is no question of his country.
  if (question.yesNo && question.parties.some(({ isUnheld }) => isUnheld)) return false;
  const { unread, turns, unknown, lacking, ranks, ranksLeftOut, visitKinds, kindsDenied } = question;
  const others = [unread, turns, unknown, ranksLeftOut, visitKinds, kindsDenied, isOfRanks(question) ? [] : ranks];
  const isTurned = question.denied || question.negated || question.cut;
  const isOne = question.ordinal === null && !(question.atLeast !== null && question.yesNo);
  return others.every((one) => one.length === 0) && lacking === null && !isTurned && isOne && areWordsHeeded(question);
}

/** Ranks that whoever was met has to hold, or that a list goes without; "foreign ministers" may be those of other states. */
function isOfRanks(question: Question): boolean {
  const alone = ranksAlone(question);
  if (question.visitors) return true;
  const isLoose = question.target === 'meetings' && !question.yesNo;
  return (question.ranks.length === alone.length || isLoose) && !alone.includes('foreign-minister');
}

/** No content word, or one that only colours a list: a yes and a number heed every word, and rare ones are looked for. */
function areWordsHeeded(question: Question): boolean {
  const { words, want, yesNo, only } = question;
  if (!words.length) return true;
  // Where nothing is named the words are all there is to look for.
  if (isWordsAlone(question) || only.length > 0 || question.asksSource) return false;
  // "Who came to the funeral": an occasion that is no record of its own is told of by other records.
  const isExact = yesNo || want === 'count' || want === 'yes-no' || want === 'who';
  const loose = words.filter((word) => !wordsHeld(question).includes(word));
  return isExact ? loose.length === 0 : loose.length <= COLOURING_MAX;
}

/** Words that tell nothing apart of which there are more describe something. */
const COLOURING_MAX = 1;

function formOf(question: Question, of: SetQ): Query | null {
  const { want, counted, yesNo } = question;
  if (want === 'count') return counted === 'records' ? { ask: 'count', of } : null;
  // What was shown before is there: of that alone it is asked how it is.
  if (yesNo || want === 'yes-no') return isOfKindAsked(question) && of.is !== 'these' ? existsOf(question, of) : null;
  if (want === 'first' || want === 'last')
    return { ask: 'list', of: { is: 'best', of, by: { by: 'day' }, end: want, n: 1 } };
  const tell = TOLD.get(want) ?? (question.target === 'meetings' && asksWhatWasSaid(question) ? 'topics' : undefined);
  return { ask: 'list', of, ...(tell ? { tell } : {}) };
}

/** "Is Huawei mentioned anywhere": what names neither meetings nor meeting asks for no meetings alone, and none is no answer to it. */
function isOfKindAsked({ target, tags, formats }: Question): boolean {
  return target !== 'meetings' || formats.length > 0 || tags.some((tag) => OF_MEETINGS.has(tag));
}

const OF_MEETINGS: ReadonlySet<Tag> = new Set(['verb:meet', 'verb:visit', 'verb:attend', 'noun:meeting', 'verb:host']);

/** "Is the memorandum open": a state that is no status of the language is told, and makes no yes. */
function existsOf(question: Question, of: SetQ): Query {
  const isStatus = question.askedStatuses.length > 0 || question.statuses !== null;
  const isOfState = question.target === 'agreements' && !isStatus && !asksWhetherOnRecord(question);
  return isOfState ? { ask: 'list', of, tell: 'status' } : { ask: 'exists', of };
}

const TOLD: ReadonlyMap<Question['want'], 'when' | 'where' | 'topics' | 'status' | 'signers'> = new Map([
  ['when', 'when'],
  ['where', 'where'],
  ['about', 'topics'],
  ['status', 'status'],
  ['signatories', 'signers'],
]);
