import type { Agreement, HistoryEntry } from '../../src/core/records/agreement.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';

/*
 * Knowledge with secrets in it: beside the public records stand twins of every kind for other audiences, under names
 * that are like the public ones, and public records mention some of them. Without the secrets it is the knowledge again.
 */

/** Who may see the secrets. */
export const STAFF = 'staff';

/** What hidden records alone are about: its name, and others that look like those of public topics. */
const SECRET_TOPIC = {
  id: 'secret-topic',
  name: 'Quantum gravity probes',
  aliases: ['gravity probe', 'fibre optiks', 'cyber-security drills'],
};

const AUDIENCE = [STAFF];
const SECRET_CITE = 'secret-wire#p1';
const SECRET_CITES = [SECRET_CITE] as const;

/** `knowledge` with hidden twins of its records, and public records that mention hidden ones. */
export function withSecrets(knowledge: Knowledge): Knowledge {
  const mentioning = withMentions(knowledge);
  return sorted({
    sources: [...mentioning.sources, ...secretSources(knowledge)],
    organisations: [
      ...mentioning.organisations,
      ...knowledge.organisations.map((one) => ({
        ...one,
        id: `secret-${one.id}`,
        name: `${one.name} Board`,
        audience: AUDIENCE,
      })),
    ],
    officials: [...mentioning.officials, ...secretOfficials(knowledge)],
    conferences: [
      ...mentioning.conferences,
      ...knowledge.conferences.map((one) => ({
        ...one,
        id: `secret-${one.id}`,
        city: 'Tashkent',
        country: 'UZ',
        audience: AUDIENCE,
      })),
    ],
    meetings: [...mentioning.meetings, ...secretMeetings(knowledge)],
    agreements: [
      ...mentioning.agreements,
      ...knowledge.agreements.map((one) => ({
        ...one,
        id: `secret-${one.id}`,
        topics: [...one.topics, SECRET_TOPIC.id],
        history: [...one.history, secretEntry()] as typeof one.history,
        audience: AUDIENCE,
      })),
    ],
    proposals: [
      ...mentioning.proposals,
      ...knowledge.proposals.map((one) => ({
        ...one,
        id: `a-secret-${one.id}`,
        text: `Keep quiet: ${one.text}`.slice(0, 200),
        topics: [SECRET_TOPIC.id],
        audience: AUDIENCE,
      })),
    ],
    topics: [...mentioning.topics, SECRET_TOPIC],
  });
}

/** A newer source than any, one that looks like a public one, and one for two audiences. */
function secretSources({ sources }: Knowledge): Knowledge['sources'] {
  const like = sources.find((one) => one.title) ?? sources[0]!;
  return [
    {
      ...like,
      id: 'secret-wire',
      title: 'Hashmi saw the Turkish minister',
      publisher: 'Secret Wire',
      published: '2026-11-20',
      audience: AUDIENCE,
    },
    { ...like, id: `${like.id}-0`, audience: ['press', STAFF] },
  ];
}

/** People with the last names of public ones, and with names one slip away. */
function secretOfficials({ officials }: Knowledge): Knowledge['officials'] {
  return officials.flatMap((one) => {
    const last = one.name.split(' ').at(-1) ?? one.name;
    const namesake = { ...one, id: `secret-${one.id}`, name: `Zoltan ${last}`, aliases: [], audience: AUDIENCE };
    const misspelt = { ...namesake, id: `slip-${one.id}`, name: `${one.name}h` };
    return [namesake, misspelt];
  });
}

/** Twins on another day, and a meeting that nothing public hints at, between people that are public. */
function secretMeetings({ meetings, officials }: Knowledge): Knowledge['meetings'] {
  const twins = meetings.map((one) => ({
    ...one,
    id: `a-secret-${one.id}`,
    date: '2026-11-19',
    dateNote: null,
    place: 'Tashkent',
    topics: [...one.topics, SECRET_TOPIC.id],
    audience: AUDIENCE,
  }));
  const [first, second] = officials;
  const shadow = {
    ...meetings[0]!,
    id: 'secret-shadow',
    format: 'bilateral' as const,
    participants: [first, second].map((one) => ({ official: one!.id, for: 'TR' })),
    summary: 'They met in secret about quantum gravity.',
    points: [],
    cites: [SECRET_CITE] as [string],
    audience: AUDIENCE,
  };
  return [...twins, shadow];
}

function secretEntry(): HistoryEntry {
  return {
    status: 'terminated',
    date: '2026-11-18',
    dateNote: null,
    text: 'Secretly ended.',
    meeting: 'secret-shadow',
    cites: [...SECRET_CITES],
  };
}

/** Public records that say something which only the hidden source carries, or name somebody hidden. */
function withMentions(knowledge: Knowledge): Knowledge {
  const fact = { text: 'Secretly said.', by: null, cites: [...SECRET_CITES] as [string] };
  const secretBody = `secret-${knowledge.organisations[0]!.id}`;
  return {
    ...knowledge,
    organisations: knowledge.organisations.map((one) => ({
      ...one,
      cites: [...one.cites, SECRET_CITE] as typeof one.cites,
    })),
    officials: knowledge.officials.map((one) => ({
      ...one,
      posts: [
        ...one.posts,
        {
          title: 'Secret Envoy',
          country: 'TR',
          organisation: secretBody,
          from: '2026-11',
          to: null,
          cites: [...SECRET_CITES] as [string],
        },
      ],
    })),
    conferences: knowledge.conferences.map((one) => ({
      ...one,
      organisers: [...one.organisers, secretBody],
      facts: [...one.facts, fact],
    })),
    meetings: knowledge.meetings.map((one) => ({
      ...one,
      conference: one.conference ?? `secret-${knowledge.conferences[0]!.id}`,
      participants: [...one.participants, { official: `secret-${knowledge.officials[0]!.id}`, for: secretBody }],
      points: [...one.points, fact],
      cites: [...one.cites, SECRET_CITE] as typeof one.cites,
    })),
    agreements: knowledge.agreements.map((one) => ({
      ...one,
      parties: [...one.parties, secretBody],
      history: withSecretHistory(one.history, knowledge),
    })),
    proposals: knowledge.proposals.map((one) => ({
      ...one,
      to: [...one.to, secretBody],
      meeting: one.meeting ?? 'secret-shadow',
      by: one.by ?? `secret-${knowledge.officials[0]!.id}`,
    })),
  };
}

function withSecretHistory([first, ...rest]: Agreement['history'], knowledge: Knowledge): Agreement['history'] {
  const entries = rest.map((entry) => withSecretPeople(entry, knowledge));
  return [withSecretPeople(first, knowledge), ...entries, secretEntry()];
}

/** An entry at a hidden conference where it names none, and with somebody hidden among its people. */
function withSecretPeople(entry: HistoryEntry, { officials, conferences }: Knowledge): HistoryEntry {
  const secret = { official: `secret-${officials[0]!.id}`, for: null };
  const { signers = [], present = [], conference, inferred = [] } = entry;
  const elsewhere = { conference: `secret-${conferences[0]!.id}`, inferred: [...inferred, 'conference'] };
  return { ...entry, ...(conference ? {} : elsewhere), signers: [secret, ...signers], present: [...present, secret] };
}

/** Sections are sorted by id, as the loader gives them. */
function sorted(knowledge: Knowledge): Knowledge {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const entries = Object.entries(knowledge).map(([section, records]) => [section, [...records].sort(byId)]);
  return Object.fromEntries(entries) as Knowledge;
}
