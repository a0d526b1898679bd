import { createSideline } from '../../src/bot/create-sideline.js';
import { graphFor } from '../../src/core/graph/graph.js';
import { withinWork } from '../../src/core/graph/work.js';
import { ARABIC } from '../../src/core/question/vocabulary/arabic.js';
import { ENGLISH } from '../../src/core/question/vocabulary/english.js';
import { FRENCH } from '../../src/core/question/vocabulary/french.js';
import { PERSIAN } from '../../src/core/question/vocabulary/persian.js';
import { RUSSIAN } from '../../src/core/question/vocabulary/russian.js';
import { SPANISH } from '../../src/core/question/vocabulary/spanish.js';
import { TAJIK } from '../../src/core/question/vocabulary/tajik.js';
import { TRANSLITERATED } from '../../src/core/question/vocabulary/transliterated.js';
import { countryName } from '../../src/core/records/countries/countries.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { randomNumbers } from '../bench/lookup/random-numbers.mjs';
import { ASKED_AT } from '../corpus/asked-at.js';
import { countryCodes } from './templates.js';

/** The most characters of a message that are read. */
export const LENGTH = 500;

/** Steps that a message may take, the last look included. `npm run bench` prints how long such messages take. */
export const MESSAGE_MAX = 60_000;

const LANGUAGES = [ENGLISH, FRENCH, SPANISH, TRANSLITERATED, PERSIAN, ARABIC, RUSSIAN, TAJIK];

/** Every word and phrase of the vocabularies, each once. */
export const KNOWN_WORDS: readonly string[] = [
  ...new Set(LANGUAGES.flatMap((words) => Object.values(words).flatMap((list) => (list ?? '').split('|')))),
];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Dates in the forms that people type, with other readings and without. */
export const DATES: readonly string[] = [
  ...MONTHS,
  ...MONTHS.map((month) => `in ${month}`),
  ...MONTHS.map((month, at) => `${at * 2 + 3} ${month}`),
  ...MONTHS.map((month, at) => `${month.slice(0, 3)} ${at + 13}`),
  ...MONTHS.map((_, at) => `${at + 1}/${12 - at}/2026`),
  ...['2024', 'in 2025', '2025-11-24', 'last week', 'since Monday', 'yesterday', 'before May', 'between 3 and 5 Nov'],
  ...['en novembre', 'в ноябре', 'آبان', 'نوفمبر', 'el lunes', 'Q3 2025', 'recently', 'the 1970s', 'dec 25', '9/2'],
];

/** The names on record, and those under which the graph finds them. */
export function namesOf(knowledge: Knowledge): readonly string[] {
  const named = [...knowledge.officials, ...knowledge.organisations, ...knowledge.conferences, ...knowledge.topics];
  const keys = [...graphFor(knowledge, []).names.entries()].map(([key]) => key);
  return [
    ...named.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...knowledge.agreements.map(({ title }) => title),
    ...countryCodes(knowledge).map(countryName),
    ...keys,
  ];
}

const JOINTS = [' ', ' ', ' ', ', ', ' and ', ' or ', '? ', '. ', '\n', '; ', ' with ', ' in ', ' not '];

/** Random messages of names, dates and known words, up to the length that is read; equal for equal seeds. */
export function* randomMessages(knowledge: Knowledge, count: number, seed: number): Generator<string> {
  const random = randomNumbers(seed);
  const names = namesOf(knowledge);
  const kinds = [names, names, DATES, KNOWN_WORDS, KNOWN_WORDS, names];
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let at = 0; at < count; at++) {
    const most = Math.ceil(random() * LENGTH);
    // Of some messages every piece is of one or two kinds: that is where readings multiply.
    const used = random() < 0.5 ? kinds : [oneOf(kinds), oneOf(kinds)];
    const joints = random() < 0.5 ? JOINTS : [oneOf(JOINTS)];
    let text = oneOf(oneOf(used));
    while (text.length < most) text += oneOf(joints) + oneOf(oneOf(used));
    yield text.slice(0, LENGTH);
  }
}

/** A piece said again and again, as often as a message has room. */
export function repeated(piece: string, joint: string): string {
  return `${piece}${joint}`.repeat(Math.ceil(LENGTH / (piece.length + joint.length))).slice(0, LENGTH);
}

/** Joints for `repeated`, in turn. */
export const JOINTS_IN_TURN: readonly string[] = [' ', ', ', '? ', ' and '];

/** The messages that take more steps of work than a message may, each with its number; a throw is a fault of its own. */
export function costlier(messages: Iterable<string>, knowledge: Knowledge): readonly string[] {
  const sideline = createSideline(knowledge);
  const found: string[] = [];
  for (const text of messages) {
    const ask = () => sideline.ask({ text, conversation: null, reader: [], ...ASKED_AT });
    const { made, steps } = withinWork(Number.POSITIVE_INFINITY, ask);
    if (made === null || steps > MESSAGE_MAX) found.push(`${steps} steps: ${text}`);
  }
  return found;
}
