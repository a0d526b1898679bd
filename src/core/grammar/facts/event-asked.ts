import type { Graph } from '../../graph/graph.js';
import type { Query, SetQ } from '../../query/query.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import type { Conference } from '../../records/conference.js';
import { conferencesDescribed, EVENT_NOUNS, setOfConferences } from './described-conferences.js';
import { EVENT_PHRASES, type EventPhrase } from './event-phrases.js';
import { HOLDING } from './words.js';

/** Conferences that one description may fit, beyond which none of them is meant. */
const MEANT_MAX = 3;

/**
 * A question of one fact of a conference, in whatever order its words stand; null where a word of it neither asks for the fact
 * nor describes the conference: what turns or limits the question is then heeded by whoever reads it otherwise.
 */
export function eventAsked(words: readonly string[], graph: Graph): Query | null {
  const text = words.join(' ');
  for (const phrase of EVENT_PHRASES) {
    if (!phrase.asks.test(text) || phrase.not?.test(text)) continue;
    const query = factOf(phrase, words, graph);
    if (query) return query;
  }
  return null;
}

function factOf(phrase: EventPhrase, words: readonly string[], graph: Graph): Query | null {
  const said = words.filter((word) => !HOLDING.has(word));
  const own = said.filter((word) => !phrase.words.has(word));
  const beside = phrase.tell === 'organisers' ? besideWhom(words, graph) : null;
  const describing = beside ? own.filter((word) => !beside.words.includes(word)) : own;
  const found = meant(phrase, describing, said, graph);
  if (!found.length) return null;
  const of = setOfConferences(
    inSeries(phrase, found),
    describing.filter((word) => !beside?.words.includes(word)),
  );
  return { ask: 'event', tell: phrase.tell, of, ...(beside ? { beside: beside.set } : {}) };
}

/** The conferences that the words of a question describe; words that ask for the fact may describe it as well. */
function meant({ words }: EventPhrase, describing: readonly string[], said: readonly string[], graph: Graph) {
  const found = conferencesDescribed(describing, graph);
  if (found.length && found.length <= MEANT_MAX) return found;
  // "The general assembly of the DCO", "the development conference": what is left may be too little.
  const isEnough = describing.some((word) => !EVENT_NOUNS.has(word));
  const all = isEnough
    ? []
    : conferencesDescribed(
        said.filter((word) => !words.has(word) || EVENT_NOUNS.has(word)),
        graph,
      );
  return all.length <= MEANT_MAX ? all : [];
}

/** What came before or after a series is said of its latest edition. */
function inSeries({ tell }: EventPhrase, found: readonly Conference[]): readonly Conference[] {
  if (tell !== 'before' && tell !== 'after') return found;
  return [...found].sort((a, b) => ((a.dates ?? '') < (b.dates ?? '') ? -1 : 1)).slice(-1);
}

interface Beside {
  readonly set: SetQ;
  /** The words that name it. */
  readonly words: readonly string[];
}

/** "With the ITU", "alongside Qatar's ministry": one of the organisers, of whom the others are asked for. */
function besideWhom(words: readonly string[], graph: Graph): Beside | null {
  const at = words.findIndex((word) => BESIDE.has(word));
  if (at < 0) return null;
  const from = words[at + 1] === 'the' ? at + 2 : at + 1;
  for (let to = Math.min(words.length, from + NAME_MAX); to > from; to--) {
    const named = words.slice(from, to);
    const id = graph.names.exact(named.join(' ')).find(({ kind }) => kind === 'organisation')?.id;
    const body = id === undefined ? undefined : graph.organisation(id);
    if (body)
      return { set: { is: 'these', kind: 'organisation', ids: [body.id], said: named.join(' ') }, words: named };
    const [country, ...others] = countriesNamed(named.join(' '));
    if (country && !others.length)
      return { set: { is: 'these', kind: 'country', ids: [country], said: named.join(' ') }, words: named };
  }
  return null;
}

/** Words of a name that stands behind "with". */
const NAME_MAX = 6;

const BESIDE: ReadonlySet<string> = new Set(['with', 'alongside', 'besides', 'beside']);
