import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import { withFurtherAsks } from '../../../src/core/question/further-asks.js';
import { ASKED_AT } from '../../corpus/asked-at.js';
import { loaded } from '../../corpus/loaded.js';

const graph = graphFor(await loaded(), []);
const read = (text: string) => withFurtherAsks(text, graph, ASKED_AT);

describe('what is asked of a meeting beside its date and place', () => {
  it.each([
    [
      'Give the date, and points agreed, of the meeting of Hashemi and Kabogo.',
      ['Give the date of the meeting of Hashemi and Kabogo.', 'What was the outcome of it?'],
    ],
    [
      'On which day, and in what capacity, did Kabogo meet Hashemi?',
      ['On which day did Kabogo meet Hashemi?', 'In what capacity?'],
    ],
    [
      'when and where did Hashemi meet Kabogo, and what was agreed there?',
      ['when and where did Hashemi meet Kabogo?', 'What was the outcome of it?'],
    ],
    ['where did Hashemi meet Kabogo, and on which topics?', ['where did Hashemi meet Kabogo?', 'What was discussed?']],
  ])('is asked behind it: %s', (text, questions) => {
    expect(read(text)).toEqual(questions);
  });

  it.each([
    'what did Hashemi and Kabogo discuss, and what was agreed?',
    'Which memoranda did Iran sign, and what was agreed?',
    'Who met Hashemi and Kabogo in Baku?',
    'which agreements were concluded, with their dates and subjects',
    'what was the outcome of the meeting of Hashemi and Kabogo',
  ])('stays in one question where one answer tells it, or no meeting is asked for: %s', (text) => {
    expect(read(text)).toEqual([text]);
  });
});
