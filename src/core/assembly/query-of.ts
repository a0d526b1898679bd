import type { Query, SetQ } from '../query/query.js';
import { asksForHost, asksOutcome, asksWhatWasSaid, asksWhetherOnRecord, stateAskedFor } from '../question/aspects.js';
import type { Question } from '../question/question.js';
import { recordsOf } from './records-of.js';
import { withoutSoft } from './soft.js';

/**
 * The query that a question read by its parts asks: names and dates in the roles that their kinds and words give them, around
 * one kind of record. Null where the question holds anything that this query would not: then it means something else.
 */
export function queryOf(asked: Question): Query | null {
  const question = withoutSoft(asked);
  if (!FORMS.has(question.want) || !isPlain(question) || isTwofold(question)) return null;
  const records = recordsOf(question);
  return records && formOf(question, records);
}

/**
 * Who proposed a document is told by what was put; whether what was put was adopted, by a document;
 * and what is offered to be held is not where it was offered. */
function isTwofold(question: Question): boolean {
  const { target, want } = question;
  if (target === 'proposals')
    return asksOutcome(question) || (asksForHost(question) && question.conferences.length > 0);
  return target === 'agreements' && want === 'who' && stateAskedFor(question) === 'proposed';
}

/** What is wanted of records that are listed, in whatever detail. */
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
]);

/** Whether all that limits a question is a name, a date, a status or a kind: words, numbers and what is denied are not. */
function isPlain(question: Question): boolean {
  const { words, unread, unknown, only, setAside, lacking, visitors, ranks, ranksLeftOut, visitKinds } = question;
  const others = [words, unread, unknown, only, setAside, ranks, ranksLeftOut, visitKinds, question.kindsDenied];
  const isTurned = question.denied || question.negated || question.cut || question.asksSource;
  const isOne = question.per === null && question.atLeast === null && question.ordinal === null;
  return others.every((one) => one.length === 0) && lacking === null && visitors === null && !isTurned && isOne;
}

function formOf(question: Question, of: SetQ): Query | null {
  const { want, counted, yesNo } = question;
  if (want === 'count') return counted === 'records' ? { ask: 'count', of } : null;
  if (yesNo || want === 'yes-no') return existsOf(question, of);
  if (want === 'first' || want === 'last')
    return { ask: 'list', of: { is: 'best', of, by: { by: 'day' }, end: want, n: 1 } };
  const tell = TOLD.get(want) ?? (question.target === 'meetings' && asksWhatWasSaid(question) ? 'topics' : undefined);
  return { ask: 'list', of, ...(tell ? { tell } : {}) };
}

/** "Is the memorandum open": a state that is no status of the language is told, and makes no yes. */
function existsOf(question: Question, of: SetQ): Query {
  const isOfState =
    question.target === 'agreements' && !question.askedStatuses.length && !asksWhetherOnRecord(question);
  return isOfState ? { ask: 'list', of, tell: 'status' } : { ask: 'exists', of };
}

const TOLD: ReadonlyMap<Question['want'], 'when' | 'where' | 'topics' | 'status' | 'signers'> = new Map([
  ['when', 'when'],
  ['where', 'where'],
  ['about', 'topics'],
  ['status', 'status'],
  ['signatories', 'signers'],
]);
