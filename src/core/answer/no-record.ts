import { queryOf } from '../assembly/query-of.js';
import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import { ranksAlone, rankWords } from '../question/ranks-alone.js';
import { asksForVisits } from '../question/ways-of-asking.js';
import { isWordsAlone, wordsAsked } from '../question/words-asked.js';
import type { Agreement } from '../records/agreement.js';
import { withArticle } from '../records/countries/countries.js';
import { agreementDetail } from './agreements/agreement-detail.js';
import { agreementRef } from './agreements/agreement-line.js';
import { agreementsFound } from './records-found.js';
import type { Block } from './answer.js';
import { answered, type Draft, gap } from './draft.js';
import { nearWithoutWords } from './forms/without-words.js';
import { planBlocks } from './meetings/planned.js';
import { tellingOf } from './telling.js';

/** No meeting: says what was looked for, that this is no denial, and what was planned. */
export function noMeeting(question: Question, graph: Graph): Draft {
  const isToCome = question.dates.some((term) => term.ahead);
  const denial = question.yesNo && !isToCome ? ' (That is not to say it did not happen.)' : '';
  const what = asksForVisits(question) ? 'visit' : 'meeting';
  return noRecord([
    gap(`No record: no ${what} ${sought(question)} is on record here.${denial}`),
    ...unknownGaps(question),
    ...planBlocks(question, graph),
    ...nearOf(question, graph),
  ]);
}

/** No agreement; of the document that a yes/no question is about, what is on record of it all the same. */
export function noAgreement(question: Question, graph: Graph): Draft {
  const noun = question.kinds.length === 1 ? question.kinds[0]! : 'agreement';
  const asked = documentsAsked(question, graph);
  const blocks = [
    gap(`No record: no ${noun} ${sought(question)} is on record here.`),
    ...unknownGaps(question),
    ...(asked.length ? [gap('What is on record of it:')] : []),
    ...asked.flatMap((one) => agreementDetail(one, graph, tellingOf(question, graph))),
    ...nearOf(question, graph),
  ];
  const refs = asked.map(agreementRef);
  // How it stands instead answers whether it stands so.
  const isOfState = question.askedStatuses.length > 0 && question.places.length + question.conferences.length === 0;
  return asked.length && isOfState ? answered(blocks, refs) : noRecord(blocks, refs);
}

/** "Was the A memorandum signed in Rabat": the one document meant, wherever, whenever and however it stands. */
function documentsAsked(question: Question, graph: Graph): readonly Agreement[] {
  if (!question.yesNo || question.unknown.length) return [];
  const { records } = agreementsFound({ ...question, statuses: null, places: [], conferences: [], dates: [] }, graph);
  return records.length === 1 ? records : [];
}

/** No proposal. */
export function noProposal(question: Question, graph: Graph): Draft {
  return noRecord([noProposalAsked(question), ...unknownGaps(question), ...nearOf(question, graph)]);
}

/** What is on record of the rest of a question, without its words. */
function nearOf(question: Question, graph: Graph): readonly Block[] {
  // Without the words there is all there is, which is near nothing.
  if (isWordsAlone(question)) return [];
  const bare = { ...question, words: [], narrowing: [], slots: [], unread: [], wordsAreTopic: false };
  return nearWithoutWords(queryOf(bare), [...question.words, ...question.unread], graph);
}

/** That no proposal is on record as it was asked for. */
export function noProposalAsked(question: Question): Block {
  return gap(`No record: no proposal, offer or request ${sought(question)} is on record here.`);
}

/** An answer without a record of what was asked. */
export function noRecord(blocks: readonly Block[], listed: Draft['listed'] = []): Draft {
  return { outcome: 'no-record', blocks, count: null, listed, choices: [] };
}

/** Names nobody bears: each said to be unknown. */
export function unknownGaps(question: Question): Block[] {
  return question.unknown.map(({ span }) => gap(`“${span}” is not on record here.`));
}

/** What was looked for, in words: "between A and B", "with Kenya", "on space", "at WTDC-25", "in May 2026". */
export function sought(question: Question): string {
  const words = wordsAsked(question);
  const named = [
    ...question.parties.filter((term) => !term.excluded).map((term) => term.label),
    ...visitorLabel(question),
  ];
  const without = question.parties.filter((term) => term.excluded).map((term) => term.label);
  const parts = [
    named.length === 2 ? `between ${named[0]} and ${named[1]}` : named.length ? `with ${named.join(', ')}` : '',
    ranksAlone(question).length ? `of the rank “${rankWords(ranksAlone(question))}”` : '',
    question.ranksLeftOut.length ? `not counting “${rankWords(question.ranksLeftOut)}”` : '',
    question.unknown.length ? `with ${question.unknown.map((one) => `“${one.span}”`).join(', ')}` : '',
    question.statuses ? `that is ${question.statuses.label}` : '',
    labels('on', question.topics),
    labels('at', question.conferences),
    labels('in', question.places, withArticle),
    question.dates.length ? `dated ${question.dates.map((term) => term.label).join(' or ')}` : '',
    words.length ? `about “${words.join(' ')}”` : '',
    without.length ? `without ${without.join(', ')}` : '',
    question.only.length ? 'among those shown before' : '',
    question.setAside.length ? 'other than those shown before' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A rank whose visits are asked for, where no clause of parties names it. */
function visitorLabel({ visitors, parties }: Question): string[] {
  const isNamed = parties.some((term) => [term.label, term.span].includes(visitors?.label ?? ''));
  return visitors && !isNamed ? [visitors.label] : [];
}

function labels(
  preposition: string,
  terms: readonly { label: string; excluded: boolean }[],
  printed: (label: string) => string = (label) => label,
): string {
  const wanted = terms.filter((term) => !term.excluded).map((term) => printed(term.label));
  return wanted.length ? `${preposition} ${wanted.join(' or ')}` : '';
}
