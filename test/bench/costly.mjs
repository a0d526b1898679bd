// What costly messages cost: random ones of names, dates and known words, and words said again and again, on knowledge/.
// The tests hold their steps of work to a bound; this prints the milliseconds that those steps took here.
// Run it by `npm run bench`; `node test/bench/costly.mjs 2000 7` takes other numbers of random messages, and another seed.
import { fileURLToPath } from 'node:url';
import {
  createSideline,
  DATES,
  KNOWN_WORDS,
  loadKnowledge,
  namesOf,
  randomMessages,
  repeated,
  withinWork,
} from '../../.sideline/bench/program.js';
import { ms, print, quantiles } from './measures.mjs';

const [COUNT, SEED] = [Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 1)];
const GOAL_MS = 100;
const EACH = 40;
const ASKED_AT = { reader: [], conversation: null, now: '2026-11-24T12:00:00Z', zone: 'UTC' };

const { knowledge } = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)), {
  snapshots: null,
});
const sideline = createSideline(knowledge);
const some = (list) => list.filter((_, at) => at % EACH === 0);
const groups = [
  ['random names, dates and words', [...randomMessages(knowledge, COUNT, SEED)]],
  ['a word again and again', some(KNOWN_WORDS).map((one) => repeated(one, ' '))],
  ['a name again and again', some(namesOf(knowledge)).map((one) => repeated(one, ', '))],
  ['a date again and again', DATES.map((one) => repeated(one, ' and '))],
];

// What is made once and kept is made before.
for (const [, messages] of groups) for (const text of messages.slice(0, 20)) measured(text);
const rows = groups.map(([what, messages]) => ({ what, taken: messages.map(measured) }));
print(
  ['costly messages', 'n', 'p50', 'p99', 'most', 'steps p99', 'steps most', 'ms in 10,000 steps'],
  rows.map(({ what, taken }) => {
    const [times, steps] = [quantiles(taken.map((one) => one.ms)), quantiles(taken.map((one) => one.steps))];
    const rate = (sum(taken, 'ms') / sum(taken, 'steps')) * 10_000;
    return [what, String(taken.length), ms(times(0.5)), ms(times(0.99)), ms(times(1)), ...counts(steps), ms(rate)];
  }),
);
const most = Math.max(...rows.flatMap(({ taken }) => taken.map((one) => one.ms)));
console.log(
  `No message over ${GOAL_MS} ms of the event loop's time: the most is ${ms(most)}, ${most < GOAL_MS ? 'met' : 'missed'}.\n`,
);

/**
 * The event loop's own time, from above: the processor's time is that of all threads (compiling, collecting), the clock's
 * that of whatever else runs on the machine, and neither is less than what the one thread took.
 */
function measured(text) {
  const [before, from] = [process.cpuUsage(), performance.now()];
  const { steps } = withinWork(Number.POSITIVE_INFINITY, () => sideline.ask({ text, ...ASKED_AT }));
  const clockMs = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return { ms: Math.min(clockMs, (user + system) / 1_000), steps };
}

function counts(steps) {
  return [0.99, 1].map((share) => steps(share).toLocaleString('en'));
}

function sum(taken, what) {
  return taken.reduce((total, one) => total + one[what], 0);
}
