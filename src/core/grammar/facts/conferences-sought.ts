import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { Query } from '../../query/query.js';
import type { Conference } from '../../records/conference.js';
import { countryName } from '../../records/countries/countries.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import { LONGEST_REGION_NAME, type Region, regionNamed } from '../../records/countries/regions.js';
import { EVENT_NOUNS } from './described-conferences.js';
import { OF_HOLDING } from './event-phrases.js';
import { HOLDING, sameWord, wordSet } from './words.js';

/**
 * "Which conferences used X as their venue", "conferences in South America", "which summit had the motto X": which conferences
 * were held somewhere or so; null for other questions.
 */
export function conferencesSought(words: readonly string[], graph: Graph): Query | null {
  return atVenue(words, graph) ?? within(words) ?? underTheme(words, graph);
}

const ALL = { is: 'all', kind: 'conference' } as const;

function atVenue(words: readonly string[], graph: Graph): Query | null {
  const isAsked =
    words.some((word) => EVENT_NOUNS.has(word) || ANYTHING.has(word)) && words.some((word) => USING.has(word));
  const telling = words.filter((word) => !HOLDING.has(word) && !USING.has(word) && !ANYTHING.has(word));
  if (!isAsked || !telling.length || words.some((word) => OF_PEOPLE.has(word))) return null;
  const venues = graph.conferences.records.flatMap((one) => (isAt(one, telling) ? (one.venue ?? []) : []));
  const [venue, ...others] = [...new Set(venues)];
  return venue && !others.length ? { ask: 'event', tell: 'at-venue', of: ALL, said: venue } : null;
}

/** Whether words name the venue of a conference, with more than its town and what such places are called. */
function isAt({ venue, city, country }: Conference, telling: readonly string[]): boolean {
  const of = (text: string | null) =>
    text
      ? nameKeys(text)
          .flatMap((key) => key.split(' '))
          .map(sameWord)
      : [];
  const own = new Set(of(venue));
  const setting = new Set([...of(city), ...of(country && countryName(country)), ...PLACES]);
  const said = telling.filter((word) => own.has(sameWord(word)) || !EVENT_NOUNS.has(word)).map(sameWord);
  const isNamed = said.some((word) => !setting.has(word)) || [...own].every((word) => said.includes(word));
  return venue !== null && isNamed && said.every((word) => own.has(word));
}

/** What venues are called, which says of none of them which it is. */
const PLACES: ReadonlySet<string> = new Set(
  'centre convention congress conference exhibition expo hall hotel palace centr'.split(' ').map(sameWord),
);

const USING: ReadonlySet<string> = wordSet(
  'its their venue venues used use uses using hosted hosts host housed house building site located held hold take takes took taken place ' +
    'happen happened staged met meet convened gathered go went',
);

/** What is asked of people or dates is another question. */
const OF_PEOPLE: ReadonlySet<string> = wordSet('who whom whose when');

const ANYTHING: ReadonlySet<string> = wordSet('anything something what things thing all');

/** "Which conference was held under the motto X": all that is left of the words stands in a theme, and most of the theme in them. */
function underTheme(words: readonly string[], graph: Graph): Query | null {
  const isAsked = words.some((word) => EVENT_NOUNS.has(word)) && words.some((word) => THEMES.has(word));
  const left = (all: readonly string[]) => all.filter((word) => !HOLDING.has(word)).map(sameWord);
  const telling = left(words.filter((word) => !EVENT_NOUNS.has(word) && !THEMES.has(word) && !USING.has(word)));
  if (!isAsked || telling.length < 2) return null;
  const themes = graph.conferences.records.flatMap(({ theme }) => {
    const own = new Set(theme ? left(nameKeys(theme).flatMap((key) => key.split(' '))) : []);
    return theme && telling.every((word) => own.has(word)) ? [theme] : [];
  });
  const [theme, ...others] = [...new Set(themes)];
  return theme && !others.length ? { ask: 'event', tell: 'under-theme', of: ALL, said: theme } : null;
}

const THEMES: ReadonlySet<string> = wordSet(
  'theme themes motto slogan tagline title banner heading carried carry carries bore bear entitled titled chose adopted under',
);

/** "Conferences in South America": those whose country lies there, whoever came. */
function within(words: readonly string[]): Query | null {
  const named = words.some((word) => MANY_EVENTS.has(word)) ? regionIn(words) : null;
  if (!named) return null;
  const rest = words.filter((_, at) => at < named.at || at >= named.end);
  const isAsked = rest.some((word) => MANY_EVENTS.has(word));
  const isRead = rest.every((word) => HOLDING.has(word) || OF_PLACE.has(word) || EVENT_NOUNS.has(word));
  const isHosted = words.some((word) => HOSTING.has(word));
  if (!isAsked || !isRead || !(IN.has(words[named.at - 1] ?? '') || isHosted)) return null;
  const { name, countries } = named.region;
  return {
    ask: 'event',
    tell: 'within',
    of: ALL,
    beside: { is: 'these', kind: 'country', ids: countries, said: name },
  };
}

/** The region or country that some words name, the longest name first. */
function regionIn(words: readonly string[]) {
  for (let at = 0; at < words.length; at++) {
    for (let end = Math.min(words.length, at + LONGEST_REGION_NAME); end > at; end--) {
      const region = EVENT_NOUNS.has(words[at] ?? '') ? null : landNamed(words.slice(at, end).join(' '));
      if (region) return { region, at: words[at - 1] === 'the' ? at - 1 : at, end };
    }
  }
  return null;
}

function landNamed(phrase: string): Pick<Region, 'name' | 'countries'> | null {
  const region = regionNamed(phrase);
  if (region) return region;
  const [country, ...others] = countriesNamed(phrase);
  return country && !others.length ? { name: countryName(country), countries: [country] } : null;
}

const HOSTING: ReadonlySet<string> = wordSet('host hosts hosted hosting');

const IN: ReadonlySet<string> = wordSet('in within across on inside throughout by');

const MANY_EVENTS: ReadonlySet<string> = wordSet(
  'conferences summits congresses events forums conference event summit congress forum',
);

const OF_PLACE: ReadonlySet<string> = wordSet(
  `many number continent continents country countries nation nations state states soil region list all every took place located hosted across throughout inside ${OF_HOLDING}`,
);
