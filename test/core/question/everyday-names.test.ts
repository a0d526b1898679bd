import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});

const unknown = (text: string) => understand(text, graph, ASKED_AT).question.unknown.map(({ span }) => span);

describe('an everyday word', () => {
  it.each([
    ['did trump meet modi in person at the ai summit', 'trump'],
    ['has merkel met hashemi', 'merkel'],
    ['did ford sign anything with india', 'ford'],
  ])('in the place of whoever did it is a name on no record: %s', (text, name) => {
    expect(unknown(text)).toContain(name);
  });

  it.each([
    'did anyone meet modi',
    'did they meet modi',
    'did iran ever meet kenya',
    'what did ministers sign in baku',
  ])('that is nobody by name is none: %s', (text) => {
    expect(unknown(text)).toEqual([]);
  });
});
