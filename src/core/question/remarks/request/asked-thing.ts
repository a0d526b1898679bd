import type { Token } from '../../../graph/normalise.js';
import { recipientEnd, type Run } from './asker.js';
import { begins, isPause, past, pastAll } from './phrases.js';
import {
  ASPECTS,
  BIDDING,
  DETERMINERS,
  HELP_NOUNS,
  IN_THE_NAME,
  LET,
  LINKS,
  LISTS,
  MANNERS,
  PREPOSITIONS,
  TELL,
  TELLS_THING,
  TO_KNOW,
  WANTED_ADJECTIVES,
  WANTED_NOUNS,
  WH,
} from './words.js';

/** What is asked behind a verb of asking. */
export interface AskedThing {
  /** Its first word. */
  readonly at: number;
  /** What makes a question of it: empty where it is one. */
  readonly bids: string;
  /** Those named on the way, who ask or are to be told. */
  readonly told: readonly Run[];
}

/** A reading on its way from word to word. */
interface Way {
  readonly at: number;
  /** The verb that makes a question of a noun; null = nothing that asks for one was read. */
  readonly bids: string | null;
  /** Whether a verb of knowing or telling was read, behind which "of" and "about" lead to what is asked. */
  readonly isOfKnowing: boolean;
  readonly told: readonly Run[];
}

/** What is asked, behind all that says that it is asked; null where that is nothing that can be answered. */
export function askedThing(words: readonly Token[], start: number): AskedThing | null {
  const isOfKnowing = /^(?:en|in)quires?$/.test(words[start - 1]?.key ?? '');
  let way: Way = { at: start, bids: null, isOfKnowing, told: [] };
  for (let next: Way | null = way; next; next = step(words, way)) way = next;
  const { at, bids, told } = way;
  if (at >= words.length) return null;
  if (isQuestion(words, at)) return { at, bids: '', told };
  if (bids === null && !isAspect(words, at)) return null;
  return { at, bids: isAspect(words, at) && bids !== 'List' ? 'Give' : (bids ?? 'Give'), told };
}

/** One more piece of the frame; null where the question begins. */
function step(words: readonly Token[], way: Way): Way | null {
  const { at } = way;
  const known = pastAll(words, at, TO_KNOW, BIDDING, MANNERS);
  if (known > at) return { ...way, at: known, isOfKnowing: true };
  const behalf = behalfEnd(words, at);
  if (behalf) return { ...way, at: behalf.end, told: [...way.told, behalf] };
  if (at >= words.length || isQuestion(words, at)) return null;
  const wanted = wantedEnd(words, at);
  if (wanted) return { ...way, ...wanted };
  return isAspect(words, at) ? null : stepOfTelling(words, way);
}

/** A verb of telling, who is told, or what leads to the thing that is told. */
function stepOfTelling(words: readonly Token[], way: Way): Way | null {
  const { at } = way;
  const verb = past(words, at, TELL);
  if (verb > at) return { ...way, at: verb, bids: way.bids ?? thingBid(words, at), isOfKnowing: true };
  const told = way.bids === null ? recipientEnd(words, at + (words[at]?.key === 'to' ? 1 : 0)) : null;
  if (told !== null) return { ...way, at: past(words, told, LET), told: [...way.told, { start: at, end: told }] };
  const link = pastAll(words, at, LINKS);
  if (link === at) return null;
  return { ...way, at: link, bids: way.bids ?? (way.isOfKnowing ? 'Tell me about' : null) };
}

/** More words than name whom somebody writes for. */
const BEHALF_MAX = 12;

/** "On behalf of the mission" before "to ask". */
function behalfEnd(words: readonly Token[], at: number): Run | null {
  const start = past(words, at, IN_THE_NAME);
  if (start === at) return null;
  const end = words.findIndex(
    (_, index) => index > start && index < start + BEHALF_MAX && begins(words, index, TO_KNOW),
  );
  return end < 0 ? null : { start, end };
}

/** "Confirm the date": what is to be told stands right behind the verb. */
function thingBid(words: readonly Token[], at: number): string | null {
  const end = past(words, at, TELLS_THING);
  return end > at && begins(words, end, DETERMINERS) ? 'Give' : null;
}

/** Whether a question begins at a word, past a preposition: "by whom", "whether". */
export function isQuestion(words: readonly Token[], at: number): boolean {
  const behind = past(words, at, PREPOSITIONS);
  return (
    begins(words, at, WH) || (behind > at && words[at]!.key !== 'of' && begins(words, behind, WH) && !isLink(words, at))
  );
}

/** "On whether", "about how": a preposition of what stands before it. */
function isLink(words: readonly Token[], at: number): boolean {
  return (
    /^(?:on|about)$/.test(words[at]!.key) && /^(?:whether|how|if|who|when|where|that)$/.test(words[at + 1]?.key ?? '')
  );
}

/** "The date and place of …": a noun of what records hold; "a meeting" is none of theirs. */
function isAspect(words: readonly Token[], at: number): boolean {
  // Without an article, "state" is what the reader is bidden to do.
  if (/^(?:and|or|a|an|state)$/.test(words[at]?.key ?? '')) return false;
  return begins(words, past(words, at, DETERMINERS), ASPECTS);
}

/** "A brief account of", "your kind guidance on": a noun of telling, with what links it to its object. */
function wantedEnd(words: readonly Token[], start: number): { readonly at: number; readonly bids: string } | null {
  const noun = pastAll(words, past(words, start, DETERMINERS), WANTED_ADJECTIVES);
  const isYours = words[start]?.key === 'your';
  const end = Math.max(past(words, noun, WANTED_NOUNS), isYours ? past(words, noun, HELP_NOUNS) : noun);
  if (end === noun) return null;
  const joined = /^(?:and|or)$/.test(words[end]?.key ?? '') ? wantedEnd(words, end + 1) : null;
  if (joined) return joined;
  const bids = begins(words, noun, LISTS) ? 'List' : 'Tell me about';
  const behind = isPause(words[end - 1]!) ? pastAll(words, end, MANNERS) : end;
  const link = pastAll(words, behind, LINKS);
  return link > end || isQuestion(words, link) ? { at: link, bids } : null;
}
