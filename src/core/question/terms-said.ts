import { stemsOf } from '../graph/text-index.js';
import type { OpenRange } from './dates/find-dates.js';
import type { Item } from './item.js';
import type { Mention } from './mention.js';
import type { FacetTerm, PartyEntity } from './question.js';
import type { Linked } from './understand.js';

/** Somebody or something that a message names, with the stems of the words that it is named by. */
export type NameSaid = { readonly stems: readonly string[] } & (
  | { readonly kind: 'party'; readonly entities: readonly PartyEntity[] }
  | { readonly kind: 'place'; readonly facet: FacetTerm }
  | { readonly kind: 'conference' | 'agreement'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' }
);

/** A word of a message that is no name, as it was typed. */
export interface WordSaid {
  readonly typed: string;
  /** The topics that it names, by id. */
  readonly topics: readonly string[];
  /** Whether it is a word for what records are, or for what is done in them: those stand in very many. */
  readonly isOfRecords: boolean;
}

/** What a message says, whatever is asked of it: names, days and words, in no order. */
export interface TermsSaid {
  readonly names: readonly NameSaid[];
  readonly days: readonly OpenRange[];
  readonly words: readonly WordSaid[];
}

/** The names, days and words of a message, without the words that ask, join, point and fill. */
export function termsSaid({ items, dates }: Linked): TermsSaid {
  const days = items.flatMap((item) => (item.kind === 'date' ? (dates[item.date] ?? []) : []));
  return {
    names: items.flatMap(nameOf),
    days: days.filter(({ soft }) => !soft).map(({ range }) => range),
    words: items.flatMap(wordsOf),
  };
}

function nameOf(item: Item): NameSaid[] {
  const stems = stemsOf(item.mention.text);
  switch (item.kind) {
    case 'party':
      return [{ kind: 'party', entities: item.party.entities, stems: stemsOf(item.party.span.replace(TITLE, '')) }];
    case 'place':
      return [{ kind: 'place', facet: item.facet, stems }];
    case 'conference':
    case 'agreement':
      return [{ kind: item.kind, ids: item.facet.ids, stems }];
    case 'word':
      return isUnknownName(item.mention) ? [{ kind: 'unknown', stems }] : [];
    default:
      return [];
  }
}

/** A title of courtesy, which records leave out. */
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|madam|he|h\.e|his excellency|her excellency)\b\.?\s+/i;

/** Words that ask, join, point and fill. */
const OF_FRAME = /^(?:ask|prep|conj|pron|cmd|neg):|^(?:filler|only|both|else|who-that)$/;

/** Words for what records are, and for what is done in them. */
const OF_RECORDS = /^(?:noun|verb|act|status|kind|field|format):/;

const LETTERS_MIN = 3;

function wordsOf(item: Item): WordSaid[] {
  const { mention, kind } = item;
  if (kind !== 'topic' && (kind !== 'word' || isOfFrame(mention) || isUnknownName(mention))) return [];
  const topics = kind === 'topic' ? item.facet.ids : [];
  const isOfRecords = mention.tags.some((tag) => OF_RECORDS.test(tag));
  const words = mention.key.split(' ').filter((typed) => typed.length >= LETTERS_MIN);
  return words.map((typed) => ({ typed, topics, isOfRecords }));
}

/** Whether a word stands where a name would and is written as one: in small letters it may as well be any word. */
function isUnknownName({ unknown, capital }: Mention): boolean {
  return unknown === 'name-like' && capital;
}

function isOfFrame({ tags, date }: Mention): boolean {
  return date !== null || tags.some((tag) => OF_FRAME.test(tag));
}
