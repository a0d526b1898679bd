import type { Graph } from '../graph/graph.js';
import { postFor, type Told, toldOf } from '../graph/post-then.js';
import { countryOf } from '../graph/sides.js';
import { type Cites, sourceOf } from '../records/cite.js';
import { countryName, withArticle } from '../records/countries/countries.js';
import { dateInWords, parseEdtf, whenInWords } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import type { Meeting, Participant } from '../records/meeting.js';
import type { Official, Post } from '../records/official.js';
import { isCountry, type Party } from '../records/party.js';
import { type Ref, ref } from '../records/ref.js';

/** Words with the evidence that carries them. */
export interface Phrase {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** A record and its own cites as evidence. */
export function evidenceOf(
  kind: 'meeting' | 'organisation' | 'conference' | 'proposal',
  record: { id: string; cites: Cites },
): Evidence {
  return { ref: ref(kind, record.id), cites: record.cites };
}

/** One cite of a list: one that `shared` has already, so that a title adds no source where none is needed; else the first. */
export function carry(cites: Cites, shared: readonly string[] = []): Cites {
  const known = new Set(shared.map(sourceOf));
  return [cites.find((cite) => known.has(sourceOf(cite))) ?? cites[0]];
}

/** The name of a party: a country's English name, or the body's name. */
export function partyName(party: Party, graph: Graph): string {
  return isCountry(party) ? countryName(party) : (graph.organisation(party)?.name ?? party);
}

/** A party with the country it counts for: "Azercosmos (Azerbaijan)". */
export function partyPhrase(party: Party, graph: Graph, shared: readonly string[] = []): Phrase {
  if (isCountry(party)) return { text: countryName(party), evidence: [] };
  const body = graph.organisation(party);
  if (!body) return { text: party, evidence: [] };
  const country =
    body.country && !body.name.includes(countryName(body.country)) ? ` (${countryName(body.country)})` : '';
  return {
    text: `${body.name}${country}`,
    evidence: [{ ref: ref('organisation', body.id), cites: carry(body.cites, shared) }],
  };
}

/** Several parties in one phrase: "Iran and Pakistan". */
export function partiesPhrase(parties: readonly Party[], graph: Graph, shared: readonly string[] = []): Phrase {
  const phrases = parties.map((party) => partyPhrase(party, graph, shared));
  return { text: listed(phrases.map((one) => one.text)), evidence: phrases.flatMap((one) => [...one.evidence]) };
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "Iran's", "the United States'": a country or body as owner. */
export function possessive(name: string): string {
  return `${withArticle(name)}'${name.endsWith('s') ? '' : 's'}`;
}

/**
 * A post as printed after a name, with its country or body where neither the title nor what the line stands under
 * (`within`, a party) says it.
 */
export function postPhrase(
  official: Official,
  post: Post,
  graph: Graph,
  shared: readonly string[] = [],
  within: Party | null = null,
): Phrase {
  const evidence: Evidence[] = [{ ref: ref('official', official.id), cites: carry(post.cites, shared) }];
  const asOf = post.dateNote ? ` (${post.dateNote})` : '';
  if (post.country) {
    const country = countryName(post.country);
    const owner = post.country === within || post.title.includes(country) ? '' : `${possessive(country)} `;
    return { text: `${owner}${post.title}${asOf}`, evidence };
  }
  const body = post.organisation ? graph.organisation(post.organisation) : undefined;
  const named = body && [body.name, ...body.aliases].some((name) => post.title.includes(name));
  if (!body || named || body.id === within) return { text: `${post.title}${asOf}`, evidence };
  const bodyEvidence = { ref: ref('organisation', body.id), cites: carry(body.cites, shared) };
  return { text: `${post.title}, ${body.name}${asOf}`, evidence: [...evidence, bodyEvidence] };
}

/** An official with the post held in what is told: "Sattar Hashemi, Iran's Minister of …". */
export function officialPhrase(
  official: Official,
  party: Party | null,
  graph: Graph,
  told: Told,
  within: Party | null = null,
): Phrase {
  const post = postFor(official, party, graph, told);
  if (!post) return { text: official.name, evidence: [] };
  const title = postPhrase(official, post, graph, told.cites, within);
  return { text: `${official.name}, ${title.text}`, evidence: title.evidence };
}

/** Somebody who took part in a meeting; where no person is named, the side, and that it is unnamed. */
export function participantPhrase(
  one: Participant,
  meeting: Meeting,
  graph: Graph,
  within: Party | null = null,
): Phrase {
  const official = one.official ? graph.official(one.official) : undefined;
  if (official) return officialPhrase(official, one.for, graph, toldOf(meeting), within);
  const side = partyPhrase(one.for, graph, meeting.cites);
  return { text: one.for === within ? 'person not named' : `${side.text} (person not named)`, evidence: side.evidence };
}

/** The name alone, with what carries it. */
export function participantName(one: Participant, graph: Graph): string {
  const official = one.official ? graph.official(one.official) : undefined;
  return official ? `${official.name} (${sideName(one.for, graph)})` : partyName(one.for, graph);
}

/** The side that a participant counts for, in short: country, or body. */
export function sideName(party: Party, graph: Graph): string {
  const country = countryOf(party, graph);
  return country ? countryName(country) : partyName(party, graph);
}

/** When something is said to have been: the date as precise as the record, else its note. Null = nothing is said. */
export function whenPhrase(date: string | null, note: string | null | undefined): string | null {
  if (!date) return note ? note.split(';')[0]!.trim() : null;
  return whenInWords(date);
}

/** Date and note of a history entry: "on 12 July 2023", "about August 2025, during the president's visit". */
export function fullWhen(date: string | null, note: string | null | undefined): string | null {
  const when = date ? whenInWords(date) : null;
  const words = note ? note.split(';')[0]!.trim() : null;
  if (!when) return words;
  return words && !words.includes(dateInWords(date!)) ? `${when}, ${words.replace(/^on the /, 'the ')}` : when;
}

/** Where a meeting was: "at WTDC-25 in Baku", "in Tehran"; empty where no source says. */
export function wherePhrase(meeting: Meeting, graph: Graph): Phrase {
  const conference = meeting.conference ? graph.conference(meeting.conference) : undefined;
  const place = meeting.place ? ` in ${withArticle(meeting.place)}` : '';
  if (!conference) return { text: place.trim(), evidence: [] };
  return {
    text: `at ${shortName(conference)}${place}`,
    evidence: [{ ref: ref('conference', conference.id), cites: carry(conference.cites, meeting.cites) }],
  };
}

/** The name people use for a conference: its first alias of up to 20 characters, else its name. */
export function shortName(conference: { name: string; aliases: readonly string[] }): string {
  return conference.aliases.find((alias) => alias.length <= 20 && /\d/.test(alias)) ?? conference.name;
}

/** Topics in words: "fibre optics, 5G, education". */
export function topicWords(ids: readonly string[], graph: Graph): string {
  return ids.map((id) => graph.topic(id)?.name ?? id).join(', ');
}

/** The refs of some evidence, each once. */
export function refsOf(evidence: readonly Evidence[]): readonly Ref[] {
  return [...new Set(evidence.map((one) => one.ref))];
}

/** Whether a date names a day. */
export function hasDay(date: string | null): boolean {
  const parsed = date ? parseEdtf(date) : null;
  return parsed !== null && parsed.start.day !== null && !parsed.interval;
}

/** Whether a meeting's date leaves no day open: a day, or for a visit the first and last day of the stay. */
export function saysDays({ date, format }: Pick<Meeting, 'date' | 'format'>): boolean {
  return hasDay(date) || (format === 'visit' && /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(date ?? ''));
}
