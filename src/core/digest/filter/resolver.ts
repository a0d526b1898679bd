import type { Graph } from '../../graph/graph.js';
import type { NamedKind, NameSense } from '../../graph/names.js';
import { namesMeant } from '../../graph/names-meant.js';
import { nameKeys, phraseKeys, tokens } from '../../graph/normalise.js';
import { likeliest } from '../../nearest/did-you-mean.js';
import { editDistance } from '../../nearest/edit-distance.js';
import { correctedCountry } from '../../question/spelling/spelling.js';
import { countryName, isAssignedCountry } from '../../records/countries/countries.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import { regionNamed } from '../../records/countries/regions.js';
import { friendlyValue, friendlyWords } from './field-names.js';
import type { Field } from './filter.js';
import { nameOnRecord } from './name-on-record.js';

/** What a value typed into a filter stands for. Several ids: any of them will do, as with the countries of a region. */
export type Resolved =
  | { readonly is: 'known'; readonly ids: readonly string[] }
  | { readonly is: 'unknown'; readonly near: readonly string[] }
  | { readonly is: 'ambiguous'; readonly choices: readonly NamedChoice[] };

/** One of several things that a name may stand for. */
export interface NamedChoice {
  readonly id: string;
  readonly label: string;
}

/** Finds what a value of a field stands for. */
export type Resolve = (field: Field, value: string) => Resolved;

/** Names offered in the place of one that is not known. */
const NEAR_MAX = 3;

/**
 * Finds values by what one reader may see: ids, then names and aliases as they are, then those one slip away. Names two
 * slips away are offered. What the reader may not see is not known, in the same words as what does not exist.
 */
export function resolverFor(graph: Graph): Resolve {
  return (field, value) => {
    if (field === 'country') return countryFor(value);
    if (field === 'kind' || field === 'change') return friendlyFor(field, value);
    return nameOnRecord(field, value, graph) !== null ? known(value) : namedFor(field, value, graph);
  };
}

function known(...ids: string[]): Resolved {
  return { is: 'known', ids };
}

function countryFor(value: string): Resolved {
  const code = value.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && isAssignedCountry(code)) return known(code);
  const keys = nameKeys(value);
  const named = [...new Set(keys.flatMap((key) => countriesNamed(key)))];
  if (named.length) return chosen(named.map((id) => ({ id, label: countryName(id) })));
  const region = keys.map((key) => regionNamed(key)).find((one) => one !== null);
  return region ? known(...region.countries) : misspeltCountry(keys[0] ?? '');
}

function misspeltCountry(key: string): Resolved {
  const slips = (edits: number) =>
    (key.length >= 4 ? (correctedCountry(key, edits)?.entities ?? []) : []).map(({ id }) => ({
      id,
      label: countryName(id),
    }));
  const one = slips(1);
  return one.length ? chosen(one) : { is: 'unknown', near: slips(2).map(({ label }) => label) };
}

function friendlyFor(field: 'kind' | 'change', value: string): Resolved {
  const found = friendlyValue(field, value);
  if (found) return known(found);
  const words = new Map(friendlyWords(field));
  const slips = [...words].filter(([word]) => editDistance(value.toLowerCase(), word, 1) <= 1);
  const [one, ...others] = value.length >= 4 ? new Set(slips.map(([, id]) => id)) : [];
  if (one && others.length === 0) return known(one);
  const near = likeliest(value, words.keys(), NEAR_MAX).flatMap((word) => words.get(word) ?? []);
  return { is: 'unknown', near: [...new Set(near)] };
}

function namedFor(field: NamedField, value: string, graph: Graph): Resolved {
  const keys = phraseKeys(tokens(value));
  const exact = best(keys.flatMap((key) => graph.names.exact(key).filter((sense) => sense.kind === field)));
  if (exact.length) return chosen(labelled(exact, field, graph));
  const key = keys[0] ?? '';
  const one = key.length >= 4 ? best(slips(key, 1, field, graph)) : [];
  return one.length ? chosen(labelled(one, field, graph)) : { is: 'unknown', near: near(value, key, field, graph) };
}

type NamedField = Extract<Field, NamedKind>;

/** Letters from which on two slips in a whole name leave enough of it. */
const TWO_SLIPS_FROM = 6;

/** Names of a field that a value may have been meant for: two slips away as a whole, then by its words. */
function near(value: string, key: string, field: NamedField, graph: Graph): readonly string[] {
  const words = tokens(value);
  const meant = namesMeant(words, [...words.keys()], graph).filter(({ kind }) => kind === field);
  const whole = key.length < TWO_SLIPS_FROM ? [] : labelled(slips(key, 2, field, graph), field, graph);
  return [...new Set([...whole.map(({ label }) => label), ...meant.map(({ name }) => name)])].slice(0, NEAR_MAX);
}

function slips(key: string, edits: number, field: NamedField, graph: Graph): NameSense[] {
  const found = graph.names.near(key, edits);
  return found.flatMap((one) => one.senses.filter((sense) => sense.kind === field && sense.how !== 'part-of-name'));
}

const STRENGTH = { name: 0, alias: 0, 'last-name': 1, 'part-of-name': 2 } as const;

/** Whole names before last names, and those before other parts of a name; the last name of another spelling before nothing. */
function best(senses: readonly NameSense[]): NameSense[] {
  const firm = senses.filter(({ ofAlias }) => ofAlias !== true);
  const least = Math.min(...(firm.length > 0 ? firm : senses).map(({ how }) => STRENGTH[how]));
  return senses.filter(({ how }) => STRENGTH[how] <= least);
}

function labelled(senses: readonly NameSense[], field: NamedField, graph: Graph): NamedChoice[] {
  const ids = [...new Set(senses.map(({ id }) => id))];
  return ids.map((id) => ({ id, label: nameOnRecord(field, id, graph) ?? id }));
}

function chosen(choices: readonly NamedChoice[]): Resolved {
  const [only, ...others] = choices;
  return only && others.length === 0 ? known(only.id) : { is: 'ambiguous', choices };
}
