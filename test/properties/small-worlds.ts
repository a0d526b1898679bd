import fc from 'fast-check';
import { type HistoryEntry, Status } from '../../src/core/records/agreement.js';
import type { DocumentPerson } from '../../src/core/records/document-person.js';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../src/core/records/knowledge.js';
import { MeetingRole } from '../../src/core/records/meeting.js';
import type { Act } from '../../src/core/records/proposal.js';

/*
 * Small worlds drawn at random: a few people of a few countries who meet, sign and propose. Small enough for a plain
 * loop over all records to say what the right answer is.
 */

/** Countries of the small worlds, by code, with the name a question uses. */
export const COUNTRIES = {
  BR: 'Brazil',
  FJ: 'Fiji',
  GH: 'Ghana',
  JP: 'Japan',
  KE: 'Kenya',
  NO: 'Norway',
  PE: 'Peru',
} as const;
export type Code = keyof typeof COUNTRIES;
const CODES = Object.keys(COUNTRIES) as Code[];

/** People of the small worlds: invented names, none near another, and the country each speaks for. */
export const PEOPLE: readonly { readonly id: string; readonly name: string; readonly country: Code }[] = [
  ['Tandri Velmorak', 'BR'],
  ['Osk Pelluvian', 'FJ'],
  ['Mirsa Dronquist', 'GH'],
  ['Yaro Kebbelhaus', 'JP'],
  ['Lunet Farrowitz', 'KE'],
  ['Bexo Sindlarov', 'NO'],
  ['Quia Ostramundi', 'PE'],
  ['Gorvan Teshlimp', 'BR'],
  ['Ilda Wrenzkova', 'KE'],
].map(([name = '', country]) => ({ id: name.toLowerCase().replace(' ', '-'), name, country: country as Code }));

/** A ministry that speaks for Kenya under its own name: a national body counts for its country. */
export const KENYAN_BODY = 'ke-signal-office';

/** Where documents of the small worlds are signed: invented places, and a conference in one of them. */
export const PLACES = ['Ostrevik', 'Palmundo', 'Quelbridge'] as const;
export const FORUM = 'zaltor-forum';

const CITES = ['gazette'] as [string];
const GAZETTE: Knowledge['sources'][number] = {
  id: 'gazette',
  title: 'All that happened',
  publisher: 'The Gazette',
  url: 'https://gazette.example/1',
  published: '2026-03-01',
  language: 'en',
};
const DATES = [null, '2025', '2025-03', '2025-03-04', '2025-11-20', '2026-02', '2024-07-01/2024-07-03'];

const sideOf = (code: Code, asBody: boolean) => (code === 'KE' && asBody ? KENYAN_BODY : code);

/** One to four people of different countries; a fifth of the meetings name nobody for one side. */
const meeting = fc.record({
  people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { selector: (one) => one.country, minLength: 1, maxLength: 4 }),
  many: fc.constantFrom('multilateral' as const, 'visit' as const),
  two: fc.constantFrom('bilateral' as const, 'bilateral' as const, 'call' as const, 'visit' as const),
  date: fc.constantFrom(...DATES),
  asBody: fc.boolean(),
  unnamed: fc.integer({ min: 0, max: 4 }),
  roles: fc.array(fc.option(fc.constantFrom(...MeetingRole.options), { nil: undefined }), {
    minLength: 4,
    maxLength: 4,
  }),
});

/** Where and by whom something was done, as far as it is said: on record, by name alone, or not at all. */
const doing = fc.record({
  place: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
  atForum: fc.boolean(),
  signers: fc.subarray([...PEOPLE], { maxLength: 3 }),
  present: fc.subarray([...PEOPLE], { maxLength: 2 }),
  byName: fc.boolean(),
});

const agreement = fc.record({
  parties: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 3 }),
  asBody: fc.boolean(),
  statuses: fc.array(fc.constantFrom(...Status.options), { minLength: 1, maxLength: 3 }),
  doings: fc.array(doing, { minLength: 3, maxLength: 3 }),
  date: fc.constantFrom(...DATES),
});

const ACTS: readonly Act[] = ['offer', 'request', 'proposal', 'call'];

const proposal = fc.record({
  sides: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 2 }),
  asBody: fc.boolean(),
  act: fc.constantFrom(...ACTS),
  date: fc.constantFrom(...DATES),
});

const drawnWorlds = fc.record({
  meetings: fc.array(meeting, { maxLength: 14 }),
  agreements: fc.array(agreement, { maxLength: 10 }),
  proposals: fc.array(proposal, { maxLength: 10 }),
});

/** Knowledge drawn at random. */
export const smallWorlds: fc.Arbitrary<Knowledge> = drawnWorlds.map(worldOf);

