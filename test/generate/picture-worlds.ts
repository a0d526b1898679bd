import fc from 'fast-check';
import { type Agreement, Status } from '../../src/core/records/agreement.js';
import { assignedCountries } from '../../src/core/records/countries/countries.js';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../src/core/records/knowledge.js';
import type { Meeting } from '../../src/core/records/meeting.js';

/*
 * Worlds to be drawn: up to some hundred people of many countries under names of every kind, who meet in twos and in crowds, and
 * documents with any history. The same seed gives the same world.
 */

/** Names as they come, and as somebody would choose them who wishes a picture ill. */
export const HOSTILE_NAMES: readonly string[] = [
  '</text><script>alert(1)</script>',
  '"><image href="https://evil.example/x.png"/>',
  "' onload='alert(1)",
  '&lt;b&gt; & <b>',
  '<!-- --> ]]> <![CDATA[',
  'A\u202Eevil\u202C name',
  '\u2066isolated\u2069 \u200F\u200E',
  'ستار هاشمی',
  'محمد بن راشد آل مكتوم حاکم دبی و نخست وزیر',
  'Исфандиёр Саъдулло',
  '王毅 部长 外交部',
  'नरेन्द्र मोदी',
  '👩‍🚀🎉🇮🇷👨‍👩‍👧‍👦',
  'Z̷̡̛a̵l̶g̸o̵͂ ͟n̸a̴m̷e̵',
  'x'.repeat(200),
  'Ministry of Everything That Has Ever Been Said, Written, Signed or Otherwise Put on Record Anywhere at All'.repeat(
    2,
  ),
  '\u0000\u0007\uFFFE\uD800 lone',
  '   ',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
];

const PLAIN_NAMES = ['Ana Souza', 'Bo Li', 'Chinwe Okafor', 'Dmitri Ivanov', 'Elif Yılmaz', 'Fatima Zahra El Mansouri'];

const CITES = ['gazette'] as [string];
const DATES = [null, '2025', '2025-03', '2025-03-04', '2025-11-20', '2026-02~', '2024-07-01/2024-07-03', '1972-05-22'];
const COUNTRY_CODES = assignedCountries().slice(0, 120);

const name = fc.oneof(
  fc.constantFrom(...HOSTILE_NAMES),
  fc.constantFrom(...PLAIN_NAMES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60, size: 'max' }),
);

/** How large a world is: people, and records of each kind. */
export interface WorldSize {
  readonly people: number;
  readonly records: number;
}

/** Worlds of up to some size. */
export function pictureWorlds({ people, records }: WorldSize): fc.Arbitrary<Knowledge> {
  const index = fc.nat({ max: people - 1 });
  const meeting = fc.record({
    seats: fc.oneof(
      { weight: 9, arbitrary: fc.uniqueArray(index, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.uniqueArray(index, { minLength: 1, maxLength: 25, size: 'max' }) },
    ),
    unnamed: fc.boolean(),
    date: fc.constantFrom(...DATES),
  });
  const agreement = fc.record({
    title: name,
    parties: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
    history: fc.array(fc.tuple(fc.constantFrom(...Status.options), fc.constantFrom(...DATES), name), {
      minLength: 1,
      maxLength: 6,
    }),
    deadline: fc.constantFrom(null, '2027-01-01'),
  });
  const drawn = fc.record({
    names: fc.array(name, { minLength: people, maxLength: people, size: 'max' }),
    meetings: fc.array(meeting, { maxLength: records, size: 'max' }),
    agreements: fc.array(agreement, { maxLength: records, size: 'max' }),
  });
  return drawn.map(({ names, meetings, agreements }) => ({
    ...EMPTY_KNOWLEDGE,
    sources: [GAZETTE],
    organisations: [{ id: 'a-body', name: names[0]!, aliases: [], kind: 'international', country: null, cites: CITES }],
    officials: names.map((one, at) => officialOf(one, at)),
    meetings: meetings.map((one, at) => meetingOf(one, at)),
    agreements: agreements.map((one, at) => agreementOf(one, at)),
  }));
}

const GAZETTE: Knowledge['sources'][number] = {
  id: 'gazette',
  title: 'All that happened',
  publisher: 'The <Gazette> & Sons',
  url: 'https://gazette.example/1',
  published: '2026-03-01',
  language: 'en',
};

/** The side of somebody: most are of a country, some of an international body. */
function sideOf(at: number): string {
  return at % 11 === 10 ? 'a-body' : COUNTRY_CODES[(at * 7) % COUNTRY_CODES.length]!;
}

function idAt(prefix: string, at: number): string {
  return `${prefix}-${String(at).padStart(4, '0')}`;
}

function officialOf(named: string, at: number): Knowledge['officials'][number] {
  const side = sideOf(at);
  const isOfBody = side === 'a-body';
  return {
    id: idAt('person', at),
    name: named,
    aliases: [],
    posts: [
      {
        title: 'Minister',
        country: isOfBody ? null : side,
        organisation: isOfBody ? side : null,
        from: null,
        to: null,
        cites: CITES,
      },
    ],
  } as unknown as Knowledge['officials'][number];
}

function meetingOf(drawn: { seats: number[]; unnamed: boolean; date: string | null }, at: number): Meeting {
  return {
    id: idAt('meeting', at),
    conference: null,
    format: drawn.seats.length > 2 ? 'multilateral' : 'bilateral',
    date: drawn.date,
    dateNote: null,
    place: null,
    participants: drawn.seats.map((seat, nth) => ({
      official: drawn.unnamed && nth === 0 ? null : idAt('person', seat),
      for: sideOf(seat),
    })),
    topics: [],
    summary: 'They met.',
    points: [],
    cites: CITES,
  };
}

interface DrawnAgreement {
  readonly title: string;
  readonly parties: readonly number[];
  readonly history: readonly (readonly [Status, string | null, string])[];
  readonly deadline: string | null;
}

function agreementOf({ title, parties, history, deadline }: DrawnAgreement, at: number): Agreement {
  const [first, ...rest] = history.map(([status, date, text]) => ({
    ...{ status, date, dateNote: null, text, meeting: null, cites: CITES },
  }));
  return {
    id: idAt('agreement', at),
    kind: 'memorandum of understanding',
    title,
    parties: [...new Set(parties.map(sideOf))],
    topics: [],
    history: [first!, ...rest],
    deadline,
  };
}
