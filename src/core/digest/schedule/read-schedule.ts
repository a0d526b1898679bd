import { tokens } from '../../graph/normalise.js';
import { dayWordPiece, exceptPiece, weekdayPiece } from './read/day-pieces.js';
import { pacePiece } from './read/pace-pieces.js';
import type { Piece, Says, Sentence } from './read/piece.js';
import { partPiece, timePiece } from './read/time-pieces.js';
import { phraseFor } from './read/vocabulary.js';
import { zonePiece } from './read/zone-pieces.js';
import { WEEKDAYS, type Weekday } from './schedule.js';

/** What a sentence says about a schedule; what it does not say is null. */
export interface ScheduleRead {
  /** In the order of the week, each once. */
  readonly days: readonly Weekday[] | null;
  /** `08:00` */
  readonly time: string | null;
  /** IANA name. */
  readonly zone: string | null;
  /** Where the words about it stand, UTF-16 offsets, end exclusive, in order: what is left is about something else. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** What was asked for and cannot be, each with what can, in sentences for the person who asked. */
  readonly problems: readonly string[];
}

/**
 * Reads the days, the time and the zone out of a sentence in English, French, Persian, Arabic, Russian or Tajik:
 * "meetings of Iran every weekday at 8, Tehran time". Hours are of a clock with 24, unless "pm" or "in the evening" says
 * otherwise; weekdays are Monday to Friday, the weekend Saturday and Sunday, in every country; "weekly" alone is Monday;
 * morning is 08:00, afternoon 15:00, evening 18:00, night 21:00. `defaultZone` is what "local time" means.
 */
export function readSchedule(text: string, defaultZone: string): ScheduleRead {
  const sentence: Sentence = { text, words: tokens(text), usual: defaultZone };
  const clusters = clustersOf(sentence, piecesOf(sentence)).filter((cluster) => counts(sentence, cluster));
  const said = clusters.flat().map(({ says }) => says);
  const days = daysOf(said);
  const times = timesOf(said);
  const zones = [...new Set(of(said, 'zone').map(({ zone }) => zone))];
  return {
    days: days && days.length > 0 ? days : null,
    time: times[0] ?? null,
    zone: zones[0] ?? null,
    spans: clusters.map((cluster) => spanOf(sentence, cluster)),
    problems: [...new Set([...of(said, 'problem').map(({ problem }) => problem), ...conflicts(days, times, zones)])],
  };
}

/** In this order: what is not possible holds words of what is, as "every other Monday" does. */
const READERS = [pacePiece, exceptPiece, zonePiece, timePiece, partPiece, dayWordPiece, weekdayPiece] as const;

function piecesOf(sentence: Sentence): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < sentence.words.length; ) {
    const last = pieces.at(-1);
    const before = last && isJoined(sentence, last.end, at) ? last.says : null;
    const piece = pieceAt(sentence, at, before);
    if (piece) pieces.push(piece);
    at = piece?.end ?? at + 1;
  }
  return pieces;
}

function pieceAt(sentence: Sentence, at: number, before: Says | null): Piece | null {
  for (const read of READERS) {
    const piece = read(sentence, at, before);
    if (piece) return piece;
  }
  return null;
}

/** Pieces with nothing but small words between them. */
function clustersOf(sentence: Sentence, pieces: readonly Piece[]): Piece[][] {
  const clusters: Piece[][] = [];
  for (const piece of pieces) {
    const last = clusters.at(-1);
    if (last && isJoined(sentence, last.at(-1)!.end, piece.start)) last.push(piece);
    else clusters.push([piece]);
  }
  return clusters;
}

/** More small words in a row say something of their own. */
const BETWEEN_MAX = 3;

function isJoined({ words }: Sentence, from: number, to: number): boolean {
  if (to - from > BETWEEN_MAX) return false;
  for (let at = from; at < to; at += 1) {
    const isSmall =
      SMALL.has(words[at]!.key) || (['at', 'on', 'and'] as const).some((head) => phraseFor(words, at, head));
    if (!isSmall) return false;
  }
  return true;
}

const SMALL: ReadonlySet<string> = new Set(['the', 'of', 'a', 'de', 'du', 'la', 'only', 'just']);

/** Whether it is about a schedule: a piece that can be nothing else, or the whole sentence. */
function counts(sentence: Sentence, cluster: readonly Piece[]): boolean {
  const isWhole = isJoined(sentence, 0, cluster[0]!.start) && cluster.at(-1)!.end === sentence.words.length;
  return isWhole || cluster.some(({ sure }) => sure);
}

function spanOf({ words }: Sentence, cluster: readonly Piece[]): readonly [number, number] {
  return [words[cluster[0]!.start]!.start, words[cluster.at(-1)!.end - 1]!.end];
}

function of<Is extends Says['is']>(said: readonly Says[], is: Is): Extract<Says, { is: Is }>[] {
  return said.filter((one): one is Extract<Says, { is: Is }> => one.is === is);
}

/** Days that are named count before "daily"; null where the sentence says nothing of days. */
function daysOf(said: readonly Says[]): Weekday[] | null {
  const named = of(said, 'days');
  const some = named.filter(({ days }) => days.length < WEEKDAYS.length);
  const excepted = of(said, 'except').flatMap(({ days }) => days);
  const days = (some.length > 0 ? some : named).flatMap((one) => one.days);
  const chosen = days.length > 0 ? days : impliedDays(said, excepted.length > 0);
  return chosen && WEEKDAYS.filter((day) => chosen.includes(day) && !excepted.includes(day));
}

/** Where no day is named: Monday for "weekly", all for "every morning" and "except Friday". */
function impliedDays(said: readonly Says[], isExcepting: boolean): readonly Weekday[] | null {
  if (of(said, 'weekly').length > 0) return ['mon'];
  return isExcepting || of(said, 'part').some(({ each }) => each) ? WEEKDAYS : null;
}

/** Each time once; "every evening at 8" is 20:00. */
function timesOf(said: readonly Says[]): string[] {
  const parts = of(said, 'part').map(({ time }) => time);
  const isLate = parts.length > 0 && parts.every((part) => part >= '12:00');
  const times = of(said, 'time').map(({ time, plain }) => (plain && isLate ? inTheEvening(time, parts) : time));
  return [...new Set(times.length > 0 ? times : parts)];
}

function inTheEvening(time: string, parts: readonly string[]): string {
  const hour = Number(time.slice(0, 2));
  const isSmallHours = parts.includes('21:00') && (hour < 6 || hour === 12);
  if (isSmallHours) return hour === 12 ? `00${time.slice(2)}` : time;
  return hour < 12 ? `${hour + 12}${time.slice(2)}` : time;
}

function conflicts(days: readonly Weekday[] | null, times: readonly string[], zones: readonly string[]): string[] {
  return [
    ...(days?.length === 0 ? ['No day of the week is left; name the days, such as "on Mondays".'] : []),
    ...(times.length > 1
      ? [`A digest has one time of day, and these are ${times.join(' and ')}; make one for each.`]
      : []),
    ...(zones.length > 1 ? [`A digest has one time zone, and these are ${zones.join(' and ')}; name one.`] : []),
  ];
}
