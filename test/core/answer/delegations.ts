import { smallKnowledge } from '../../curate/small-knowledge.js';

/** A few officials, bodies, conferences and meetings, with a conflict, an open end and a post held before. */
export const DELEGATIONS = smallKnowledge({
  sources: {
    wire: { publisher: 'The Wire', published: '2025-11-24', title: 'Ministers meet' },
    gazette: { publisher: 'The Gazette', published: '2026-02' },
    leaflet: { publisher: 'Leaflet' },
  },
  organisations: {
    'ke-regulator': {
      name: 'CAK',
      aliases: ['Communications Authority of Kenya'],
      kind: 'regulator',
      country: 'KE',
      cites: ['wire'],
    },
    itu: { name: 'International Telecommunication Union', aliases: ['ITU'], kind: 'international', cites: ['wire'] },
  },
  officials: {
    githau: {
      name: 'William Githau',
      posts: [
        { title: 'Cabinet Secretary for Communications', country: 'KE', cites: ['wire#p1'] },
        { title: 'Representative', country: 'KE', inferred: ['country'], cites: ['gazette'] },
      ],
      notes: 'The Wire writes Githau, The Gazette Gitau.',
    },
    wambua: {
      name: 'Chris Wambua',
      posts: [
        {
          title: 'Acting Director General',
          country: 'KE',
          organisation: 'ke-regulator',
          dateNote: 'as of 2023',
          cites: ['leaflet'],
        },
      ],
    },
    hashemi: {
      name: 'Sattar Hashemi',
      posts: [{ title: 'Minister of Communications', country: 'IR', cites: ['wire#p2'] }],
    },
    jahromi: {
      name: 'Javad Jahromi',
      posts: [{ title: 'Minister of Communications', country: 'IR', dateNote: 'as of 2018', cites: ['leaflet'] }],
    },
    martin: {
      name: 'Doreen Martin',
      posts: [{ title: 'Secretary-General', organisation: 'itu', from: '2023', cites: ['gazette'] }],
    },
  },
  conferences: {
    expo: {
      name: 'World Telecom Expo 2025 of Baku',
      aliases: ['EXPO-25'],
      dates: '2025-11-17/2025-11-28',
      city: 'Baku',
      country: 'AZ',
      venue: 'Congress Center',
      organisers: ['itu'],
      theme: 'Universal access',
      facts: [
        { text: 'The host counted 2,572 participants.', by: null, cites: ['wire'] },
        { text: 'Kenya is to host the next one in 2029.', by: null, cites: ['gazette'] },
      ],
      cites: ['wire'],
      notes: 'Sources disagree on attendance (2,000 / 2,572).',
    },
    forum: { name: 'Digital Forum 2026', dates: '2026-02-04', city: 'Kuwait City', country: 'KW', cites: ['gazette'] },
    fair: {
      name: 'Fair of Kigali',
      dateNote: 'on an unstated date',
      city: 'Kigali',
      country: 'RW',
      cites: ['leaflet'],
    },
  },
  meetings: {
    'expo-iran-kenya': {
      conference: 'expo',
      format: 'bilateral',
      date: '2025-11',
      place: 'Baku',
      participants: [
        { official: 'hashemi', for: 'IR' },
        { official: 'githau', for: 'KE' },
      ],
      cites: ['wire#p3'],
      points: [{ text: 'They spoke of training.', by: null, cites: ['gazette'] }],
    },
    'expo-kenya-itu': {
      conference: 'expo',
      format: 'bilateral',
      date: '2025-11-18',
      place: 'Baku',
      participants: [
        { official: 'githau', for: 'KE' },
        { official: 'martin', for: 'itu' },
      ],
      cites: ['wire#p4'],
      notes: 'The Wire says Tuesday; The Gazette says Wednesday.',
    },
    'nairobi-kenya-iran': {
      format: 'visit',
      participants: [
        { official: null, for: 'KE' },
        { official: 'hashemi', for: 'IR' },
      ],
      cites: ['leaflet'],
      notes: 'The report does not name the host.',
    },
  },
  agreements: {
    'iran-kenya-mou': {
      title: 'Iran-Kenya memorandum',
      parties: ['IR', 'KE'],
      history: [{ status: 'signed', date: '2023-07', cites: ['gazette'] }],
    },
  },
});
