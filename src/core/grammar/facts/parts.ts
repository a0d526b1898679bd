import { type Token, tokens } from '../../graph/normalise.js';
import { OF_HOLDING } from './event-phrases.js';
import { HOLDING, wordSet } from './words.js';

/**
 * The questions that one sentence asks, a list of words each: "which edition was it, who opened it". What asks only when or where
 * is left out: that stands with every conference that is told.
 */
export function askedIn(text: string): readonly (readonly string[])[] {
  const all = tokens(text);
  const cuts = [0, ...all.flatMap((_, at) => (at > 0 && isStart(all, at) ? [at] : []))];
  const parts = cuts.map((from, at) => all.slice(from, cuts[at + 1] ?? all.length).map(({ key }) => key));
  const asking = parts.flatMap((part, at) => (part.some((word) => ASKING.has(word)) ? [at] : []));
  // What is named before the first question belongs to it.
  const first = parts.slice(0, (asking[0] ?? 0) + 1).flat();
  return [first, ...parts.slice((asking[0] ?? 0) + 1).filter((part) => !isOfSetting(part))];
}

/** Whether a further question begins: behind a comma or "and", with no more than a preposition before its word. */
function isStart(all: readonly Token[], at: number): boolean {
  const isParted = all[at]!.key === 'and' || (/[,;:?.]/.test(all[at - 1]!.after) && all[at]!.key !== 'and');
  const from = all[at]!.key === 'and' ? at + 1 : at;
  const next = all.slice(from, from + 2).map(({ key }) => key);
  return isParted && (ASKING.has(next[0] ?? '') || (BEFORE.has(next[0] ?? '') && ASKING.has(next[1] ?? '')));
}

const ASKING: ReadonlySet<string> = wordSet('who whom whose which what when where how');

const BEFORE: ReadonlySet<string> = wordSet('in on at by for until under since');

/** Whether nothing but the day or the place is asked for. */
function isOfSetting(part: readonly string[]): boolean {
  return part.every((word) => HOLDING.has(word) || SETTING.has(word));
}

const SETTING: ReadonlySet<string> = wordSet(
  `and when where year month day date dates city country place long until last lasts ${OF_HOLDING}`,
);
