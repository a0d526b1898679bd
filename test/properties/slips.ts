import fc from 'fast-check';
import { editDistance } from '../../src/core/nearest/edit-distance.js';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** A name with one slip of the pen: a letter too many, too few, wrong, or two of them swapped. The slip is in a letter, not a space. */
export function slipsOf(names: readonly string[], count: number, seed: number): readonly Slip[] {
  const slip = fc
    .record({
      name: fc.constantFrom(...names),
      kind: fc.constantFrom(...KINDS),
      at: fc.nat(),
      letter: fc.constantFrom(...LETTERS),
    })
    .map(({ name, kind, at, letter }) => ({ name, typed: slipped(name, kind, at, letter), kind }));
  return fc.sample(
    slip.filter(({ name, typed }) => editDistance(name.toLowerCase(), typed.toLowerCase()) === 1),
    { seed, numRuns: count },
  );
}

/** A misspelt name and what it was. */
export interface Slip {
  readonly name: string;
  readonly typed: string;
  readonly kind: (typeof KINDS)[number];
}

const KINDS = ['insert', 'delete', 'replace', 'swap'] as const;

function slipped(name: string, kind: Slip['kind'], draw: number, letter: string): string {
  const spots = [...name.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const at = spots[draw % spots.length] ?? 0;
  const [before, own, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  if (kind === 'insert') return before + own + letter + after;
  if (kind === 'delete') return before + after;
  if (kind === 'replace') return before + letter + after;
  return /^\p{L}/u.test(after) ? before + after.charAt(0) + own + after.slice(1) : name;
}
