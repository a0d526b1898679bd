// Makes a knowledge folder of any size: the two registers as `sideline import` makes them, and after them stays whose
// fields are those of real stays, put together anew: the same for the same number, on every machine.
//   node make-records.mjs NUMBER_OF_MEETINGS FOLDER [FOLDER_OF_THE_CSV_FILES]
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomNumbers } from './random-numbers.mjs';

/** Where the registers lie beside the project. */
export const REGISTERS = fromHere('../../../../shared/data/state-dept');

const PROGRAM = fromHere('../../../dist/main.js');
const MAPPINGS = fromHere('../../../src/knowledge/import/mappings');
const SEED = 20251124;
const CHUNK = 1 << 20;

/** Fills a folder with `count` meetings, and gives their number: that of the real ones where `count` is smaller. */
export async function makeRecords(count, folder, registers = REGISTERS) {
  mkdirSync(folder, { recursive: true });
  const [trips, visits] = ['trips', 'visits'].map((name) => importRegister(name, folder, registers));
  const real = trips.length + visits.length;
  if (count > real) await writeLines(join(folder, 'recombined.jsonl'), recombined(count - real, trips, visits));
  return Math.max(count, real);
}

/** Imports one register into the folder, and gives its meetings. */
function importRegister(name, folder, registers) {
  const out = join(folder, `${name}.jsonl`);
  const mapping = join(MAPPINGS, `state-dept-${name}.yaml`);
  execFileSync(process.execPath, [PROGRAM, 'import', mapping, join(registers, `${name}.csv`), '--out', out]);
  return readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"section":"meetings"'))
    .map((line) => JSON.parse(line));
}

function* recombined(count, trips, visits) {
  const random = randomNumbers(SEED);
  const any = (list) => list[Math.floor(random() * list.length)];
  const shareOfTrips = trips.length / (trips.length + visits.length);
  for (let number = 1; number <= count; number++) {
    const isTrip = random() < shareOfTrips;
    const list = isTrip ? trips : visits;
    const [who, what, when] = [any(list), any(list), any(list)];
    yield (isTrip ? tripOf : visitOf)(who, what, { id: `made-${number}`, date: inYearOf(who.date, when.date) });
  }
}

/** The traveller of one trip, with the place, the people met and the remarks of another. */
function tripOf(who, what, { id, date }) {
  const [traveller] = who.participants;
  const met = what.participants.slice(1).filter((one) => one.official !== traveller.official);
  const summary = `${before(who.summary)} visited ${after(what.summary)}`;
  return { ...what, id, date, summary, participants: [traveller, ...met], ...cited(who, what) };
}

/** The visitor of one visit, with the remarks of another. */
function visitOf(who, what, { id, date }) {
  return { ...who, id, date, ...cited(who, what) };
}

/** The remarks of `what`, as if the source of `who` had made them. */
function cited(who, what) {
  return { points: what.points.map((point) => ({ ...point, cites: who.cites })), cites: who.cites };
}

function before(summary) {
  return summary.slice(0, summary.indexOf(' visited '));
}

function after(summary) {
  return summary.slice(summary.indexOf(' visited ') + ' visited '.length);
}

/** The days of one stay in the year of another: `1974-02-28/1974-03-02`. */
function inYearOf(date, days) {
  const year = Number(date.slice(0, 4));
  const from = Number(days.slice(0, 4));
  const move = (day) => `${year + Number(day.slice(0, 4)) - from}${day.slice(4).replace('-02-29', '-02-28')}`;
  return days.split('/').map(move).join('/');
}

/** Writes records as lines, waiting for the disk: any number passes through little memory. */
async function writeLines(path, records) {
  const file = createWriteStream(path);
  let text = '';
  for (const record of records) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length < CHUNK) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'finish');
}

function fromHere(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , count, folder, registers] = process.argv;
  if (!Number.isInteger(Number(count)) || !folder) {
    console.error('write: node make-records.mjs NUMBER_OF_MEETINGS FOLDER [FOLDER_OF_THE_CSV_FILES]');
    process.exit(2);
  }
  const made = await makeRecords(Number(count), resolve(folder), registers && resolve(registers));
  console.log(`${folder}: ${made} meetings`);
}
