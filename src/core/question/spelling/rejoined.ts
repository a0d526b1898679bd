import type { Token } from '../../graph/normalise.js';
import type { Mention } from '../mention.js';

/** The longest name or phrase that begins at a token of some words; null where none does. */
export type LongestAt = (words: readonly Token[], at: number) => Mention | null;

/** Words of a name before the one that was misspelt, at most. */
const BEFORE_MAX = 3;

/** "Digital public infrastucture": a word that was mended is read with its neighbours, where they are one name with it. */
export function rejoined(mentions: readonly Mention[], words: readonly Token[], longestAt: LongestAt): Mention[] {
  const result = [...mentions];
  for (const one of mentions) {
    const joined = isWordMended(one) ? joinedAround(one, result, words, longestAt) : null;
    if (!joined) continue;
    const from = result.findIndex(({ start }) => start === joined.start);
    const count = result.filter(({ start, end }) => start >= joined.start && end <= joined.end).length;
    result.splice(from, count, joined);
  }
  return result;
}

function isWordMended({ corrected, start, end }: Mention): boolean {
  return corrected !== null && end - start === 1 && !corrected.includes(' ');
}

function joinedAround(
  one: Mention,
  mentions: readonly Mention[],
  words: readonly Token[],
  longestAt: LongestAt,
): Mention | null {
  const mended = words.map((word, at) => (at === one.start ? { ...word, key: one.corrected! } : word));
  const [starts, ends] = [new Set(mentions.map(({ start }) => start)), new Set(mentions.map(({ end }) => end))];
  for (let at = Math.max(0, one.start - BEFORE_MAX); at <= one.start; at++) {
    const found = starts.has(at) ? longestAt(mended, at) : null;
    const isWider = found && found.end > one.start && found.end - found.start > 1 && found.entities.length > 0;
    if (isWider && ends.has(found.end)) return { ...found, corrected: found.key };
  }
  return null;
}
