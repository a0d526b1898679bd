import type { Graph } from '../../graph/graph.js';
import type { Query, SetQ } from '../../query/query.js';
import { setPhrase } from '../../query/restate/sets.js';
import { countryName } from '../../records/countries/countries.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import type { Conference } from '../../records/conference.js';
import { conferencesDescribed, EVENT_NOUNS, setOfConferences } from './described-conferences.js';
import { EVENT_PHRASES, type EventPhrase, OF_HOLDING } from './event-phrases.js';
import { askedIn } from './parts.js';
import { HOLDING, wordSet, wordsIn } from './words.js';

/** Conferences that one description may fit, beyond which none of them is meant. */
const MEANT_MAX = 3;

/**
 * A question of facts of a conference, in whatever order its words stand; null where a word of it neither asks for a fact nor
 * describes the conference: what turns or limits the question is then heeded by whoever reads it otherwise.
 */
export function eventAsked(text: string, graph: Graph): Query | null {
  const [first = [], ...others] = askedIn(text);
  const query = oneFact(first, graph);
  if (!query || !others.length) return query;
  const rest = others.map(
    (words) => oneFact(words, graph) ?? oneFact([...words, ...wordsIn(setPhrase(query.of))], graph),
  );
  return rest.every((one) => one !== null) ? { ask: 'parts', of: [query, ...rest] } : null;
}

type EventQuery = Extract<Query, { ask: 'event' }>;

function oneFact(words: readonly string[], graph: Graph): EventQuery | null {
  if (words.some((word) => MANY.has(word))) return null;
  const text = words.join(' ');
  for (const phrase of EVENT_PHRASES) {
    if (!phrase.asks.test(text) || phrase.not?.test(text)) continue;
    const query = factOf(phrase, words, graph);
    if (query) return query;
  }
  return whichOne(words, graph);
}

/** "Which ITU conference took place in New Delhi in 2024": the one that is so described, by more than one thing. */
function whichOne(words: readonly string[], graph: Graph): EventQuery | null {
  const isAsked =
    (words[0] === 'which' || words[0] === 'what') && words.slice(1, NOUN_BY).some((word) => ONE.has(word));
  const describing = words.filter((word) => !HOLDING.has(word) && !HELD.has(word));
  if (!isAsked || describing.filter((word) => !EVENT_NOUNS.has(word)).length < 2) return null;
  const found = conferencesDescribed(describing, graph);
  return found.length === 1 ? { ask: 'event', tell: 'which', of: setOfConferences(found, describing) } : null;
}

/** Words within which the noun stands that is asked for. */
const NOUN_BY = 6;

const ONE: ReadonlySet<string> = wordSet('conference summit congress event forum assembly symposium exhibition fair');

const HELD: ReadonlySet<string> = wordSet(OF_HOLDING);

/** Of conferences by what they have in common something else is asked. */
const MANY: ReadonlySet<string> = wordSet(
  'conferences events summits congresses meetings sessions talks forums assemblies fairs exhibitions gatherings',
);

function factOf(phrase: EventPhrase, words: readonly string[], graph: Graph): EventQuery | null {
  const said = words.filter((word) => !HOLDING.has(word));
  // The year of the announcement is none of the conference: "announced in September 2025".
  const isOther = (word: string) => phrase.tell === 'announced' && /^\d{4}$/.test(word);
  const own = said.filter((word) => !phrase.words.has(word) && !isOther(word));
  const beside = phrase.tell === 'organisers' ? besideWhom(words, graph) : null;
  const describing = beside ? own.filter((word) => !beside.words.includes(word)) : own;
  const found = meant(phrase, describing, said, graph);
  if (!found.length) return null;
  const of = setOfConferences(inSeries(phrase, found), describing);
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
  /** The words that name it, and what it stands behind. */
  readonly words: readonly string[];
}

/** "With the ITU", "apart from the GSMA": one of the organisers, of whom the others are asked for. */
function besideWhom(words: readonly string[], graph: Graph): Beside | null {
  const marks = words.flatMap((_, at) => {
    const mark = BESIDE.find((one) => one.every((word, next) => words[at + next] === word));
    return mark ? [{ at, mark }] : [];
  });
  const found = marks.flatMap(({ at, mark }) => {
    const from = at + mark.length + (words[at + mark.length] === 'the' ? 1 : 0);
    const named = partyFrom(words, from, graph);
    return named ? [{ ...named, words: [...mark, ...named.words] }] : [];
  });
  return found[0] ?? null;
}

/** The body or country that a name at a position is of, the longest name first. */
function partyFrom(words: readonly string[], from: number, graph: Graph): Beside | null {
  for (let to = Math.min(words.length, from + NAME_MAX); to > from; to--) {
    const named = words.slice(from, to);
    const key = named.join(' ');
    const id = graph.names.exact(key).find(({ kind }) => kind === 'organisation')?.id;
    const body = id === undefined ? undefined : graph.organisation(id);
    if (body) return { set: { is: 'these', kind: 'organisation', ids: [body.id], said: body.name }, words: named };
    const [country, ...others] = countriesNamed(key);
    if (country && !others.length)
      return { set: { is: 'these', kind: 'country', ids: [country], said: countryName(country) }, words: named };
  }
  return null;
}

/** Words of a name that stands behind "with". */
const NAME_MAX = 10;

/** What one of the organisers stands behind, where the others are asked for. */
const BESIDE: readonly (readonly string[])[] = [
  'in addition to',
  'together with',
  'jointly with',
  'along with',
  'apart from',
  'aside from',
  'other than',
  'not counting',
  'except for',
  'except',
  'besides',
  'beside',
  'alongside',
  'with',
].map((mark) => mark.split(' '));
