import { countryName } from '../../core/records/countries/countries.js';
import type { Meeting, Participant } from '../../core/records/meeting.js';
import { isCountry, type Party } from '../../core/records/party.js';
import { shortened } from '../../core/records/shortened.js';
import { TEXT_MAX } from '../../core/records/text.js';
import type { PrintedPerson } from './people/person.js';
import type { RowReading } from './read-row.js';
import { textsOf } from './sentences.js';

/** Who somebody of a row is, null where nothing tells whose. */
export type WhoIs = (
  person: PrintedPerson,
  party: Party | null,
) => { readonly id: string; readonly party: Party } | null;

/** A meeting made of a row, and the names that stay in its text alone because nothing tells whose they are. */
export interface BuiltMeeting {
  readonly meeting: Meeting;
  readonly leftInText: readonly string[];
}

/** Makes the visit that a row tells of. `nameOf` is how a party is printed in a sentence. */
export function buildMeeting(row: RowReading, whoIs: WhoIs, nameOf: (party: Party) => string): BuiltMeeting {
  const visitors = row.people.flatMap((person) => participantOf(whoIs(person, row.home), row.as ? { as: row.as } : {}));
  const found = row.met.map((person) => ({ person, who: whoIs(person, saidPartyOf(person)) }));
  const hosts = found.flatMap(({ person, who }) => {
    const isStated = person.whose !== 'unsaid';
    return who === null || who.party === row.home
      ? []
      : participantOf(who, { inferred: isStated ? ['official'] : ['official', 'for'] });
  });
  const participants = once([...visitors, ...hosts]);
  const meeting: Meeting = {
    id: row.id,
    conference: null,
    format: 'visit',
    date: row.date,
    place: row.place ?? nameOf(row.host),
    participants,
    topics: [],
    summary: summaryOf(row, nameOf),
    points: pointsOf(row),
    cites: [row.source.id],
    ...notesOf(row, participants),
  };
  return { meeting, leftInText: found.flatMap(({ person, who }) => (who === null ? [inWords(person)] : [])) };
}

/** The party that the words say; null where they do not. */
export function saidPartyOf({ whose }: PrintedPerson): Party | null {
  return typeof whose === 'object' ? whose.party : null;
}

function participantOf(who: ReturnType<WhoIs>, more: Pick<Participant, 'as' | 'inferred'>): Participant[] {
  return who === null ? [] : [{ official: who.id, for: who.party, ...more }];
}

function once(participants: readonly Participant[]): Participant[] {
  return participants.filter((one, at) => participants.findIndex(({ official }) => official === one.official) === at);
}

function inWords({ titles, name }: PrintedPerson): string {
  return [...titles, name].join(' ');
}

/** "Secretary of State Cyrus Vance visited Egypt.", "King Kalakaua of Hawaii visited the United States." */
function summaryOf({ people, home, host, country }: RowReading, nameOf: (party: Party) => string): string {
  const names = people.map(inWords);
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
  const isHost = country.party === host;
  const [from, to] = isHost ? ['', country.name] : [` of ${withArticle(country.name)}`, nameOf(host)];
  return `${shortened(`${who}${from} visited ${withArticle(to || nameOf(home))}`, TEXT_MAX - 1)}.`;
}

/** Names that take an article in a sentence. */
function withArticle(name: string): string {
  return /^(?:United |Netherlands|Philippines|Bahamas|Maldives|Gambia|U\.S\.S\.R|Soviet |.*\b(?:Republic|Islands|Emirates|Union|Authority)\b)/.test(
    name,
  )
    ? `the ${name}`
    : name;
}

function pointsOf({ sentences, source }: RowReading): Meeting['points'] {
  const texts = [...new Set(sentences.flatMap(textsOf))];
  return texts.map((text) => ({ text, by: null, cites: [source.id] }));
}

/** What the register prints otherwise, and what a list of people leaves open. */
function notesOf({ country, home }: RowReading, participants: readonly Participant[]): { notes?: string } {
  const others = new Set(participants.flatMap((one) => (one.for === home ? [] : [one.for])));
  const open =
    others.size > 1
      ? 'The register names these people for the whole visit; it does not say that they met each other.'
      : null;
  const notes = [country.note, open].filter((note) => note !== null).join(' ');
  return notes === '' ? {} : { notes: shortened(notes, TEXT_MAX) };
}

/** How a party is printed in a sentence: a country by its name in English. */
export function partyNames(bodies: Readonly<Record<string, { readonly name: string }>>): (party: Party) => string {
  return (party) => (isCountry(party) ? countryName(party) : (bodies[party]?.name ?? party));
}
