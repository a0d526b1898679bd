import { phraseAt } from '../../../question/dates/vocabulary.js';
import { isPause, type Piece, type PieceReader, type Says, type Sentence } from './piece.js';
import { phraseFor } from './vocabulary.js';

/**
 * A time of day: `at 8` (on a clock of 24 hours), `8am`, `17:30`, `8 in the evening`, `half past 8`, `noon`. Two times
 * ("between 8 and 9") and what no clock shows ("25:00", "13pm") are problems.
 */
export const timePiece: PieceReader = (sentence, at, before) =>
  spanPiece(sentence, at, before) ??
  namedPiece(sentence, at) ??
  pastPiece(sentence, at) ??
  hourPiece(sentence, at, before);

/** `every morning`, `evenings`: a time where no other is said. */
export const partPiece: PieceReader = ({ words }, at) => {
  const part = phraseFor(words, at, 'part');
  if (!part) return null;
  const says: Says = { is: 'part', time: part.value, each: !part.doubtful };
  return { start: at, end: part.next, says, sure: !part.doubtful };
};

/** `noon`, `at midnight`. */
function namedPiece({ words }: Sentence, at: number): Piece | null {
  const start = phraseFor(words, at, 'at')?.next ?? phraseFor(words, at, 'each')?.next ?? at;
  const clock = phraseFor(words, at, 'clock') ?? phraseFor(words, start, 'clock');
  if (!clock) return null;
  const sure = start > at && !clock.doubtful;
  return { start: at, end: clock.next, says: { is: 'time', time: clock.value, plain: false }, sure };
}

/** `half past 8`, `quarter to nine`. */
function pastPiece(sentence: Sentence, at: number): Piece | null {
  const start = phraseFor(sentence.words, at, 'at')?.next ?? at;
  const past = phraseFor(sentence.words, start, 'past');
  if (!past) return null;
  const hour = hourAt(sentence, past.next);
  if (hour?.minute !== 0) return null;
  const minutes = (hour.hour * 60 + Number(past.value) + 1440) % 1440;
  return pieceOf(at, { ...hour, hour: Math.floor(minutes / 60), minute: minutes % 60 }, true);
}

/** An hour as somebody wrote it; `hour` and `minute` are as written, so 25 and 75 are possible. */
interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** Whether it can be nothing but a time: with minutes, "am" or "o'clock". */
  readonly clear: boolean;
  readonly plain: boolean;
  /** As written, for problems. */
  readonly said: string;
}

function hourPiece(sentence: Sentence, at: number, before: Says | null): Piece | null {
  const prefix = phraseFor(sentence.words, at, 'at');
  const hour = (prefix && hourAt(sentence, prefix.next)) ?? hourAt(sentence, at);
  if (!hour || !(hour.clear || prefix || isBareTime(sentence, hour, before))) return null;
  const isAlone = isPause(sentence, hour.next) || SUBJECT.has(sentence.words[hour.next]?.key ?? '');
  return pieceOf(at, hour, hour.clear || (prefix !== null && !prefix.doubtful && isAlone));
}

/** Words that begin what a digest is about: the number before them counts nothing, "at 9 about Iran". */
const SUBJECT: ReadonlySet<string> = new Set([
  'about',
  'concerning',
  'regarding',
  'on',
  'for',
  'only',
  'sur',
  'о',
  'об',
  'про',
  'درباره',
  'عن',
]);

/** "daily 8": a number alone, behind days, with nothing that it could count. */
function isBareTime(sentence: Sentence, { said, next }: Hour, before: Says | null): boolean {
  const isBehindDays = before?.is === 'days' || before?.is === 'weekly' || before?.is === 'part';
  return isBehindDays && /^\d/.test(said) && isPause(sentence, next);
}

