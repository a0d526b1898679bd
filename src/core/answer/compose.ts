import { queryOf } from '../assembly/query-of.js';
import { partsInWords } from '../assembly/parts-in-words.js';
import { wordsHeld } from '../assembly/records-of.js';
import { softFacets, softSpans } from '../assembly/soft.js';
import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import { spend } from '../graph/work.js';
import { setsOf } from '../query/evaluate.js';
import type { Query, SetQ } from '../query/query.js';
import { restate } from '../query/restate/restate.js';
import { askedWith } from '../question/asked-with.js';
import { hasSubject } from '../question/follow-up/context.js';
import { type NearName, nearNamesAsked } from '../question/near-names.js';
import type { Question } from '../question/question.js';
import { ranksOfficials } from '../question/receivers.js';
import { rankWords } from '../question/ranks-alone.js';
import { type Ref, ref } from '../records/ref.js';
import { composeAgreements } from './agreements/agreements.js';
import { withDocumentsMeant } from './agreements/documents-meant.js';
import { type Answer, type Block, statementsOf } from './answer.js';
import { withClausesAnswered } from './clause-answers.js';
import { conferenceFigures } from './conferences/conference-figures.js';
import { composeConferences } from './conferences/conferences.js';
import { datesOtherwise } from './dates-otherwise.js';
import { composeDenied } from './denied.js';
import { type Composed, type Composer, type Draft, gap } from './draft.js';
import { withFactTold } from './facts/fact-told.js';
import { composeInFull } from './forms/compose-query.js';
import { isExact, isLimit, leftOutGaps } from './gaps.js';
import { composeHelp, composeOutOfScope } from './help.js';
import { withDatesDisputed } from './knowledge/dates-disputed.js';
import { composeKnowledge } from './knowledge/knowledge.js';
import { heldElsewhere } from './meetings/held-elsewhere.js';
import { composeMeetings } from './meetings/meetings.js';
import { namesSettled } from './names-settled.js';
import { nextOf } from './next/next.js';
import { unknownGaps } from './no-record.js';
import { withoutOwnSide } from './own-side.js';
import { composePresence } from './meetings/presence/presence.js';
import { composeOfficials } from './officials/officials.js';
import { withLesserRank } from './lesser-rank.js';
import { lineCount, type PageSize, pageOf } from './page.js';
import { composeProposals } from './proposals/proposals.js';
import { withBodyMeant } from './proposals/proposals-about.js';
import { withoutRepeats } from './repeats.js';
import { reportedThere } from './reported-there.js';
import { bySentences } from './sentences/by-sentences.js';
import { composeFacts } from './sentences/facts-answer.js';
import { saidBy } from './sentences/said-by.js';
import { toldInWords } from './sentences/told-in-words.js';
import { composeCommon } from './several/common.js';
import { composeOverview } from './several/overview.js';
import { timelineFound } from './several/timeline.js';
import { numberSources } from './sources.js';
import type { Statement } from './statement.js';
import { subjectOf } from './subject-of.js';
import { toldOtherwise } from './told-otherwise.js';
import { withForeignWordSaid } from './foreign-words.js';
import { nearWithout } from './near-without.js';
import { withTooWideSaid } from './too-wide.js';
import { withTurnsSaid } from './turns-said.js';
import { withDatesSettled } from './via-dates.js';
import { withUnreadSaid, withWordsRead } from './words-read.js';

/** Composes the answer of a question. A name that several people bear is settled by what is on record, or asked back. */
export function compose(asked: Question, graph: Graph): Composed {
  const read = withWordsRead(withDatesSettled(withClausesAnswered(asked, graph), graph), graph);
  const question = withBodyMeant(withDocumentsMeant(read, graph), graph);
  const plain = namesSettled(question, graph, byRecords);
  const composed = plain.isFound
    ? plain.composed
    : (otherDate(question, graph) ??
      lessOwnSide(question, graph) ??
      ofLesserRank(question, graph) ??
      orSentences(question, plain.composed, graph));
  const fact = withFactTold(composed, graph);
  if (fact.draft.isSettled) return fact;
  const told = withForeignWordSaid(withTurnsSaid(withTooWideSaid(withUnreadSaid(toldInWords(composed, graph)))), graph);
  return withQuery(withNamesMeant(withLimitsFirst(told), graph), graph);
}

