import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { FacetTerm } from '../question.js';

const WORDS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "The 5th DCO General Assembly": of several conferences of one name the one that is counted so; all where none is. */
export function numbered(terms: readonly FacetTerm[], ordinal: number | null, graph: Graph): readonly FacetTerm[] {
  if (ordinal === null || ordinal < 1) return terms;
  return terms.map((term) => {
    const ids = term.ids.length > 1 ? term.ids.filter((id) => isCounted(id, ordinal, graph)) : [];
    return ids.length ? { ...term, ids } : term;
  });
}

function isCounted(id: string, ordinal: number, graph: Graph): boolean {
  return namesOf(id, graph).some((name) => name.number === ordinal);
}

/** What a conference is counted as in a series: "the 5th" of "Digital Cooperation Organization General Assembly". */
export interface Edition {
  readonly number: number;
  /** The words of its name but for the number, as search keys. */
  readonly series: readonly string[];
}

/** The number that the name of a conference has, with the rest of the name; null where it has none. */
export function editionOf(id: string, graph: Graph): Edition | null {
  return namesOf(id, graph)[0] ?? null;
}

/** The conference of a series that is counted so, as an id; null where none on record is. */
export function conferenceNumbered({ number, series }: Edition, graph: Graph): string | null {
  const key = series.join(' ');
  const isIt = (one: Edition) => one.number === number && one.series.join(' ') === key;
  return graph.knowledge.conferences.find(({ id }) => namesOf(id, graph).some(isIt))?.id ?? null;
}

/** The conferences that bear a number in a name, as ids. */
export function conferencesNumbered(number: number, graph: Graph): readonly string[] {
  const isIt = ({ id }: { readonly id: string }) => namesOf(id, graph).some((one) => one.number === number);
  return graph.knowledge.conferences.filter(isIt).map(({ id }) => id);
}

/** The names of a conference that have a number. */
function namesOf(id: string, graph: Graph): readonly Edition[] {
  const conference = graph.conference(id);
  const names = conference ? [conference.name, ...conference.aliases] : [];
  return names.flatMap((name) => {
    const keys = tokens(name).map(({ key }) => key);
    const at = keys.findIndex((key) => numberOf(key) !== null);
    return at < 0 ? [] : [{ number: numberOf(keys[at]!)!, series: keys.filter((_, index) => index !== at) }];
  });
}

/** Whether a word of a name counts it: "5th", "Third". */
export function isNumber(word: string): boolean {
  return numberOf(word.toLowerCase()) !== null;
}

/** The number that a word counts by: 5 of "5th" and "fifth"; null where it does not. */
export function numberOf(key: string): number | null {
  const counted = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(key)?.[1];
  const word = WORDS.indexOf(key);
  return counted ? Number(counted) : word > 0 ? word : null;
}
