import type { Item } from '../item.js';
import type { Tag } from '../vocabulary/tags.js';
import {
  isAskedOfSome,
  isConference,
  isDealingWith,
  isHad,
  isOfBodyThatMet,
  isOfDocumentsAlone,
  isOfPeople,
  isOfTime,
  isSomebodysVerb,
  prepositionAfter,
  runningTags,
} from './beside.js';
import { hasDocument, isNoun, isThing, nearest } from './company.js';

/** A word that means what the vocabulary says only in some company, and what it means in other company. */
export interface Sense {
  /** The words, by their keys. */
  readonly words: RegExp;
  /** The tags that they have in this company; null where they keep their own sense. None = an ordinary word, which is said not to be read. */
  readonly otherwise: (items: readonly Item[], at: number) => readonly Tag[] | null;
  /** Questions in which they have the other sense, and some in which they keep their own. */
  readonly reads: readonly string[];
  readonly not: readonly string[];
}

/** Every such word. */
export const SENSES: readonly Sense[] = [
  {
    words: /^(?:joint )?(?:working group|task force|taskforce|workgroup)$|^j?wg$/,
    otherwise: (items) => (isOfBodyThatMet(items) ? ['noun:meeting'] : null),
    reads: [
      'who led each side when the working group of Iran and Azerbaijan convened in Baku in 2019',
      'when did the working group of Iran and Azerbaijan meet',
      'who spoke for Iran in the working group',
    ],
    not: [
      'has the working group been set up',
      'which working groups does Iran have',
      'is the working group of Iran and Kenya operational',
    ],
  },
  {
    words: /^running$/,
    otherwise: (items, at) => (isOfPeople(items, at) ? runningTags(items, at) : null),
    reads: [
      "who is the guy running ITU's standardisation side",
      'is Nigeria running too',
      'who is running Digital Cooperation Organization now',
    ],
    not: ['is the memorandum with Kenya running', 'which projects of Oman are running', 'is it running'],
  },
  {
    words:
      /^(?:active|inactive|live|effective|idle|waiting|still waiting|outstanding|late|delayed|finished|stuck|valid|overdue|stalled|dormant)$/,
    otherwise: (items, at) => (isOfPeople(items, at) ? [] : null),
    reads: [
      'is Zambia active on AI',
      'which outstanding leaders came to Delhi',
      'was Modi late',
      'who spoke live at WTDC-25',
    ],
    not: ['which memoranda of Oman are outstanding', 'is the Kenyan memorandum active', 'are they late'],
  },
  {
    words: /^due$/,
    otherwise: (items, at) =>
      !hasDocument(items) && /^(?:prep:in|prep:at|prep:to)$/.test(prepositionAfter(items, at)) ? ['plan'] : null,
    reads: ['who is due in Doha next', 'is Modi due at WTDC-25'],
    not: ['which memoranda are due in 2026', 'when is it due'],
  },
  {
    words: /^(?:see|saw|seen|sees|received|receive|receives)$/,
    otherwise: (items, at) => (isThing(items, at + 1) ? [] : null),
    reads: [
      'did Macron see the exhibition',
      'did Modi see a draft of the declaration',
      'who received an award in Doha',
    ],
    not: [
      'did Macron see the president of Kenya',
      'whom did Al Mannai receive',
      'did Modi see the Bhutanese leader',
      'saw a delegation of Oman',
    ],
  },
  {
    words: /^table$/,
    otherwise: (items, at) => (isNoun(items, at) ? ['filler'] : null),
    reads: ['who sat at the table with Modi', 'who was at the same table'],
    not: ['did they table a resolution on satellites', 'who wants to table a text'],
  },
  {
    words: /^deals?$/,
    otherwise: (items, at) => (isDealingWith(items, at) ? ['verb:discuss'] : null),
    reads: ['did Hashemi deal with cybersecurity in Baku', 'how does Iran deal with AI'],
    not: ['is the deal with Iran signed', 'did Iran sign a deal with Oman', 'Iran deal with Oman'],
  },
  {
    words: /^address(?:ed)?$/,
    otherwise: (items, at) => (isNoun(items, at) || isConference(nearest(items, at, 1)) ? [] : null),
    reads: ['what is the address of the ITU office', 'did Modi address WTDC-25'],
    not: ['did they address cybersecurity'],
  },
  {
    words: /^(?:earlier|later|previously)$/,
    otherwise: (items, at) => (isOfTime(items, at) ? ['filler'] : null),
    reads: ['had Mavetera met Zavazava earlier in 2025', 'did they meet later in November 2025'],
    not: ['who came later', 'what was signed earlier than the memorandum'],
  },
  {
    words: /^(?:older|elder|earlier|sooner)$/,
    otherwise: (items, at) => (isAskedOfSome(items, at) ? ['sup:first'] : null),
    reads: [
      'which of the two memoranda of Oman is older',
      'which one was earlier',
      'which is the older memorandum of Kenya',
    ],
    not: ['is it older than the declaration', 'who met Modi earlier than Macron did', 'what was signed earlier'],
  },
  {
    words: /^(?:newer|younger|later)$/,
    otherwise: (items, at) => (isAskedOfSome(items, at) ? ['sup:last'] : null),
    reads: ['which of the two memoranda of Oman is newer', 'which is the newer one of Kenya'],
    not: ['which meetings were later than May', 'who came later'],
  },
  {
    words: /^(?:figure|figures|number|numbers)$/,
    otherwise: (items, at) => (isHad(items, at) ? ['noun:figure'] : null),
    reads: [
      'budget of the centre in Baku - do you have a figure',
      'is there any figure for the trade of Iran',
      'got a number for the exhibitors',
    ],
    not: ['which figures from Oman met Hashemi', 'a key figure of Kenya'],
  },
  {
    words: /^(?:bilateral|multilateral|trilateral)$/,
    otherwise: (items) => (isOfDocumentsAlone(items) ? [] : null),
    reads: ['anything unsigned between Iran and Azerbaijan, bilateral only'],
    not: [
      'bilateral meetings of Iran',
      'what was signed at the bilateral with Kenya',
      'pending bilateral agreements of Iran',
    ],
  },
  {
    words: /^second$/,
    otherwise: (items, at) => (isSomebodysVerb(items, at) ? [] : null),
    reads: ['did anyone second the proposal of Brazil', 'did Kenya second it'],
    not: ["Hashemi's second meeting", 'the second one'],
  },
  {
    words: /^present$/,
    otherwise: (items, at) => (isSomebodysVerb(items, at) && isThing(items, at + 1) ? [] : null),
    reads: ['did Zerrouki present a project to Qatar'],
    not: ['who was present when it was signed', 'was Hashemi present at the signing'],
  },
];

/** Items with the words that have another sense in their company in that sense. */
export function inCompany(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'word') return item;
    const tags = otherSense(items, item.mention.key, at);
    if (tags === null) return item;
    return { ...item, mention: { ...item.mention, tags, unknown: tags.length ? 'no' : 'word' } };
  });
}

/** The tags of the first other sense that a word has here; null where it keeps its own. */
function otherSense(items: readonly Item[], key: string, at: number): readonly Tag[] | null {
  for (const { words, otherwise } of SENSES) {
    const tags = words.test(key) ? otherwise(items, at) : null;
    if (tags !== null) return tags;
  }
  return null;
}
