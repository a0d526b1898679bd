import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { answerJson } from '../../src/core/answer/json.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT } from '../corpus/questions.js';
import { ownMs } from '../own-time.js';

const SEED = 20_251_124;
const LENGTH_MAX = 40_000;

/** Far above what any message should need, and far below what a person would wait: a shared machine may stall. */
const ANSWER_MAX_MS = 400;

let sideline: Sideline;

beforeAll(async () => {
  sideline = createSideline(await loaded());
  ask('who did Hashemi meet in Baku');
});

/** Markup that would call somebody on a platform. None may come back out of a question. */
const CALLS = [
  '@everyone',
  '@here',
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<@U024BE7LH>',
  '<@!80351110224678912>',
  '<@&165511591545143296>',
  '<#C024BE7LR>',
  '<!subteam^SAZ94GDB8>',
];
const CALL = /@everyone|@here|<[@#!]/;

const pieces = fc.constantFrom(
  ...CALLS,
  ...[
    'who met',
    'Hashemi',
    'and Kenya?',
    'pending mous',
    'Ирана',
    'هاشمی',
    'تفاهم‌نامه',
    'مذكرة',
    'signed',
    '1404/09/03',
    '12/2',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200f',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u0000',
    '\ud800',
    '\udfff',
    '\u0301'.repeat(40),
    '👩‍👩‍👧‍👦',
    '🇮🇷',
    'ﷺ',
    '\u1dfa',
    '[1]',
    '`',
    '```',
    '"',
    '\\',
    '\n',
    '\t',
  ],
);

const units = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const messages = fc.oneof(
  fc.array(fc.oneof(pieces, units), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(pieces, units), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc
    .tuple(pieces, fc.integer({ min: 1, max: LENGTH_MAX }))
    .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)),
  fc.array(units, { minLength: 100, maxLength: 400 }).map((parts) => parts.join('').repeat(100).slice(0, LENGTH_MAX)),
);

describe('whatever is typed', () => {
  it('is answered, in bounded time, without calling anybody', () => {
    fc.assert(
      fc.property(messages, (text) => holds(text)),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each([
    ['10,000 unknown words', words(10_000, 17)],
    ['2,000 characters of unknown words', words(2_000, 7).slice(0, 2_000)],
    ['10,000 known names', 'Hashemi '.repeat(5_000)],
    ['a wall of combining marks', `H${'\u0301\u0327\u0489'.repeat(13_000)}`],
    ['nothing but bidi marks', '\u202e\u2066\u2069'.repeat(13_000)],
    ['one word of 40,000 letters', 'a'.repeat(LENGTH_MAX)],
    ['one number of 40,000 digits', '1'.repeat(LENGTH_MAX)],
    ['question marks', '? '.repeat(20_000)],
    ['lone surrogates', '\ud83d'.repeat(LENGTH_MAX)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(3_600)],
    ['Arabic ligatures that grow when folded', 'ﷺ'.repeat(LENGTH_MAX)],
    ['calls cut by the cap', `${'x'.repeat(495)}<@U024BE7LH> @everyone`],
    ['calls inside calls', '<<@everyone@everyone>!channel>'.repeat(10)],
    ['full-width calls', '＠everyone ＜!channel＞ ＜@U024BE7LH＞ \uff20here'],
    ['calls with hidden characters', '@\u200beveryone <\u2060@U1> <\u00ad!channel>'],
  ])('%s too', (_what, text) => {
    expect(holds(text)).toBe(true);
  });
});

function words(count: number, step: number): string {
  return Array.from({ length: count }, (_, at) => `q${(at * step * 7919).toString(36)}x`)
    .join(' ')
    .slice(0, LENGTH_MAX);
}

function holds(text: string): boolean {
  const [said, tookMs] = timed(text);
  // A stall of the machine is no fault of the question: what was slow once is asked again.
  const againMs = tookMs > ANSWER_MAX_MS ? timed(text)[1] : tookMs;
  expect(againMs).toBeLessThan(ANSWER_MAX_MS);
  const { text: whole, understood, gaps, choices, followUps, readings } = said;
  expect(
    [
      whole,
      understood,
      ...gaps,
      ...followUps,
      ...choices.flatMap((one) => [one.label, one.question]),
      ...readings.map((one) => one.span),
    ].filter((part) => CALL.test(part.normalize('NFKC'))),
  ).toEqual([]);
  expect(whole.isWellFormed()).toBe(true);
  return whole.trim() !== '';
}

function timed(text: string): [ReturnType<typeof ask>, number] {
  let said: ReturnType<typeof ask> | undefined;
  const tookMs = ownMs(() => {
    said = ask(text);
  });
  return [said!, tookMs];
}

function ask(text: string) {
  return answerJson(sideline.ask({ text, conversation: 'unicode', reader: [], ...ASKED_AT }));
}
