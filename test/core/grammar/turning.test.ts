import { beforeAll, describe, expect, it } from 'vitest';
import { readWhole } from '../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { restate } from '../../../src/core/query/restate/restate.js';
import { linked } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('words that turn a sentence, read whole', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const meaningOf = (text: string) => {
    const reading = readWhole(linked(text, graph, ASKED_AT), graph);
    return reading && restate(reading.query);
  };

  it.each([
    [
      'Which states have signed memoranda with Kenya although no meeting between them is on record?',
      'countries that signed memoranda with Kenya but did not meet Kenya',
    ],
    [
      'Which countries have a memorandum with Iran even though they have not met Hashemi?',
      'countries that have memoranda with Iran but did not meet Sattar Hashemi',
    ],
    [
      'With which of the countries it met in Tokyo does Iran have agreements?',
      'countries that met Iran in Tokyo and have agreements with Iran',
    ],
    [
      'What share of the meetings in Tokyo did Hashemi attend?',
      'how many of the meetings in Tokyo are of Sattar Hashemi',
    ],
    ['Which memoranda of Oman have nothing to do with space?', 'memoranda of Oman except those about space industry'],
    ['Which agreements have both Oman and Kenya as partners?', 'agreements of Oman with Kenya'],
    ['Who sat for Kenya in the talks with Iran?', 'officials who met Iran in the name of Kenya'],
    ['Which country has Hashemi met only once?', 'countries that met Sattar Hashemi exactly once'],
    ['Which country did Kenya meet last?', 'the latest meeting of Kenya'],
    [
      'Who has attended fewer meetings in Tokyo than anybody else?',
      'officials by number of meetings in Tokyo, fewest first',
    ],
    [
      'Did either Kagame or the ITU meet MTN people in Kigali?',
      'whether there are either meetings of Paul Kagame with MTN in Kigali or meetings of International Telecommunication Union with MTN in Kigali',
    ],
    ['Which memoranda were signed over the course of 2025?', 'memoranda signed in 2025'],
  ])('keep their meaning: %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  it.each(['Which countries has it met?', 'With which of the countries it met are there agreements?'])(
    'an "it" that nobody is named for stays open: %s',
    (text) => {
      expect(meaningOf(text)).toBeNull();
    },
  );
});
