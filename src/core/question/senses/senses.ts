import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { Tag } from '../vocabulary/tags.js';
import { hasDocument, isNoun, isSomebody, isThing, nearest } from './company.js';

/** A word that means what the vocabulary says only in some company, and what it means in other company. */
export interface Sense {
  /** The words, by their keys. */
  readonly words: RegExp;
  /** The tags that they have in this company; null where they have another sense. None = an ordinary word, which is said not to be read. */
  readonly otherwise: (items: readonly Item[], at: number) => readonly Tag[] | null;
  /** Questions in which they have the other sense, and some in which they keep their own. */
  readonly reads: readonly string[];
  readonly not: readonly string[];
}

/** Every such word. */
export const SENSES: readonly Sense[] = [
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
    const tags = SENSES.find(({ words }) => words.test(item.mention.key))?.otherwise(items, at) ?? null;
    if (tags === null) return item;
    return { ...item, mention: { ...item.mention, tags, unknown: tags.length ? 'no' : 'word' } };
  });
}

/** Somebody beside the word, and no document anywhere that it may be said of. */
function isOfPeople(items: readonly Item[], at: number): boolean {
  return (
    !hasDocument(items) && (isSomebody(nearest(items, at, -1)) || isSomebody(items[at + 1]) || isSaidOfWho(items, at))
  );
}

function isConference(item: Item | undefined): boolean {
  return item?.kind === 'conference' || (item?.kind === 'word' && has(item.mention, 'noun:conference'));
}

/** "Who spoke live": what somebody asked for did. */
function isSaidOfWho(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some(({ kind, mention }) => kind === 'word' && has(mention, 'ask:who'));
}

/** Who runs something heads it; who runs, with nothing behind, is a candidate. */
function runningTags(items: readonly Item[], at: number): readonly Tag[] {
  const [next, behind] = [items[at + 1], items[at + 2]];
  const isObject =
    next !== undefined &&
    (next.kind !== 'word' || next.mention.unknown !== 'no' || (isNoun(items, at + 2) && behind !== undefined));
  return isObject ? ['post:head', 'noun:official'] : ['act:request'];
}

function prepositionAfter(items: readonly Item[], at: number): string {
  const next = items[at + 1];
  return next?.kind === 'word' ? (next.mention.tags.find((tag) => tag.startsWith('prep:')) ?? '') : '';
}

/** "Did Hashemi deal with AI": a verb behind its auxiliary and its subject, and no noun behind an article. */
function isDealingWith(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    next?.kind === 'word' &&
    next.mention.key === 'with' &&
    items[at + 2]?.kind === 'topic' &&
    isSomebodysVerb(items, at)
  );
}

/** "Anything unsigned, bilateral only": documents are asked for by how they stand, and no meeting. */
function isOfDocumentsAlone(items: readonly Item[]): boolean {
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.mention] : []));
  const isMeeting = words.some(
    (one) => has(one, 'verb:meet') || (has(one, 'noun:meeting') && !hasKind(one, 'format:')),
  );
  const isState = words.some((one) =>
    has(one, 'group:unsigned', 'group:pending', 'status:negotiating', 'status:in-force'),
  );
  const isDocument = words.some((one) => has(one, 'noun:agreement') || hasKind(one, 'kind:'));
  return isState && !isMeeting && !isDocument && !words.some((one) => /^(?:the|a|an|last|next|their)$/.test(one.key));
}

/** "Do you have a figure", "is there any number": a sum, and nobody of note. */
function isHad(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 4), at).map(({ mention }) => mention.key);
  const isOne = /^(?:a|any|the|exact|precise|some)$/.test(before.at(-1) ?? '');
  return isOne && before.some((key) => /(?:^|\b)(?:have|has|got|give|there|need|want)$/.test(key));
}

/** "Earlier in 2025", "later that year": a date behind says which time is meant. */
function isOfTime(items: readonly Item[], at: number): boolean {
  const [next, behind] = items.slice(at + 1, at + 3);
  return (
    next?.kind === 'date' ||
    (next?.kind === 'word' && /^(?:in|on|that|this)$/.test(next.mention.key) && behind?.kind === 'date')
  );
}

/** "Which of the two is older": one of some that are asked among, and no "than" that says which is compared. */
function isAskedOfSome(items: readonly Item[], at: number): boolean {
  const [asked, is] = items
    .slice(0, at)
    .filter(({ mention }) => has(mention, 'ask:which') || IS.test(mention.key))
    .slice(-2);
  const isThan = items.slice(at).some(({ mention }) => /\bthan\b/.test(mention.key));
  return has(asked?.mention, 'ask:which') && IS.test(is?.mention.key ?? '') && !isThan;
}

const IS = /^(?:is|are|was|were|came|comes)$/;

/** The base form behind "did" and somebody: "did Kenya second it". */
function isSomebodysVerb(items: readonly Item[], at: number): boolean {
  const [auxiliary, subject] = [items[at - 2], items[at - 1]];
  return (
    isAuxiliary(auxiliary) &&
    (subject?.kind === 'party' || /^(?:he|she|they|anyone|anybody|someone|somebody)$/.test(subject?.mention.key ?? ''))
  );
}

function isAuxiliary(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^(?:did|does|do|didnt|could|can)$/.test(item.mention.key);
}
