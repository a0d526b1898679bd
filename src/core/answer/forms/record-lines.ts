import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import type { Pattern, SetQ } from '../../query/query.js';
import type { PartyEntity, PartyTerm } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';
import { agreementLine } from '../agreements/agreement-line.js';
import type { Block } from '../answer.js';
import { conferenceLine } from '../conferences/conference-card.js';
import { say } from '../draft.js';
import { contextOf, linesOf, NOTHING_SHARED } from '../meetings/meeting-line.js';
import { evidenceOf } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { partsOf } from './asked.js';

/** Up to so many meetings are told with their summary. */
const SUMMARISED_MAX = 2;

/** A line for each record of a set, in its order; of meetings seen from the side that the set names. */
export function recordLines(
  set: SetQ,
  found: Found,
  graph: Graph,
  how: 'with summaries' | 'in a line each' = 'with summaries',
): readonly Block[] {
  const ids = found.elements().map((one) => partsOf(one)[1]);
  if (found.kind === 'meeting')
    return meetingLines(
      set,
      ids.flatMap((id) => graph.meeting(id) ?? []),
      how === 'with summaries' && found.size <= SUMMARISED_MAX,
      graph,
    );
  return ids.flatMap((id) => {
    const agreement = found.kind === 'agreement' ? graph.agreement(id) : undefined;
    if (agreement) return agreementLine(agreement, graph);
    const proposal = found.kind === 'proposal' ? graph.proposal(id) : undefined;
    if (proposal) return proposalLine(proposal, graph, true);
    const conference = graph.conference(id);
    return conference ? conferenceLine(conference, 1) : [];
  });
}

function meetingLines(set: SetQ, meetings: readonly Meeting[], areSummarised: boolean, graph: Graph): readonly Block[] {
  const pattern = patternOf(set);
  const subject = pattern ? sideNamed(pattern) : null;
  // What the restated question says of all of them is not said in each line.
  const shared = contextOf(meetings);
  const context = pattern?.roles.conference || pattern?.roles.place ? { ...shared, date: null } : NOTHING_SHARED;
  const lines = linesOf(meetings, graph, subject, context);
  if (!areSummarised) return lines;
  return meetings.flatMap((meeting, at) => [
    lines[at]!,
    ...(holds(lines[at]!, meeting.summary) ? [] : say(meeting.summary, [evidenceOf('meeting', meeting)], 1)),
  ]);
}

/** Whether a line says a sentence already, as that of a meeting of many sides does. */
function holds(line: Block, sentence: string): boolean {
  return line.kind === 'statement' && line.statement.text.includes(sentence.replace(/\.$/, ''));
}

/** The pattern that the records of a set are of; null where there are several. */
export function patternOf(set: SetQ): Pattern | null {
  if (set.is === 'records') return set.of;
  return set.is === 'best' || set.is === 'less' || set.is === 'that' ? patternOf(set.of) : null;
}

const SIDES = ['side', 'guest', 'other', 'from'] as const;

/** The first party that is named outright, as the side that lines are seen from. */
function sideNamed({ roles }: Pattern): PartyTerm | null {
  const named = SIDES.map((role) => roles[role]).find((set) => set?.is === 'these');
  if (named?.is !== 'these') return null;
  const entities = named.ids.map((id) => ({ kind: named.kind, id }) as PartyEntity);
  return { span: named.said, label: named.said, entities, role: 'any', excluded: false };
}