/** What a question read by its parts asks, as a query, where an answer to it was looked for and all of it was read. */
function withQuery(composed: Composed, graph: Graph): Composed {
  const { draft, question } = composed;
  const isLookedFor = draft.outcome === 'answered' || draft.outcome === 'no-record';
  const query = isLookedFor && !composed.query ? queryHeld(question, graph) : null;
  return query ? { ...composed, query } : composed;
}

/** The query that a question asks by its parts; null where its words stand in no record: then what holds some of them is looked for. */
function queryHeld(question: Question, graph: Graph): Query | null {
  const query = queryOf(question);
  if (!query || !wordsHeld(question).length || !('of' in query) || Array.isArray(query.of)) return query;
  return setsOf(graph).found(query.of as SetQ).size > 0 ? query : null;
}

/** An answer without records; in its place sentences that hold the words of the question, where there are any. */
function orSentences(question: Question, plain: Composed, graph: Graph): Composed {
  if (plain.question !== question || plain.draft.outcome !== 'no-record')
    return namesSettled(question, graph, byRecordsOrSentences).composed;
  return { question, draft: bySentences(question, graph) ?? plain.draft };
}

/** What is on record for a question, as it is read. */
function byRecords(question: Question, graph: Graph): Draft {
  spend(STEPS_PER_READING);
  const found = heldElsewhere(
    question,
    reportedThere(question, composerFor(question, graph)(question, graph), graph),
    graph,
  );
  const told = withDatesDisputed(question, found, graph);
  return withPublishers(
    question,
    withUnheldPosts(question, withUnreadRanks(question, withUnknown(question, told))),
    graph,
  );
}

/** Steps of work that a reading of a question takes beside the records that it looks at. */
const STEPS_PER_READING = 50;

/** The same; where that is nothing, sentences that hold the words of the question. */
function byRecordsOrSentences(question: Question, graph: Graph): Draft {
  const draft = byRecords(question, graph);
  return draft.outcome === 'no-record' ? (bySentences(question, graph) ?? draft) : draft;
}

/** Lines of an answer that are seen at once everywhere. */
const SEEN_LINES = 8;

/**
 * What of the question an answer does not heed comes first: before a number or a rank, which would be taken for one of what
 * was asked, and before a long list, at whose end, pages later, nobody would read it. Such a number is no exact count.
 */
function withLimitsFirst(composed: Composed): Composed {
  const { draft, question } = composed;
  if (lineCount(draft.blocks) <= SEEN_LINES && !isExact(question)) return composed;
  const limits = draft.blocks.filter(isLimit);
  if (!limits.length) return composed;
  const blocks = [...limits, ...draft.blocks.filter((one) => !isLimit(one))];
  return { question, draft: { ...draft, blocks, count: isExact(question) ? null : draft.count } };
}

/**
 * Where nothing is on record for dates that can be read otherwise ("Nov 18", "9/2/2026"): the first other reading that has
 * an answer, said. Of several dates all are read otherwise at once: an answer to one of them is an answer to them together.
 */
function otherDate(question: Question, graph: Graph): Composed | null {
  for (const { dates, said } of datesOtherwise(question.dates)) {
    const one = namesSettled({ ...question, dates }, graph, byRecordsOrSentences).composed;
    if (one.draft.outcome !== 'answered') continue;
    return { ...one, draft: { ...one.draft, blocks: [...one.draft.blocks, { kind: 'gap', text: said }] } };
  }
  return null;
}

/** Where nothing is on record of somebody with his own country or post: the answer without that, where there is one. */
function lessOwnSide(question: Question, graph: Graph): Composed | null {
  const less = question.yesNo ? null : withoutOwnSide(question, graph);
  const { isFound, composed } = less ? namesSettled(less, graph, byRecords) : { isFound: false, composed: null };
  return isFound ? composed : null;
}

/** Where nothing is on record of the ministers of a side: the answer of its ministers of state, where there is one. */
function ofLesserRank(question: Question, graph: Graph): Composed | null {
  const lesser = withLesserRank(question, graph);
  const { isFound, composed } = lesser ? namesSettled(lesser, graph, byRecords) : { isFound: false, composed: null };
  return isFound ? composed : null;
}

