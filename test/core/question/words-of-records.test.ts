import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { wordOfRecords } from '../../../src/core/question/spelling/spelling.js';
import { loaded } from '../../corpus/loaded.js';

describe('a misspelt everyday word', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });

  it('is the one word of the records that is one slip away', () => {
    expect(wordOfRecords('platfrom', graph)).toBe('platform');
    expect(wordOfRecords('infrastucture', graph)).toBe('infrastructure');
    expect(wordOfRecords('permanant', graph)).toBe('permanent');
    expect(wordOfRecords('prak', graph)).toBe('park');
  });

  it('is left where it is short, right, in other letters, or near to none', () => {
    for (const word of ['prk', 'platform', 'Platfrom', 'mandela', 'платформы'])
      expect(wordOfRecords(word, graph)).toBeNull();
  });
});
