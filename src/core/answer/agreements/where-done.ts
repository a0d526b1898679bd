import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { FacetTerm, PartyTerm, Question } from '../../question/question.js';
import type { Agreement, HistoryEntry, Status } from '../../records/agreement.js';
import { countryOfCapital } from '../../records/countries/capitals.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import type { Block } from '../answer.js';
import { placeKeys } from '../keys-asked.js';
import { gap } from '../draft.js';
import { listed } from '../phrases.js';

/** Whether documents reached the statuses asked after where it was asked for: "were any signed in Baku". */
export interface DoneWhere {
  /** Those that did, or all where no place was asked for. */
  readonly there: readonly Agreement[];
  /** Those that a record places somewhere else: spoken of in Baku and signed in Nairobi. */
  readonly elsewhere: readonly Agreement[];
  /** Those of which no record says where it was: neither yes nor no. */
  readonly unknown: readonly Agreement[];
}

/** Parts documents that reached some statuses by where they did, as far as their records tell; without a status or a place all are there. */
export function doneWhere(
  agreements: readonly Agreement[],
  statuses: readonly Status[],
  question: Question,
  graph: Graph,
): DoneWhere {
  const wanted = statuses.length ? settingsAsked(question, agreements, graph) : [];
  const placed = agreements.map((one) => ({
    one,
    where: wanted.length ? placeOf(one, statuses, wanted, graph) : 'there',
  }));
  const only = (where: string) => placed.filter((each) => each.where === where).map(({ one }) => one);
  return { there: only('there'), elsewhere: only('elsewhere'), unknown: only('unknown') };
}

/** "in Baku", "at WTDC-25": where a question about these documents places what it asks after; empty where it does not. */
export function whereAsked(question: Question, agreements: readonly Agreement[], graph: Graph): string {
  const said = (preposition: string, terms: readonly { readonly label: string }[]) =>
    terms.length ? [`${preposition} ${terms.map(({ label }) => label).join(' or ')}`] : [];
  const places = [...wantedOf(question.places), ...countriesAsPlaces(question, agreements, graph)];
  return [...said('at', wantedOf(question.conferences)), ...said('in', places)].join(' ');
}

/** What no record places is neither done there nor elsewhere. */
export function placeUnknown(agreements: readonly Agreement[], done: string): Block {
  const titles = listed(agreements.map(({ title }) => title));
  return gap(`Not stated: where ${titles} ${agreements.length > 1 ? 'were' : 'was'} ${done}.`, 'signing-place');
}

type Wanted = readonly (readonly string[])[];

/** The search keys of each setting asked for, one of which will do. */
function settingsAsked(question: Question, agreements: readonly Agreement[], graph: Graph): Wanted {
  const hosts = countriesAsPlaces(question, agreements, graph).flatMap(({ entities }) => entities.map(({ id }) => id));
  return [
    [...wantedOf(question.places).flatMap(placeKeys), ...hosts.map((code) => `in:${code}`)],
    wantedOf(question.conferences).flatMap((term) => term.ids.map((id) => `conference:${id}`)),
  ].filter((keys) => keys.length > 0);
}

/** "Signed in Norway": a country behind "in" that is no party of any of the documents is where. */
function countriesAsPlaces(
  { parties }: Question,
  agreements: readonly Agreement[],
  graph: Graph,
): readonly PartyTerm[] {
  const sides = new Set(agreements.flatMap((one) => one.parties.flatMap((party) => countryOf(party, graph) ?? [])));
  return parties.filter((term) => term.orVisited && !term.excluded && term.entities.every(({ id }) => !sides.has(id)));
}

function wantedOf(terms: readonly FacetTerm[]): readonly FacetTerm[] {
  return terms.filter((term) => !term.excluded);
}

function placeOf(
  agreement: Agreement,
  statuses: readonly Status[],
  wanted: Wanted,
  graph: Graph,
): 'there' | 'elsewhere' | 'unknown' {
  const settings = agreement.history
    .filter(({ status }) => statuses.includes(status))
    .map((entry) => settingOf(agreement, entry, graph))
    .filter((keys) => keys.length > 0);
  if (!settings.length) return 'unknown';
  const isThere = settings.some((keys) => wanted.every((either) => either.some((key) => keys.includes(key))));
  return isThere ? 'there' : 'elsewhere';
}

/** The places and conferences that an entry names or that its meeting has, with the countries and cities that these lie in. */
function settingOf(agreement: Agreement, entry: HistoryEntry, graph: Graph): readonly string[] {
  const keys = graph.settingOfEntry(agreement, entry);
  const conferences = keys.filter((key) => key.startsWith('conference:'));
  const cities = conferences.flatMap((key) => graph.conference(key.slice('conference:'.length))?.city ?? []);
  const places = [
    ...keys.flatMap((key) => (key.startsWith('place:') ? [key.slice('place:'.length)] : [])),
    ...cities.map((city) => city.toLowerCase()),
  ].filter((place) => isPlace(place, graph));
  const countries = places.flatMap((place) => graph.countryOfPlace(place) ?? countryOfCapital(place) ?? []);
  return [
    ...conferences,
    ...keys.filter((key) => key.startsWith('in:')),
    ...places.map((place) => `place:${place}`),
    ...countries.map((code) => `in:${code}`),
  ];
}

/** Whether a name is one of a place: "in November" names none. */
function isPlace(name: string, graph: Graph): boolean {
  const isOnRecord = graph.names.exact(name).some(({ kind }) => kind === 'place');
  return isOnRecord || countryOfCapital(name) !== null || countriesNamed(name).length > 0;
}