/** The answer to what a question asks as a query; what was left out of that as only near is said. */
function composeAsked(query: Query, question: Question, graph: Graph): Draft {
  const strict = composeInFull(query, graph);
  const [first] = strict.blocks;
  const isNone = first?.kind === 'gap' && first.text.startsWith('No record') && !question.yesNo;
  const draft = (isNone ? toldOtherwise(question, graph) : null) ?? strict;
  const leftOut = [...softFacets(question).map(({ label }) => label), ...softSpans(question)];
  const gaps =
    draft.outcome === 'answered' ? leftOutGaps(question, { leftOut, emptyMembers: [], unusedWords: [] }) : [];
  return { ...draft, blocks: [...draft.blocks, ...gaps] };
}

function composerFor(question: Question, graph: Graph): Composer {
  const query = queryHeld(question, graph);
  if (query) return (asked, graph) => composeAsked(query, asked, graph);
  // Whom a document is lacking of is told of countries that were met; of nobody else is what did not happen on record.
  if (question.denied || question.lacking) return composeDenied;
  if (question.target === 'help') return composeHelp;
  if (question.target === 'out-of-scope') return composeOutOfScope;
  if (question.target === 'knowledge') return composeKnowledge;
  const there = composePresence(question, graph);
  if (there) return () => there;
  if (question.target === 'officials' || question.target === 'organisations') return composeOfficials;
  if (question.target === 'conferences') return composeConferences;
  if (question.target === 'facts') return figuresFirst(composeFacts);
  if (question.want === 'common') return composeCommon;
  const byTarget: Partial<Record<Question['target'], Composer>> = {
    meetings: composeMeetings,
    agreements: composeAgreements,
    proposals: composeProposals,
    everything: figuresFirst(composeOverview),
  };
  const composer = byTarget[question.target] ?? composeOverview;
  if (question.want === 'timeline') return (asked, graph) => timelineFound(asked, graph) ?? composer(asked, graph);
  return composer;
}

/** How many came to a conference is told by its own sentences, and not by what else holds the words. */
function figuresFirst(composer: Composer): Composer {
  return (question, graph) => conferenceFigures(question, graph) ?? composer(question, graph);
}

/** "… and who reports it?" beside a question about records: the publishers are named in the answer itself. */
function withPublishers(question: Question, draft: Draft, graph: Graph): Draft {
  if (!question.asksSource || question.target === 'knowledge' || draft.outcome !== 'answered') return draft;
  return { ...draft, blocks: [...draft.blocks, ...saidBy(draft, graph)] };
}

/**
 * A name nobody on record bears stands for a condition that nothing meets: the answer is then "no record" with what is
 * nearest, unless another name beside it ("Nabiyev and Halloran") was answered.
 */
function withUnknown(question: Question, draft: Draft): Draft {
  if (!question.unknown.length || draft.outcome !== 'answered') return draft;
  const rest = draft.blocks.filter(
    (block) => !(block.kind === 'gap' && question.unknown.some(({ span }) => block.text.includes(span))),
  );
  const { unknownName } = question.asks;
  if (unknownName === 'beside') return { ...draft, blocks: [...unknownGaps(question), ...rest] };
  // "And Starmer?": what was shown before it is shown already, and is near nobody.
  const isFar = unknownName === 'alone' || draft.listed.length > NEAR_MAX || !hasSubject({ ...question, unknown: [] });
  const near = isFar ? [] : rest.filter((block) => !affirms(block));
  return {
    ...draft,
    ...nearWithout(
      question.unknown.map(({ span }) => span),
      near,
    ),
  };
}

/** "Yes" is no answer to a question of which a part is not on record. */
function affirms(block: Block): boolean {
  return block.kind === 'statement' && block.statement.text.startsWith('Yes');
}

/** Records without that name beyond which none of them is near. */
const NEAR_MAX = 50;

/** "Agreements signed by the president": a rank without a name limits meetings alone, and elsewhere it is said to limit nothing. */
function withUnreadRanks(question: Question, draft: Draft): Draft {
  const isList = question.target === 'agreements' || question.target === 'proposals';
  const isAlone = isList && question.ranks.length > 0 && question.parties.every((term) => term.excluded);
  const isLeftOut = question.target !== 'meetings' && question.ranksLeftOut.length > 0;
  if (draft.outcome !== 'answered' || ranksOfficials(question)) return draft;
  const said = [
    ...(isAlone ? [`“${rankWords(question.ranks)}” without a name or a country`] : []),
    ...(isLeftOut ? [`that “${rankWords(question.ranksLeftOut)}” is left out`] : []),
  ];
  return {
    ...draft,
    blocks: [...said.map((text) => gap(`Not taken into account: ${text}.`, 'words')), ...draft.blocks],
  };
}

