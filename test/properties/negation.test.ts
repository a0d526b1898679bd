import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT } from '../corpus/questions.js';

let sideline: Sideline;

beforeAll(async () => {
  sideline = createSideline(await loaded());
});

/** A question, and the same with a denial in it. Whatever is right for the second, it is not what is right for the first. */
const DENIED: readonly (readonly [string, string])[] = [
  ['who did Hashemi meet in Baku', 'who did Hashemi not meet in Baku'],
  ['who did Khawaja meet', "who didn't Khawaja meet"],
  ['which countries has Iran met', 'which countries has Iran not met'],
  ['which countries has Iran met', 'which countries has Iran never met'],
  ['who has Iran met', 'who has Iran yet to meet'],
  ['who met Hashemi or Khawaja', 'who met neither Hashemi nor Khawaja'],
  ['which agreements of Pakistan are pending', 'which agreements of Pakistan are not pending'],
  ['which agreements of India are in force', 'which agreements of India are not in force'],
  ['which agreements of India are in force', 'which agreements of India are not yet in force'],
  ['signed agreements of Iran', 'agreements of Iran that are not signed'],
  ['which agreements are operational', 'which agreements are not operational'],
  ['bilateral meetings at WTDC-25', 'meetings that were not bilateral at WTDC-25'],
  ['meetings of Iran in 2025', 'meetings of Iran not in 2025'],
  ['who did Hashemi meet in Baku', 'who did Hashemi meet outside Baku'],
  ['agreements signed at MWC25', 'agreements signed outside MWC25'],
  ['meetings of India with Brazil', 'meetings of India without Brazil'],
  ['meetings of India with Brazil', 'meetings of India except with Brazil'],
  ['agreements of Iran about transport', 'agreements of Iran not about transport'],
  ['which proposals did Pakistan make', 'which proposals did Pakistan not make'],
  ['memoranda of Iran', 'agreements of Iran that are not memoranda'],
];

describe('a denial', () => {
  it.each(DENIED)('turns “%s” into another question: “%s”', (plain, denied) => {
    const [right, other] = [plain, denied].map((text) =>
      sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT }),
    );
    expect(right?.outcome).toBe('answered');
    const same = other?.outcome === 'answered' && JSON.stringify(other.records) === JSON.stringify(right?.records);
    expect(same).toBe(false);
  });
});
