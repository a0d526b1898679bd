import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('somebody told by a dealing, before a colon or dash', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

  it.each([
    'The Chadian minister of the fibre mission with Cameroon: whom did he meet in Baku?',
    'The Chadian minister at the talks with Cameroon - whom did he meet in Baku?',
  ])('is who is asked about, and those dealt with are not: %s', (text) => {
    const { parties, places } = understand(text, graph, ASKED_AT).question;
    expect(parties.map((one) => one.via?.parties.length)).toEqual([2]);
    expect(places.map((one) => one.label)).toEqual(['Baku']);
  });

  it('is none where no stop parts the question from it', () => {
    expect(lineOf('whom did the Chadian minister of the mission with Cameroon meet')).not.toMatch(/\(/);
  });
});
