// Sideline's look-up against search libraries: the same records, the same questions, each in a process of its own.
// `npm run bench` builds what it needs; then also:
//   node run.mjs              the registers (7.5 thousand meetings) and 100,000 meetings
//   node run.mjs --million    and a million
//   BENCH_SEED=11 node run.mjs   other questions
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mb, median, ms, print, quantiles, timed } from '../measures.mjs';
import { makeRecords, REGISTERS } from './make-records.mjs';

const PROGRAM = fromHere('../../../dist/main.js');
const SYSTEM = fromHere('./system.mjs');
const STARTS = 3;
const HEAP_MB = 12_000;

/** How each system is called in the tables. */
const NAMES = {
  sideline: 'Sideline, look-up',
  'sideline-answers': 'Sideline, whole answers',
  minisearch: 'minisearch 7.2',
  flexsearch: 'flexsearch 0.8',
  fuse: 'fuse.js 7.5, token search',
};

/** Questions of a kind that each system is asked. fuse.js reads every record at each: it takes seconds, and hours at a million. */
const SIZES = [
  { size: 7_500, asked: { sideline: 300, 'sideline-answers': 300, minisearch: 300, flexsearch: 300, fuse: 10 } },
  { size: 100_000, asked: { sideline: 300, 'sideline-answers': 300, minisearch: 150, flexsearch: 300, fuse: 3 } },
  { size: 1_000_000, asked: { sideline: 300, 'sideline-answers': 300, minisearch: 10, flexsearch: 50, fuse: 0 } },
];

if (!existsSync(REGISTERS)) {
  console.log(`The look-up is not compared: there are no registers in ${REGISTERS}.\n`);
} else {
  for (const one of SIZES.filter(({ size }) => size < 1_000_000 || process.argv.includes('--million'))) {
    await compareAt(one);
  }
}

async function compareAt({ size, asked }) {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-lookup-'));
  try {
    const knowledge = join(folder, 'knowledge');
    const meetings = await makeRecords(size, knowledge);
    console.log(`${meetings.toLocaleString('en')} meetings, Node ${process.version}, ${process.arch}\n`);
    print(['start-up', 'median'], startRows(knowledge, folder));
    const results = Object.entries(asked)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => [name, measured(name, knowledge, count)]);
    print(['a question', 'n', 'p50', 'p95', 'p99', 'recall@1'], results.flatMap(questionRows));
    print(
      ['index', 'built in', 'memory'],
      results.map(([name, one]) => [NAMES[name], ms(one.buildMs), mb(one.memoryMb)]),
    );
    console.log(`${ratios(Object.fromEntries(results))}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whole processes: the first keeps the snapshot that the others start from. */
function startRows(knowledge, cwd) {
  const ask = () =>
    timed(() =>
      run([PROGRAM, 'ask', '--knowledge', knowledge, 'Who did Secretary Pompeo meet in Greece in 2020?'], cwd),
    );
  const serve = () => timed(() => run([PROGRAM, 'serve', '--knowledge', knowledge], cwd, 'help\n'));
  const first = ask();
  return [
    ['`sideline ask`, whole process, from JSONL', ms(first)],
    ['`sideline ask`, whole process, from a snapshot', ms(median(repeat(ask)))],
    ['`sideline serve`, to its first answer and its end', ms(median(repeat(serve)))],
  ];
}

function run(args, cwd, input = '') {
  execFileSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, ...args], {
    cwd,
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

function measured(name, knowledge, count) {
  const args = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, SYSTEM, name, knowledge, String(count)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }));
}

function questionRows([name, { kinds }]) {
  return Object.entries(kinds).map(([kind, { times, right }]) => {
    const at = quantiles(times);
    const recall = (right / times.length).toFixed(3);
    return [`${NAMES[name]}: ${kind}`, String(times.length), ms(at(0.5)), ms(at(0.95)), ms(at(0.99)), recall];
  });
}

/** How many times as long, and as large, the others are. */
function ratios({ sideline, minisearch, flexsearch, fuse }) {
  const p50 = ({ kinds }) => quantiles(kinds.question.times)(0.5);
  const recall = (one, kind) => one.kinds[kind].right / one.kinds[kind].times.length;
  const against = Object.entries({ minisearch, flexsearch, 'fuse.js': fuse }).filter(([, one]) => one);
  const times = against.map(
    ([name, one]) =>
      `${name} takes ${(p50(one) / p50(sideline)).toFixed(1)} times as long and ${(one.memoryMb / sideline.memoryMb).toFixed(1)} times the memory`,
  );
  return `A question at p50: ${times.join('; ')}. Typo recall@1 of Sideline: ${recall(sideline, 'typo').toFixed(3)}.`;
}

function repeat(once) {
  return Array.from({ length: STARTS }, once);
}

function fromHere(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
