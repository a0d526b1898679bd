import type { Graph } from '../../graph/graph.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOf, fullWhen, wherePhrase } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import type { Telling } from '../telling.js';

/** Meetings of which what was said is told beside their list: of more it would be a list of its own. */
const TOLD_MAX = 12;

/** What was said and put in some meetings that are told in a line each: what touches the question first. */
export function saidThere(meetings: readonly Meeting[], telling: Telling, graph: Graph): readonly Block[] {
  if (meetings.length > TOLD_MAX) return [];
  const lines = meetings.flatMap((meeting) => [...pointLines(meeting, graph), ...proposalLines(meeting, graph)]);
  const ordered = [...lines].sort((a, b) => Number(touches(b, telling)) - Number(touches(a, telling)));
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  return ordered.length ? [...say('Said and put there:', evidence), ...ordered] : [];
}

function touches(block: Block, telling: Telling): boolean {
  return block.kind === 'statement' && telling.touches(block.statement.text);
}

function pointLines(meeting: Meeting, graph: Graph): readonly Block[] {
  const setting = wherePhrase(meeting, graph).text || (fullWhen(meeting.date, meeting.dateNote) ?? '');
  const where = setting ? ` (${setting})` : '';
  return meeting.points.flatMap(({ text, inferred, cites }) =>
    say(
      `${text.replace(/\.$/, '')}${where}${inferred ? ' (inferred from context)' : ''}.`,
      [{ ref: ref('meeting', meeting.id), cites }],
      1,
    ),
  );
}

function proposalLines(meeting: Meeting, graph: Graph): readonly Block[] {
  return graph.proposals.matching([[`meeting:${meeting.id}`]]).flatMap((one) => proposalLine(one, graph, true));
}
