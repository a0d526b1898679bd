import type { Graph } from '../../../graph/graph.js';
import { nameKeys } from '../../../graph/normalise.js';
import type { Conference } from '../../../records/conference.js';
import { countryName, demonym } from '../../../records/countries/countries.js';
import { ref } from '../../../records/ref.js';
import { conferenceLine, nameOf } from '../../conferences/conference-card.js';
import { gap } from '../../draft.js';
import { type EventTold, sentence } from './told.js';

/** The edition before or after a conference: one of the same series on record, and what its sentences say of one. */
export function editionBeside(tell: 'before' | 'after', one: Conference, graph: Graph): EventTold {
  const pattern = tell === 'before' ? EARLIER : LATER;
  const facts = one.facts.filter(({ text }) => pattern.test(text));
  const edition = inSeries(tell, one, graph);
  const blocks = [...(edition ? conferenceLine(edition, 0) : []), ...facts.flatMap((fact) => sentence(fact, one))];
  if (blocks.length) return { blocks, isKnown: true, listed: edition ? [ref('conference', edition.id)] : [] };
  const missing = gap(`No record: no edition ${tell} ${nameOf(one)} is on record here.`);
  return { blocks: [missing], isKnown: false, listed: [] };
}

const EARLIER = /\bprevious (?:edition|conference)\b|\bearlier editions?\b|\bpredecessor\b|\bcame to \w+ in \d{4}/i;

const LATER = /\bnext (?:edition|conference|general assembly|summit|congress|session)\b/i;

/** The nearest one of the same series on record, of another year. */
function inSeries(tell: 'before' | 'after', one: Conference, graph: Graph): Conference | null {
  const own = seriesOf(one);
  const year = yearOf(one);
  const others = graph.conferences.records.filter(
    (other) =>
      other.id !== one.id &&
      isOfSeries(other, own) &&
      (tell === 'before' ? yearOf(other) < year : yearOf(other) > year),
  );
  const there = others.filter(({ city }) => sharesTown(city, one.city));
  const all = there.length ? there : others.filter((other) => !isLocal(other) && !isLocal(one));
  return (tell === 'before' ? all.at(-1) : all[0]) ?? null;
}

/** Whether a conference goes by the name of a town: editions of such a series are of the same town. */
function isLocal({ name, city }: Conference): boolean {
  return (
    city !== null &&
    nameKeys(city).some((key) =>
      key.split(' ').some((word) => word.length > 3 && nameKeys(name).some((own) => own.split(' ').includes(word))),
    )
  );
}

function sharesTown(a: string | null, b: string | null): boolean {
  const words = new Set((a ? nameKeys(a) : []).flatMap((key) => key.split(' ')));
  return (b ? nameKeys(b) : []).some((key) => key.split(' ').some((word) => word.length > 3 && words.has(word)));
}

function yearOf({ dates }: Conference): string {
  return (dates ?? '').slice(0, 4);
}

/** The names of a conference without its number, year and place. */
function seriesOf({ name, aliases, city, country }: Conference): ReadonlySet<string> {
  const places = [city ?? '', ...(country ? [countryName(country), demonym(country)] : [])]
    .flatMap(nameKeys)
    .flatMap((key) => key.split(' '));
  const left = new Set(places);
  return new Set(
    [name, ...aliases].flatMap(nameKeys).flatMap((key) => {
      const words = key
        .split(' ')
        .map((word) => word.replace(/(?<=[a-z])\d{1,2}$/, ''))
        .filter((word) => !/^\d/.test(word) && !left.has(word));
      return words.length ? [words.join(' ')] : [];
    }),
  );
}

function isOfSeries(other: Conference, own: ReadonlySet<string>): boolean {
  return [...seriesOf(other)].some((name) => name.length > 2 && own.has(name));
}
