import { describe, expect, it } from 'vitest';
import { facetsOf, recordFacets } from '../../../../src/core/digest/filter/facets.js';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import type { Knowledge } from '../../../../src/core/records/knowledge.js';
import { loaded } from '../../../corpus/loaded.js';
import { withSecrets } from '../../../properties/hidden.js';

const knowledge = await loaded();
const graph = graphFor(knowledge, []);
const MEETING = 'meeting:wtdc-25-iran-kenya';
const CITES = ['irandaily-7985#p2'] as const;

/** The graph of the knowledge with the meeting otherwise; null = withdrawn. */
function having(changes: object | null): Graph {
  const meetings = knowledge.meetings.flatMap((one) =>
    `meeting:${one.id}` === MEETING ? (changes ? [{ ...one, ...changes }] : []) : [one],
  );
  return graphFor({ ...knowledge, meetings } as Knowledge, []);
}

describe('the values of a piece of news', () => {
  it('are those of the record: sides, people, conference, topics, kind and change', () => {
    const facets = facetsOf({ kind: 'added', ref: MEETING, cites: [...CITES] }, having(null), graph);
    expect(facets).toMatchObject({ kind: ['meeting'], change: ['added'], conference: ['wtdc-25'], agreement: [] });
    expect(facets.country).toEqual(['IR', 'KE']);
    expect(facets.official).toContain('sattar-hashemi');
    expect(facets.topic).toEqual(graph.meeting('wtdc-25-iran-kenya')?.topics);
  });

  it('are those it had where it is withdrawn', () => {
    const facets = facetsOf({ kind: 'withdrawn', ref: MEETING }, graph, having(null));
    expect(facets).toMatchObject({ country: ['IR', 'KE'], change: ['withdrawn'] });
  });

  it('are those of both states where a side was taken off or put on', () => {
    const [first] = graph.meeting('wtdc-25-iran-kenya')!.participants;
    const without = having({ participants: [first] });
    const change = {
      kind: 'corrected',
      ref: MEETING,
      field: 'participants',
      before: null,
      after: null,
      cites: [...CITES],
    } as const;
    expect([...facetsOf(change, graph, without).country].sort()).toEqual(['IR', 'KE']);
    expect([...facetsOf(change, without, graph).country].sort()).toEqual(['IR', 'KE']);
    expect(recordFacets(MEETING, without).country).toHaveLength(1);
  });

  it('are, of an agreement or proposal, also the topics of the meeting where it came up', () => {
    const proposal = knowledge.proposals.find((one) => one.meeting && graph.meeting(one.meeting)?.topics.length)!;
    const talked = graph.meeting(proposal.meeting!)!.topics;
    expect(recordFacets(`proposal:${proposal.id}`, graph).topic).toEqual(expect.arrayContaining([...talked]));
    const agreement = knowledge.agreements.find((one) =>
      one.history.some((entry) => entry.meeting && graph.meeting(entry.meeting)?.topics.length),
    )!;
    const spoken = agreement.history.flatMap((entry) => graph.meeting(entry.meeting ?? '')?.topics ?? []);
    expect(recordFacets(`agreement:${agreement.id}`, graph).topic).toEqual(expect.arrayContaining(spoken));
    expect(recordFacets(`agreement:${agreement.id}`, graph).agreement).toEqual([agreement.id]);
  });

  it('take a conference for news of its host country, and what happens there not', () => {
    expect(recordFacets('conference:wtdc-25', graph)).toMatchObject({ country: ['AZ'], conference: ['wtdc-25'] });
    expect(recordFacets(MEETING, graph).country).not.toContain('AZ');
  });

  it('take the sort of a document for no kind of record', () => {
    for (const { id } of knowledge.agreements)
      expect(recordFacets(`agreement:${id}`, graph).kind).toEqual(['agreement']);
  });

  it('hold nothing of what the reader may not see', () => {
    const hiding = graphFor(withSecrets(knowledge), []);
    for (const { id } of knowledge.meetings)
      expect(recordFacets(`meeting:${id}`, hiding)).toEqual(recordFacets(`meeting:${id}`, graph));
    const secret = withSecrets(knowledge).meetings.find((one) => one.id.startsWith('secret-'))!;
    expect(Object.values(recordFacets(`meeting:${secret.id}`, hiding)).flat()).toEqual(['meeting']);
  });
});
