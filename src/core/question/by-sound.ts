import type { Graph } from '../graph/graph.js';
import type { NameSense } from '../graph/names.js';
import { soundsLike } from '../graph/transliteration.js';

/** Most officials or bodies a spelling may fit: beyond that it says nothing. */
const FITTING_MAX = 4;

/**
 * The officials and bodies whose name in Latin letters is what a folded phrase of another script sounds like, strongest
 * name first: whole and last names, never a first name alone. Russian case endings count as no part of the name where
 * the name does not fit with them. Several fitting officials are all given: the caller then asks which.
 */
export function namedBySound(phrase: string, graph: Graph): readonly NameSense[] {
  if (phrase.replaceAll(' ', '').length < 4) return [];
  for (const form of formsOf(phrase)) {
    const found = fitting(form, graph);
    if (found.length) return found.length <= FITTING_MAX ? found : [];
  }
  return [];
}

function fitting(form: string, graph: Graph): NameSense[] {
  const found = new Map<string, NameSense>();
  for (const [key, senses] of graph.names.entries()) {
    if (!/^[a-z ]+$/.test(key)) continue;
    const meant = senses.filter((sense) => isSoundable(sense, key));
    if (meant.length && soundsLike(form, key)) for (const sense of meant) found.set(`${sense.kind}:${sense.id}`, found.get(`${sense.kind}:${sense.id}`) ?? sense);
  }
  return [...found.values()];
}

/** Short names of bodies are acronyms and words; first names alone fit too many. */
function isSoundable({ kind, how }: NameSense, key: string): boolean {
  if (how === 'part-of-name') return false;
  return kind === 'official' || (kind === 'organisation' && key.length >= 6);
}

/** A phrase as typed, then in what may be its nominative: "шадаевым" → "шадаев", "маветерой" → "маветера"; without an Arabic article. */
function formsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  if (/^[\u0600-\u06ff ]+$/.test(phrase)) {
    const bare = words.map((word) => (word.startsWith('ال') && word.length >= 5 ? word.slice(2) : word)).join(' ');
    return [...new Set([phrase, bare])];
  }
  const without = words.map((word) => (word.length >= 5 ? word.replace(/(?:ом|ем|ым|ои|еи|а|у|е|ю|я|и)$/, '') : word));
  const nominatives = ['', 'а', 'и', 'я'].map((ending) => without.map((word, at) => (word === words[at] ? word : word + ending)).join(' '));
  return [...new Set([phrase, ...nominatives])];
}
