import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('"signed" beside what it is said of', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });

  it.each([
    ['signed agreements', 'Signed agreements'],
    ['agreements signed in 2025', 'Signed agreements in 2025'],
    ['signed mous with oman', 'Signed memoranda of Oman'],
    ['is there a signed agreement with Kenya?', 'Whether there are agreements of Kenya that are signed'],
  ])('limits as a question with "which" does: %s', (text, understood) => {
    expect(partsInWords(understand(text, graph, ASKED_AT).question)).toBe(understood);
  });
});
