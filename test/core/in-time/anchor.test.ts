import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { anchored } from '../../../src/core/in-time/anchor.js';
import { linked } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

/** A question with days in the place of what happened; what has no days on record; null where it tells no time so. */
function read(text: string): string | null {
  const found = anchored(text, { graph, link: (words) => linked(words, graph, ASKED_AT) });
  return found && ('open' in found ? `open: ${found.open}` : found.text);
}

describe('a time that is told by what happened', () => {
  it.each([
    [
      'Whom did Fahmi Fadzil meet between the Tokyo ministerial and the Baku conference?',
      'Whom did Fahmi Fadzil meet between 1 June 2025 and 16 November 2025?',
    ],
    [
      'Have the communications ministers of Iran and Malaysia met again since their talks in Tokyo?',
      'Have the communications ministers of Iran and Malaysia met after 30 May 2025?',
    ],
    [
      'With which foreign governments has India signed documents after the close of the AI summit on 20 February 2026?',
      'With which foreign governments has India signed documents after 20 February 2026?',
    ],
    [
      'What was the last meeting that Sattar Hashemi had before he travelled to Baku for WTDC-25?',
      'What was the last meeting that Sattar Hashemi had before 17 November 2025?',
    ],
    [
      'Whom did Ashwini Vaishnaw meet after his trip to Washington?',
      'Whom did Ashwini Vaishnaw meet after 13 January 2026?',
    ],
    [
      'Which agreements were signed in the month after the AI Impact Summit?',
      'Which agreements were signed between 21 February 2026 and 22 March 2026?',
    ],
    ['What meetings took place the day after the opening of WTDC-25?', 'What meetings took place on 18 November 2025?'],
    ['Before the Baku conference had opened, whom did Fahmi meet?', 'Before 17 November 2025, whom did Fahmi meet?'],
  ])('is told by days: %s', (text, asked) => {
    expect(read(text)).toBe(asked);
  });

  it.each([
    ['Who met Kabogo after he had been sworn in?', 'open: he had been sworn in'],
    ['Which agreements has Azerbaijan concluded since the earthquake in Türkiye?', 'open: the earthquake in Türkiye'],
  ])('is said to be told by nothing on record: %s', (text, open) => {
    expect(read(text)).toBe(open);
  });

  it.each([
    'Who held the post before Stephen Isaboke?',
    'Which documents were signed after 20 February 2026?',
    'Whom has Iran met since WTDC-25?',
    'Which memoranda between Iran and Kenya are pending?',
    'Whom did she meet before that?',
    'How did Zerrouki speak of it before the other ministers in Barcelona?',
    'Which conferences were held between 1 June 2025 and 1 July 2025?',
  ])('is none: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
