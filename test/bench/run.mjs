// What Sideline costs on knowledge/: start-up, time of a question by kind, memory; and minisearch over the same
// sentences in the same run, as a peer. Run it by `npm run bench`: what it starts is dist/.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { createSideline, graphFor, loadKnowledge } from '../../.sideline/bench/program.js';
import { mb, median, ms, print, quantiles, timed } from './measures.mjs';

const KNOWLEDGE = fromHere('../../knowledge');
const PROGRAM = fromHere('../../dist/main.js');
const LOAD_ONCE = fromHere('./load-once.mjs');
const CORPORA = ['dossier-forms', 'people', 'seed-forms'];
const ASKED_AT = { reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };
const STARTS = 5;
const PASSES = 5;

const questions = CORPORA.flatMap((name) =>
  readFileSync(fromHere(`../corpus/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line)),
);
const { knowledge } = await loadKnowledge(KNOWLEDGE, { snapshots: null });
const records = Object.values(knowledge).reduce((sum, section) => sum + section.length, 0);

console.log(
  `${records} records, ${questions.length} questions asked ${PASSES} times, Node ${process.version}, ${process.arch}\n`,
);
const starts = startRows();
const asked = questionRows();
const peer = peerRows();
print(['start-up', 'p50', 'goal'], starts.rows);
print(['a question', 'n', 'p50', 'p95', 'p99', 'most'], [...asked.rows, ...peer.rows]);
print(['memory after the first answer', 'value'], starts.memory);
print(
  ['goal', 'measured', ''],
  [
    verdict('p50 of all questions under 1 ms', asked.all.p50, 1, 'ms'),
    verdict('p99 of all questions under 10 ms', asked.all.p99, 10, 'ms'),
    verdict('whole `sideline ask` under 500 ms', starts.processMs, 500, 'ms'),
  ],
);
console.log(
  `minisearch takes ${(peer.all.p50 / asked.all.p50).toFixed(2)} times as long at p50, ${(peer.all.p99 / asked.all.p99).toFixed(2)} times at p99: it finds sentences, and reads, counts and words nothing.`,
);

/** Whole processes and single loads, with and without a snapshot. */
function startRows() {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-bench-'));
  try {
    const fresh = repeat(() => processMs(mkdtempSync(join(folder, 'fresh-'))));
    processMs(folder);
    const again = repeat(() => processMs(folder));
    const bare = repeat(() => timed(() => execFileSync(process.execPath, ['-e', '0'])));
    const cold = repeat(() => loadOnce('none'));
    const snapshots = join(folder, 'snapshots');
    loadOnce(snapshots);
    const kept = repeat(() => loadOnce(snapshots));
    if (!kept.every((one) => one.fromSnapshot)) throw new Error('the start from a snapshot was not one');
    const of = (list, key) => median(list.map((one) => one[key]));
    return {
      processMs: median(again),
      rows: [
        ['`sideline ask`, whole process, no snapshot', ms(median(fresh)), ''],
        ['`sideline ask`, whole process, from a snapshot', ms(median(again)), '< 500 ms'],
        ['an empty Node process, for comparison', ms(median(bare)), ''],
        ['in process: import of the program', ms(of(kept, 'importMs')), ''],
        ['in process: load, no snapshot', ms(of(cold, 'loadMs')), '< 3,000 ms'],
        ['in process: load, from a snapshot', ms(of(kept, 'loadMs')), '< 500 ms'],
        ['in process: graph and first answer', ms(of(kept, 'firstAnswerMs')), ''],
      ],
      memory: [
        ['resident set, from a snapshot', mb(of(kept, 'rssMb'))],
        ['resident set, no snapshot', mb(of(cold, 'rssMb'))],
        ['heap over an empty process, from a snapshot', mb(of(kept, 'heapMb'))],
        ['heap over an empty process, no snapshot', mb(of(cold, 'heapMb'))],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The command from start to end, in a folder that has a snapshot or has none. */
function processMs(cwd) {
  const args = [PROGRAM, 'ask', '--knowledge', KNOWLEDGE, 'who did Hashemi meet in Baku'];
  return timed(() => execFileSync(process.execPath, args, { cwd, stdio: 'ignore' }));
}

function loadOnce(snapshots) {
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', LOAD_ONCE, KNOWLEDGE, snapshots], { encoding: 'utf8' }),
  );
}

/** Questions in their conversations, grouped by what they were read as. The first pass warms up and is not counted. */
function questionRows() {
  const sideline = createSideline(knowledge);
  const times = new Map();
  for (let pass = 0; pass <= PASSES; pass++) {
    for (const { question: text, conversation } of questions) {
      const startMs = performance.now();
      const answer = sideline.ask({ text, conversation: `${pass}-${conversation}`, ...ASKED_AT });
      const tookMs = performance.now() - startMs;
      if (pass > 0) times.set(kindOf(answer), [...(times.get(kindOf(answer)) ?? []), tookMs]);
    }
  }
  const all = [...times.values()].flat();
  const rows = [...times].sort((a, b) => b[1].length - a[1].length).map(([kind, list]) => timesRow(`  ${kind}`, list));
  return { all: summary(all), rows: [timesRow('all', all), ...rows] };
}

function kindOf({ understood, outcome, query }) {
  if (understood.includes(' | ')) return 'several in one message';
  if (understood === '') return outcome;
  return query ? `a query: ${query.ask}` : 'read by parts';
}

/** minisearch over the sentences that Sideline knows: a search bot of a few lines. */
function peerRows() {
  const facts = [...graphFor(knowledge, []).facts.texts()];
  const search = new MiniSearch({ fields: ['text', 'around'], searchOptions: { fuzzy: 0.2, prefix: true } });
  const builtMs = timed(() =>
    search.addAll(facts.map(({ text, around }, id) => ({ id, text, around: around.join(' ') }))),
  );
  const times = [];
  for (let pass = 0; pass <= PASSES; pass++) {
    for (const { question } of questions) {
      const tookMs = timed(() => search.search(question).slice(0, 3));
      if (pass > 0) times.push(tookMs);
    }
  }
  return {
    all: summary(times),
    rows: [timesRow(`minisearch 7.2 (${facts.length} sentences, built in ${builtMs.toFixed(0)} ms)`, times)],
  };
}

function timesRow(what, list) {
  const { p50, p95, p99, most } = summary(list);
  return [what, String(list.length), ms(p50), ms(p95), ms(p99), ms(most)];
}

function summary(list) {
  const at = quantiles(list);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

function verdict(goal, measured, limit, unit) {
  return [goal, `${measured.toFixed(2)} ${unit}`, measured < limit ? 'met' : 'missed'];
}

function repeat(once) {
  return Array.from({ length: STARTS }, once);
}

function fromHere(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
