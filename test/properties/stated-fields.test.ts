import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphFor } from '../../src/core/graph/graph.js';
import { visibleTo } from '../../src/core/graph/reader.js';
import type { HistoryEntry } from '../../src/core/records/agreement.js';
import { Agreement } from '../../src/core/records/agreement.js';
import { dayRange } from '../../src/core/records/edtf.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { Meeting } from '../../src/core/records/meeting.js';
import { Proposal } from '../../src/core/records/proposal.js';
import { FORUM, PEOPLE, PLACES, smallWorlds } from './small-worlds.js';

const RUNS = { seed: 20_251_128, numRuns: 150 };

/** The agreements with an entry of which something holds, by a plain loop. */
function having({ agreements }: Knowledge, holds: (entry: HistoryEntry) => boolean): string[] {
  return agreements
    .filter(({ history }) => history.some(holds))
    .map(({ id }) => id)
    .sort();
}

describe('over random knowledge', () => {
  it('small worlds are what the schemas take', () => {
    fc.assert(
      fc.property(smallWorlds, ({ agreements, meetings, proposals }) => {
        for (const one of agreements) expect(Agreement.parse(one)).toEqual(one);
        for (const one of meetings) expect(Meeting.parse(one)).toEqual(one);
        for (const one of proposals) expect(Proposal.parse(one)).toEqual(one);
      }),
      RUNS,
    );
  });

  it('a plain loop agrees with who signed, who was present, where and at what conference a document was made', () => {
    fc.assert(
      fc.property(smallWorlds, fc.constantFrom(...PEOPLE), (knowledge, { id }) => {
        const graph = graphFor(knowledge, []);
        const found = (key: string) =>
          graph.agreements
            .matching([[key]])
            .map((one) => one.id)
            .sort();
        const signed = (entry: HistoryEntry) => entry.signers?.some((one) => one.official === id) ?? false;
        const there = (entry: HistoryEntry) => entry.present?.some((one) => one.official === id) ?? false;
        expect(found(`signer:official:${id}`)).toEqual(having(knowledge, signed));
        expect(found(`present:official:${id}`)).toEqual(having(knowledge, there));
        expect(found(`official:${id}`)).toEqual(having(knowledge, (entry) => signed(entry) || there(entry)));
        expect(found(`conference:${FORUM}`)).toEqual(having(knowledge, (entry) => entry.conference === FORUM));
        for (const place of PLACES) {
          const isThere = (entry: HistoryEntry) =>
            (entry.place ?? (entry.conference === FORUM ? PLACES[0] : null)) === place;
          expect(found(`place:${place.toLowerCase()}`)).toEqual(having(knowledge, isThere));
        }
        const inNorway = (entry: HistoryEntry) => entry.conference === FORUM || entry.place === PLACES[0];
        expect(found('in:NO')).toEqual(having(knowledge, inNorway));
      }),
      RUNS,
    );
  });

  it('proposals stand in the order of their own dates, and are found by them', () => {
    fc.assert(
      fc.property(smallWorlds, (knowledge) => {
        const { proposals, facts } = graphFor(knowledge, []);
        const days = proposals.records.map((one) => dayRange(one.date)?.from ?? '9999');
        expect(days).toEqual([...days].sort());
        const dated = [...facts].filter((fact) => fact.part === 'proposal').map((fact) => fact.date);
        expect(dated).toEqual(knowledge.proposals.map((one) => one.date ?? null));
      }),
      RUNS,
    );
  });

  it('nobody and nothing hidden leaves a trace in who signed, who was present and where', () => {
    fc.assert(
      fc.property(smallWorlds, fc.subarray(PEOPLE.map((one) => one.id)), fc.boolean(), (world, hidden, hideForum) => {
        const audience = ['staff'];
        const hiding: Knowledge = {
          ...world,
          officials: world.officials.map((one) => (hidden.includes(one.id) ? { ...one, audience } : one)),
          conferences: world.conferences.map((one) => (hideForum ? { ...one, audience } : one)),
        };
        const { agreements } = visibleTo(hiding, []);
        expect(agreements).toEqual(world.agreements.map((one) => without(one, hidden, hideForum)));
        expect(visibleTo(hiding, ['staff']).agreements).toEqual(world.agreements);
      }),
      RUNS,
    );
  });
});

/** An agreement as it would have been written by somebody who did not know of some people, or of the forum. */
function without(one: Agreement, hidden: readonly string[], hideForum: boolean): object {
  const history = one.history.map((entry) => {
    const left: Record<string, unknown> = { ...entry };
    for (const part of ['signers', 'present'] as const) {
      const people = entry[part]?.filter(({ official }) => !official || !hidden.includes(official)) ?? [];
      if (people.length) left[part] = people;
      else delete left[part];
    }
    if (hideForum) delete left.conference;
    return left;
  });
  return { ...one, history };
}
