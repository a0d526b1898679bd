import { phraseKeys } from '../../../graph/normalise.js';
import { phraseAt } from '../../../question/dates/vocabulary.js';
import { isKnownZone } from '../zone.js';
import { cityZone, listedZone, nearestCity, type ZoneReading, zoneNamed } from '../zone-named.js';
import { ABBREVIATIONS, AMBIGUOUS_ABBREVIATIONS } from '../zone-table.js';
import { isPause, type Piece, type PieceReader, type Says, type Sentence } from './piece.js';
import { phraseFor } from './vocabulary.js';

/**
 * A time zone: `Asia/Tehran`, `Tehran time`, `Iran time`, `به وقت تهران`, `UTC`, `CET`, `UTC+3`, `local time`, or a city
 * behind a time ("8am London"). A fixed offset of whole hours is the zone of the tz database that has it; others name
 * none. Abbreviations count where they mean one time in all the world.
 */
export const zonePiece: PieceReader = (sentence, at, before) =>
  ianaPiece(sentence, at) ??
  offsetPiece(sentence, at) ??
  localPiece(sentence, at) ??
  placeTimePiece(sentence, at) ??
  timeOfPlacePiece(sentence, at) ??
  abbreviationPiece(sentence, at) ??
  barePiece(sentence, at, before) ??
  unknownPiece(sentence, at, before);

function pieceOf(start: number, end: number, reading: ZoneReading, sure: boolean): Piece {
  const says: Says =
    'zone' in reading ? { is: 'zone', zone: reading.zone } : { is: 'problem', problem: reading.problem };
  return { start, end, says, sure };
}

/** "in", "by", "at" before a zone. */
function pastPreposition({ words }: Sentence, at: number): number {
  const next = phraseFor(words, at, 'on')?.next ?? phraseFor(words, at, 'at')?.next ?? at;
  return words[next]?.key === 'the' ? next + 1 : next;
}

/** `Asia/Tehran`, in any case. */
function ianaPiece(sentence: Sentence, at: number): Piece | null {
  const start = pastPreposition(sentence, at);
  const from = sentence.words[start]?.start;
  const name = from === undefined ? undefined : IANA.exec(sentence.text.slice(from, from + IANA_MAX))?.[0];
  if (from === undefined || name === undefined) return null;
  let end = start + 1;
  while (end < sentence.words.length && sentence.words[end]!.start < from + name.length) end += 1;
  const zone = listedZone(name) ?? (isKnownZone(name) ? name : null);
  if (zone) return pieceOf(at, phraseFor(sentence.words, end, 'zone-behind')?.next ?? end, { zone }, true);
  return AREAS.test(name) ? pieceOf(at, end, unknown(name, name.split('/').at(-1) ?? ''), true) : null;
}

const IANA = /^[a-z_]{2,}\/[\w+-]+(?:\/[\w+-]+)?/i;
const AREAS = /^(?:africa|america|antarctica|arctic|asia|atlantic|australia|etc|europe|indian|pacific)\//i;
/** The longest name of the tz database has 32 letters. */
const IANA_MAX = 50;

/** `UTC`, `UTC+3`, `GMT-04:00`. */
function offsetPiece(sentence: Sentence, at: number): Piece | null {
  const { words } = sentence;
  const start = pastPreposition(sentence, at);
  const head = words[start];
  if (head?.key !== 'utc' && head?.key !== 'gmt') return null;
  const sign = /^\s?([+\-\u2212\u2013])\s?$/.exec(head.after)?.[1];
  const offset = sign && OFFSET.exec(words[start + 1]?.key ?? '');
  if (!offset) return pieceOf(at, phraseFor(words, start + 1, 'zone-behind')?.next ?? start + 1, { zone: 'UTC' }, true);
  const end = phraseFor(words, start + 2, 'zone-behind')?.next ?? start + 2;
  return pieceOf(at, end, fixedZone(sign === '+', offset), true);
}

const OFFSET = /^(\d{1,2})(?:[:.](\d{1,2}))?$/;

/** The tz database names whole hours alone, and counts west of Greenwich positive. */
function fixedZone(isEast: boolean, [said = '', hours = '', minutes = '0']: RegExpExecArray): ZoneReading {
  const zone = Number(hours) === 0 ? 'UTC' : `Etc/GMT${isEast ? '-' : '+'}${Number(hours)}`;
  if (Number(minutes) === 0 && isKnownZone(zone)) return { zone };
  const offset = `UTC${isEast ? '+' : '-'}${said}`;
  return { problem: `${offset} is no time zone that I can keep; name a city that has it, such as "Tehran time".` };
}

