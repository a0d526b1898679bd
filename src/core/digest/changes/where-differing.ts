import { shortened } from '../../records/shortened.js';

/** Texts up to this many characters are shown whole. */
const WHOLE_MAX = 100;

/** The most characters of each text that are shown. */
const SHOWN_MAX = 160;

/** Words shown before and after those that differ. */
const AROUND = 4;

/** Two texts cut down to where they differ, with a few words around: what is alike in long ones hides what is not. */
export function whereDiffering(before: string, after: string): readonly [string, string] {
  if (before.length <= WHOLE_MAX && after.length <= WHOLE_MAX) return [before, after];
  const [old, now] = [before.split(/\s+/), after.split(/\s+/)];
  const start = Math.max(0, alike(old, now) - AROUND);
  const rest = [old.slice(start), now.slice(start)] as const;
  const end = Math.max(0, alike([...rest[0]].reverse(), [...rest[1]].reverse()) - AROUND);
  return [cut(rest[0], start, end), cut(rest[1], start, end)];
}

/** How many words two lists begin with alike. */
function alike(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  return at < 0 ? Math.min(one.length, other.length) : at;
}

function cut(words: readonly string[], before: number, after: number): string {
  const kept = words.slice(0, words.length - after).join(' ');
  return `${before > 0 ? '… ' : ''}${shortened(kept, SHOWN_MAX)}${after > 0 ? ' …' : ''}`;
}
