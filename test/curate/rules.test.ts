import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { RULES } from '../../src/curate/rules.js';
import { smallKnowledge } from './small-knowledge.js';

const TODAY = '2026-11-25';
const SIGNED_BY_ADA = { status: 'signed', signers: [{ name: 'Ada', for: 'IR' }] };

/** What each rule says against bad records (`ref path: message`, the path dotted), and records that it lets pass. */
interface Case {
  readonly bad: Parameters<typeof smallKnowledge>[0];
  readonly says: readonly string[];
  readonly good: Parameters<typeof smallKnowledge>[0];
}

const CASES: Readonly<Record<string, Case>> = {
  'text-length': {
    bad: { meetings: { m: { summary: `${'x'.repeat(200)}.` } }, sources: { s: { publisher: 'y'.repeat(201) } } },
    says: [
      'source:s publisher: publisher has 201 characters, more than 200',
      'meeting:m summary: summary has 201 characters, more than 200',
    ],
    good: {
      meetings: { m: { summary: `${'x'.repeat(199)}.` } },
      sources: { s: { title: 'y'.repeat(300), url: `https://example.org/${'z'.repeat(300)}` } },
    },
  },
  'full-stop': {
    bad: {
      meetings: { m: { summary: 'They met', points: [{ text: 'He asked', by: null, cites: ['s'] }], notes: 'No day' } },
      agreements: { a: { history: [{ status: 'signed', text: 'Signed in Baku' }] } },
      conferences: { c: { facts: [{ text: 'It opened,', by: null, cites: ['s'] }] } },
      proposals: { p: { text: 'Build it' } },
      officials: { o: { notes: 'Spelt otherwise' } },
    },
    says: [
      'meeting:m summary: the sentence does not end with a full stop',
      'meeting:m points.0.text: the sentence does not end with a full stop',
      'agreement:a history.0.text: the sentence does not end with a full stop',
      'conference:c facts.0.text: the sentence does not end with a full stop',
      'proposal:p text: the sentence does not end with a full stop',
      'official:o notes: the sentence does not end with a full stop',
      'meeting:m notes: the sentence does not end with a full stop',
    ],
    good: {
      meetings: { m: { summary: 'They met, he said: "At last."', notes: 'Was it then? Nobody says (but one.)' } },
      topics: { t: { name: 'no sentence' } },
    },
  },
  'hidden-characters': {
    bad: {
      officials: {
        bidi: { name: 'Ada\u202e Lovelace' },
        space: { name: 'Ada', aliases: ['A\u200bda', 'Ad\u200ca'] },
        soft: { name: 'Love\u00adlace' },
      },
      topics: { t: { name: 'a\u0007b' } },
    },
    says: [
      'official:bidi name: name holds the hidden character U+202E at character 4',
      'official:space aliases.0: aliases holds the hidden character U+200B at character 2',
      'official:space aliases.1: aliases holds the hidden character U+200C at character 3',
      'official:soft name: name holds the hidden character U+00AD at character 5',
      'topic:t name: name holds the hidden character U+0007 at character 2',
    ],
    good: {
      officials: { z: { name: 'عیسی زارع\u200cپور' }, d: { name: 'क\u094d\u200dष', aliases: ['Ömer', 'Ò\u0300'] } },
    },
  },
  'mixed-scripts': {
    bad: { officials: { h: { name: 'Sattar Hаshemi', aliases: ['Сattap'] } } },
    says: [
      'official:h name: one word mixes letters of two alphabets',
      'official:h aliases.0: one word mixes letters of two alphabets',
    ],
    good: { officials: { h: { name: 'Sattar Hashemi', aliases: ['Саттар Хашеми', 'Hashemi Хашеми', 'ستار 5G'] } } },
  },
  'everyday-alias': {
    bad: {
      topics: {
        it: { name: 'information technology', aliases: ['IT', 'i', 'IT sector'] },
        ir: { aliases: ['Iranian'] },
      },
    },
    says: [
      'topic:it aliases.0: an alias is also an everyday word',
      'topic:it aliases.1: an alias has fewer than two letters',
      'topic:ir aliases.0: an alias is also the name of a country',
    ],
    good: { topics: { ai: { name: 'artificial intelligence', aliases: ['AI', 'IA', '5G'] } } },
  },
  'own-name-alias': {
    bad: { officials: { a: { name: 'Ada', aliases: ['ADA', 'Countess', 'countess'] } } },
    says: [
      'official:a aliases.0: an alias says the name or another alias again',
      'official:a aliases.2: an alias says the name or another alias again',
    ],
    good: { officials: { p: { name: 'Philémon', aliases: ['Philemon'] } } },
  },
  'shared-alias': {
    bad: {
      officials: { a: { name: 'Ada', aliases: ['Count-ess'] }, b: { name: 'Bob', aliases: ['COUNT ESS', 'adá'] } },
      topics: { x: { name: 'space', aliases: ['sky'] }, y: { name: 'sky' } },
    },
    says: [
      'official:b aliases.1: the alias "adá" also belongs to official:a',
      'official:b aliases.0: the alias "COUNT ESS" also belongs to official:a',
      'topic:x aliases.0: the alias "sky" also belongs to topic:y',
    ],
    good: {
      officials: { a: { name: 'John Smith' }, b: { name: 'John Smith' } },
      organisations: { a: { name: 'Space', aliases: ['Sky'] } },
      topics: { a: { name: 'sky' } },
    },
  },
  'same-official': {
    bad: {
      officials: {
        a: { name: 'Ana Poe', posts: [{ country: 'IR' }] },
        b: { name: 'Ána Poe', posts: [{ country: 'IR' }] },
      },
    },
    says: ['official:b name: official:a has the same name and a post for the same side'],
    good: {
      officials: {
        a: { name: 'Ana Poe', posts: [{ country: 'IR' }] },
        b: { name: 'Ana Poe', posts: [{ country: 'TJ' }] },
      },
    },
  },
  'similar-official': {
    bad: {
      officials: {
        a: { name: 'Sattar Hashemi', posts: [{ country: 'IR' }] },
        b: { name: 'Satar Hashimy', posts: [{ country: 'IR' }] },
        c: { name: 'Hashemi Sattar' },
        d: { name: 'Seyed Hashem', aliases: ['Satar Hashemy'], posts: [{ country: 'IR' }] },
        e: { name: 'Doreen Bogdan-Martin', posts: [{ organisation: 'itu' }] },
        f: { name: 'Doreen Bogden-Martin', posts: [{ organisation: 'itu' }] },
      },
    },
    says: [
      'official:b name: official:a has nearly the same name ("Sattar Hashemi") and may be of the same side',
      'official:c name: official:a has nearly the same name ("Sattar Hashemi") and may be of the same side',
      'official:c name: official:b has nearly the same name ("Satar Hashimy") and may be of the same side',
      'official:d name: official:a has nearly the same name ("Sattar Hashemi") and may be of the same side',
      'official:d name: official:b has nearly the same name ("Satar Hashimy") and may be of the same side',
      'official:d name: official:c has nearly the same name ("Hashemi Sattar") and may be of the same side',
      'official:f name: official:e has nearly the same name ("Doreen Bogdan-Martin") and may be of the same side',
    ],
    good: {
      officials: {
        a: { name: 'Sattar Hashemi', posts: [{ country: 'IR' }] },
        b: { name: 'Satar Hashimy', posts: [{ country: 'TJ' }] },
        c: { name: 'Ali Hashemi', posts: [{ country: 'IR' }] },
        d: { name: 'Hashemi', posts: [{ country: 'IR' }] },
        e: { name: 'Sattar Hashemian', posts: [{ country: 'IR' }] },
      },
    },
  },
  'same-source': {
    bad: { sources: { a: { url: 'https://www.Example.org/x/' }, b: { url: 'http://example.org/x#top' } } },
    says: ['source:b url: source:a has the same address'],
    good: { sources: { a: { url: 'https://example.org/?p=1' }, b: { url: 'https://example.org/?p=2' } } },
  },
  'same-meeting': {
    bad: {
      officials: { a: {}, b: {} },
      meetings: {
        m: {
          date: '2025-11',
          place: 'Baku',
          participants: [
            { official: 'a', for: 'IR' },
            { official: 'b', for: 'TJ' },
          ],
        },
        n: {
          date: '2025-11-18',
          place: 'baku',
          participants: [
            { official: null, for: 'TJ' },
            { official: 'a', for: 'IR' },
          ],
        },
      },
    },
    says: ['meeting:n : meeting:m has the same conference, place, days and participants'],
    good: {
      officials: { a: {}, b: {}, c: {} },
      organisations: { bank: { country: 'TJ' } },
      meetings: {
        m: {
          date: '2025-11-17',
          place: 'Baku',
          participants: [
            { official: 'a', for: 'IR' },
            { official: 'b', for: 'TJ' },
          ],
        },
        day: {
          date: '2025-11-18',
          place: 'Baku',
          participants: [
            { official: 'a', for: 'IR' },
            { official: 'b', for: 'TJ' },
          ],
        },
        person: {
          date: '2025-11-17',
          place: 'Baku',
          participants: [
            { official: 'a', for: 'IR' },
            { official: 'c', for: 'TJ' },
          ],
        },
        body: {
          date: '2025-11-17',
          place: 'Baku',
          participants: [
            { official: 'a', for: 'IR' },
            { official: null, for: 'bank' },
          ],
        },
        nobody: { date: '2025-11-17', place: 'Baku' },
        neither: { date: '2025-11-17', place: 'Baku' },
      },
    },
  },
  'same-agreement': {
    bad: {
      agreements: {
        a: { title: 'MoU on space between Iran and Tajikistan', history: [{ status: 'signed', date: '2025' }] },
        b: {
          title: 'MoU on Space, between Iran & Tajikistan',
          parties: ['TJ', 'IR'],
          history: [{ status: 'signed', date: '2025' }],
        },
        c: { title: 'mou on space between Iran and Tajikistan!' },
      },
    },
    says: [
      'agreement:b title: agreement:a has the same kind, parties and title or signing',
      'agreement:c title: agreement:a has the same kind, parties and title or signing',
    ],
    good: {
      agreements: {
        a: { title: 'Cooperation in the Postal Sector', history: [{ status: 'signed', date: '2025' }] },
        b: { title: 'Cooperation between Health Regulators', history: [{ status: 'signed', date: '2025' }] },
        c: { title: 'Cooperation in the Postal Sector', kind: 'contract' },
      },
    },
  },
  'same-topic': {
    bad: {
      topics: {
        ai: { name: 'artificial intelligence', aliases: ['AI'] },
        five: { name: '5G', aliases: ['5G networks'] },
        machines: { name: 'A.I.' },
        mobile: { name: 'the 5G network' },
        thinking: { name: 'Artificial-Intelligence' },
      },
    },
    says: [
      'topic:machines name: "A.I." is what topic:ai ("artificial intelligence") is called, too',
      'topic:mobile name: "the 5G network" is what topic:five ("5G") is called, too',
      'topic:thinking name: "Artificial-Intelligence" is what topic:ai ("artificial intelligence") is called, too',
    ],
    good: {
      topics: {
        ai: { name: 'artificial intelligence', aliases: ['AI'] },
        ethics: { name: 'ethics of artificial intelligence' },
      },
    },
  },
  'source-date': {
    bad: { sources: { a: { published: '1025-11-22' }, b: { published: '2206-01' } } },
    says: [
      'source:a published: the publication date does not lie between 1800-01-01 and 2028-11-25',
      'source:b published: the publication date does not lie between 1800-01-01 and 2028-11-25',
    ],
    good: { sources: { a: { published: '1866' }, b: { published: '2027-01~' }, c: {} } },
  },
  'after-publication': {
    bad: {
      sources: { s: { published: '2025-11-24' }, t: { published: '2025-11' }, u: { published: null } },
      meetings: {
        m: { date: '2025-11-25' },
        n: { date: '2025-12-01/2025-12-03', cites: ['s', 't#p4'] },
      },
      agreements: {
        a: {
          history: [
            { status: 'proposed', date: '2025-11-20' },
            { status: 'signed', date: '2026' },
          ],
        },
      },
    },
    says: [
      'meeting:m date: the date lies after 2025-11-24, when the last of its sources was published',
      'meeting:n date: the date lies after 2025-11-30, when the last of its sources was published',
      'agreement:a history.1.date: the date lies after 2025-11-24, when the last of its sources was published',
    ],
    good: {
      sources: { s: { published: '2025-11-24' }, t: { published: '2025-12' }, u: { published: null } },
      meetings: {
        m: { date: '2025-11-24' },
        about: { date: '2025-11~' },
        later: { date: '2025-12-20', cites: ['s', 't'] },
        undated: { date: '2025-12-20', cites: ['s', 'u'] },
        planned: { date: '2025-12-20', notes: 'The source announces it.' },
      },
      agreements: {
        a: { deadline: '2030', history: [{ status: 'signed', date: '2025-12-20', dateNote: 'as announced' }] },
      },
      conferences: { c: { dates: '2026-11-09' } },
    },
  },
  'early-source': {
    bad: {
      sources: { s: { published: '2025-11-24' }, t: { published: '2025-10' }, u: { published: null } },
      meetings: { m: { date: '2025-11-18', cites: ['s', 't#p4'] } },
      agreements: {
        a: {
          history: [
            { status: 'proposed', date: '2025-10-20', cites: ['t'] },
            { status: 'signed', date: '2025-11-02/2025-11-04', cites: ['t', 's'] },
          ],
        },
      },
    },
    says: [
      'meeting:m cites.1: the source was published by 2025-10-31, before 2025-11-18',
      'agreement:a history.1.cites.0: the source was published by 2025-10-31, before 2025-11-02/2025-11-04',
    ],
    good: {
      sources: { s: { published: '2025-11-24' }, t: { published: '2025-10' }, u: { published: null } },
      meetings: {
        m: { date: '2025-11', cites: ['s', 'u'] },
        month: { date: '2025-10-31', cites: ['t'] },
        undated: { date: null, cites: ['t'] },
        planned: { date: '2025-11-18', cites: ['s', 't'], notes: 'One of the two announces it.' },
      },
      agreements: {
        a: { history: [{ status: 'signed', date: '2025-11-18', dateNote: 'as announced', cites: ['s', 't'] }] },
      },
    },
  },
  'language-code': {
    bad: { sources: { a: { language: 'jp' } } },
    says: ['source:a language: no language has this ISO 639-1 code'],
    good: { sources: { a: { language: 'ja' }, b: { language: 'tg' } } },
  },
  'unused-source': {
    bad: { sources: { s: {}, idle: {} }, meetings: { m: {} } },
    says: ['source:idle : nothing cites the source "idle"'],
    good: { sources: { s: {}, p: {} }, meetings: { m: { points: [{ text: 'So.', by: null, cites: ['p#p4'] }] } } },
  },
  'post-dates': {
    bad: { officials: { a: { posts: [{ country: 'IR', from: '2025', to: '2024-12' }] } } },
    says: ['official:a posts.0.to: the post ends before it begins (2025)'],
    good: {
      officials: {
        a: {
          posts: [
            { country: 'IR', from: '2025-06', to: '2025' },
            { country: 'IR', to: '2024' },
          ],
        },
      },
    },
  },
  'post-side': {
    bad: { officials: { a: { posts: [{ title: 'Minister' }] } } },
    says: ['official:a posts.0: the post has neither a country nor an organisation'],
    good: {
      organisations: { itu: {} },
      officials: { a: { posts: [{ country: 'IR' }, { organisation: 'itu' }] }, b: {} },
    },
  },
  'official-side': {
    bad: {
      officials: { a: { posts: [{ country: 'AZ' }] } },
      meetings: { m: { participants: [{ official: 'a', for: 'IR' }] } },
      agreements: {
        d: {
          parties: ['IR', 'TJ'],
          history: [
            {
              status: 'signed',
              signers: [{ official: 'a', for: 'TJ' }],
              present: [
                { name: 'Ada', for: 'TJ' },
                { official: 'a', for: 'IR' },
              ],
            },
          ],
        },
      },
      proposals: { p: { by: 'a', by_for: 'TJ' } },
    },
    says: [
      'meeting:m participants.0.for: official:a has no post for this side',
      'agreement:d history.0.signers.0.for: official:a has no post for this side',
      'agreement:d history.0.present.1.for: official:a has no post for this side',
      'proposal:p by_for: official:a has no post for this side',
    ],
    good: {
      organisations: { ministry: { country: 'IR' }, itu: {} },
      officials: { a: { posts: [{ organisation: 'ministry' }, { organisation: 'itu' }] }, b: {} },
      meetings: {
        m: {
          participants: [
            { official: 'a', for: 'IR' },
            { official: 'a', for: 'itu' },
            { official: 'b', for: 'TJ' },
          ],
        },
      },
      proposals: { p: { by: 'a', by_for: 'ministry' }, q: { by: 'a' } },
    },
  },
  'conference-days': {
    bad: {
      conferences: { c: { dates: '2025-11-17/2025-11-28' } },
      meetings: { m: { conference: 'c', date: '2025-10' }, n: { conference: 'c', date: '2026-11-18' } },
    },
    says: [
      'meeting:m date: the date lies more than 14 days from conference:c (2025-11-17 to 2025-11-28)',
      'meeting:n date: the date lies more than 14 days from conference:c (2025-11-17 to 2025-11-28)',
    ],
    good: {
      conferences: { c: { dates: '2025-11-17/2025-11-28' }, undated: {} },
      meetings: {
        eve: { conference: 'c', date: '2025-11-03' },
        year: { conference: 'c', date: '2025' },
        noted: { conference: 'c', date: '2024', notes: 'It was held to prepare the conference.' },
        free: { date: '2024' },
        vague: { conference: 'undated', date: '2024' },
      },
    },
  },
  'conference-followed': {
    bad: {
      sources: { s: { published: '2025-11-24' }, t: { published: '2025-03' }, u: { published: null } },
      conferences: { c: { dates: '2025-11-17/2025-11-28' }, d: { dates: '2024-06-11' } },
      meetings: { m: { conference: null } },
    },
    says: [
      'conference:c dates: nothing of the conference is on record, which began before 2025-11-24',
      'conference:d dates: nothing of the conference is on record, which began before 2025-11-24',
    ],
    good: {
      sources: { s: { published: '2025-11-24' } },
      conferences: {
        met: { dates: '2025-11-17/2025-11-28' },
        signed: { dates: '2025-06-02' },
        told: { dates: '2025-04-01', facts: [{ text: 'It opened.', by: null, cites: ['s'] }] },
        noted: { dates: '2025-05-05', notes: 'No report of a meeting beside it was found.' },
        later: { dates: '2025-11-25' },
        month: { dates: '2025-03' },
        undated: { dates: null },
      },
      meetings: { m: { conference: 'met' } },
      agreements: { a: { history: [{ status: 'signed', conference: 'signed' }] } },
    },
  },
  'bilateral-sides': {
    bad: {
      organisations: { ministry: { country: 'IR' } },
      meetings: {
        one: {
          format: 'bilateral',
          participants: [
            { official: null, for: 'IR' },
            { official: null, for: 'ministry' },
          ],
        },
        three: { format: 'bilateral', participants: ['IR', 'TJ', 'PK'].map((side) => ({ official: null, for: side })) },
      },
    },
    says: [
      'meeting:one participants: the bilateral meeting has 1 side',
      'meeting:three participants: the bilateral meeting has 3 sides',
    ],
    good: {
      organisations: { ministry: { country: 'IR' } },
      meetings: {
        two: {
          format: 'bilateral',
          participants: ['IR', 'ministry', 'TJ'].map((side) => ({ official: null, for: side })),
        },
        many: { participants: ['IR', 'TJ', 'PK'].map((side) => ({ official: null, for: side })) },
      },
    },
  },
  'visit-destination': {
    bad: { meetings: { m: { format: 'visit', participants: [{ official: null, for: 'IR' }] } } },
    says: ['meeting:m place: the visit names neither a place nor a conference nor a host'],
    good: {
      conferences: { c: {} },
      meetings: {
        place: { format: 'visit', place: 'Islamabad' },
        conference: { format: 'visit', conference: 'c' },
        host: {
          format: 'visit',
          participants: [
            { official: null, for: 'IR' },
            { official: null, for: 'PK' },
          ],
        },
        call: { format: 'call' },
      },
    },
  },
  'meeting-roles': {
    bad: {
      organisations: { ministry: { country: 'IR' } },
      meetings: {
        hosts: {
          participants: [
            { official: null, for: 'IR', as: 'host' },
            { official: 'a', for: 'ministry', as: 'host' },
            { official: null, for: 'TJ', as: 'host' },
          ],
        },
        leads: {
          participants: [
            { official: 'a', for: 'IR', as: 'lead' },
            { official: 'b', for: 'TJ', as: 'lead' },
            { official: 'c', for: 'IR', as: 'lead' },
          ],
        },
      },
    },
    says: [
      'meeting:hosts participants.2.as: a second side is host beside IR',
      'meeting:leads participants.2.as: a second person leads IR',
    ],
    good: {
      meetings: {
        m: {
          participants: [
            { official: 'a', for: 'IR', as: 'lead' },
            { official: 'b', for: 'IR', as: 'with' },
            { official: 'c', for: 'TJ', as: 'host' },
            { official: 'd', for: 'PK', as: 'witness' },
            { official: 'e', for: 'PK', as: 'witness' },
          ],
        },
      },
    },
  },
  'history-order': {
    bad: {
      agreements: {
        a: {
          history: [
            { status: 'signed', date: '2025-11' },
            { status: 'in-force', date: '2024' },
          ],
        },
      },
    },
    says: ['agreement:a history.1.date: the entry is older than one that stands before it (2025-11)'],
    good: {
      agreements: {
        a: {
          history: [
            { status: 'signed', date: '2025-11' },
            { status: 'in-force' },
            { status: 'operational', date: '2025' },
          ],
        },
      },
    },
  },
  'status-order': {
    bad: {
      agreements: {
        a: { history: [{ status: 'signed' }, { status: 'proposed' }] },
        b: { history: [{ status: 'in-force' }, { status: 'negotiating' }] },
        c: { history: [{ status: 'expired' }, { status: 'implementation-urged' }] },
      },
    },
    says: [
      'agreement:a history.1.status: the status cannot follow "signed"',
      'agreement:b history.1.status: the status cannot follow "in-force"',
      'agreement:c history.1.status: the status cannot follow "expired"',
    ],
    good: {
      agreements: {
        renewed: {
          history: [{ status: 'signed' }, { status: 'expired' }, { status: 'proposed' }, { status: 'signed' }],
        },
        details: { history: [{ status: 'signed' }, { status: 'negotiating' }] },
        broken: {
          history: [{ status: 'operational' }, { status: 'not-operational' }, { status: 'implementation-urged' }],
        },
      },
    },
  },
  'status-meeting': {
    bad: {
      meetings: { m: { date: '2025-11-18' } },
      agreements: { a: { history: [{ status: 'signed', date: '2025-12', meeting: 'm' }] } },
    },
    says: ['agreement:a history.0.date: the date is not that of meeting:m (2025-11-18 to 2025-11-18)'],
    good: {
      meetings: { m: { date: '2025-11-18' }, undated: {} },
      agreements: {
        a: {
          history: [
            { status: 'proposed', date: '2025-11', meeting: 'm' },
            { status: 'signed', date: '2026', dateNote: 'expected in 2026', meeting: 'm' },
            { status: 'in-force', date: '2027', meeting: 'undated' },
            { status: 'operational', date: '2028' },
          ],
        },
      },
    },
  },
  'entry-setting': {
    bad: {
      conferences: { c: { city: 'Baku', country: 'AZ' }, d: {} },
      meetings: { m: { place: 'Baku', conference: 'c' } },
      agreements: { a: { history: [{ status: 'signed', meeting: 'm', place: 'Nairobi', conference: 'd' }] } },
    },
    says: [
      'agreement:a history.0.place: the place is not where meeting:m was (Baku)',
      'agreement:a history.0.conference: the conference is not where meeting:m was (c)',
    ],
    good: {
      conferences: { c: { city: 'Baku', country: 'AZ' } },
      meetings: { m: { place: 'Baku Congress Center, Baku', conference: 'c' }, visit: { place: 'Kenya' }, open: {} },
      agreements: {
        a: {
          history: [
            { status: 'proposed', meeting: 'm', place: 'Baku', conference: 'c' },
            { status: 'signed', meeting: 'm', place: 'Azerbaijan' },
            { status: 'in-force', meeting: 'visit', place: 'Nairobi' },
            { status: 'operational', meeting: 'open', place: 'Lima', conference: 'c' },
            { status: 'completed', place: 'Oslo' },
          ],
        },
      },
    },
  },
  'entry-days': {
    bad: {
      conferences: { c: { dates: '2025-11-17/2025-11-28' } },
      agreements: { a: { history: [{ status: 'adopted', date: '2025-11-30', conference: 'c' }] } },
    },
    says: ['agreement:a history.0.date: the date is not within conference:c (2025-11-17 to 2025-11-28)'],
    good: {
      conferences: { c: { dates: '2025-11-17/2025-11-28' }, undated: {} },
      agreements: {
        a: {
          history: [
            { status: 'proposed', date: '2025-10', dateNote: 'filed before it', conference: 'c' },
            { status: 'signed', date: '2025-11', conference: 'c' },
            { status: 'in-force', date: '2026', conference: 'undated' },
            { status: 'operational', conference: 'c' },
          ],
        },
      },
    },
  },
  'signer-party': {
    bad: {
      organisations: { ministry: { country: 'KE' } },
      agreements: {
        a: {
          history: [
            { status: 'proposed' },
            {
              status: 'signed',
              signers: [
                { name: 'Ada', for: 'IR' },
                { name: 'Bo', for: 'ministry' },
              ],
            },
          ],
        },
      },
    },
    says: ['agreement:a history.1.signers.1.for: the signer acts for no party of the agreement'],
    good: {
      organisations: { ministry: { country: 'IR' }, itu: {} },
      agreements: {
        a: {
          parties: ['ministry', 'TJ', 'itu'],
          history: [
            {
              status: 'signed',
              signers: ['IR', 'ministry', 'TJ', 'itu', null].map((side, at) => ({ name: `Ada ${at}`, for: side })),
              present: [{ name: 'Zed', for: 'KE' }],
            },
          ],
        },
      },
    },
  },
  'signer-present': {
    bad: {
      agreements: {
        a: {
          history: [
            {
              status: 'signed',
              signers: [
                { official: 'a', for: 'IR' },
                { name: 'Ada', for: 'TJ' },
              ],
              present: [
                { official: 'b', for: 'IR' },
                { name: 'ADA', for: null },
                { official: 'a', for: 'IR' },
              ],
            },
          ],
        },
      },
    },
    says: [
      'agreement:a history.0.present.1: a signer stands under present too',
      'agreement:a history.0.present.2: a signer stands under present too',
    ],
    good: {
      agreements: {
        a: {
          history: [
            { status: 'proposed', present: [{ official: 'a', for: 'IR' }] },
            { status: 'signed', signers: [{ official: 'a', for: 'IR' }], present: [{ official: 'b', for: 'TJ' }] },
          ],
        },
      },
    },
  },
  'outdated-note': {
    bad: {
      agreements: {
        a: { history: [{ status: 'proposed' }, { status: 'signed' }], notes: 'By APP. No later signature was found.' },
        b: { notes: 'No report of its signature was found.' },
        c: { history: [SIGNED_BY_ADA], notes: 'The report does not say who signed.' },
        d: { history: [SIGNED_BY_ADA], notes: 'Who signed this one is not stated.' },
      },
    },
    says: [
      'agreement:a notes: the note says what the history no longer bears out',
      'agreement:b notes: the note says what the history no longer bears out',
      'agreement:c notes: the note says what the history no longer bears out',
      'agreement:d notes: the note says what the history no longer bears out',
    ],
    good: {
      agreements: {
        a: { history: [{ status: 'negotiating' }], notes: 'No signing was found.' },
        b: { notes: 'The report does not say who signed.' },
        c: { history: [SIGNED_BY_ADA, { status: 'signed' }], notes: 'Who signed the second is not stated.' },
        d: { history: [SIGNED_BY_ADA], notes: 'The day of signing is not stated.' },
        e: { history: [SIGNED_BY_ADA] },
      },
    },
  },
  'deadline-order': {
    bad: {
      agreements: { a: { deadline: '2024', history: [{ status: 'proposed' }, { status: 'signed', date: '2025-01' }] } },
    },
    says: ['agreement:a deadline: the deadline lies before the first entry of the history (2025-01)'],
    good: {
      agreements: {
        a: { deadline: '2025', history: [{ status: 'signed', date: '2025-06' }] },
        b: { deadline: '2020' },
        c: {},
      },
    },
  },
  'agreement-parties': {
    bad: { agreements: { a: { kind: 'memorandum of understanding', parties: ['IR', 'IR'] } } },
    says: ['agreement:a parties: the memorandum of understanding has one party alone'],
    good: { agreements: { a: { kind: 'contract' }, b: { kind: 'declaration', parties: ['IR'] } } },
  },
  'explored-together': {
    bad: { proposals: { p: { act: 'explored', by: 'a', by_for: 'IR', to: ['DZ'] } } },
    says: ['proposal:p by: something explored has a proposer'],
    good: { proposals: { p: { act: 'explored', by_for: 'IR', to: ['DZ'] }, q: { act: 'offer', by: 'a' } } },
  },
  'proposal-direction': {
    bad: { proposals: { p: { by_for: 'IR', to: ['TJ', 'IR'] }, q: { by: 'a' } } },
    says: [
      'proposal:p to.1: the side addressed is the side that it comes from',
      'proposal:q by_for: official:a proposed it for no side',
    ],
    good: { proposals: { p: { by: 'a', by_for: 'IR', to: ['TJ'] }, q: { to: ['IR'] }, r: {} } },
  },
  'proposal-wording': {
    bad: { proposals: { a: { text: 'build it.' }, b: { text: 'Build it' }, c: { text: 'To build it.' } } },
    says: [
      'proposal:a text: the text starts with a small letter',
      'proposal:b text: the text has no full stop',
      'proposal:c text: the text starts with "to"',
    ],
    good: {
      proposals: {
        a: { text: 'Build it.' },
        b: { text: 'Adopt "WSIS 2.0".' },
        c: { text: '5G trials: run them (soon.)' },
      },
    },
  },
  'proposer-present': {
    bad: {
      meetings: { m: { participants: [{ official: 'b', for: 'TJ' }] } },
      proposals: { p: { by: 'a', by_for: 'IR', meeting: 'm' } },
    },
    says: ['proposal:p by: official:a is no participant of meeting:m'],
    good: {
      meetings: { m: { participants: [{ official: 'a', for: 'IR' }] } },
      proposals: { p: { by: 'a', by_for: 'IR', meeting: 'm' }, q: { by: 'b', by_for: 'TJ' }, r: { meeting: 'm' } },
    },
  },
  'proposal-date': {
    bad: {
      sources: { early: { published: '2025-11-18' }, late: { published: '2025-11-20' } },
      meetings: { m: { date: '2025-11-17' } },
      proposals: {
        after: { date: '2025-11-21', cites: ['early#p2', 'late'] },
        off: { date: '2025-10', meeting: 'm', cites: ['late'] },
      },
    },
    says: [
      'proposal:after date: the date lies after the publication of every source (2025-11-18, 2025-11-20)',
      'proposal:off date: the date is not that of meeting:m (2025-11-17 to 2025-11-17)',
    ],
    good: {
      sources: { early: { published: '2025-11-18' }, late: { published: '2025-11-20' }, undated: {} },
      meetings: { m: { date: '2025-11-17' }, open: {} },
      proposals: {
        between: { date: '2025-11-19', cites: ['early', 'late'] },
        open: { date: '2025-12', meeting: 'open', cites: ['early', 'undated'] },
        noted: { date: '2025-10', dateNote: 'put in a letter before', meeting: 'm', cites: ['late'] },
        month: { date: '2025-11', meeting: 'm', cites: ['early'] },
      },
    },
  },
  'date-note': {
    bad: { meetings: { m: { dateNote: 'About a year before the article.' } } },
    says: ['meeting:m dateNote: a date in words ends with a full stop'],
    good: { meetings: { m: { dateNote: 'about a year before the article' } } },
  },
  'inferred-fields': {
    bad: {
      proposals: { p: { inferred: ['to', 'too'] } },
      officials: { a: { posts: [{ country: 'IR', inferred: ['position'] }] } },
    },
    says: [
      'official:a posts.0.inferred.0: inferred names a field that is not there',
      'proposal:p inferred.1: inferred names a field that is not there',
    ],
    good: {
      proposals: { p: { inferred: ['to', 'by_for'] } },
      agreements: { a: { history: [{ status: 'signed', inferred: ['status'] }] } },
    },
  },
  'repeated-entry': {
    bad: {
      meetings: {
        m: {
          topics: ['ai', 'ai'],
          cites: ['s#p4', 's', 's#p4'],
          participants: [
            { official: 'a', for: 'IR' },
            { official: 'a', for: 'IR' },
          ],
        },
      },
      agreements: {
        a: {
          history: [
            {
              status: 'signed',
              signers: ['IR', 'TJ'].map((side) => ({ official: 'a', for: side })),
              present: ['IR', 'TJ'].map((side) => ({ name: 'Ada', for: side })),
            },
          ],
        },
      },
    },
    says: [
      'meeting:m participants.1: participants holds an entry twice',
      'meeting:m topics.1: topics holds an entry twice',
      'meeting:m cites.2: cites holds an entry twice',
      'agreement:a history.0.signers.1: signers holds an entry twice',
      'agreement:a history.0.present.1: present holds an entry twice',
    ],
    good: {
      meetings: {
        m: {
          cites: ['s', 's#p1', 's#p2'],
          participants: [
            { official: null, for: 'IR' },
            { official: null, for: 'IR' },
          ],
        },
      },
    },
  },
  'audience-reach': {
    bad: {
      sources: { s: {}, secret: { audience: ['staff'] } },
      organisations: { hidden: { audience: ['staff'] } },
      officials: { a: { audience: ['press'], posts: [{ organisation: 'hidden' }] } },
      meetings: { m: { cites: ['s', 'secret#p1'], participants: [{ official: null, for: 'hidden' }] } },
      conferences: { expo: { audience: ['staff'] } },
      agreements: {
        d: {
          history: [
            {
              status: 'signed',
              conference: 'expo',
              signers: [{ official: 'a', for: 'IR' }],
              present: [{ name: 'Ada', for: 'hidden' }],
            },
          ],
        },
      },
    },
    says: [
      'official:a posts.0.organisation: readers labelled "press" see this record but not organisation:hidden',
      'meeting:m participants.0.for: readers labelled "public" see this record but not organisation:hidden',
      'meeting:m cites.1: readers labelled "public" see this record but not source:secret',
      'agreement:d history.0.conference: readers labelled "public" see this record but not conference:expo',
      'agreement:d history.0.signers.0.official: readers labelled "public" see this record but not official:a',
      'agreement:d history.0.present.0.for: readers labelled "public" see this record but not organisation:hidden',
    ],
    good: {
      sources: { s: {}, secret: { audience: ['staff', 'press'] } },
      meetings: { m: { audience: ['staff'], cites: ['s', 'secret'], participants: [{ official: null, for: 'IR' }] } },
    },
  },
};

function said(name: string, knowledge: Knowledge): string[] {
  const rule = RULES.find((one) => one.name === name);
  return (rule?.check(knowledge, TODAY) ?? []).map(({ ref, path, message }) => `${ref} ${path.join('.')}: ${message}`);
}

describe('the rules', () => {
  it('have a case each, names of their own, and a reason of one sentence', () => {
    expect(RULES.map(({ name }) => name)).toEqual(Object.keys(CASES));
    for (const { why } of RULES) expect(why).toMatch(/^[A-Z][^.]*\.$/);
  });

  it.each(Object.entries(CASES))('%s finds what is bad', (name, { bad, says }) => {
    expect(said(name, smallKnowledge(bad))).toEqual(says);
  });

  it.each(Object.entries(CASES))('%s lets pass what is good', (name, { good }) => {
    expect(said(name, smallKnowledge(good))).toEqual([]);
  });
});
