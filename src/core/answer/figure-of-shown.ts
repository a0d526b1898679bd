import type { Graph } from '../graph/graph.js';
import { meetingsOf } from '../question/follow-up/records-meant.js';
import type { Ref } from '../records/ref.js';
import { answered, type Draft } from './draft.js';
import { factLine } from './sentences/facts-answer.js';
import { numberHeld, sentencesOf } from './told-of-shown.js';

/** Records that are looked through. */
const LOOKED_AT_MAX = 60;

/** A number that is no year and no day of a month. */
const FIGURE =
  /\b(?!(?:19|20)\d\d\b)\d[\d.,]*(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/;

/**
 * The sentences with a figure that records shown, or the meetings in which they came about, tell with some words: a trade target, a price. The
 * first list that has any, the last one shown first; null where none has.
 */
export function composeFigureOfShown(
  shown: readonly (readonly Ref[])[],
  words: readonly string[],
  graph: Graph,
): Draft | null {
  for (const listed of shown) {
    const refs = [...new Set([...listed, ...meetingsOf(listed, graph)])].slice(0, LOOKED_AT_MAX);
    const numbered = refs
      .flatMap((ref) => sentencesOf(ref, graph))
      .filter(({ text }) => FIGURE.test(text))
      .map((fact) => ({ fact, held: numberHeld(fact.text, words) }));
    const most = Math.max(0, ...numbered.map(({ held }) => held));
    const best = most === 0 ? [] : numbered.filter(({ held }) => held === most).map(({ fact }) => fact);
    if (best.length)
      return answered(
        best.flatMap((one) => factLine(one, graph)),
        [...new Set(best.map(({ evidence }) => evidence.ref))],
      );
  }
  return null;
}