function pieceOf(start: number, { hour, minute, next, plain, said }: Hour, sure: boolean): Piece {
  const isTime = hour <= 23 && minute <= 59;
  const says: Says = isTime
    ? { is: 'time', time: `${twoDigits(hour)}:${twoDigits(minute)}`, plain }
    : { is: 'problem', problem: `${said} is no time of day; write 00:00 to 23:59, such as "at 08:00".` };
  return { start, end: next, says, sure };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The hour that begins with the token, with what belongs to it: minutes, "o'clock", "pm", "in the evening". */
function hourAt(sentence: Sentence, at: number): Hour | null {
  const bare = namedHour(sentence, at) ?? writtenHour(sentence, at);
  return bare && inHalf(sentence, withUnit(sentence, bare), at);
}

/** `8`, `8:30`, `8.30`, `0830`, `8am`, `17h30`; no number that counts or is a year, as 100 and 2030. */
function writtenHour({ words }: Sentence, at: number): Hour | null {
  const word = words[at];
  const match = word && (HOUR.exec(word.key) ?? JOINED_HOUR.exec(word.key));
  if (!word || !match) return null;
  const [, hour = '', sign = '', minute = '0', mark = ''] = match;
  const clear = mark !== '' || sign === ':' || sign === 'h';
  const plain = mark === '' && !hour.startsWith('0') && Number(hour) <= 12;
  const bare = { hour: Number(hour), minute: Number(minute), next: at + 1, clear, plain, said: word.text };
  return mark === 'am' || mark === 'pm' ? halved(bare, mark) : bare;
}

const HOUR = /^(\d{1,2})(?:([:.h])(\d\d)(?::00)?)?(am|pm|h)?$/;
/** Without a sign between them, minutes need something else that says they are: a zero in front, or "h", "am", "pm". */
const JOINED_HOUR = /^(?=0|.*[a-z])(\d{1,2})()(\d\d)(am|pm|h)?$/;

/** "eight", "هشت", "الثامنة". */
function namedHour({ words }: Sentence, at: number): Hour | null {
  const named = phraseFor(words, at, 'hour');
  const said = words[at]?.text ?? '';
  if (named) return { hour: Number(named.value), minute: 0, next: named.next, clear: false, plain: true, said };
  const phrase = phraseAt(words, at);
  const count = phrase?.meanings.find((meaning) => meaning.is === 'count');
  if (!phrase || !count || count.vague || count.count > 12 || ARTICLES.has(words[at]?.key ?? '')) return null;
  return { hour: count.count, minute: 0, next: at + phrase.size, clear: false, plain: true, said };
}

/** The vocabulary of dates counts with articles: "a year ago". */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'un', 'une']);

/** "8 o'clock", "8 h 30", "۸ و نیم". */
function withUnit(sentence: Sentence, hour: Hour): Hour {
  const { words } = sentence;
  // "8h, heure de Paris": the hour of the zone.
  if (isPause(sentence, hour.next) || hour.said.endsWith('h')) return hour;
  const unit = phraseFor(words, hour.next, 'hours');
  const next = unit?.next ?? hour.next;
  const late = phraseFor(words, next, 'late');
  if (late && hour.minute === 0) return { ...hour, minute: Number(late.value), next: late.next, clear: true };
  if (!unit) return hour;
  const minute = /^[0-5]\d$/.test(words[next]?.key ?? '') ? Number(words[next]?.key) : null;
  return { ...hour, minute: minute ?? hour.minute, next: minute === null ? next : next + 1, clear: true };
}

/** "8 pm", "8 in the evening", "۸ صبح". */
function inHalf({ words, text }: Sentence, hour: Hour, at: number): Hour {
  const half = phraseFor(words, hour.next, 'half');
  if (!half) return hour;
  const said = text.slice(words[at]?.start, words[half.next - 1]?.end);
  return halved({ ...hour, next: half.next, said }, half.value);
}

function halved(hour: Hour, half: string): Hour {
  const isMorning = half === 'am' || (half === 'night' && (hour.hour < 6 || hour.hour === 12));
  // "ظهر" is said from 11 to 2.
  const isLate = !isMorning && hour.hour < 12 && !(half === 'noon' && hour.hour > 9);
  const shifted = isMorning && hour.hour === 12 ? 0 : isLate ? hour.hour + 12 : hour.hour;
  const isWrong = (half === 'am' && hour.hour > 12) || (hour.hour > 12 && /pm$/i.test(hour.said));
  return { ...hour, hour: isWrong ? NO_HOUR : shifted, clear: true, plain: false };
}

const NO_HOUR = 99;

/** "between 8 and 9", "from 8 to 17", "at 8-9". */
function spanPiece(sentence: Sentence, at: number, before: Says | null): Piece | null {
  const { words } = sentence;
  const prefix = phraseFor(words, at, 'between') ?? phraseFor(words, at, 'at');
  const start = prefix?.next ?? at;
  const end = joinedEnd(sentence, start) ?? twoHoursEnd(sentence, start);
  if (end === null || !(prefix || before?.is === 'days')) return null;
  const said = sentence.text.slice(words[start]?.start, words[end - 1]?.end);
  const problem = `"${said}" are two times; a digest has one, such as "at 08:00".`;
  return { start: at, end, says: { is: 'problem', problem }, sure: false };
}

function joinedEnd({ words }: Sentence, at: number): number | null {
  if (!JOINED.test(words[at]?.key ?? '')) return null;
  return phraseFor(words, at + 1, 'half')?.next ?? at + 1;
}

const JOINED = /^\d{1,2}(?::\d\d)?-\d{1,2}(?::\d\d)?$/;

function twoHoursEnd(sentence: Sentence, at: number): number | null {
  const first = hourAt(sentence, at);
  const joint = first && (phraseFor(sentence.words, first.next, 'and') ?? phraseFor(sentence.words, first.next, 'to'));
  return (joint && hourAt(sentence, joint.next)?.next) ?? null;
}
