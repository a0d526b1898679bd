import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { partsInWords } from '../../../src/core/assembly/parts-in-words.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('the word "programme"', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const lineOf = (text: string) => partsInWords(understand(text, graph, ASKED_AT).question);

  it('is what was on, beside a day and where', () => {
    expect(lineOf('baku programme on 20/11/2025')).toBe('All on record in Baku on 20 November 2025');
    expect(lineOf('the program at WTDC-25 on 20 November 2025')).toBe('All on record at WTDC-25 on 20 November 2025');
  });

  it('is a document beside parties, without a day, or where one was signed', () => {
    expect(lineOf('programmes of Iran and Kenya')).toBe('Programmes of Iran with Kenya');
    expect(lineOf('which programme was signed in Baku on 20 November 2025')).toMatch(/^Signed programmes in Baku/);
  });
});
