import type { Conference, ConferenceFact } from '../../../records/conference.js';
import type { Evidence } from '../../../records/evidence.js';
import { ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { conferenceLine, nameOf } from '../../conferences/conference-card.js';
import { answered, aside, type Draft, gap, say } from '../../draft.js';
import { noRecord } from '../../no-record.js';
import { evidenceOf } from '../../phrases.js';
import { type Asked, partsOf } from '../asked.js';
import { type EventQuery, sentence } from './told.js';

/** How many people a sentence counts at a conference. */
interface Count {
  readonly number: number;
  readonly fact: ConferenceFact;
}

/** A conference, or the edition before it, with the numbers of people on record. */
interface Side {
  readonly name: string;
  readonly counts: readonly Count[];
  readonly of: Conference;
}

/** Whether as many came as a number, or more than to another conference: by every count on record, since sources count differently. */
export function composeAttendance(query: EventQuery, all: readonly Conference[], asked: Asked): Draft {
  const [one] = all;
  if (!one) return noRecord([gap('No record: no such conference is on record here.')]);
  const own: Side = { name: nameOf(one), counts: countsOf(one), of: one };
  if (query.least !== undefined) return asMany(own, query.least);
  if (!query.beside) return ofOne(own);
  const other = otherSide(query, one, asked);
  const silent = [own, other].filter(({ counts }) => !counts.length);
  const told = [own, other].flatMap((side) => linesOf(side));
  const listing = [...new Set([own, other].map(({ of }) => ref('conference', of.id)))];
  if (silent.length) {
    const missing = silent.map(({ name }) => gap(`No record: how many people came to ${name} is not on record here.`));
    return told.length
      ? answered([...missing, ...told], listing)
      : noRecord([...missing, ...conferenceLine(one, 0)], listing);
  }
  return answered([...verdict(own, other), ...told, ...notesOf([own, other])], listing);
}

/** The numbers of people on record of one conference. */
function ofOne(own: Side): Draft {
  const listing = [ref('conference', own.of.id)];
  const { counts, name, of } = own;
  const missing = gap(`No record: how many people came to ${name} is not on record here.`, 'figure');
  if (!counts.length) return noRecord([missing, ...conferenceLine(of, 0)], listing);
  return answered([...linesOf(own, 0), ...notesOf([own])], listing);
}

/** Conferences by the highest number of people on record, since sources count differently; of the others none is. */
export function composeMostAttended({ graph }: Asked): Draft {
  const sides = graph.conferences.records
    .map((of): Side => ({ name: nameOf(of), counts: countsOf(of), of }))
    .filter(({ counts }) => counts.length > 0)
    .sort((a, b) => rangeOf(b).most - rangeOf(a).most);
  const [first] = sides;
  if (!first) return noRecord([gap('No record: how many people came to any conference is not on record here.')]);
  const top = first.counts.find(({ number }) => number === rangeOf(first).most);
  const head = [
    ...say(`The highest count on record is of ${first.name}.`, evidenceOfSide(first)),
    ...(top ? sentence(top.fact, first.of, 1) : []),
  ];
  const lines = sides
    .slice(1)
    .flatMap((side) => say(`${side.name}: ${spanOf(rangeOf(side))}.`, evidenceOfSide(side), 1));
  const open = gap(
    `Not stated of ${graph.conferences.records.length - sides.length} other conferences: how many people came.`,
  );
  return answered(
    [...head, ...lines, open],
    sides.map(({ of }) => ref('conference', of.id)),
  );
}

/** "By 1 of 2 counts on record": sources that count differently are not taken together. */
function asMany(own: Side, least: number): Draft {
  const listing = [ref('conference', own.of.id)];
  const reached = own.counts.filter(({ number }) => number >= least);
  if (!own.counts.length)
    return noRecord(
      [gap(`No record: how many people came to ${own.name} is not on record here.`), ...conferenceLine(own.of, 0)],
      listing,
    );
  const all = own.counts.length;
  const head = reached.length
    ? `${reached.length === all ? 'Yes' : 'By some counts'}: ${reached.length} of ${all} on record for ${own.name} ${reached.length === 1 ? 'gives' : 'give'} ${inWords(least)} or more.`
    : `No count on record for ${own.name} reaches ${inWords(least)}; the highest is ${inWords(Math.max(...own.counts.map(({ number }) => number)))}.`;
  return answered([...say(head, evidenceOfSide(own)), ...linesOf(own), ...notesOf([own])], listing);
}

function verdict(own: Side, other: Side): readonly Block[] {
  const [a, b] = [rangeOf(own), rangeOf(other)];
  const numbers = `${own.name} ${spanOf(a)}, ${other.name} ${spanOf(b)}`;
  const head =
    a.least > b.most
      ? `More people came to ${own.name}`
      : a.most < b.least
        ? `More people came to ${other.name}`
        : 'Counts on record overlap';
  return say(`${head}: ${numbers}.`, [...evidenceOfSide(own), ...evidenceOfSide(other)]);
}

function rangeOf({ counts }: Side) {
  const numbers = counts.map(({ number }) => number);
  return { least: Math.min(...numbers), most: Math.max(...numbers) };
}

function spanOf({ least, most }: ReturnType<typeof rangeOf>): string {
  return least === most ? inWords(least) : `${inWords(least)} to ${inWords(most)}`;
}

/** 11000 as "11,000". */
function inWords(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The conference compared with; where a conference is compared with itself, the edition before it, by its own sentences. */
function otherSide({ beside }: EventQuery, one: Conference, { graph, sets }: Asked): Side {
  const [element] = beside ? sets.found(beside).elements() : [];
  const other = element ? graph.conference(partsOf(element)[1]) : undefined;
  if (other && other.id !== one.id) return { name: nameOf(other), counts: countsOf(other), of: other };
  return editionBefore(one);
}

/** "Earlier editions drew 1,360 people in 2017 and 1,763 in 2022": the last of them. */
function editionBefore(one: Conference): Side {
  const told = one.facts.filter(({ text }) => /\b(?:earlier|previous) editions?\b/i.test(text));
  const pairs = told.flatMap((fact) =>
    [...fact.text.matchAll(OF_YEAR)].map(([, number = '', year = '']) => ({ fact, number, year })),
  );
  const { fact, number, year } = pairs.sort((a, b) => (a.year < b.year ? -1 : 1)).at(-1) ?? {};
  const name = year ? `the edition of ${year}` : 'the edition before it';
  return { name, counts: fact && number ? [{ number: Number(number.replaceAll(',', '')), fact }] : [], of: one };
}

/** "1,763 in 2022". */
const OF_YEAR = /(\d{1,3}(?:,\d{3})+|\d+)(?: people| participants)? in (\d{4})/g;

/** What the sentences of a conference count of all who came; earlier editions and hopes are counted otherwise. */
function countsOf(one: Conference): readonly Count[] {
  return one.facts.flatMap((fact) => {
    if (/\b(?:earlier|previous) editions?\b|\bexpected\b|\b(?:million|billion)\b/i.test(fact.text)) return [];
    const found = PEOPLE.exec(fact.text)?.[1];
    const number = found ? Number(found.replaceAll(',', '')) : 0;
    return number >= CROWD_MIN ? [{ number, fact }] : [];
  });
}

/** Fewer are some of those who came. */
const CROWD_MIN = 100;

const PEOPLE =
  /(\d{1,3}(?:,\d{3})+|\d{3,6}) (?:registered |on-site )?(?:people|participants|attendees|delegates|visitors)\b/i;

/** The sentences that count, each once. */
function linesOf({ counts, of }: Side, indent: 0 | 1 = 1): readonly Block[] {
  const facts = [...new Set(counts.map(({ fact }) => fact))];
  return facts.flatMap((fact) => sentence(fact, of, indent));
}

function evidenceOfSide({ counts, of }: Side): readonly Evidence[] {
  return counts.map(({ fact }) => ({ ref: ref('conference', of.id), cites: fact.cites }));
}

/** Notes on how sources count differently. */
function notesOf(sides: readonly Side[]): readonly Block[] {
  const all = [...new Map(sides.map(({ of }) => [of.id, of])).values()];
  return all.flatMap((one) =>
    one.notes && /\d/.test(one.notes) && /attend|participant|count|people/i.test(one.notes)
      ? aside('note', one.notes, [evidenceOf('conference', one)])
      : [],
  );
}
