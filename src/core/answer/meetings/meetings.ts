import { foundAs } from '../../assembly/found-as.js';
import { tableQuery } from '../../assembly/members-of.js';
import { commonQuery } from '../../assembly/several.js';
import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { isExact, leftOutGaps } from '../gaps.js';
import { noMeeting } from '../no-record.js';
import { evidenceOf } from '../phrases.js';
import { tellingOf } from '../telling.js';
import { dealings } from './dealings.js';
import { listSubject } from './list-subject.js';
import { lengthLine, lengthsOf, longestOf } from './longest.js';
import { composeMeetingCounts } from './meeting-counts.js';
import { meetingDescribed } from './meeting-described.js';
import { meetingDetail } from './meeting-detail.js';
import { meetingsTold } from './meetings-told.js';
import { composePlanned } from './planned.js';
import { isOfRanksAsked } from './ranks-met.js';
import { meetingsFound } from '../records-found.js';
import { toldElsewhere } from './told-elsewhere.js';
import { nounOf, reachOfVisits } from './visits.js';
import { wordsLacking } from '../words-lacking.js';

/** Answers a question about meetings: who met whom, when, where, about what, whether, how many. */
export function composeMeetings(question: Question, graph: Graph): Draft {
  const planned = composePlanned(question, graph);
  if (planned) return planned;
  const found = meetingsFound(question, graph);
  const meetings = inOrder(found.records, question);
  const refs = meetings.map((meeting) => ref('meeting', meeting.id));
  if (!meetings.length)
    return (
      metBoth(question, graph) ??
      dealings(question, graph) ??
      toldElsewhere(question, meetings, graph) ??
      noMeeting(question, graph)
    );
  const elsewhere = toldElsewhere(question, meetings, graph);
  if (elsewhere) return elsewhere;
  const described = meetingDescribed(question, meetings);
  if (described)
    return answered(meetingDetail(described, graph, tellingOf(question, graph)), [ref('meeting', described.id)]);
  const unread = isExact(question) ? wordsLacking(question, 'meeting', meetings, graph) : [];
  const gaps = leftOutGaps(question, { ...found, unusedWords: [...new Set([...found.unusedWords, ...unread])] });
  if (isCounted(question)) return withBlocks(composeMeetingCounts(question, meetings, graph), gaps);
  const chosen = chosenOf(meetings, question);
  const isOne = ['first', 'last', 'longest'].includes(question.want);
  const reach = isOne ? reachOfVisits(chosen, graph) : [];
  const pattern = foundAs(
    question,
    'meeting',
    chosen.map(({ id }) => id),
    listSubject(question),
  );
  const table =
    question.per && chosen.length > 1 ? tableQuery(question, { is: 'records', of: pattern }, pattern) : null;
  const blocks = table ? composeQuery(table, graph).blocks : meetingsTold(chosen, tellingOf(question, graph), graph);
  // A yes to a question of which a word was not understood, or somebody named by a post not found, would be a yes to another one.
  const isOther = found.unusedWords.length > 0 || unread.length > 0 || question.parties.some((term) => term.isUnheld);
  const affirmed = isOther ? [] : yes(question, chosen, graph);
  const length = question.want === 'longest' ? lengthLine(chosen) : [];
  const lasted = question.want === 'age' && question.asks.duration ? lengthsOf(chosen) : [];
  const draft = answered(
    [...lasted, ...affirmed, ...(saysNumber(affirmed) ? withoutNumber(blocks) : blocks), ...length, ...reach, ...gaps],
    isOne ? chosen.map((one) => ref('meeting', one.id)) : refs,
  );
  if (lasted.some(({ kind }) => kind === 'gap')) return { ...draft, outcome: 'no-record' };
  // Whether there was one of a rank is not answered by all those of other ranks.
  return chosen.length > 1 && affirmed.some(({ kind }) => kind === 'gap') ? { ...draft, outcome: 'no-record' } : draft;
}

/** Whether a yes says how many meetings there are. */
function saysNumber(affirmed: readonly Block[]): boolean {
  return affirmed.some((block) => block.kind === 'statement');
}

/** A list under a yes that counts it: without the same number over it. */
function withoutNumber(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  const isHead = first?.kind === 'statement' && first.indent === 0 && /^\d+ .* on record:$/.test(first.statement.text);
  return isHead ? rest : blocks;
}

/** A number is one of what was heeded: what was not stands with it. */
function withBlocks(draft: Draft, blocks: readonly Block[]): Draft {
  return { ...draft, blocks: [...draft.blocks, ...blocks] };
}

/** Whether a number or a set is wanted rather than the meetings; "broken down by conference" wants the meetings. */
function isCounted(question: Question): boolean {
  if (['count', 'most', 'least'].includes(question.want) || question.atLeast !== null) return true;
  return !question.per && ['countries', 'organisations', 'topics', 'conferences'].includes(question.want);
}

/** "Which ministers met X as well as Y": where the two have no meeting with each other, whom both met. */
function metBoth(question: Question, graph: Graph): Draft | null {
  const parties = question.parties.filter(
    (term) => !term.excluded && term.role !== 'wanted' && !term.members && !term.via,
  );
  const asksWhom =
    question.ranks.length > 0 ||
    question.want === 'countries' ||
    question.parties.some((term) => term.role === 'wanted') ||
    question.counted === 'officials';
  if (question.yesNo || parties.length !== 2 || !asksWhom || question.unknown.length) return null;
  const query = commonQuery({ ...question, want: 'common', parties });
  const draft = query && composeQuery(query, graph);
  return draft?.count ? draft : null;
}

/** Oldest first; for "latest" newest first. */
function inOrder(meetings: readonly Meeting[], question: Question): readonly Meeting[] {
  return question.want === 'last' ? [...meetings].reverse() : meetings;
}

/** "first" and "last" ask for one: the earliest or latest dated, with those of the same day. */
function chosenOf(meetings: readonly Meeting[], question: Question): readonly Meeting[] {
  const dated = meetings.filter((meeting) => meeting.date !== null);
  if (question.want === 'longest') return longestOf(meetings);
  if (question.want !== 'first' && question.want !== 'last') return meetings;
  return dated.length ? dated.filter((meeting) => meeting.date === dated[0]!.date) : meetings.slice(0, 1);
}

/** The yes of a yes/no question: first word of the answer. */
function yes(question: Question, meetings: readonly Meeting[], graph: Graph): Block[] {
  if (!question.yesNo) return [];
  if (!isOfRanksAsked(question, meetings, graph))
    return [
      gap(
        `No record: no such meeting of ${question.ranks.join(' or ')}s is on record here; what is on record:`,
        'rank',
      ),
    ];
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  const [only] = meetings;
  const how = meetings.every((meeting) => meeting.format === 'multilateral')
    ? ', in a multilateral session, not one to one'
    : '';
  const text =
    meetings.length === 1 && only
      ? `Yes: 1 ${nounOf(meetings)} is on record${how}.`
      : `Yes: ${counted(meetings.length, nounOf(meetings))} are on record${how}.`;
  return say(text, evidence);
}
