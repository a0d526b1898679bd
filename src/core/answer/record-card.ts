import type { Graph } from '../graph/graph.js';
import { EMPTY_QUESTION } from '../question/question.js';
import { evaluate } from '../query/evaluate.js';
import { type Query, RECORD_KINDS, type RecordKind, type SetQ } from '../query/query.js';
import { kindOfRef, type Ref } from '../records/ref.js';
import type { Source } from '../records/source.js';
import type { Topic } from '../records/topic.js';
import { type Answer, type Block, statementsOf } from './answer.js';
import { conferenceCard } from './conferences/conference-card.js';
import { gap, say } from './draft.js';
import { EMPTY_ANSWER } from './empty-answer.js';
import { composeQuery } from './forms/compose-query.js';
import { evidenceFrom, recordsCiting } from './knowledge/cited-records.js';
import { recordLabel } from './knowledge/record-label.js';
import { officialCard } from './officials/official-card.js';
import { organisationCard } from './officials/organisation-card.js';
import { numberSources } from './sources.js';

/**
 * One record in full, with its sources: a meeting, document or proposal as an answer about it alone tells it, somebody or a body
 * with what is on record of them, a topic and a source with the records that are about it or rest on it. Null where the reader
 * of the graph has no such record.
 */
export function recordCard(ref: Ref, graph: Graph): Answer | null {
  const blocks = blocksOf(ref, graph);
  if (!blocks) return null;
  const statements = statementsOf({ blocks });
  return {
    ...EMPTY_ANSWER,
    question: ref,
    outcome: 'answered',
    understood: ref,
    blocks,
    sources: numberSources(statements, graph.source),
    records: [...new Set([ref, ...statements.flatMap((one) => one.records)])],
  };
}

function blocksOf(one: Ref, graph: Graph): readonly Block[] | null {
  const id = one.slice(one.indexOf(':') + 1);
  const kind = kindOfRef(one);
  switch (kind) {
    case 'meeting':
      return told(graph.meeting(id), () => recordBlocks(kind, id, graph));
    case 'agreement':
      return told(graph.agreement(id), () => recordBlocks(kind, id, graph));
    case 'proposal':
      return told(graph.proposal(id), () => recordBlocks(kind, id, graph));
    case 'conference':
      return told(graph.conference(id), (conference) => conferenceCard(conference, graph, EMPTY_QUESTION));
    case 'official':
      return told(graph.official(id), (official) => officialCard(official, graph));
    case 'organisation':
      return told(graph.organisation(id), (body) => organisationCard(body, graph));
    case 'topic':
      return told(graph.topic(id), (topic) => topicBlocks(topic, graph));
    case 'source':
      return told(graph.source(id), (source) => sourceBlocks(source, graph));
  }
}

function told<T>(record: T | undefined, tell: (record: T) => readonly Block[]): readonly Block[] | null {
  return record === undefined ? null : tell(record);
}

function recordBlocks(kind: RecordKind, id: string, graph: Graph): readonly Block[] {
  return composeQuery({ ask: 'list', of: { is: 'these', kind, ids: [id], said: id } }, graph).blocks;
}

/** The name of a topic, and the records that are about it, kind by kind. */
function topicBlocks({ id, name }: Topic, graph: Graph): readonly Block[] {
  const topic: SetQ = { is: 'these', kind: 'topic', ids: [id], said: name };
  const sets = RECORD_KINDS.filter((kind) => kind !== 'conference').map((kind) => setAbout(kind, topic));
  const lists = sets
    .filter((of) => evaluate(of, graph).size > 0)
    .flatMap((of) => composeQuery({ ask: 'list', of } satisfies Query, graph).blocks);
  const lines = lists.length > 0 ? lists : [gap(`Not on record: anything about ${name}.`)];
  return [{ kind: 'heading', text: name }, ...lines];
}

function setAbout(kind: RecordKind, topic: SetQ): SetQ {
  return { is: 'records', of: { kind, roles: { topic } } };
}

/** What rests on a source, record by record; the source itself stands below, as every source does. */
function sourceBlocks({ id, title, publisher }: Source, graph: Graph): readonly Block[] {
  const heading: Block = { kind: 'heading', text: title ?? publisher };
  const lines = recordsCiting(id, graph).flatMap((record): readonly Block[] => {
    const evidence = evidenceFrom(record, new Set([id]));
    return say(`${record.kind}: ${recordLabel(record, graph).text}.`, evidence, 1);
  });
  return [heading, ...(lines.length > 0 ? lines : [gap('Not on record: anything that rests on it.')])];
}
