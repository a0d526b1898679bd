import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Agreement } from '../../records/agreement.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { tellsOfDocuments } from '../conferences/conference-facts.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { isExact, leftOutGaps } from '../gaps.js';
import { noAgreement } from '../no-record.js';
import { tellingOf } from '../telling.js';
import { agreementRef } from './agreement-line.js';
import { countedLines, head } from './agreement-list.js';
import { byCountry, superlative, table } from './agreement-sets.js';
import { extreme, oldest, overdue, presumedDate, yesNo } from './agreement-state.js';
import { agreementsTold } from './agreements-told.js';
import { backersTold } from './backers-told.js';
import { documentsReported, onlyReported } from './documents-reported.js';
import { historyBeside } from './history-beside.js';
import { findAgreements, wordsLacking } from './search-agreements.js';
import { signedWhere } from './signed-where.js';

/** Answers a question about agreements: list, status, by country, pending, overdue, age, who signed, how many. */
export function composeAgreements(question: Question, graph: Graph): Draft {
  const found = findAgreements(question, graph);
  if (!found.records.length)
    return (
      reportedThere(question, found.leftOut, graph) ??
      onlyReported(question, graph) ??
      historyBeside(question, graph) ??
      noAgreement(question, found, graph)
    );
  const presumed = presumedDate(question, found.unusedWords, found.records, graph);
  if (presumed) return presumed;
  const { agreements: signed, beside } = signedWhere(question, found.records, graph);
  const agreements = question.want === 'last' ? [...signed].reverse() : signed;
  const lacking = isExact(question) ? wordsLacking(question, agreements, graph) : [];
  const gaps = leftOutGaps(question, { ...found, unusedWords: [...new Set([...found.unusedWords, ...lacking])] });
  const beyond = [...beside, ...adoptedThere(question, agreements, graph), ...gaps];
  if (!signed.length) return answered(beyond, found.records.map(agreementRef));
  const draft = composed(question, agreements, graph);
  return { ...draft, blocks: [...draft.blocks, ...beyond] };
}

/** No document on record, but what the conference named is reported to have brought: numbers signed, texts agreed. */
function reportedThere(question: Question, leftOut: readonly string[], graph: Graph): Draft | null {
  const facts = adoptedThere(question, [], graph);
  if (!facts.length || question.unknown.length) return null;
  const missing = gap(
    'No record: none of these documents has a record of its own here; what is reported of the conference:',
  );
  const ids = question.conferences.flatMap((term) => term.ids);
  const gaps = leftOutGaps(question, { leftOut, emptyMembers: [], unusedWords: [] });
  return answered(
    [missing, ...facts, ...gaps],
    ids.map((id) => ref('conference', id)),
  );
}

/** What a named conference is itself reported to have adopted or agreed, beside the documents on record. */
function adoptedThere(question: Question, agreements: readonly Agreement[], graph: Graph): Block[] {
  const ids = question.conferences.filter((term) => !term.excluded).flatMap((term) => term.ids);
  if (!ids.length || agreements.length > 5 || question.parties.length) return [];
  const facts = graph.facts
    .ofConferences()
    .filter(
      (fact) =>
        ids.some((id) => fact.evidence.ref === `conference:${id}`) &&
        (tellsOfDocuments(fact) ||
          (/\b(?:turnout|attend\w*|participants?|people)\b/i.test(question.text) &&
            /\b(?:people|participants|attend\w*|delegates|visitors)\b/i.test(fact.text))),
    );
  return facts.slice(0, 4).flatMap((fact) => say(fact.text, [fact.evidence], 1));
}

function composed(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const refs = agreements.map(agreementRef);
  if (question.want === 'overdue') return overdue(agreements, graph, question);
  if (question.want === 'most' || question.want === 'least') return superlative(question, agreements, graph);
  const backed = backersTold(question, agreements, graph);
  if (backed) return backed;
  if (question.want === 'count' && question.counted === 'countries') return byCountry(agreements, question, graph);
  if (question.want === 'countries') return byCountry(agreements, question, graph);
  if (question.per) return table(question, agreements, graph);
  if (question.want === 'first' || question.want === 'last') return extreme(question, agreements, graph);
  if (question.want === 'age') return oldest(agreements, graph);
  if (question.yesNo) return yesNo(question, agreements, graph);
  if (question.want === 'count')
    return answered(
      [
        ...head(question, agreements),
        ...countedLines(question, agreements, graph),
        ...documentsReported(question, graph),
      ],
      refs,
      agreements.length,
    );
  const told = agreementsTold(agreements, head(question, agreements), tellingOf(question, graph), graph);
  return answered(told, refs, agreements.length);
}
