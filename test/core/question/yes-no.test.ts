import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});

const isYesNo = (text: string) => understand(text, graph, ASKED_AT).question.yesNo;

describe('a question that begins with an auxiliary', () => {
  it.each([
    'is anything unsigned between Iran and Azerbaijan?',
    'and was there a deal between Iran and Oman?',
    'so um did Iran sign something with Malaysia',
    'did either Iran or Oman meet Kenya?',
    'did Hashemi see Fadzil when he was in Tokyo?',
  ])('asks yes or no, whatever small words stand around it: %s', (text) => {
    expect(isYesNo(text)).toBe(true);
  });

  it.each(['did Iran and Malaysia meet, and when?', 'what did they say?', 'anything on Kenya', 'which of them met?'])(
    'does not where it asks more: %s',
    (text) => {
      expect(isYesNo(text)).toBe(false);
    },
  );
});

describe('a question in a hurry', () => {
  it.each([
    'iran kenya ict memorandum signed yet?',
    'Malaysian memorandum signed?',
    'Nairobi centre operational yet',
    'Kenya Iran memorandum, still open?',
    'tajik memorandum in force?',
  ])('asks whether something stands so, with its state at the end: %s', (text) => {
    expect(isYesNo(text)).toBe(true);
  });

  it.each(['pending memoranda of Kenya', 'Iran memoranda signed?', 'memoranda of Iran signed', 'when was it signed?'])(
    'is a list or another question where it is not: %s',
    (text) => {
      expect(isYesNo(text)).toBe(false);
    },
  );
});
