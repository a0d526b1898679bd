import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { understoodLine } from '../../../src/core/question/understood-line.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('"signed" beside what it is said of', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });

  it.each([
    ['signed agreements', 'Agreements · signed'],
    ['agreements signed in 2025', 'Agreements · signed · 2025'],
    ['signed mous with oman', 'Agreements · Oman · memorandum of understanding · signed'],
    ['is there a signed agreement with Kenya?', 'Agreements · Kenya'],
  ])('limits as a question with "which" does: %s', (text, understood) => {
    expect(understoodLine(understand(text, graph, ASKED_AT).question)).toBe(understood);
  });
});
