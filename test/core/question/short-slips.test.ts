import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { shortSlipsMended } from '../../../src/core/question/spelling/short-slips.js';
import { loaded } from '../../corpus/loaded.js';

describe('slips in short words', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });

  it.each([
    ['wich minister was taht', 'which minister was that'],
    ['Waht did he say abuot teh memo?', 'What did he say about the memo?'],
    ['wen was it, and wher', 'when was it, and where'],
    ['what did he tak about, and whom did he emt', 'what did he talk about, and whom did he met'],
    ['what did they sgn', 'what did they sign'],
    ['how mnay talks betwen them adn us', 'how many talks between them and us'],
  ])('are mended and told: %s', (typed, meant) => {
    const { text, readings } = shortSlipsMended(typed, graph);
    expect(text.toLowerCase()).toBe(meant.toLowerCase());
    expect(readings.length).toBeGreaterThan(0);
    expect(
      readings.every(
        ({ span, as, how }) => typed.includes(span) && meant.toLowerCase().includes(as) && how === 'fuzzy',
      ),
    ).toBe(true);
  });

  it.each(['hwo met him', 'from form to form', 'did Mr Taht meet Adn?', 'who and which', 'ther was one'])(
    'stay where several words, a name or the word itself may be meant: %s',
    (typed) => {
      expect(shortSlipsMended(typed, graph)).toEqual({ text: typed, readings: [] });
    },
  );
});
