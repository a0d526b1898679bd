import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { REGISTERS } from './make-records.mjs';
import { randomNumbers } from './random-numbers.mjs';

/** `BENCH_SEED` asks other questions over the same records. */
const SEED = Number(process.env.BENCH_SEED ?? 7);
const PRESIDENTS_AND_SECRETARIES = /^(?:President|Secretary of State)$/;

/**
 * Questions over some knowledge, each with the meetings that answer it, made of what the records themselves say:
 *   exact     the full name of somebody
 *   typo      the same with an edit in its longest word; where that is long, every other one has two
 *   question  "Who did Secretary Kissinger meet in Egypt in 1974?"
 */
export function questionsFor(knowledge, count) {
  const random = randomNumbers(SEED);
  const any = (list) => list[Math.floor(random() * list.length)];
  const people = peopleIn(knowledge);
  const travels = travelsIn(knowledge, people);
  const make = (one) => Array.from({ length: count }, one);
  const named = make(() => any(people.full));
  return {
    exact: named.map((official) => ({ text: official.name, gold: [`official:${official.id}`] })),
    typo: named.map((official, at) => ({
      text: withEdits(official.name, at % 2 === 1, random),
      gold: [`official:${official.id}`],
    })),
    question: make(() => {
      const { official, called, state, year } = any(travels);
      return {
        text: `Who did ${called} meet in ${state.printed} in ${year}?`,
        gold: [`official:${official.id}`, `in:${state.id}`, `year:${year}`],
      };
    }),
  };
}

/** So many journeys, the same each time: who is asked about, the state and the year, in the words of a question. */
export function journeysFor(knowledge, count) {
  const random = randomNumbers(SEED);
  const travels = travelsIn(knowledge, peopleIn(knowledge));
  const any = () => travels[Math.floor(random() * travels.length)];
  return Array.from({ length: count }, any).map(({ called, state, year }) => ({ called, state: state.printed, year }));
}

/** Whether a meeting is one that a question asks for: it has everything that the gold names. */
export function answers(meeting, gold) {
  return gold.every((one) => {
    const [kind, value] = [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)];
    if (kind === 'official') return meeting.participants.some(({ official }) => official === value);
    return kind === 'in' ? isIn(meeting, value) : yearsOf(meeting).includes(value);
  });
}

/** Officials on some record with a first and a last name, without those whom the registers print twice or in two ways. */
function peopleIn({ officials, meetings }) {
  const used = new Set(meetings.flatMap(({ participants }) => participants.map(({ official }) => official)));
  const compatriots = grouped(officials, countryOf);
  const isPrintedOnce = (one) =>
    !compatriots.get(countryOf(one)).some((other) => other !== one && inCommon(one, other) > 1);
  const times = new Map();
  for (const { name } of officials) times.set(name, (times.get(name) ?? 0) + 1);
  const full = officials.filter(
    (one) => used.has(one.id) && FULL_NAME.test(one.name) && times.get(one.name) === 1 && isPrintedOnce(one),
  );
  return { full, byId: new Map(officials.map((one) => [one.id, one])) };
}

function countryOf({ posts }) {
  return posts[0]?.country;
}

function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** How many of their names begin alike: two spellings of one person share two. */
function inCommon(one, other) {
  const beginnings = new Set(beginningsOf(other.name));
  return beginningsOf(one.name).filter((beginning) => beginnings.has(beginning)).length;
}

function beginningsOf(name) {
  return name.split(/[ -]/).map((word) => word.slice(0, 2).toLowerCase());
}

const FULL_NAME = /^[A-Z][a-z]+(?: [A-Z]\.?[a-z]*)* [A-Z][a-z]{4,}$/;

/** Journeys of presidents and secretaries of state whose last name is no other's of them, by what a question needs of them. */
function travelsIn({ meetings, officials }, { byId }) {
  const travellers = officials.filter(
    ({ posts }) => posts[0]?.country === 'US' && PRESIDENTS_AND_SECRETARIES.test(posts[0].title),
  );
  const last = (official) =>
    official.name
      .replace(/,? (?:Jr\.|III)$/, '')
      .split(' ')
      .at(-1);
  const isOnly = (official) => travellers.filter((one) => last(one) === last(official)).length === 1;
  const called = new Map(
    travellers
      .filter(isOnly)
      .map((one) => [one.id, `${one.posts[0].title === 'President' ? 'President' : 'Secretary'} ${last(one)}`]),
  );
  return meetings.flatMap((meeting) => {
    const official = byId.get(meeting.participants[0]?.official);
    const state = stateIn(meeting);
    if (!called.has(official?.id) || meeting.participants.length < 2 || !/^[A-Z][a-z]+$/.test(state.printed)) return [];
    return [{ official, called: called.get(official.id), state, year: meeting.date.slice(0, 4) }];
  });
}

const TRIPS = parse(readFileSync(join(REGISTERS, 'trips.csv')), { columns: true, bom: true });

/** The names under which the register prints states, longest first, with the state that it files each under: "Union of Soviet Socialist Republics" is Russia's. */
const STATES = [...new Map(TRIPS.map((row) => [row.country, row.country_id]))].sort(([a], [b]) => b.length - a.length);

/** The states that the register files a city under: Kiev was in two. */
const CITIES = new Map();
for (const { locale, country_id } of TRIPS) CITIES.set(locale, new Set(CITIES.get(locale)).add(country_id));

function isIn(meeting, state) {
  return stateIn(meeting).id === state || CITIES.get(meeting.place?.split(', ')[0])?.has(state);
}

/** The name that a place ends with, and the state that it is filed under; the longest name fits best. */
function stateIn({ place }) {
  const [printed = '', id = ''] = STATES.find(([name]) => (place ?? '').endsWith(name)) ?? [];
  return { printed, id };
}

function yearsOf({ date }) {
  return (date ?? '').split('/').map((day) => day.slice(0, 4));
}

/** Letters from which on a word is long. */
const LONG = 8;

/** A name with edits in its longest word, behind its first letter: a letter left out, put in, exchanged for another or with its neighbour. */
function withEdits(name, mayBeTwo, random) {
  const words = name.split(' ');
  const at = words.reduce((best, word, index) => (word.length >= words[best].length ? index : best), 0);
  for (let left = mayBeTwo && words[at].length >= LONG ? 2 : 1; left > 0; left--) words[at] = edited(words[at], random);
  return words.join(' ');
}

function edited(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const slips = [before + next + after, before + letter + here + next + after, before + letter + next + after];
  if (here !== next) slips.push(before + next + here + after);
  return slips[Math.floor(random() * slips.length)];
}
