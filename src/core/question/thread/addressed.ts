import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';
import type { Read } from '../understand.js';
import { isAboutRecords, isOfficial } from './about-records.js';
import { asks } from './asking.js';
import { isChange, isJoining } from './change.js';
import { askedOf, isNearlyUnderstood, isNeat, isOfNow, isQuietFiller, isUnderstood, type ThreadLine } from './line.js';
import { MORE_WORDS, RESET_WORDS, SOURCE_WORD } from './talk-words.js';
import { isIs } from './words.js';

/**
 * Whether a line of a thread that mentions nobody is a question to the program rather than talk between people. It must
 * be understood to the last word, ask, and be about records; what people may as well ask each other is left to them
 * ("when?", "with Kenya?", "who was there?"), for a reply into their talk is worse than silence. Never throws.
 */
export function isAddressed(text: string, read: Read, graph: Graph): boolean {
  const asked = askedOf(text, read);
  if (!isNeat(asked)) return false;
  if (!isUnderstood(asked)) return isNearlyUnderstood(asked, graph) && asksForRecords(asked) && isOfADoer(asked);
  return isAboutTheAnswer(asked) || isChange(asked) || (asksForRecords(asked) && isAboutRecords(asked));
}

/** Words of a line that may be a bare follow-up. */
const BARE_MAX = 6;

/**
 * Whether a line asks on from the answer just above it, which its writer got: "when was that?", "with whom?". Between
 * people it may mean anything; right under an answer, by the one who asked, it means the answer.
 */
export function asksOn(text: string, read: Read): boolean {
  const asked = askedOf(text, read);
  return asked.ends && asked.items.length <= BARE_MAX && isNeat(asked) && isUnderstood(asked) && !isOfNow(asked);
}

/** A source that is somebody ("when did the source in Oman call") is no record's. */
function asksForRecords(asked: ThreadLine): boolean {
  return asks(asked) && !isOfNow(asked) && !asked.words.some((word) => SOURCE_WORD.test(word.key));
}

/** "who did Plenković talk to in New Delhi": somebody on record did it, and it says more than the one name. */
function isOfADoer({ items, named, past }: ThreadLine): boolean {
  const distinct = named.some((item) => isOfficial(item) || item.kind === 'conference' || isOrganisation(item));
  return past && named.length >= 2 && distinct && items.some(isDoer);
}

/** Right after "did", "has", "was". */
function isDoer(item: Item, at: number, items: readonly Item[]): boolean {
  const before = items.slice(0, at).findLast(({ mention }) => !has(mention, 'filler'));
  return item.kind === 'party' && /^(?:did|has|have|had|was|were)$/.test(before?.mention.key ?? '');
}

function isOrganisation(item: Item): boolean {
  return item.kind === 'party' && item.party.entities[0]?.kind === 'organisation';
}

/** "source?", "more", "start over", "tell me about the second one", "split that by conference". */
function isAboutTheAnswer(asked: ThreadLine): boolean {
  if (asked.items.length > asked.words.length) return false;
  return asksForSource(asked) || turnsThePage(asked) || takesALine(asked) || splits(asked);
}

function asksForSource({ words }: ThreadLine): boolean {
  const source = words.find((word) => has(word, 'cmd:source'));
  const rest = words.filter((word) => word !== source);
  const plain = (word: Mention) => isQuietFiller(word) || has(word, 'ask:what', 'ask:which', 'pron:that') || isIs(word);
  return source !== undefined && SOURCE_WORD.test(source.key) && rest.every(plain);
}

function turnsThePage({ words }: ThreadLine): boolean {
  const [first, ...rest] = words[0]?.key === 'show me' ? words.slice(1) : words;
  if (!first || !rest.every(isQuietFiller)) return false;
  return MORE_WORDS.has(first.key) || RESET_WORDS.has(first.key);
}

/** "the second one", not "second": that seconds a motion. */
function takesALine({ words, latin }: ThreadLine): boolean {
  const line = words.find((word) => hasKind(word, 'ord:'));
  const rest = words.filter((word) => word !== line);
  const told = rest.some((word) => has(word, 'cmd:list'));
  const plain = (word: Mention) => isQuietFiller(word) || isJoining(word) || has(word, 'cmd:list', 'prep:about');
  return line !== undefined && rest.every(plain) && (told || (latin && /\bone\b|\bnumber\b/.test(line.key)));
}

function splits({ words }: ThreadLine): boolean {
  const [first, ...rest] = words;
  const plain = (word: Mention) =>
    isQuietFiller(word) ||
    has(word, 'pron:that', 'per', 'noun:conference', 'noun:country', 'noun:topic', 'noun:status');
  return has(first, 'per') && /\b(?:split|group|broken|break)/.test(first?.key ?? '') && rest.every(plain);
}
