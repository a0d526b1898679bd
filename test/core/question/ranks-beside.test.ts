import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { understoodLine } from '../../../src/core/question/understood-line.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('ranks named side by side', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => understoodLine(understand(text, graph, ASKED_AT).question);

  it('are all asked for, whoever meets or is met', () => {
    expect(lineOf('which presidents or prime ministers did Modi meet')).toBe(
      'Meetings · Narendra Modi · president or prime minister',
    );
    expect(lineOf('which kings or presidents met Modi')).toBe('Meetings · Narendra Modi · kings or presidents');
  });

  it('stay one where another word follows', () => {
    expect(lineOf('which presidents met Modi')).toBe('Meetings · Narendra Modi · presidents');
  });
});
