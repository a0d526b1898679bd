import { expect, it } from 'vitest';
import { loaded } from '../corpus/loaded.js';
import { costlier, randomMessages } from './costly-messages.js';

/** What a stalled machine may take; the usual is a minute. */
const SLOW_MACHINE_MS = 1_800_000;

it(
  'none of 10,000 random messages of names, dates and known words takes more work than a message may',
  async () => {
    const knowledge = await loaded();
    expect(costlier(randomMessages(knowledge, 10_000, 20_261_124), knowledge)).toEqual([]);
  },
  SLOW_MACHINE_MS,
);
