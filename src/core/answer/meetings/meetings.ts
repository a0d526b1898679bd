import type { Graph } from '../../graph/graph.js';
import { postFor, toldOf } from '../../graph/post-then.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { countryName } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Official } from '../../records/official.js';
import { type Ref, ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { entityKeys } from '../criteria.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { isExact, leftOutGaps } from '../gaps.js';
import { noMeeting } from '../no-record.js';
import { evidenceOf, officialPhrase, type Phrase, saysDays, shortName, sideName } from '../phrases.js';
import { resolved } from '../resolved.js';
import { tellingOf } from '../telling.js';
import { commonInMeetings } from './common-in-meetings.js';
import { dealings } from './dealings.js';
import { fellowsOf, isOwn, listSubject } from './list-subject.js';
import { lengthLine, longestOf } from './longest.js';
import { composeMeetingCounts } from './meeting-counts.js';
import { meetingDescribed } from './meeting-described.js';
import { meetingDetail } from './meeting-detail.js';
import { contextAsked, contextOf, linesOf, sharedSetting, wantedOf } from './meeting-line.js';
import { namedAlone } from './name-alone.js';
import { composePlanned } from './planned.js';
import { isOfRanksAsked } from './ranks-met.js';
import { findMeetings } from './search-meetings.js';
import { toldElsewhere } from './told-elsewhere.js';
import { visitorNames } from './visitor-names.js';
import { nounOf, reachOfVisits } from './visits.js';
import { wordsLacking } from './words-lacking.js';

/** Meetings up to this many are told in full; more are listed. */
const DETAIL_MAX = 1;

/** Answers a question about meetings: who met whom, when, where, about what, whether, how many. */
export function composeMeetings(question: Question, graph: Graph): Draft {
  const planned = composePlanned(question, graph);
  if (planned) return planned;
  const found = findMeetings(question, graph);
  const meetings = inOrder(found.records, question);
  const refs = meetings.map((meeting) => ref('meeting', meeting.id));
  if (!meetings.length)
    return (
      metBoth(question, graph) ??
      dealings(question, graph) ??
      toldElsewhere(question, meetings, graph) ??
      withBlocks(noMeeting(question, found, graph), namedAlone(question, meetings, graph))
    );
  const elsewhere = toldElsewhere(question, meetings, graph);
  if (elsewhere) return elsewhere;
  const described = meetingDescribed(question, meetings);
  if (described)
    return answered(meetingDetail(described, graph, tellingOf(question, graph)), [ref('meeting', described.id)]);
  const unread = isExact(question) ? wordsLacking(question, meetings, graph) : [];
  const gaps = leftOutGaps(question, { ...found, unusedWords: [...new Set([...found.unusedWords, ...unread])] });
  const alone = namedAlone(question, meetings, graph);
  if (isCounted(question)) return withBlocks(composeMeetingCounts(question, meetings, graph), [...gaps, ...alone]);
  const chosen = chosenOf(meetings, question);
  const isOne = ['first', 'last', 'longest'].includes(question.want);
  const reach = isOne ? reachOfVisits(chosen, graph) : [];
  const isDetailed = chosen.length <= DETAIL_MAX || question.want === 'about';
  const blocks = isDetailed ? detailed(question, chosen, graph) : listing(question, chosen, graph);
  // A yes to a question of which a word was not understood would be a yes to another one.
  const affirmed = found.unusedWords.length || unread.length ? [] : yes(question, chosen, graph);
  const length = question.want === 'longest' ? lengthLine(chosen) : [];
  return answered(
    [
      ...affirmed,
      ...visitorNames(question, chosen, graph),
      ...(saysNumber(affirmed) ? withoutNumber(blocks) : blocks),
      ...length,
      ...reach,
      ...gaps,
      ...alone,
    ],
    isOne ? chosen.map((one) => ref('meeting', one.id)) : refs,
  );
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
  const sides = parties.map((term) => resolved(term));
  const draft = commonInMeetings({ ...question, want: 'common', parties }, sides, graph);
  return draft.outcome === 'answered' ? draft : null;
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

function detailed(question: Question, meetings: readonly Meeting[], graph: Graph): Block[] {
  return meetings
    .slice(0, 6)
    .flatMap((meeting) => meetingDetail(meeting, graph, tellingOf(question, graph)))
    .concat(meetings.length > 6 ? listing(question, meetings.slice(6), graph) : []);
}

/** A list: who was met, one line a meeting; sessions of many apart from meetings of two. */
function listing(question: Question, meetings: readonly Meeting[], graph: Graph): Block[] {
  if (question.per) return grouped(question, meetings, graph);
  const subject = listSubject(question);
  if (!subject) return plainList(question, meetings, graph);
  const withOthers = meetings.filter((meeting) => meeting.format !== 'multilateral');
  const sessions = meetings.filter((meeting) => meeting.format === 'multilateral');
  // What the first line says of all meetings, the others need not repeat.
  const context = withOthers.length
    ? { ...contextOf(meetings), ...wantedOf(tellingOf(question, graph)) }
    : contextAsked(tellingOf(question, graph), meetings);
  const direct = withOthers.length
    ? [...lead(subject, withOthers, graph), ...linesOf(withOthers, graph, subject, context)]
    : [];
  const shown = question.want === 'who' || question.want === 'list';
  if (!sessions.length || !shown)
    return [...direct, ...linesOf(sessions, graph, subject, context), ...dayGap(question, meetings)];
  const evidence = sessions.map((meeting) => evidenceOf('meeting', meeting));
  const also = say(
    `${withOthers.length ? 'Also took part in' : `${subjectName(subject, graph)} took part in`} ${counted(sessions.length, 'multilateral session')}:`,
    evidence,
  );
  const lines = linesOf(sessions, graph, subject, context);
  return [...direct, ...also, ...lines, ...dayGap(question, meetings)];
}

function subjectName(subject: PartyTerm, graph: Graph): string {
  const [entity] = subject.entities;
  if (subject.entities.length !== 1 || !entity) return subject.label;
  if (entity.kind === 'official') return graph.official(entity.id)?.name ?? subject.label;
  return entity.kind === 'country' ? countryName(entity.id) : subject.label;
}

/** The sentence over a list: "Sattar Hashemi, Iran's Minister of …, met 4 counterparts at WTDC-25 in Baku:". */
function lead(subject: PartyTerm, meetings: readonly Meeting[], graph: Graph): Block[] {
  const where = sharedSetting(meetings, graph);
  const evidence: Evidence[] = [...meetings.map((meeting) => evidenceOf('meeting', meeting)), ...where.evidence];
  const [entity] = subject.entities;
  const official = subject.entities.length === 1 && entity?.kind === 'official' ? graph.official(entity.id) : undefined;
  const who = official
    ? ownerPhrase(official, meetings, graph)
    : { text: subjectName(subject, graph), evidence: bodyEvidence(subject, graph) };
  evidence.push(...who.evidence);
  const post = official && who.text !== official.name ? `${who.text},` : who.text;
  return say(`${post} ${metPhrase(meetings, subject, graph)}${where.text}:`, evidence);
}

/** An official with the post held in all of some meetings; with the side alone where it was one post and then another. */
function ownerPhrase(official: Official, meetings: readonly Meeting[], graph: Graph): Phrase {
  const posts = meetings.map((one) => postFor(official, sideIn(one, official.id), graph, toldOf(one)));
  const side = sideIn(meetings[0]!, official.id);
  if (new Set(posts).size < 2) return officialPhrase(official, side, graph, toldOf(meetings[0]!));
  return { text: side ? `${official.name} (${sideName(side, graph)})` : official.name, evidence: [] };
}

/** What carries the name of a body that a list is seen from. */
function bodyEvidence(subject: PartyTerm, graph: Graph): Evidence[] {
  return subject.entities.flatMap((entity): Evidence[] => {
    const body = entity.kind === 'organisation' ? graph.organisation(entity.id) : undefined;
    return body ? [evidenceOf('organisation', body)] : [];
  });
}

/** "met 4 counterparts", where each meeting was with another; else how many meetings are on record. */
function metPhrase(meetings: readonly Meeting[], subject: PartyTerm, graph: Graph): string {
  const met = meetings.map((meeting) =>
    fellowsOf(meeting, subject, graph)
      .map((one) => one.official ?? one.for)
      .join(),
  );
  const named = met.every((key) => key !== '') && meetings.every((meeting) => meeting.format !== 'multilateral');
  const different = new Set(met).size === met.length;
  return named && different
    ? `met ${counted(meetings.length, 'counterpart')}`
    : `is on record with ${counted(meetings.length, nounOf(meetings))}`;
}

function sideIn(meeting: Meeting, official: string): string | null {
  return meeting.participants.find((one) => one.official === official)?.for ?? null;
}

function plainList(question: Question, meetings: readonly Meeting[], graph: Graph): Block[] {
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  const bilateral = question.formats.includes('bilateral') ? 'bilateral meeting' : nounOf(meetings);
  const where = sharedSetting(meetings, graph);
  const head = `${counted(meetings.length, bilateral)} ${meetings.length === 1 ? 'is' : 'are'} on record${where.text}:`;
  return [
    ...say(head, [...evidence, ...where.evidence]),
    ...linesOf(meetings, graph, null, { ...contextOf(meetings), ...wantedOf(tellingOf(question, graph)) }),
  ];
}

/** A list broken down by conference, country, topic or year. */
function grouped(question: Question, meetings: readonly Meeting[], graph: Graph): Block[] {
  const subject = listSubject(question);
  const groups = new Map<string, Meeting[]>();
  for (const meeting of meetings)
    for (const name of groupNames(meeting, question, subject, graph))
      groups.set(name, [...(groups.get(name) ?? []), meeting]);
  return [...groups].flatMap(([name, members]): Block[] => [
    ...say(`${name}: ${counted(members.length, 'meeting')}.`, [
      ...members.map((meeting) => evidenceOf('meeting', meeting)),
      ...groupEvidence(name, members, graph),
    ]),
    ...linesOf(members, graph, subject, contextAsked(tellingOf(question, graph), members)),
  ]);
}

function groupEvidence(_name: string, members: readonly Meeting[], graph: Graph): Evidence[] {
  return members.flatMap((meeting) => {
    const conference = meeting.conference ? graph.conference(meeting.conference) : undefined;
    return conference ? [{ ref: ref('conference', conference.id) as Ref, cites: [conference.cites[0]] as const }] : [];
  });
}

function groupNames(meeting: Meeting, question: Question, subject: PartyTerm | null, graph: Graph): string[] {
  if (question.per === 'conference') {
    const conference = meeting.conference ? graph.conference(meeting.conference) : undefined;
    return [conference ? shortName(conference) : 'Outside any conference on record'];
  }
  if (question.per === 'year') return [meeting.date?.slice(0, 4) ?? 'Undated'];
  if (question.per === 'topic') return meeting.topics.map((id) => graph.topic(id)?.name ?? id);
  const own = new Set(subject ? subject.entities.flatMap(entityKeys) : []);
  const sides = meeting.participants.filter((one) => !isOwn(one, own, graph)).map((one) => countryOf(one.for, graph));
  return [...new Set(sides.map((code) => (code ? countryName(code) : 'International bodies')))];
}

const ASKS_DAYS: ReadonlySet<Question['want']> = new Set(['when', 'first', 'last'] as const);

/** A gap for a list whose members leave the day open, where days are asked for or were what they were found by. */
function dayGap(question: Question, meetings: readonly Meeting[]): Block[] {
  if (!question.dates.length && !ASKS_DAYS.has(question.want)) return [];
  const open = meetings.filter((meeting) => !saysDays(meeting));
  if (!open.length) return [];
  return [
    gap(
      open.length === meetings.length && meetings.length > 1
        ? 'Not stated: the day of any of these meetings.'
        : open.length === 1 && meetings.length === 1
          ? 'Not stated: the day.'
          : `Not stated: the day of ${open.length} of them.`,
      'day',
    ),
  ];
}