/** "The foreign minister of Ghana", whom no record names: what is shown of Ghana is said not to be of its foreign minister. */
function withUnheldPosts(question: Question, draft: Draft): Draft {
  if (draft.outcome !== 'answered' || question.reports) return draft;
  const unheld = question.parties.filter((term) => term.isUnheld && !term.excluded);
  const said = unheld.map((term) =>
    gap(`Not on record here: who is “${term.post}”. Of ${term.label} is on record:`, 'part'),
  );
  if (!said.length) return draft;
  // Whether somebody met a minister whom nobody names is not answered by what others of his country did.
  const outcome = question.yesNo ? 'no-record' : draft.outcome;
  return { ...draft, outcome, blocks: [...said, ...draft.blocks] };
}

/** Names that may have been meant, offered to choose, never taken. What the answer is about already is not offered. */
function withNamesMeant(composed: Composed, graph: Graph): Composed {
  const { question, draft } = composed;
  if (draft.choices.length > 0 || UNMEANT.has(draft.outcome)) return composed;
  const isWhole = draft.outcome === 'answered' && question.unknown.length === 0;
  const listed = isWhole ? draft.listed.slice(0, LISTED_MAX) : [];
  const bearers = question.unknown.flatMap(({ span, near }) =>
    near.map((name) => ({ name, text: askedWith(question, span, name) })),
  );
  const near =
    bearers.length > 0 ? bearers : nearNamesAsked(question, graph, draft.outcome === 'answered').filter(isNew);
  const choices = near.map(({ name, text }) => ({ label: `Did you mean ${name}?`, question: text }));
  return choices.length > 0 ? { ...composed, draft: { ...draft, choices } } : composed;

  function isNew({ kind, id }: NearName): boolean {
    const one = ref(kind, id);
    const isTold = listed.length > 0 && listed.every((record) => record === one || graph.keysOf(record).includes(one));
    return !isTold && question.readings.every((reading) => reading.ref !== one);
  }
}

/** Where several readings are offered already, or nothing on record is asked for. */
const UNMEANT: ReadonlySet<Draft['outcome']> = new Set<Draft['outcome']>(['ambiguous', 'out-of-scope', 'help']);

/** Records that say what an answer is about, where all of them are of it. */
const LISTED_MAX = 20;

/** What of a draft is shown: from which line on, and how much at once. */
export interface Shown {
  readonly from: number;
  readonly size: PageSize;
}

/** What was understood, in one line of plain English. */
export function understoodAs({ question, query, reply }: Composed): string {
  if (reply) {
    const of = query ? restate(query) : partsInWords(question);
    return `${BEYOND[reply]} ${of.charAt(0).toLowerCase()}${of.slice(1)}`;
  }
  if (!query) return partsInWords(question);
  const text = restate(query);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const BEYOND: Readonly<Record<NonNullable<Composed['reply']>, string>> = {
  answer: 'What was answered to',
  outcome: 'What came of',
};

/** Numbers the sources and pages a draft into a finished answer. `trail` is what to ask to get it again. */
export function finish(
  text: string,
  composed: Composed,
  graph: Graph,
  { from, size, trail }: Shown & { readonly trail: readonly string[] },
): Answer {
  const { draft, question } = composed;
  const page = pageOf(draft.blocks, from, size, draft.listed);
  const blocks = withoutRepeats(page.blocks);
  const statements = statementsOf({ blocks });
  return {
    question: text,
    outcome: draft.outcome,
    understood: understoodAs(composed),
    ...(composed.query ? { query: composed.query } : {}),
    readings: question.readings,
    blocks,
    count: draft.count,
    sources: numberSources(statements, (id) => graph.source(id) ?? draft.formerSource?.(id)),
    records: recordsTold(draft.listed, statements),
    choices: draft.choices,
    followUps: nextOf(composed, graph).filter((one) => fold(one) !== fold(text)),
    hidden: page.hidden,
    before: from,
    trail,
    subjects: [subjectOf({ draft, question })],
  };
}

/** The records that an answer lists and those that its sentences rest on, each once. */
function recordsTold(listed: readonly Ref[], statements: readonly Statement[]): readonly Ref[] {
  const told = new Set(listed);
  for (const { records } of statements) for (const one of records) told.add(one);
  return [...told];
}
