import { capital } from '../../../core/answer/agreements/agreement-line.js';
import { nameOf } from '../../../core/answer/conferences/conference-card.js';
import { shortName } from '../../../core/answer/phrases.js';
import type { Graph } from '../../../core/graph/graph.js';
import { perGraph } from '../../../core/graph/per-graph.js';
import { countryOf } from '../../../core/graph/sides.js';
import { universe } from '../../../core/query/universe.js';
import { countryName } from '../../../core/records/countries/countries.js';
import type { Party } from '../../../core/records/party.js';
import type { Ref } from '../../../core/records/ref.js';
import { visible } from '../../../core/records/visible.js';
import { pathOf, pathOfCountry, pathOfRef } from '../pages/paths.js';
import { type Html, html, words } from './html.js';

/** A name that leads to a page, wherever it stands in a sentence. */
export interface Name {
  readonly text: string;
  readonly path: string;
}

/** Characters of a name from which on it is worth a link: shorter ones are words as well. */
const NAME_LEAST = 3;

/** The names that stand in a text of those whom it is about, and that lead elsewhere than to `here`; the longest first. */
export function namesIn(text: string, refs: readonly Ref[], graph: Graph, here: string): readonly Name[] {
  const named = refs.length > MANY ? namedByMany(text, refs, graph) : namedByEach(refs, graph);
  return [...named]
    .flatMap((one) => namesOf(one, graph))
    .filter(({ text, path }) => text.length >= NAME_LEAST && path !== here)
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

/** Records from which on a text names few of those that they are of. */
const MANY = 60;

function namedByEach(refs: readonly Ref[], graph: Graph): ReadonlySet<string> {
  const named = new Set<string>();
  for (const ref of refs) for (const one of namedBy(ref, graph)) named.add(one);
  return named;
}

/**
 * The same of a sentence about very many records, "France is on record with 4,000 meetings": which sides and conferences stand in it
 * is found first, and no more meetings are looked at than it takes to see that they are of those.
 */
function namedByMany(text: string, refs: readonly Ref[], graph: Graph): ReadonlySet<string> {
  const shown = visible(text);
  const isNamed = ({ names }: Shared) => names.some((one) => shown.includes(one));
  const left = new Set(sharedNames(graph).flatMap((one) => (isNamed(one) ? [one.key] : [])));
  const named = new Set<string>();
  for (const ref of refs) {
    if (left.size === 0 && ref.startsWith('meeting:')) continue;
    for (const one of namedBy(ref, graph)) if (one.includes(':') || left.delete(one)) named.add(one);
  }
  return named;
}

/** What records have in common and name: a side, or where they were, as `namedBy` says it. */
interface Shared {
  readonly key: string;
  readonly names: readonly string[];
}

const sharedNames = perGraph((graph): readonly Shared[] => {
  const { organisations, conferences } = graph.knowledge;
  const countries = [...universe('country', graph).keys()].map((one) => one.slice('country:'.length));
  const keys = [...countries, ...organisations.map(({ id }) => id), ...conferences.map(({ id }) => `${AT}${id}`)];
  return keys.map((key) => ({ key, names: namesOf(key, graph).map((one) => visible(one.text)) }));
});

/** What a record gives names to: itself where it has one (its ref), its sides (their parties), and where it was (`at ID`). */
function namedBy(ref: Ref, graph: Graph): readonly string[] {
  const id = ref.slice(ref.indexOf(':') + 1);
  if (ref.startsWith('meeting:')) {
    const { participants = [], conference = null } = graph.meeting(id) ?? {};
    const sides = participants.map((one) => one.for);
    return conference === null ? sides : [...sides, `${AT}${conference}`];
  }
  if (ref.startsWith('agreement:')) return [ref, ...(graph.agreement(id)?.parties ?? [])];
  if (!ref.startsWith('proposal:')) return [ref];
  const { by_for: from = null, to = [] } = graph.proposal(id) ?? {};
  return from === null ? to : [from, ...to];
}

const AT = 'at ';

/** The names of what `namedBy` gives. */
function namesOf(named: string, graph: Graph): readonly Name[] {
  if (named.startsWith(AT)) return conferenceNames(named.slice(AT.length), graph);
  if (!named.includes(':')) return partyNames(named, graph);
  return ownNames(named as Ref, graph).map((text) => ({ text, path: pathOfRef(named as Ref) }));
}

function ownNames(ref: Ref, graph: Graph): readonly string[] {
  const id = ref.slice(ref.indexOf(':') + 1);
  if (ref.startsWith('official:')) return [graph.official(id)?.name ?? ''];
  if (ref.startsWith('organisation:')) return [graph.organisation(id)?.name ?? ''];
  const agreement = ref.startsWith('agreement:') ? graph.agreement(id) : undefined;
  if (agreement) return [agreement.title, capital(agreement.title)];
  const conference = ref.startsWith('conference:') ? graph.conference(id) : undefined;
  return conference ? [conference.name, nameOf(conference), shortName(conference)] : [];
}

function partyNames(party: Party, graph: Graph): readonly Name[] {
  const country = countryOf(party, graph);
  const body = graph.organisation(party);
  return [
    ...(country ? [{ text: countryName(country), path: pathOfCountry(country) }] : []),
    ...(body ? [{ text: body.name, path: pathOf('organisation', party) }] : []),
  ];
}

function conferenceNames(id: string, graph: Graph): readonly Name[] {
  const conference = graph.conference(id);
  if (!conference) return [];
  return [nameOf(conference), shortName(conference)].map((text) => ({
    text,
    path: pathOf('conference', conference.id),
  }));
}

/** A sentence with the first mention of each name as a link. */
export function linkedWords(text: string, names: readonly Name[]): Html {
  const shown = visible(text);
  const places = placesOf(shown, names);
  const pieces: Html[] = [];
  let at = 0;
  for (const { from, to, path } of places) {
    pieces.push(html`${words(shown.slice(at, from))}<a dir="auto" href="${path}">${shown.slice(from, to)}</a>`);
    at = to;
  }
  return html`${pieces}${words(shown.slice(at))}`;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

/** Where names stand, each page's first mention alone and none within another, in the order of the sentence. */
function placesOf(text: string, names: readonly Name[]): readonly Place[] {
  const places: Place[] = [];
  const linked = new Set<string>();
  for (const name of names) {
    if (linked.has(name.path)) continue;
    const own = visible(name.text);
    const from = own === '' ? -1 : freeMention(text, own, places);
    if (from < 0) continue;
    linked.add(name.path);
    places.push({ from, to: from + own.length, path: name.path });
  }
  return places.sort((a, b) => a.from - b.from);
}

/** The first place where a name stands as a word of its own, and no longer name holds it; -1 where there is none. */
function freeMention(text: string, name: string, taken: readonly Place[]): number {
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
    const to = from + name.length;
    const isWord = !isLetter(text[from - 1]) && !isLetter(text[to]);
    if (isWord && taken.every((place) => to <= place.from || from >= place.to)) return from;
  }
  return -1;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
