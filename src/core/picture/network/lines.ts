import { counted } from '../../answer/draft.js';

/** Two by their places among the nodes, and how often they met. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly meetings: number;
}

/** Of more pairs than this lines are drawn for those who met most often: among many more no line can be followed. */
const LINES_MAX = 110;

/** So many lines are drawn at the least where there are more: pairs who met equally often are not told apart. */
const LINES_MIN = 40;

/** The pairs that have a line, in the order they were in, and how often two have met at the least who have one for that. */
export function linesOf<P extends Pair>(pairs: readonly P[]): { readonly lines: readonly P[]; readonly least: number } {
  const numbers = pairs.map(({ meetings }) => meetings).sort((one, other) => other - one);
  const beyond = numbers[LINES_MAX];
  if (beyond === undefined) return { lines: pairs, least: 1 };
  const isEnough = numbers[LINES_MIN - 1]! > beyond;
  const least = isEnough ? beyond + 1 : beyond;
  const often = new Set(pairs.filter(({ meetings }) => meetings >= least));
  for (const pair of strongest(pairs)) often.add(pair);
  return { lines: pairs.filter((pair) => often.has(pair)), least };
}

/** Of each node the pair that met most often, so that nobody who met somebody seems to have met nobody. */
function strongest<P extends Pair>(pairs: readonly P[]): Iterable<P> {
  const best = new Map<number, P>();
  for (const pair of pairs) {
    for (const node of [pair.a, pair.b]) {
      if (pair.meetings > (best.get(node)?.meetings ?? 0)) best.set(node, pair);
    }
  }
  return best.values();
}

/** What is said of pairs that have no line. */
export function withoutLine(pairs: number, least: number): readonly string[] {
  if (pairs === 0) return [];
  const often = least === 2 ? 'once each' : `fewer than ${least} times each`;
  return [`No line is drawn for ${counted(pairs, 'more pair')}, who met ${often}.`];
}
