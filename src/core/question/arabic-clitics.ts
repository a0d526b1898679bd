import type { Token } from '../graph/normalise.js';
import { readCountry } from '../records/countries/country-names.js';
import { type Mention, unwritten } from './mention.js';
import type { Tag } from './vocabulary/tags.js';

/** A little word written in one with the next: what it is, what is left in its place, and the fewest letters left. */
interface Clitic {
  readonly written: string;
  readonly as: readonly (readonly [string, Tag])[];
  readonly instead: string;
  readonly least: number;
}

const AND = ['و', 'conj:and'] as const;
const SO = ['ف', 'conj:and'] as const;
const IN = ['ب', 'prep:in'] as const;
const TO = ['ل', 'prep:to'] as const;

/** Longest first: "and to the" before "and". */
const CLITICS: readonly Clitic[] = [
  { written: 'ولل', as: [AND, TO], instead: 'ال', least: 3 },
  { written: 'لل', as: [TO], instead: 'ال', least: 3 },
  { written: 'وب', as: [AND, IN], instead: '', least: 3 },
  { written: 'ول', as: [AND, TO], instead: '', least: 3 },
  { written: 'و', as: [AND], instead: '', least: 3 },
  { written: 'ف', as: [SO], instead: '', least: 4 },
  { written: 'ب', as: [IN], instead: '', least: 3 },
  { written: 'ل', as: [TO], instead: '', least: 3 },
];

/** An Arabic word taken apart: the little words before it, and the token that is left. */
export interface Parted {
  readonly before: readonly (readonly [string, Tag])[];
  readonly rest: Token;
}

/** The ways to take a token apart into "and", "in", "to" and a word: "والجزائر", "بالدوحة", "للسعودية". */
export function partings(token: Token): Parted[] {
  return CLITICS.flatMap((clitic): Parted[] => {
    const { written, instead, as, least } = clitic;
    if (!token.key.startsWith(written) || token.key.length - written.length < least) return [];
    const key = instead + token.key.slice(written.length);
    return [{ before: as, rest: { ...token, key, bare: null, glued: false } }];
  });
}

/** A little word as a mention of its own, before the word it is written to. */
export function cliticMention([text, tag]: readonly [string, Tag], at: number): Mention {
  return unwritten(text, tag === 'prep:to' ? ['prep:to', 'prep:for'] : [tag], at);
}

/** Whether a word is read as a country only past what is written before it: "وتركيا", but not "لبنان". */
export function isPartedCountry(key: string): boolean {
  const codes = readCountry(key)?.codes.join();
  return CLITICS.some(({ written, instead, least }) => {
    const rest = instead + key.slice(written.length);
    return key.startsWith(written) && rest.length >= least && readCountry(rest)?.codes.join() === codes;
  });
}
