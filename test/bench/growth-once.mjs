// Whole questions over one knowledge folder, in a process of its own. Prints one JSON line.
//   node --expose-gc growth-once.mjs FOLDER QUESTIONS_OF_A_FORM
import { createSideline, loadKnowledge } from '../../.sideline/bench/program.js';
import { journeysFor } from './lookup/questions.mjs';

const ASKED_AT = { reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };
const PAGE = { lines: 10, characters: 3000 };
const WARM_UP = 5;

/** The forms that people ask in, of a journey that is on record. */
const FORMS = {
  'who was met': ({ called, state, year }) => `Who did ${called} meet in ${state} in ${year}?`,
  'yes or no': ({ called, state, year }) => `Did ${called} visit ${state} in ${year}?`,
  'the last': ({ called, state }) => `When did ${called} last visit ${state}?`,
  'how many': ({ called, state }) => `How many meetings did ${called} have in ${state}?`,
  'a list': ({ state, year }) => `meetings of ${state} in ${year}`,
  'a long list': ({ state }) => `meetings of ${state}`,
  'by year': ({ called, year }) => `Which countries did ${called} visit in ${year}?`,
  'a clause': ({ state, year }) => `Which officials who met ${state} in ${year} met France?`,
};

const [, , folder, count] = process.argv;
const startMs = performance.now();
const { knowledge } = await loadKnowledge(folder, { snapshots: null });
const loadMs = performance.now() - startMs;
const sideline = createSideline(knowledge);
const journeys = journeysFor(knowledge, Number(count) + WARM_UP);
const forms = Object.fromEntries(Object.entries(FORMS).map(([form, words]) => [form, asked(journeys.map(words))]));
globalThis.gc();
globalThis.gc();
const { heapUsed, arrayBuffers } = process.memoryUsage();
console.log(JSON.stringify({ loadMs, memoryMb: (heapUsed + arrayBuffers) / 2 ** 20, forms }));

/** Asks questions one by one, the first of them to warm up: milliseconds of the processor, which other work beside this does not lengthen. */
function asked(texts) {
  const times = texts.map((text) => {
    const from = process.cpuUsage();
    sideline.ask({ text, conversation: null, page: PAGE, ...ASKED_AT });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  });
  return times.slice(WARM_UP);
}
