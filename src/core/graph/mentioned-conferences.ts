import type { Conference } from '../records/conference.js';
import { nameKeys } from './normalise.js';

/** Finds the conferences that a text names. */
export type ConferencesIn = (text: string) => readonly string[];

/** Looks for each conference's names of two words or with a number: what has no meeting on record may still say where it was done. */
export function conferencesNamedIn(conferences: readonly Conference[]): ConferencesIn {
  const names = conferences.flatMap(({ id, name, aliases }) =>
    [name, ...aliases]
      .flatMap((one) => nameKeys(one))
      .filter((key) => key.length >= 5 && (key.includes(' ') || /\d/.test(key)))
      .map((key) => [key, id] as const),
  );
  return (text) => {
    const folded = ` ${nameKeys(text)[0] ?? ''} `;
    return [...new Set(names.filter(([key]) => folded.includes(` ${key} `)).map(([, id]) => id))];
  };
}
