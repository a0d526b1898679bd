import { stemsOf } from '../graph/text-index.js';
import { spend } from '../graph/work.js';

/** How content words bear on what was found: narrowed to the records that hold them all, or named as not found. */
export function narrowed<T>(
  records: readonly T[],
  words: readonly string[],
  textOf: (record: T) => string,
): { records: readonly T[]; unused: readonly string[] } {
  if (!words.length || !records.length) return { records, unused: [] };
  const texts = records.map((record) => stemsIn(textOf(record)));
  const stems = words.map((word) => stemsOf(word)[0] ?? word);
  const all = records.filter((_, at) => stems.every((one) => texts[at]!.has(one)));
  if (all.length) return { records: all, unused: [] };
  const known = words.filter((_, at) => texts.some((text) => text.has(stems[at]!)));
  const rarest = known.length ? bestBy(records, texts, stems) : [];
  return rarest.length && known.length === words.length
    ? { records: rarest, unused: [] }
    : {
        records: rarest.length && known.length * 2 >= words.length ? rarest : records,
        unused: words.filter((word) => !known.includes(word)),
      };
}

function stemsIn(text: string): ReadonlySet<string> {
  spend(text.length * STEPS_PER_LETTER);
  return new Set(stemsOf(text));
}

/** Steps of work that it takes to read a letter of a record. */
const STEPS_PER_LETTER = 0.15;

/** The records holding most of the words. */
function bestBy<T>(
  records: readonly T[],
  texts: readonly ReadonlySet<string>[],
  stems: readonly string[],
): readonly T[] {
  const scores = texts.map((text) => stems.filter((one) => text.has(one)).length);
  const best = Math.max(...scores);
  return best === 0 ? [] : records.filter((_, at) => scores[at] === best);
}
