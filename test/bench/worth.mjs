// What each rule of the grammar is worth: the lines of all corpora whose best reading rests on it, and those of them that
// are answered from that reading. A rule worth one line or none is either new, or one for a sentence: it has to say why.
// Run it by `npm run worth`; `npm run worth -- 3` lists the rules worth three lines or fewer.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { graphFor, isComposed, linked, loadKnowledge, RULES, readWhole } from '../../.sideline/bench/program.js';
import { print } from './measures.mjs';

const LOW = Number(process.argv[2] ?? 1);
const AT = { now: '2026-11-24T12:00:00Z', zone: 'UTC' };
const HERE = new URL('../', import.meta.url);

const { knowledge } = await loadKnowledge(fileURLToPath(new URL('corpus/knowledge', HERE)), { snapshots: null });
const graph = graphFor(knowledge, []);
const texts = readdirSync(new URL('corpus/', HERE))
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(new URL(`corpus/${name}`, HERE), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line).question)
  .filter((text) => typeof text === 'string');

const readings = texts.flatMap((text) => readWhole(linked(text, graph, AT), graph) ?? []);
const answered = readings.filter(({ query, rival }) => rival === null && isComposed(query));
const rows = RULES.map(({ name }) => ({ name, read: linesWith(readings, name), answered: linesWith(answered, name) }));
const low = rows.filter(({ read }) => read <= LOW);

print(
  ['rule', 'lines read by it', 'answered from it'],
  [...rows].sort((a, b) => b.read - a.read).map((row) => [row.name, String(row.read), String(row.answered)]),
);
console.log(
  `${readings.length} of ${texts.length} corpus lines are read whole, ${answered.length} answered from that. ` +
    `${low.length} of ${rows.length} rules are worth ${LOW === 1 ? 'one line or none' : `${LOW} lines or fewer`}.\n`,
);

function linesWith(all, name) {
  return all.filter(({ rules }) => rules.includes(name)).length;
}
