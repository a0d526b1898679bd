import { type Knowledge, RECORD_SCHEMAS } from '../../src/core/records/knowledge.js';
import { SECTIONS, type Section } from '../../src/core/records/ref.js';

type Fields = Readonly<Record<string, unknown>>;

/** What stands in a record of each section where a test says nothing. */
const PLAIN: Readonly<Record<Section, Fields>> = {
  sources: { title: null, publisher: 'The Times', published: null, language: 'en' },
  organisations: { aliases: [], kind: 'other', cites: ['s'] },
  officials: { aliases: [], posts: [] },
  conferences: {
    aliases: [],
    dates: null,
    city: null,
    country: null,
    venue: null,
    organisers: [],
    theme: null,
    facts: [],
    cites: ['s'],
  },
  meetings: {
    conference: null,
    format: 'multilateral',
    date: null,
    place: null,
    participants: [],
    topics: [],
    summary: 'They met.',
    points: [],
    cites: ['s'],
  },
  agreements: { kind: 'agreement', parties: ['IR', 'TJ'], topics: [], history: [{ status: 'signed' }] },
  proposals: { by: null, by_for: null, to: [], meeting: null, topics: [], text: 'Build it.', cites: ['s'] },
  topics: { aliases: [] },
};

/** Knowledge with these records, held to their schemas; what a test leaves out is filled in. */
export function smallKnowledge(sections: Partial<Record<Section, Readonly<Record<string, Fields>>>>): Knowledge {
  const records = SECTIONS.map((section) => [
    section,
    Object.entries(sections[section] ?? {}).map(([id, fields]) =>
      RECORD_SCHEMAS[section].parse(full(section, id, fields)),
    ),
  ]);
  return Object.fromEntries(records) as Knowledge;
}

function full(section: Section, id: string, fields: Fields): Fields {
  const record: Record<string, unknown> = { ...PLAIN[section], ...named(section, id), ...fields, id };
  if (section === 'agreements') record.history = (record.history as Fields[]).map((entry) => ({ ...ENTRY, ...entry }));
  if (section === 'officials') record.posts = (record.posts as Fields[]).map((post) => ({ ...POST, ...post }));
  return record;
}

const ENTRY = { date: null, text: 'It was so.', meeting: null, cites: ['s'] };
const POST = { title: 'Minister', country: null, organisation: null, from: null, to: null, cites: ['s'] };

function named(section: Section, id: string): Fields {
  if (section === 'sources') return { url: `https://example.org/${id}` };
  if (section === 'agreements') return { title: id };
  return section === 'meetings' || section === 'proposals' ? {} : { name: id };
}