function worldOf(drawn: Drawn<typeof drawnWorlds>): Knowledge {
  const world: Knowledge = {
    ...EMPTY_KNOWLEDGE,
    sources: [GAZETTE],
    organisations: [
      { id: KENYAN_BODY, name: 'Kenyan Signal Office', aliases: [], kind: 'regulator', country: 'KE', cites: CITES },
    ],
    conferences: [
      {
        id: FORUM,
        name: 'Zaltor Forum',
        aliases: [],
        dates: null,
        city: PLACES[0],
        country: 'NO',
        venue: null,
        organisers: [],
        theme: null,
        facts: [],
        cites: CITES,
      },
    ],
    officials: PEOPLE.map(officialOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
    meetings: drawn.meetings.map(meetingOf),
    agreements: drawn.agreements.map(agreementOf),
    proposals: drawn.proposals.map(proposalOf),
  };
  return Object.assign(world, { [fc.toStringMethod]: () => inShort(world) });
}

/** A world as a failing test prints it. */
function inShort({ meetings, agreements, proposals }: Knowledge): string {
  return [
    ...meetings.map(
      (one) =>
        `${one.id} ${one.format} ${one.date}: ${one.participants.map((side) => `${side.official} (${side.for})`).join(', ')}`,
    ),
    ...agreements.map(
      (one) => `${one.id} ${one.parties.join('-')}: ${one.history.map((entry) => entry.status).join(', ')}`,
    ),
    ...proposals.map((one) => `${one.id} ${one.act} ${one.by_for} to ${one.to.join(', ')}`),
  ].join('; ');
}

function officialOf({ id, name, country }: (typeof PEOPLE)[number]): Knowledge['officials'][number] {
  return {
    id,
    name,
    aliases: [],
    posts: [{ title: 'Minister of Signals', country, organisation: null, from: null, to: null, cites: CITES }],
  };
}

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

function meetingOf(
  { people, two, many, date, asBody, unnamed, roles }: Drawn<typeof meeting>,
  at: number,
): Knowledge['meetings'][number] {
  const participants = people.map(({ id, country }, index) => ({
    official: index > 0 && index === unnamed ? null : id,
    for: sideOf(country, asBody),
    ...(roles[index] ? { as: roles[index] } : {}),
  }));
  const format = people.length === 1 ? 'visit' : people.length === 2 ? two : many;
  return {
    id: idOf('m', at),
    conference: null,
    format,
    date,
    place: null,
    participants,
    topics: [],
    summary: `Engagement ${word(at)} took place.`,
    points: [],
    cites: CITES,
  };
}

function agreementOf(
  { parties, asBody, statuses, date, doings }: Drawn<typeof agreement>,
  at: number,
): Knowledge['agreements'][number] {
  const [first = 'signed', ...rest] = statuses;
  const entry = (status: Status, index: number): HistoryEntry => ({
    status,
    date,
    text: `It was ${status} then.`,
    meeting: null,
    ...doingOf(doings[index]),
    cites: CITES,
  });
  return {
    id: idOf('a', at),
    kind: 'agreement',
    title: `${word(at)} compact`,
    parties: parties.map((code) => sideOf(code, asBody)),
    topics: [],
    history: [entry(first, 0), ...rest.map((status, index) => entry(status, index + 1))],
  };
}

function doingOf(drawn: Drawn<typeof doing> | undefined): Partial<HistoryEntry> {
  if (!drawn) return {};
  const { place, atForum, signers, present, byName } = drawn;
  const person = ({ id, name, country }: (typeof PEOPLE)[number]): DocumentPerson =>
    byName ? { name, for: null } : { official: id, for: country };
  const others = present.filter((one) => !signers.includes(one));
  return {
    ...(place ? { place } : {}),
    ...(atForum ? { conference: FORUM } : {}),
    ...(signers.length ? { signers: signers.map(person) } : {}),
    ...(others.length ? { present: others.map(person) } : {}),
  };
}

function proposalOf(
  { sides: [from = 'BR', to = 'FJ'], act, asBody, date }: Drawn<typeof proposal>,
  at: number,
): Knowledge['proposals'][number] {
  return {
    id: idOf('p', at),
    act,
    by: null,
    by_for: sideOf(from, asBody),
    to: [sideOf(to, asBody)],
    meeting: null,
    ...(date === null ? {} : { date }),
    topics: [],
    text: `Build ${word(at)} masts.`,
    cites: CITES,
  };
}

function idOf(kind: string, at: number): string {
  return `${kind}-${String(at).padStart(2, '0')}`;
}

/** Invented words, so that no record is found by another's. */
function word(at: number): string {
  return (
    [
      'Zorvex',
      'Plindak',
      'Quemolt',
      'Brixano',
      'Yulpern',
      'Dravoss',
      'Kolmigt',
      'Fenuvar',
      'Swozzle',
      'Trubeck',
      'Vimparo',
      'Gostelm',
      'Hurnaxi',
      'Jelquon',
    ][at] ?? `Word${at}`
  );
}