/** `local time`, `به وقت محلی`. */
function localPiece(sentence: Sentence, at: number): Piece | null {
  const local =
    phraseFor(sentence.words, at, 'local') ?? phraseFor(sentence.words, pastPreposition(sentence, at), 'local');
  return local && pieceOf(at, local.next, { zone: sentence.usual }, true);
}

/** The most words of a place: "the United Arab Emirates". */
const PLACE_MAX = 5;

/** `Tehran time`, `in New York time`, `Iranian time`. */
function placeTimePiece(sentence: Sentence, at: number): Piece | null {
  const start = pastPreposition(sentence, at);
  for (let size = 1; size <= PLACE_MAX; size += 1) {
    const behind = phraseFor(sentence.words, start + size, 'zone-behind');
    const reading = behind && placeZone(sentence, start, start + size);
    if (reading) return pieceOf(at, behind.next, reading, true);
  }
  return null;
}

/** `به وقت تهران`, `بتوقيت طهران`, `heure de Paris`, `по времени Баку`, `time zone: Tehran`. */
function timeOfPlacePiece(sentence: Sentence, at: number): Piece | null {
  const { words } = sentence;
  const start =
    phraseFor(words, pastPreposition(sentence, at), 'zone-before')?.next ?? phraseFor(words, at, 'zone-before')?.next;
  if (start === undefined) return null;
  for (let end = Math.min(start + PLACE_MAX, words.length); end > start; end -= 1) {
    const reading = placeZone(sentence, start, end);
    if (reading) return pieceOf(at, end, reading, true);
  }
  return null;
}

function placeZone(sentence: Sentence, start: number, end: number): ZoneReading | null {
  const { words, usual } = sentence;
  if (end > words.length) return null;
  return firstOf(phraseKeys(words.slice(start, end)), (key) => zoneNamed(key, usual) ?? abbreviated(key));
}

function firstOf(keys: readonly string[], read: (key: string) => ZoneReading | null): ZoneReading | null {
  for (const key of keys) {
    const reading = read(key);
    if (reading) return reading;
  }
  return null;
}

function abbreviated(key: string): ZoneReading | null {
  const zone = ABBREVIATIONS.get(key);
  if (zone !== undefined) return { zone };
  const cities = AMBIGUOUS_ABBREVIATIONS.get(key);
  if (!cities) return null;
  const [first, second] = cities;
  return {
    problem: `${key.toUpperCase()} means more than one time; name a city, such as "${first} time" or "${second} time".`,
  };
}

/** `CET`, in capitals. */
function abbreviationPiece(sentence: Sentence, at: number): Piece | null {
  const start = pastPreposition(sentence, at);
  const word = sentence.words[start];
  const reading = word && /^[A-Z]{2,4}$/.test(word.text) ? abbreviated(word.key) : null;
  return reading && pieceOf(at, start + 1, reading, false);
}

/** "8am London", "17:30 (Tehran)", "at 8 in Tehran": a city right behind a time, with nothing that it could belong to. */
function barePiece(sentence: Sentence, at: number, before: Says | null): Piece | null {
  if (before?.is !== 'time' || isWeekday(sentence, at)) return null;
  for (let end = Math.min(at + PLACE_MAX, sentence.words.length); end > at; end -= 1) {
    const keys = isPause(sentence, end) ? phraseKeys(sentence.words.slice(at, end)) : [];
    const zone = keys.map(cityZone).find((one) => one !== null);
    if (zone) return pieceOf(at, end, { zone }, false);
  }
  return null;
}

/** Dushanbe is "Monday", in Tajik and, as some write it, in Persian. */
function isWeekday({ words }: Sentence, at: number): boolean {
  return phraseAt(words, at)?.meanings.some(({ is }) => is === 'weekday') ?? false;
}

/** "at 8 Tehrann time": a name that is no place, where a zone would stand. */
function unknownPiece(sentence: Sentence, at: number, before: Says | null): Piece | null {
  const start = pastPreposition(sentence, at);
  const word = sentence.words[start];
  const behind = phraseFor(sentence.words, start + 1, 'zone-behind');
  if (before?.is !== 'time' || !word?.capital || !behind) return null;
  return pieceOf(at, behind.next, unknown(word.text, word.key), false);
}

function unknown(said: string, key: string): ZoneReading {
  const near = nearestCity(key.toLowerCase().replaceAll('_', ' '));
  const advice = near
    ? `did you mean ${near}?`
    : 'name a city, such as "Tehran time", or write a zone such as Asia/Tehran.';
  return { problem: `${said} is no time zone I know; ${advice}` };
}
