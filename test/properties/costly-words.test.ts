import { expect, it } from 'vitest';
import { loaded } from '../corpus/loaded.js';
import { costlier, DATES, JOINTS_IN_TURN, KNOWN_WORDS, namesOf, repeated } from './costly-messages.js';

/** What a stalled machine may take; the usual is a minute. */
const SLOW_MACHINE_MS = 1_800_000;

function againAndAgain(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece, at) => repeated(piece, JOINTS_IN_TURN[at % JOINTS_IN_TURN.length]!));
}

it(
  'no word of the vocabularies takes more work than a message may, said again and again',
  async () => {
    expect(costlier(againAndAgain(KNOWN_WORDS), await loaded())).toEqual([]);
  },
  SLOW_MACHINE_MS,
);

it(
  'no date and no name does',
  async () => {
    const knowledge = await loaded();
    const names = namesOf(knowledge).filter((_, at) => at % 5 === 0);
    expect(costlier(againAndAgain([...DATES, ...names]), knowledge)).toEqual([]);
  },
  SLOW_MACHINE_MS,
);
