import { has, hasKind, type Mention } from '../../question/mention.js';
import { KIND_WORDS, type RecordKind } from './filter.js';
import type { Connector } from './scope-piece.js';

/** What a word does to what stands around it; null where it does nothing of that kind. */
export function connectorOf(mention: Mention): Connector | null {
  if (has(mention, 'neg:without')) return isSetAside(mention) ? null : 'not';
  if (has(mention, 'only')) return 'only';
  if (has(mention, 'neg:not')) return hasKind(mention, 'status:') || hasKind(mention, 'group:') ? null : 'not';
  if (has(mention, 'both', 'prep:between')) return 'both';
  if (has(mention, 'conj:or')) return 'or';
  if (has(mention, 'conj:and', 'conj:versus')) return 'and';
  return has(mention, 'conj:but') ? 'but' : null;
}

const SET_ASIDE: ReadonlySet<string> = new Set(
  'aside|apart|excepted|excluded|not counted|not included|left out|left aside|set aside'.split('|'),
);

/** "Brazil aside": the exclusion stands behind what it excludes. */
export function isSetAside(mention: Mention): boolean {
  return SET_ASIDE.has(mention.key);
}

/** A kind of record that a word asks for. */
export interface KindNamed {
  readonly value: RecordKind;
  /** What the word is read as, where it is another word than that of the kind. */
  readonly as: string | null;
  /** Whether it asks for less than all records of the kind: memoranda of agreements, visits of meetings. */
  readonly narrow: boolean;
  /** Whether it asks for their getting further: "the status of". */
  readonly change: boolean;
}

/** The kind of record that a word asks for; null where it asks for none. */
export function kindNamed(mention: Mention): KindNamed | null {
  if (has(mention, 'noun:status')) return { value: 'agreement', as: null, narrow: false, change: true };
  const value = KINDS.find(([, isNamed]) => isNamed(mention))?.[0];
  if (!value) return null;
  const narrow = isNarrow(mention);
  return { value, as: narrow || has(mention, 'verb:meet') ? KIND_WORDS[value] : null, narrow, change: false };
}

const KINDS: readonly (readonly [RecordKind, (mention: Mention) => boolean])[] = [
  ['proposal', (one) => has(one, 'noun:proposal') || (isAct(one) && !WISHES.has(one.key))],
  ['meeting', (one) => has(one, 'noun:meeting', 'verb:meet', 'verb:visit') || hasKind(one, 'format:')],
  [
    'agreement',
    (one) =>
      has(one, 'noun:agreement') || SIGNING.has(one.key) || (hasKind(one, 'kind:') && !has(one, 'kind:resolution')),
  ],
  ['conference', (one) => has(one, 'noun:conference')],
  ['official', (one) => has(one, 'noun:official')],
  ['organisation', (one) => has(one, 'noun:organisation', 'noun:company')],
];

/** "Whenever Azerbaijan signs something": what is to be signed is an agreement. */
const SIGNING: ReadonlySet<string> = new Set('sign|signs|signing|inks|ratifies|initials'.split('|'));

function isAct(mention: Mention): boolean {
  return hasKind(mention, 'act:') && !has(mention, 'act:explored');
}

/** "I want news of …", "we need …": said of the wish itself. */
const WISHES: ReadonlySet<string> = new Set('want|wants|wanted|wish for|need|needed|ask|asked|asking|seek'.split('|'));

function isNarrow(mention: Mention): boolean {
  if (hasKind(mention, 'kind:')) return !has(mention, 'kind:agreement');
  return hasKind(mention, 'format:') || hasKind(mention, 'act:') || has(mention, 'verb:visit', 'noun:company');
}

/** Whether a word says nothing of what the news are to be about: small words, "news", "about", "the latest". */
export function isNoise(mention: Mention): boolean {
  if (
    ['prep:', 'ask:', 'pron:'].some((prefix) => hasKind(mention, prefix)) ||
    QUIET.has(mention.key) ||
    WISHES.has(mention.key)
  )
    return true;
  if (mention.entities.length > 0) return false;
  return has(
    mention,
    'filler',
    'who-that',
    'what-about',
    'verb:change',
    'verb:discuss',
    'verb:host',
    'verb:attend',
    'verb:agree',
    'verb:develop',
    'cmd:list',
    'cmd:command',
    'cmd:greet',
    'cmd:thanks',
    'noun:record',
    'noun:topic',
    'sup:last',
  );
}

/** Words for news, and parts of words that French and English take off. */
const QUIET: ReadonlySet<string> = new Set(
  'news|developments|activity|activities|coverage|digest|stories|changes|change|changing|happenings|subscribe|send|whenever|follow|following|des|de|les|le|la|l|d|s|que|new|новости|новостях|хабарҳо|اخبار|خبر|خبرها|الاخبار'.split(
    '|',
  ),
);
