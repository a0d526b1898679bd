import type { Graph } from '../../../core/graph/graph.js';
import type { Agreement } from '../../../core/records/agreement.js';
import type { Conference } from '../../../core/records/conference.js';
import { countryName } from '../../../core/records/countries/countries.js';
import { parseEdtf } from '../../../core/records/edtf.js';
import type { Meeting } from '../../../core/records/meeting.js';
import type { Official } from '../../../core/records/official.js';
import type { Organisation } from '../../../core/records/organisation.js';
import { isCountry, type Party } from '../../../core/records/party.js';
import type { Source } from '../../../core/records/source.js';
import { meetingName } from './record-names.js';

/** What a record is in the words of https://schema.org. Only what the record states: a date no source gives is left out. */
export type StructuredData = Readonly<Record<string, unknown>>;

const CONTEXT = { '@context': 'https://schema.org' } as const;

/** A meeting as an event. */
export function meetingData(meeting: Meeting, graph: Graph): StructuredData {
  const people = meeting.participants.flatMap((one) => (one.official ? (graph.official(one.official) ?? []) : []));
  return {
    ...CONTEXT,
    '@type': 'Event',
    name: meetingName(meeting, graph),
    description: meeting.summary,
    ...days(meeting.date),
    ...(meeting.place ? { location: { '@type': 'Place', name: meeting.place } } : {}),
    attendee: people.map(({ name }) => ({ '@type': 'Person', name })),
    citation: citations(meeting.cites, graph),
  };
}

/** A document as a creative work, whose history is told on its page. */
export function agreementData(agreement: Agreement, graph: Graph): StructuredData {
  return {
    ...CONTEXT,
    '@type': 'CreativeWork',
    name: agreement.title,
    genre: agreement.kind,
    contributor: agreement.parties.map((party) => partyData(party, graph)),
    citation: citations(
      agreement.history.flatMap((entry) => entry.cites),
      graph,
    ),
  };
}

/** Somebody with the posts held. */
export function officialData(official: Official): StructuredData {
  return {
    ...CONTEXT,
    '@type': 'Person',
    name: official.name,
    ...(official.aliases.length ? { alternateName: official.aliases } : {}),
    jobTitle: official.posts.map(({ title }) => title),
  };
}

/** A body. */
export function organisationData(body: Organisation): StructuredData {
  return {
    ...CONTEXT,
    '@type': 'Organization',
    name: body.name,
    ...(body.aliases.length ? { alternateName: body.aliases } : {}),
  };
}

/** A conference as an event. */
export function conferenceData(conference: Conference, graph: Graph): StructuredData {
  const place = [conference.venue, conference.city, conference.country ? countryName(conference.country) : null];
  const name = place.filter((part) => part !== null).join(', ');
  return {
    ...CONTEXT,
    '@type': 'Event',
    name: conference.name,
    ...days(conference.dates),
    ...(name ? { location: { '@type': 'Place', name } } : {}),
    organizer: conference.organisers.map((id) => partyData(id, graph)),
    citation: citations(conference.cites, graph),
  };
}

/** A published item. */
export function sourceData(source: Source): StructuredData {
  return {
    ...CONTEXT,
    '@type': 'Article',
    ...(source.title ? { headline: source.title } : {}),
    url: source.url,
    inLanguage: source.language,
    publisher: { '@type': 'Organization', name: source.publisher },
    ...(exactDay(source.published) ? { datePublished: source.published } : {}),
  };
}

function partyData(party: Party, graph: Graph) {
  return isCountry(party)
    ? { '@type': 'Country', name: countryName(party) }
    : { '@type': 'Organization', name: graph.organisation(party)?.name ?? party };
}

/** Whole days alone: schema.org has no words for "about". */
function days(date: string | null) {
  const parsed = date ? parseEdtf(date) : null;
  if (!date || !parsed || parsed.start.approximate || parsed.end.approximate) return {};
  const [start = date, end = start] = date.split('/');
  return { startDate: start, endDate: end };
}

function exactDay(date: string | null): boolean {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

function citations(cites: readonly string[], graph: Graph): readonly string[] {
  const ids = new Set(cites.map((cite) => cite.split('#')[0]!));
  return [...ids].flatMap((id) => graph.source(id)?.url ?? []);
}
