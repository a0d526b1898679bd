import type { Conference } from '../records/conference.js';
import type { Knowledge } from '../records/knowledge.js';
import { nameKeys } from './normalise.js';
import { groupBy } from './order.js';

/** Finds the conferences that a text names. */
export type ConferencesIn = (text: string) => readonly string[];

/** Looks for each conference's names of two words or with a number: what has no meeting on record may still say where it was done. */
export function conferencesNamedIn(conferences: readonly Conference[]): ConferencesIn {
  const names = conferences.flatMap(({ id, name, aliases }) =>
    [name, ...aliases]
      .flatMap((one) => nameKeys(one))
      .filter((key) => key.length >= 5 && (key.includes(' ') || /\d/.test(key)))
      .map((key) => ({ key, id })),
  );
  const order = new Map(names.map((one, at) => [one, at]));
  const byFirstWord = groupBy(names, ({ key }) => key.split(' ', 1)[0]!);
  return (text) => {
    const folded = nameKeys(text)[0] ?? '';
    const within = ` ${folded} `;
    const found = [...new Set(folded.split(' '))]
      .flatMap((word) => byFirstWord.get(word) ?? [])
      .filter(({ key }) => within.includes(` ${key} `));
    return [...new Set(found.sort((a, b) => order.get(a)! - order.get(b)!).map(({ id }) => id))];
  };
}

/** Finds the conferences of the parties of a record at which its words say that something was done. */
export type OwnConferencesIn = (text: string, parties: readonly string[]) => readonly Conference[];

/** By what they are called without their body: the DCO signed "at the 4th General Assembly", which is the DCO's. */
export function ownConferencesIn({ conferences, organisations }: Knowledge): OwnConferencesIn {
  const bodies = new Map(organisations.map(({ id, name, aliases }) => [id, [name, ...aliases].flatMap(nameKeys)]));
  const named = conferences.flatMap((conference) =>
    conference.organisers.flatMap((body) =>
      countedNames(conference, bodies.get(body) ?? []).map((key) => ({ key, body, conference })),
    ),
  );
  return (text, parties) => {
    const own = named.filter(({ body }) => parties.includes(body));
    const folded = own.length ? ` ${nameKeys(text)[0] ?? ''} ` : '';
    return own.filter(({ key }) => folded.includes(` at the ${key} `)).map(({ conference }) => conference);
  };
}

/** "4th general assembly": only what is counted is one alone. */
function countedNames({ name, aliases }: Conference, body: readonly string[]): string[] {
  const rests = [name, ...aliases]
    .flatMap(nameKeys)
    .flatMap((key) => body.flatMap((one) => (key.startsWith(`${one} `) ? [key.slice(one.length + 1)] : [])));
  return [...new Set(rests)].filter((rest) => /^\d+(?:st|nd|rd|th) [a-z]/.test(rest));
}
