import { foundAs } from '../../assembly/found-as.js';
import { membersQuery, tableQuery } from '../../assembly/members-of.js';
import type { Graph } from '../../graph/graph.js';
import type { Query, SetQ } from '../../query/query.js';
import type { Question } from '../../question/question.js';
import type { Agreement } from '../../records/agreement.js';
import { answered, type Draft } from '../draft.js';
import { composeInFull } from '../forms/compose-query.js';
import { isExact, leftOutGaps } from '../gaps.js';
import { noAgreement } from '../no-record.js';
import { tellingOf } from '../telling.js';
import { agreementRef } from './agreement-line.js';
import { head } from './agreement-list.js';
import { oldest, overdue, presumedDate, yesNo } from './agreement-state.js';
import { agreementsTold } from './agreements-told.js';
import { backersTold } from './backers-told.js';
import { historyBeside } from './history-beside.js';
import { agreementsFound } from '../records-found.js';
import { wordsLacking } from '../words-lacking.js';

/** Answers a question about agreements: list, status, by country, pending, overdue, age, who signed, how many. */
export function composeAgreements(question: Question, graph: Graph): Draft {
  const found = agreementsFound(question, graph);
  const beside = found.records.length || question.want === 'compare' ? null : historyBeside(question, graph);
  if (!found.records.length) return beside ?? noAgreement(question, graph);
  const presumed = presumedDate(question, found.unusedWords, found.records, graph);
  if (presumed) return presumed;
  const agreements = question.want === 'last' ? [...found.records].reverse() : found.records;
  const lacking = isExact(question) ? wordsLacking(question, 'agreement', agreements, graph) : [];
  const gaps = leftOutGaps(question, { ...found, unusedWords: [...new Set([...found.unusedWords, ...lacking])] });
  const draft = composed(question, agreements, graph);
  return { ...draft, blocks: [...draft.blocks, ...gaps] };
}

function composed(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const refs = agreements.map(agreementRef);
  if (question.want === 'overdue') return overdue(agreements, graph, question);
  const backed = backersTold(question, agreements, graph);
  if (backed) return backed;
  const query = comparedQuery(question, agreements) ?? groupedQuery(question, agreements);
  if (query) return composeInFull(query, graph);
  if (question.want === 'age') return oldest(agreements, graph);
  if (question.yesNo) return yesNo(question, agreements, graph);
  const told = agreementsTold(agreements, head(question, agreements), tellingOf(question, graph), graph);
  return answered(told, refs, agreements.length);
}

/** Few documents that are compared, each a side of its own. */
function comparedQuery({ want }: Question, agreements: readonly Agreement[]): Query | null {
  const isOfFew = agreements.length > 1 && agreements.length <= COMPARED_MAX;
  if (want !== 'compare' || !isOfFew) return null;
  const of = agreements.map(({ id, title }): SetQ => ({ is: 'these', kind: 'agreement', ids: [id], said: title }));
  return { ask: 'compare', of, by: 'status' };
}

/** Documents that stand beside each other in one table. */
const COMPARED_MAX = 3;

/**
 * The countries of some documents, the documents by country, how many they are, or the first of them; null where all of the
 * documents themselves are asked for.
 */
function groupedQuery(question: Question, agreements: readonly Agreement[]): Query | null {
  const ids = agreements.map(({ id }) => id);
  const pattern = foundAs(question, 'agreement', ids, null);
  const of: SetQ = { is: 'records', of: pattern };
  const { want } = question;
  const members = question.per ? tableQuery(question, of, pattern) : membersQuery(question, pattern);
  if (members) return members;
  if (want === 'first' || want === 'last')
    return { ask: 'list', of: { is: 'best', of, by: { by: 'day' }, end: want, n: 1 } };
  return want === 'count' ? { ask: 'count', of } : null;
}
