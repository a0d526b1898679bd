import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import type { Pattern, SetQ } from '../../query/query.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap } from '../draft.js';
import { noRecord } from '../no-record.js';
import { factLine } from '../sentences/facts-answer.js';
import { type Speakers, speechOf } from '../sentences/speech.js';
import { type Asked, partsOf } from './asked.js';
import { patternOf, recordLines } from './record-lines.js';

/** Sentences told of one answer, and of what stands near. */
const TOLD_MAX = 8;
const NEAR_MAX = 5;

/**
 * What somebody said on a topic: the sentences on record that are that speaker's, wherever they stand. Of a speaker with none, that is
 * said first, then what was said in records on the topic. Null where no speaker or no topic is named.
 */
export function composeSpeech(of: SetQ, asked: Asked): Draft | null {
  const pattern = patternOf(of);
  const { side, topic } = pattern?.roles ?? {};
  if (!pattern || side?.is !== 'these' || topic?.is !== 'these') return null;
  const { onTopic, beside } = speechOf(speakersOf(side, asked), topic.ids, asked.graph);
  const isWithin = withinOf(pattern, asked);
  const [own, near] = [onTopic.filter(isWithin), beside.filter(isWithin)];
  const refs = [...new Set([...own, ...near].map(({ evidence }) => evidence.ref))];
  if (own.length > 0) {
    const said = gap('Not stated: the exact words. What is on record of it:');
    return answered([said, ...linesOf(own, TOLD_MAX, asked.graph)], refs);
  }
  const none = gap(`No record: no statement of ${side.said} on ${topic.said} is on record here.`);
  const found = asked.sets.found(of);
  if (near.length > 0) {
    const said = gap(
      `No statement of ${side.said} on record names ${topic.said}. In records on it, ${side.said} said:`,
    );
    return answered([said, ...linesOf(near, NEAR_MAX, asked.graph)], refs);
  }
  const lines = recordLines(of, found, asked.graph, 'in a line each').slice(0, NEAR_MAX);
  return noRecord([none, ...(lines.length ? [gap('Records on it:'), ...lines] : [])], refs);
}

function speakersOf(side: Extract<SetQ, { is: 'these' }>, { sets }: Asked): Speakers {
  const { kind, ids } = side;
  const people = kind === 'official' ? side : ({ is: 'of', of: { is: 'all', kind: 'official' }, owner: side } as const);
  const officials = new Set(
    sets
      .found(people)
      .elements()
      .map((one) => partsOf(one)[1]),
  );
  return { kind, ids, officials };
}

/** Whether a sentence stands in the records that a pattern limits in more than who speaks and on what. */
function withinOf(pattern: Pattern, { sets, graph }: Asked): (fact: Fact) => boolean {
  const { topic, side, ...others } = pattern.roles;
  const isLimited = Boolean(pattern.when || pattern.words || pattern.limits || pattern.among);
  if (!isLimited && !Object.values(others).some((role) => role !== undefined)) return () => true;
  const found = sets.found({ is: 'records', of: { ...pattern, roles: { ...others, side } } });
  const refs = new Set<string>(found.elements());
  return ({ evidence: { ref } }) => refs.has(ref) || refs.has(meetingOf(ref, graph));
}

/** The meeting that a proposal was put in. */
function meetingOf(ref: string, graph: Graph): string {
  const [kind, id] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)];
  return `meeting:${kind === 'proposal' ? (graph.proposal(id)?.meeting ?? '') : ''}`;
}

function linesOf(facts: readonly Fact[], most: number, graph: Graph): readonly Block[] {
  const shown = facts.slice(0, most);
  const more = facts.length - shown.length;
  return [...shown.flatMap((fact) => factLine(fact, graph)), ...(more > 0 ? [gap(`And ${more} more.`)] : [])];
}
