import { capital } from '../../../core/answer/agreements/agreement-line.js';
import { nameOf } from '../../../core/answer/conferences/conference-card.js';
import { shortName } from '../../../core/answer/phrases.js';
import type { Graph } from '../../../core/graph/graph.js';
import { countryOf } from '../../../core/graph/sides.js';
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

/** The names of those whom a sentence is about, that lead elsewhere than to `here`; the longest first. */
export function namesIn(refs: readonly Ref[], graph: Graph, here: string): readonly Name[] {
  const names = [...new Set(refs)].flatMap((ref) => namesOf(ref, graph));
  return names
    .filter(({ text, path }) => text.length >= NAME_LEAST && path !== here)
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

function namesOf(ref: Ref, graph: Graph): readonly Name[] {
  const id = ref.slice(ref.indexOf(':') + 1);
  const own = (...texts: readonly string[]) => texts.map((text): Name => ({ text, path: pathOfRef(ref) }));
  if (ref.startsWith('official:')) return own(graph.official(id)?.name ?? '');
  if (ref.startsWith('organisation:')) return own(graph.organisation(id)?.name ?? '');
  if (ref.startsWith('conference:')) {
    const conference = graph.conference(id);
    return conference ? own(conference.name, nameOf(conference), shortName(conference)) : [];
  }
  const { own: titles, parties, conference } = partsOf(ref, id, graph);
  return [
    ...own(...titles),
    ...parties.flatMap((party) => partyNames(party, graph)),
    ...conferenceNames(conference, graph),
  ];
}

interface Parts {
  readonly own: readonly string[];
  readonly parties: readonly Party[];
  readonly conference: string | null;
}

function partsOf(ref: Ref, id: string, graph: Graph): Parts {
  const agreement = ref.startsWith('agreement:') ? graph.agreement(id) : undefined;
  if (agreement) {
    const { title, parties } = agreement;
    return { own: [title, capital(title)], parties, conference: null };
  }
  const meeting = ref.startsWith('meeting:') ? graph.meeting(id) : undefined;
  if (meeting) return { own: [], parties: meeting.participants.map((one) => one.for), conference: meeting.conference };
  const proposal = ref.startsWith('proposal:') ? graph.proposal(id) : undefined;
  return {
    own: [],
    parties: proposal ? [...(proposal.by_for ? [proposal.by_for] : []), ...proposal.to] : [],
    conference: null,
  };
}

function partyNames(party: Party, graph: Graph): readonly Name[] {
  const country = countryOf(party, graph);
  const body = graph.organisation(party);
  return [
    ...(country ? [{ text: countryName(country), path: pathOfCountry(country) }] : []),
    ...(body ? [{ text: body.name, path: pathOf('organisation', party) }] : []),
  ];
}

function conferenceNames(id: string | null, graph: Graph): readonly Name[] {
  const conference = id === null ? undefined : graph.conference(id);
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
