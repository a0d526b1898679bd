// Pages and questions over the registers, each of which is asked for once: what is told for the first time costs most.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../.sideline/bench/program.js';
import { makeRecords } from './lookup/make-records.mjs';
import { journeysFor } from './lookup/questions.mjs';
import { randomNumbers } from './lookup/random-numbers.mjs';

const SEED = 20;

/** The forms of questions that pages of answers are asked by, of a journey that is on record. */
const QUESTIONS = [
  ({ called, state, year }) => `Who did ${called} meet in ${state} in ${year}?`,
  ({ called, state, year }) => `Did ${called} visit ${state} in ${year}?`,
  ({ called, state }) => `When did ${called} last visit ${state}?`,
  ({ called, state }) => `How many meetings did ${called} have in ${state}?`,
  ({ state, year }) => `meetings of ${state} in ${year}`,
  ({ state }) => `meetings of ${state}`,
  ({ called, year }) => `Which countries did ${called} visit in ${year}?`,
  ({ state, year }) => `Which officials who met ${state} in ${year} met France?`,
];

/** Kinds of addresses by name, each with as many different ones as are wanted, or as there are. */
export async function pagesOver(count) {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-pages-'));
  try {
    await makeRecords(0, folder);
    const { knowledge } = await loadKnowledge(folder, { snapshots: null });
    return addresses(knowledge, count);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function addresses(knowledge, count) {
  const { meetings, officials, sources } = knowledge;
  const random = randomNumbers(SEED);
  const some = (list) => [...new Set(Array.from({ length: count }, () => list[Math.floor(random() * list.length)]))];
  const countries = [...new Set(meetings.flatMap(({ participants }) => participants.map((one) => one.for)))].filter(
    (party) => /^[A-Z]{2}$/.test(party),
  );
  const listed = [
    'meetings',
    ...countries.flatMap((code) => [`meetings?country=${code}`, `officials?country=${code}`]),
  ];
  const years = countries.map((code, at) => `meetings?country=${code}&year=${1950 + (at % 70)}`);
  const journeys = journeysFor(knowledge, count);
  return {
    'a record': some(meetings).map(({ id }) => `/meetings/${id}`),
    'an official': some(officials).map(({ id }) => `/officials/${id}`),
    'a source': some(sources).map(({ id }) => `/sources/${id}`),
    'a country': some(countries).map((code) => `/countries/${code}`),
    'a list': some([...listed, ...years]).map((path) => `/${path}`),
    'an answer': [
      ...new Set(journeys.map((one, at) => `/ask?q=${encodeURIComponent(QUESTIONS[at % QUESTIONS.length](one))}`)),
    ],
  };
}
