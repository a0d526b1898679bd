import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { asksWhatItBrought } from '../../question/ways-of-asking.js';
import { contentAsked } from '../../question/words-asked.js';
import type { Agreement } from '../../records/agreement.js';
import { dayRange } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import type { Proposal } from '../../records/proposal.js';
import { ref } from '../../records/ref.js';
import { agreementDetail } from '../agreements/agreement-detail.js';
import { agreementLine, agreementRef } from '../agreements/agreement-line.js';
import { agreementsFound } from '../records-found.js';
import type { Block } from '../answer.js';
import { announced } from '../conferences/announced.js';
import { conferenceFacts } from '../conferences/conference-facts.js';
import { answered, counted, type Draft, isFact, say } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { meetingDetail } from '../meetings/meeting-detail.js';
import { contextAsked, linesOf } from '../meetings/meeting-line.js';
import { meetingsFound } from '../records-found.js';
import { carry, evidenceOf } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { proposalsFound } from '../records-found.js';
import type { RecordsFound } from '../records-found.js';
import { composeFacts } from '../sentences/facts-answer.js';
import { tellingOf } from '../telling.js';

/** Lines of each kind in an overview; a first page shows the first of them. */
const EACH_MAX = 16;

/** All that is on record about something: a topic, a country, a day, a conference; newest first where "latest" was asked. */
export function composeOverview(question: Question, graph: Graph): Draft {
  if (question.words.length) {
    const facts = composeFacts(question, graph);
    // That a figure is not stated is said beside what is: that is an answer too.
    if (facts.blocks.some(isFact)) return facts;
  }
  const newest = question.want === 'new' || question.want === 'last';
  if (!namesSomething(question) && !newest) return composeFacts(question, graph);
  const about = recordsAbout(question, newest, graph);
  const { meetings, agreements, proposals, foundMeetings } = isEmpty(about)
    ? onTopicAlone(question, newest, graph)
    : about;
  if (!meetings.length && !agreements.length && !proposals.length) return composeFacts(question, graph);
  const met = meetingBlocks(meetings, graph, question);
  const documents = agreementBlocks(agreements, graph, question);
  const proposed = newest ? [] : proposalBlocks(proposals, graph);
  const told = conferenceFacts(question, graph);
  const blocks = [
    ...announced(question, graph),
    ...(asksWhatItBrought(question) ? [told, documents, proposed, met] : [met, documents, proposed, told]).flat(),
    ...leftOutGaps(question, { ...foundMeetings, unusedWords: contentAsked(question) }),
  ];
  const refs = [
    ...meetings.map((one) => ref('meeting', one.id)),
    ...agreements.map(agreementRef),
    ...proposals.map((one) => ref('proposal', one.id)),
  ];
  return answered(blocks, refs);
}

function namesSomething({ parties, topics, conferences, places, dates, agreements }: Question): boolean {
  return [parties, topics, conferences, places, dates, agreements].some((terms) => terms.length > 0);
}

/** What an overview tells of, in order. */
interface About {
  readonly meetings: readonly Meeting[];
  readonly agreements: readonly Agreement[];
  readonly proposals: readonly Proposal[];
  /** The search for meetings, for what of the question it could not use. */
  readonly foundMeetings: RecordsFound<Meeting>;
}

function isEmpty({ meetings, agreements, proposals }: About): boolean {
  return meetings.length + agreements.length + proposals.length === 0;
}

/** "Mobile roaming": of a topic with a word that no record of it holds, all that is on record; the word is said to be missing. */
function onTopicAlone(question: Question, newest: boolean, graph: Graph): About {
  const isOnTopic = question.topics.some((term) => !term.excluded);
  return recordsAbout(isOnTopic ? { ...question, narrowing: [] } : question, newest, graph);
}

function recordsAbout(question: Question, newest: boolean, graph: Graph): About {
  const plain = { ...question, words: [], want: 'list' as const };
  const foundMeetings = meetingsFound(plain, graph);
  const order = <T>(list: readonly T[]) => (newest ? [...list].reverse() : list);
  return {
    meetings: withinFirst(order(dated(foundMeetings.records, newest, (one) => [one.date])), question),
    agreements: order(
      dated(agreementsFound(plain, graph).records, newest, (one) => one.history.map((entry) => entry.date)),
    ),
    proposals: order(proposalsFound({ ...plain, acts: [] }, graph).records),
    foundMeetings,
  };
}

/** Those first that lie wholly in the time asked for: what went on for longer may have been before or after it. */
function withinFirst(meetings: readonly Meeting[], { dates }: Question): readonly Meeting[] {
  const asked = dates.filter((term) => !term.excluded && !term.soft);
  const isWithin = ({ date }: Meeting) => {
    const days = dayRange(date);
    return days !== null && asked.some(({ from, to }) => (from ?? '') <= days.from && (to === null || days.to <= to));
  };
  return asked.length ? [...meetings.filter(isWithin), ...meetings.filter((one) => !isWithin(one))] : meetings;
}

/** For "latest": only what has a date can be. */
function dated<T>(
  records: readonly T[],
  newest: boolean,
  datesOf: (record: T) => readonly (string | null)[],
): readonly T[] {
  if (!newest) return records;
  const lastDay = (record: T) =>
    datesOf(record)
      .flatMap((date) => dayRange(date)?.to ?? [])
      .sort()
      .at(-1) ?? '';
  return records
    .filter((record) => lastDay(record) !== '')
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0));
}

function group(
  one: string,
  many: string,
  count: number,
  evidence: Parameters<typeof say>[1],
  lines: readonly Block[],
): Block[] {
  return count ? [...say(`${counted(count, one, many)}:`, evidence), ...lines] : [];
}

function meetingBlocks(meetings: readonly Meeting[], graph: Graph, question: Question): Block[] {
  const [only] = meetings;
  if (meetings.length === 1 && only) return meetingDetail(only, graph, tellingOf(question, graph));
  const shown = meetings.slice(0, EACH_MAX);
  const lines = linesOf(shown, graph, null, contextAsked(tellingOf(question, graph), shown));
  return group(
    'meeting',
    'meetings',
    meetings.length,
    meetings.map((one) => ({ ref: ref('meeting', one.id), cites: carry(one.cites) })),
    lines,
  );
}

function agreementBlocks(agreements: readonly Agreement[], graph: Graph, question: Question): Block[] {
  const [only] = agreements;
  if (agreements.length === 1 && only) return agreementDetail(only, graph, tellingOf(question, graph));
  const evidence = agreements.map((one) => ({ ref: agreementRef(one), cites: carry(one.history[0].cites) }));
  return group(
    'agreement',
    'agreements',
    agreements.length,
    evidence,
    agreements.slice(0, EACH_MAX).flatMap((one) => agreementLine(one, graph)),
  );
}

function proposalBlocks(proposals: readonly Proposal[], graph: Graph): Block[] {
  return group(
    'proposal, offer or request',
    'proposals, offers and requests',
    proposals.length,
    proposals.map((one) => evidenceOf('proposal', one)),
    proposals.slice(0, EACH_MAX).flatMap((one) => proposalLine(one, graph, true)),
  );
}
