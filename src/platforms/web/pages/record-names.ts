import { listed, participantName, partyName, shortName } from '../../../core/answer/phrases.js';
import type { Graph } from '../../../core/graph/graph.js';
import { countryOf } from '../../../core/graph/sides.js';
import { countryName } from '../../../core/records/countries/countries.js';
import type { Meeting } from '../../../core/records/meeting.js';
import { isCountry, type Party } from '../../../core/records/party.js';
import type { Proposal } from '../../../core/records/proposal.js';
import type { NamesBelow, PageLink } from './page.js';
import { pathOf, pathOfCountry } from './paths.js';

/** People or sides that the title of a meeting names; the others are counted. */
const NAMED_MAX = 3;

/** What a meeting is called: who took part. */
export function meetingName(meeting: Meeting, graph: Graph): string {
  const names = [...new Set(meeting.participants.map((one) => shortNameOf(participantName(one, graph))))];
  if (names.length === 0) return 'A meeting';
  const shown = names.length > NAMED_MAX + 1 ? names.slice(0, NAMED_MAX) : names;
  const more = names.length - shown.length;
  return listed(more > 0 ? [...shown, `${more} others`] : shown);
}

/** "Sattar Hashemi (Iran)" without the side. */
function shortNameOf(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}

/** What a proposal is called: from whom, to whom. */
export function proposalName({ by, by_for, to }: Proposal, graph: Graph): string {
  const person = by === null ? undefined : graph.official(by)?.name;
  const from = by_for === null ? (person ?? 'A side no source names') : partyName(by_for, graph);
  return to.length > 0 ? `${from} to ${listed(to.map((party) => partyName(party, graph)))}` : from;
}

/** Countries and bodies as links. */
export function partyLinks(parties: readonly Party[], graph: Graph): readonly PageLink[] {
  const countries = [...new Set(parties.flatMap((party) => countryOf(party, graph) ?? []))];
  const bodies = [...new Set(parties.filter((party) => !isCountry(party)))];
  return [
    ...countries.map((code) => ({ label: countryName(code), path: pathOfCountry(code) })),
    ...bodies.map((id) => ({ label: partyName(id, graph), path: pathOf('organisation', id) })),
  ];
}

/** People as links, each once. */
export function officialLinks(ids: readonly (string | null | undefined)[], graph: Graph): readonly PageLink[] {
  return [...new Set(ids)].flatMap((id) => {
    const official = id ? graph.official(id) : undefined;
    return official ? [{ label: official.name, path: pathOf('official', official.id) }] : [];
  });
}

/** Topics as links. */
export function topicLinks(ids: readonly string[], graph: Graph): readonly PageLink[] {
  return ids.flatMap((id) => {
    const topic = graph.topic(id);
    return topic ? [{ label: topic.name, path: pathOf('topic', id) }] : [];
  });
}

/** Conferences as links, each once. */
export function conferenceLinks(ids: readonly (string | null | undefined)[], graph: Graph): readonly PageLink[] {
  return [...new Set(ids)].flatMap((id) => {
    const conference = id ? graph.conference(id) : undefined;
    return conference ? [{ label: shortName(conference), path: pathOf('conference', conference.id) }] : [];
  });
}

/** Names under a heading; nothing where there are none. */
export function namesBelow(heading: string, links: readonly PageLink[]): readonly NamesBelow[] {
  return links.length > 0 ? [{ heading, links }] : [];
}
