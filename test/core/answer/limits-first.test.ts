import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';

/** So many visits of one minister. */
function graphOf(visits: number) {
  const meetings = Array.from({ length: visits }, (_, at) => [
    `visit-${at}`,
    { format: 'visit', date: `2025-03-0${at + 1}`, place: 'Muscat', participants: [{ official: 'demir', for: 'TR' }] },
  ]);
  return graphFor(
    smallKnowledge({
      sources: { s: {} },
      officials: { demir: { name: 'Kemal Demir', posts: [{ title: 'Minister', country: 'TR', cites: ['s'] }] } },
      meetings: Object.fromEntries(meetings),
    }),
    [],
  );
}

function asked(visits: number) {
  const graph = graphOf(visits);
  return compose(understand('visits of Demir that were cancelled', graph, ASKED_AT).question, graph).draft.blocks;
}

describe('what a list does not heed', () => {
  const isLimit = { kind: 'gap', text: expect.stringContaining('“cancelled”') };

  it('is said before a list of more than is seen at once', () => {
    expect(asked(9)[0]).toMatchObject(isLimit);
  });

  it('is said after a short one', () => {
    const blocks = asked(3);
    expect(blocks[0]).toMatchObject({ kind: 'statement' });
    expect(blocks).toContainEqual(expect.objectContaining(isLimit));
  });
});
