import { phraseAt } from '../../../question/dates/vocabulary.js';
import { WEEKDAYS, type Weekday } from '../schedule.js';
import type { Piece, PieceReader, Sentence } from './piece.js';
import { phraseFor } from './vocabulary.js';

/** `every day`, `weekdays` (Monday to Friday, whatever the country), `on weekends` (Saturday and Sunday), `weekly`. */
export const dayWordPiece: PieceReader = ({ words }, at) => {
  const { next: start, each } = pastPrepositions(words, at);
  const sure = (doubtful: boolean): boolean => each || !doubtful;
  for (const [head, days] of DAY_WORDS) {
    const phrase = phraseFor(words, start, head) ?? phraseFor(words, at, head);
    if (phrase && (head !== 'day' || each)) return daysPiece(at, phrase.next, days, sure(phrase.doubtful));
  }
  const weekly = phraseFor(words, at, 'weekly');
  return weekly && { start: at, end: weekly.next, says: { is: 'weekly' }, sure: true };
};

const DAY_WORDS = [
  ['weekdays', WEEKDAYS.slice(0, 5)],
  ['weekends', WEEKDAYS.slice(5)],
  ['daily', WEEKDAYS],
  ['day', WEEKDAYS],
] as const;

/** `every Monday`, `on Mondays and Thursdays`, `mon-fri`, `from Saturday to Wednesday`, `Monday`. */
export const weekdayPiece: PieceReader = (sentence, at) => {
  const { words } = sentence;
  const { next, each } = pastPrepositions(words, at);
  const from = phraseFor(words, next, 'between');
  const list = dayList(sentence, next) ?? dayList(sentence, at) ?? (from && dayList(sentence, from.next));
  return list && daysPiece(at, list.next, list.days, each || list.habitual);
};

/** `except Fridays`, `but not on weekends`: counts only behind other days. */
export const exceptPiece: PieceReader = (sentence, at) => {
  const except = phraseFor(sentence.words, at, 'except');
  const rest = except && (weekdayPiece(sentence, except.next, null) ?? dayWordPiece(sentence, except.next, null));
  if (rest?.says.is !== 'days') return null;
  return { start: at, end: rest.end, says: { is: 'except', days: rest.says.days }, sure: false };
};

function daysPiece(start: number, end: number, days: readonly Weekday[], sure: boolean): Piece {
  return { start, end, says: { is: 'days', days }, sure };
}

/** Behind "on", "every" and "on every". */
function pastPrepositions(words: Sentence['words'], at: number): { readonly next: number; readonly each: boolean } {
  const on = phraseFor(words, at, 'on')?.next ?? at;
  const the = words[on]?.key === 'the' ? on + 1 : on;
  const each = phraseFor(words, the, 'each');
  return { next: each?.next ?? the, each: each !== null };
}

interface DayList {
  readonly days: readonly Weekday[];
  readonly next: number;
  /** Whether it can only mean that it comes again and again: in the plural, or a span of days. */
  readonly habitual: boolean;
}

function dayList(sentence: Sentence, at: number): DayList | null {
  const first = dayAt(sentence, at);
  if (!first) return null;
  let list: DayList = { days: [first.day], next: first.next, habitual: first.plural };
  for (let last = first; ; ) {
    const joint = jointAt(sentence, list.next);
    const day = dayAt(sentence, joint.next);
    if (!day) return list;
    const days = joint.spans ? spanOf(last.day, day.day) : [day.day];
    list = { days: [...list.days, ...days], next: day.next, habitual: list.habitual || day.plural || joint.spans };
    last = day;
  }
}

/** From one day to another, over the end of the week too: Iran's week of work is Saturday to Wednesday. */
function spanOf(first: Weekday, last: Weekday): Weekday[] {
  const start = WEEKDAYS.indexOf(first);
  const count = ((WEEKDAYS.indexOf(last) - start + WEEKDAYS.length) % WEEKDAYS.length) + 1;
  return Array.from({ length: count }, (_, step) => WEEKDAYS[(start + step) % WEEKDAYS.length]!);
}

/** What may stand between two days: a comma or nothing, "and on", a dash or "to". */
function jointAt({ words }: Sentence, at: number): { readonly next: number; readonly spans: boolean } {
  const to = phraseFor(words, at, 'to');
  if (to && dayAt({ words }, to.next)) return { next: to.next, spans: true };
  const dash = /^\s*[-\u2010-\u2015]\s*$/.test(words[at - 1]?.after ?? '');
  const and = phraseFor(words, at, 'and')?.next ?? at;
  return { next: pastPrepositions(words, and).next, spans: dash };
}

interface NamedDay {
  readonly day: Weekday;
  readonly next: number;
  readonly plural: boolean;
}

function dayAt({ words }: Pick<Sentence, 'words'>, at: number): NamedDay | null {
  const plural = phraseFor(words, at, 'days');
  if (plural) return { day: WEEKDAYS[Number(plural.value) - 1]!, next: plural.next, plural: true };
  const phrase = phraseAt(words, at) ?? withoutAnd(words, at);
  const named = phrase?.meanings.find((meaning) => meaning.is === 'weekday');
  if (!phrase || !named || words[at + phrase.size - 1]?.possessive) return null;
  const next = at + phrase.size;
  const suffix = words[next]?.glued ? phraseFor(words, next, 'suffix') : null;
  const repeated = suffix !== null || /^[a-z]{3,}days$/.test(words[at]?.key ?? '');
  return { day: WEEKDAYS[named.weekday - 1]!, next: suffix?.next ?? next, plural: repeated };
}

/** Arabic writes "and" onto the day: "الاثنين والخميس". */
function withoutAnd(words: Sentence['words'], at: number): ReturnType<typeof phraseAt> {
  const word = words[at];
  return word?.key.startsWith('و') ? phraseAt([{ ...word, key: word.key.slice(1) }], 0) : null;
}
