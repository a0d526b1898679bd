import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../../src/core/graph/reader.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';

const audience = ['staff'];

describe('a history entry for a reader who may not see somebody of it', () => {
  const knowledge = smallKnowledge({
    sources: { s: {} },
    organisations: { body: { audience }, open: {} },
    officials: { a: { audience }, b: {} },
    conferences: { c: { audience } },
    agreements: {
      d: {
        history: [
          {
            status: 'signed',
            place: 'Baku',
            conference: 'c',
            signers: [
              { official: 'a', for: 'IR' },
              { official: 'b', for: 'body', inferred: ['for'] },
            ],
            present: [{ official: 'a', for: 'TJ' }],
            inferred: ['place', 'conference', 'present', 'signers'],
          },
        ],
      },
    },
  });

  it('has neither the person, nor the conference, nor the side, nor that anything of them was inferred', () => {
    const [agreement] = visibleTo(knowledge, []).agreements;
    expect(agreement?.history).toEqual([
      {
        status: 'signed',
        date: null,
        text: 'It was so.',
        meeting: null,
        place: 'Baku',
        signers: [{ official: 'b', for: null }],
        inferred: ['place', 'signers'],
        cites: ['s'],
      },
    ]);
    expect(Object.keys(agreement!.history[0])).not.toContain('present');
  });

  it('is the very record for who may see all', () => {
    expect(visibleTo(knowledge, ['staff']).agreements[0]).toBe(knowledge.agreements[0]);
  });
});

it('what is gone from a meeting or a proposal is not named as inferred there either', () => {
  const knowledge = smallKnowledge({
    sources: { s: {} },
    officials: { a: { audience } },
    conferences: { c: { audience } },
    meetings: { m: { conference: 'c', place: 'Baku', inferred: ['conference', 'place'] } },
    proposals: { p: { by: 'a', by_for: 'IR', inferred: ['by'] } },
  });
  const { meetings, proposals } = visibleTo(knowledge, []);
  expect(meetings[0]?.inferred).toEqual(['place']);
  expect(proposals[0]).not.toHaveProperty('inferred');
});
