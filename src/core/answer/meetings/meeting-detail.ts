import type { Graph } from '../../graph/graph.js';
import { sideOf } from './presence/seated.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { aside, gap, say } from '../draft.js';
import { evidenceOf, fullWhen, listed, participantPhrase, saysDays, topicWords, wherePhrase } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import type { Telling } from '../telling.js';
import { principals, rolesLine } from './roles-told.js';

/**
 * One meeting: who, when, where, what for, and what sources leave open; and of what was said, put to whom and noted there all
 * where that is asked for, else what touches the question.
 */
export function meetingDetail(meeting: Meeting, graph: Graph, telling: Telling): Block[] {
  const own = evidenceOf('meeting', meeting);
  const isAsked = (text: string) => telling.isContentWanted || telling.touches(text);
  const points = meeting.points.filter(({ text }) => isAsked(text));
  return [
    ...headline(meeting, graph),
    ...rolesLine(meeting, graph),
    ...say(meeting.summary, [own], 1),
    ...(isAsked(topicWords(meeting.topics, graph)) ? topicsLine(meeting, graph, own) : []),
    ...points.flatMap((point) =>
      say(
        `${point.text}${point.inferred ? ' (inferred from context)' : ''}`,
        [{ ref: own.ref, cites: point.cites }],
        1,
      ),
    ),
    ...proposalsOf(meeting, graph, isAsked),
    ...(meeting.notes && telling.touches(meeting.notes) ? aside('note', meeting.notes, [own]) : []),
    ...(telling.isContentWanted ? inferredNote(meeting, own) : []),
    ...openEnds(meeting, telling),
  ];
}

/** "A, post, and B, post, met on D at C in P." */
function headline(meeting: Meeting, graph: Graph): Block[] {
  const seated = principals(meeting);
  const people = seated.map((one) => participantPhrase(one, meeting, graph));
  const where = wherePhrase(meeting, graph);
  const when = fullWhen(meeting.date, meeting.dateNote);
  const evidence: Evidence[] = [
    evidenceOf('meeting', meeting),
    ...people.flatMap((one) => [...one.evidence]),
    ...where.evidence,
  ];
  const setting = [where.text, when ?? ''].filter((part) => part !== '').join(', ');
  const texts = people.map((one) => one.text);
  if (!texts.length) return say(`${meeting.summary.replace(/\.$/, '')}${setting ? ` (${setting})` : ''}.`, evidence);
  const isOwn = (at: number) => sideOf(seated[at]!.for, graph) === sideOf(seated[0]!.for, graph);
  return say(`${verbPhrase(meeting, texts, isOwn)}${setting ? ` ${setting}` : ''}.`, evidence);
}

/** Who met whom: those of the first one's own side with him, as far as there is another. */
function verbPhrase(meeting: Meeting, people: readonly string[], isOwn: (at: number) => boolean): string {
  const others = people.filter((_, at) => !isOwn(at));
  const own = others.length ? people.filter((_, at) => isOwn(at)) : people.slice(0, 1);
  const rest = others.length ? others : people.slice(1);
  const one = listed(own);
  const comma = own.at(-1)?.includes(', ') ? ',' : '';
  if (meeting.format === 'bilateral' && rest.length)
    return `${one}${comma} met ${listed(rest)}${rest.at(-1)?.includes(', ') ? ',' : ''}`;
  if (meeting.format === 'call') return `${listed(people)} spoke by telephone`;
  if (meeting.format === 'visit') return `Visit: ${listed(people)}`;
  return people.length === 1
    ? `${one}${comma} took part in a ${meeting.format} engagement`
    : `${listed(people)} took part in a ${meeting.format} engagement`;
}

function topicsLine(meeting: Meeting, graph: Graph, own: Evidence): Block[] {
  return meeting.topics.length ? say(`Topics: ${topicWords(meeting.topics, graph)}.`, [own], 1) : [];
}

function proposalsOf(meeting: Meeting, graph: Graph, isAsked: (text: string) => boolean): Block[] {
  return graph.proposals
    .matching([[`meeting:${meeting.id}`]])
    .filter(({ text }) => isAsked(text))
    .flatMap((proposal) => proposalLine(proposal, graph, false));
}

/** What follows from context and no source says in words. */
function inferredNote(meeting: Meeting, own: Evidence): Block[] {
  const fields = meeting.inferred ?? [];
  return fields.length
    ? aside('note', `Inferred from context, not stated by a source: ${fields.join(', ')}.`, [own])
    : [];
}

function openEnds(meeting: Meeting, { isDayWanted }: Telling): Block[] {
  const unnamed = meeting.participants.filter((one) => one.official === null).length;
  const blocks: Block[] = [];
  if (isDayWanted && !saysDays(meeting)) blocks.push(gap('Not stated: the exact day.', 'day'));
  if (
    meeting.participants.length === 1 ||
    (meeting.participants.length > 0 && new Set(meeting.participants.map((one) => one.for)).size === 1)
  )
    blocks.push(gap('Not stated: any counterpart by name.', 'counterpart'));
  else if (unnamed)
    blocks.push(gap(`Not stated: who represented ${unnamed === 1 ? 'that side' : 'those sides'}.`, 'representative'));
  return blocks;
}
