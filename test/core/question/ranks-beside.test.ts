import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('ranks named side by side', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

  it('are all asked for, whoever meets or is met', () => {
    expect(lineOf('which presidents or prime ministers did Modi meet')).toBe(
      'Meetings of Narendra Modi, with the rank of president or prime minister',
    );
    expect(lineOf('which kings or presidents met Modi')).toBe('Meetings of Narendra Modi by kings or presidents');
  });

  it('stay one where another word follows', () => {
    expect(lineOf('which presidents met Modi')).toBe('Meetings of Narendra Modi by presidents');
  });
});
