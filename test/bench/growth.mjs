// How the time of a whole question grows with the records: 7.5 thousand meetings of the registers, 100,000 put together of
// them, and with --million a million. `npm run bench` builds what it needs; then also:
//   node growth.mjs --million
//   GROWTH_HEAP_MB=4000 node growth.mjs   with less memory
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRecords, REGISTERS } from './lookup/make-records.mjs';
import { mb, ms, print, quantiles } from './measures.mjs';

const ONCE = fileURLToPath(new URL('./growth-once.mjs', import.meta.url));

/** Meetings, and questions of each form that are asked of so many: at a million one takes seconds where it looks at all. */
const SIZES = [
  { size: 7_500, asked: 200 },
  { size: 100_000, asked: 100 },
  { size: 1_000_000, asked: 10 },
];
const HEAP_MB = process.env.GROWTH_HEAP_MB ?? '6000';

if (existsSync(REGISTERS)) show(await measuredAll());
else console.log(`Growth is not measured: there are no registers in ${REGISTERS}.\n`);

async function measuredAll() {
  const results = [];
  for (const one of SIZES)
    if (one.size < 1_000_000 || process.argv.includes('--million')) results.push(await measured(one));
  return results;
}

/** One size, in a process of its own. */
async function measured({ size, asked }) {
  const folder = mkdtempSync(join(tmpdir(), 'sideline-growth-'));
  try {
    const knowledge = join(folder, 'knowledge');
    const meetings = await makeRecords(size, knowledge);
    const args = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, ONCE, knowledge, String(asked)];
    return { meetings, ...JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A table of each size and of what one is to the smallest. */
function show(results) {
  const [smallest] = results;
  for (const one of results) {
    console.log(
      `${one.meetings.toLocaleString('en')} meetings, loaded in ${(one.loadMs / 1000).toFixed(1)} s, ${mb(one.memoryMb)} with all indexes\n`,
    );
    print(['a question, processor time', 'n', 'p50', 'p95', 'p50, times', 'p95, times'], rows(one, smallest));
  }
}

function rows({ forms }, smallest) {
  const all = Object.values(forms).flat();
  return [row('all', all, Object.values(smallest.forms).flat())].concat(
    Object.entries(forms).map(([form, times]) => row(`  ${form}`, times, smallest.forms[form])),
  );
}

function row(what, times, least) {
  const [at, from] = [quantiles(times), quantiles(least)];
  const ratio = (share) => (at(share) / from(share)).toFixed(1);
  return [what, String(times.length), ms(at(0.5)), ms(at(0.95)), ratio(0.5), ratio(0.95)];
}
