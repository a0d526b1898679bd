import { phraseAt } from '../../../question/dates/vocabulary.js';
import type { PieceReader, Sentence } from './piece.js';
import { phraseFor } from './vocabulary.js';

/** `hourly`, `twice a day`, `every 2 weeks`, `every other Monday`, `the first Monday of the month`: what no schedule can be. */
export const pacePiece: PieceReader = (sentence, at) => {
  const end =
    phraseFor(sentence.words, at, 'never')?.next ??
    otherEnd(sentence, at) ??
    stepEnd(sentence, at) ??
    rankEnd(sentence, at);
  if (end === null) return null;
  return { start: at, end, says: { is: 'problem', problem: problemOf(sentence, at, end) }, sure: true };
};

function problemOf({ text, words }: Sentence, start: number, end: number): string {
  const said = text.slice(words[start]?.start, words[end - 1]?.end);
  return `"${said}" is not possible: a digest comes at one time of day, on the days of the week that you choose, such as "every day at 08:00" or "on Mondays at 17:30".`;
}

/** "every other", "every second", and the day or week behind it. */
function otherEnd({ words }: Sentence, at: number): number | null {
  const other = phraseFor(words, at, 'other');
  if (!other) return null;
  const unit = phraseAt(words, other.next);
  const isUnit = unit?.meanings.some(({ is }) => is === 'weekday' || is === 'unit');
  return unit && isUnit ? other.next + unit.size : null;
}

/** "every 2 hours", "every three weeks". */
function stepEnd({ words }: Sentence, at: number): number | null {
  const each = phraseFor(words, at, 'each');
  if (!each) return null;
  const count = phraseAt(words, each.next)?.meanings.some(({ is }) => is === 'count');
  const isCounted = count || /^\d{1,3}$/.test(words[each.next]?.key ?? '');
  return isCounted ? (phraseFor(words, each.next + 1, 'step')?.next ?? null) : null;
}

/** "the first Monday of the month". */
function rankEnd({ words }: Sentence, at: number): number | null {
  const isRank = phraseAt(words, at)?.meanings.some(({ is }) => is === 'rank');
  const isDay = phraseAt(words, at + 1)?.meanings.some(({ is }) => is === 'weekday');
  const tail = words.slice(at + 2, at + 5).findIndex(({ key }) => key === 'month' || key === 'mois');
  return isRank && isDay && words[at + 2]?.key === 'of' && tail >= 0 ? at + 3 + tail : null;
}
