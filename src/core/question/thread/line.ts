import type { Graph } from '../../graph/graph.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import type { Item } from '../item.js';
import { has, hasKind, type Mention, names } from '../mention.js';
import type { Read } from '../understand.js';
import { EVERYDAY_WORDS, FAMILIAR_WORDS, NEUTRAL_FILLERS, PERSONAL_WORDS, TO_PEOPLE } from './talk-words.js';

/** A line of a thread with what decides whom it is for. */
export interface ThreadLine {
  readonly text: string;
  readonly items: readonly Item[];
  readonly words: readonly Mention[];
  /** Those named that are on record. */
  readonly named: readonly Item[];
  readonly dates: readonly Item[];
  /** Whether it ends in a question mark. */
  readonly ends: boolean;
  readonly latin: boolean;
  /** Whether its verb is in the past, as far as its language tells. */
  readonly past: boolean;
  /** Whether it has "is", "are", "who's". */
  readonly present: boolean;
}

const LENGTH_MAX = 160;
const ITEMS_MAX = 16;
const STRANGE_MAX = 2;

/** A line as the rule needs it. */
export function askedOf(text: string, { items }: Read): ThreadLine {
  const words = items.flatMap((item) => (item.kind === 'word' ? [item.mention] : []));
  const latin = !/[\u0400-\u06ff]/.test(text);
  return {
    text,
    items,
    words,
    named: items.filter((item) => item.kind !== 'word' && item.kind !== 'date'),
    dates: items.filter((item) => item.kind === 'date'),
    ends: /[?؟]\s{0,9}$/.test(text),
    latin,
    past: !latin || words.some(isPast),
    present: latin && words.some((word) => PRESENT.has(word.key) || (word.possessive && hasKind(word, 'ask:'))),
  };
}

const PRESENT: ReadonlySet<string> = new Set(['is', 'are', 'is there', 'whos', 'whats', 'wheres', 'whens']);

const PAST = /^(?:did|was|were|has|have|had|didnt|wasnt|hasnt|a t il|a t elle|ont ils|qui a|qui ont|has there been)$/;

const PAST_VERB = /(?:ed|[éÉ]e?s?|met|held|sat|spoke|took|won|struck|dealt|sought)(?:\s|$)/u;

function isPast(word: Mention): boolean {
  if (PAST.test(word.key) || /^(?:was|were|got|been|has|had) /.test(word.key)) return true;
  return word.tags.some((tag) => /^(?:verb|act|noun:signatory)/.test(tag)) && PAST_VERB.test(word.text);
}

/** Whether a line is short and plain, names nobody in doubt, and has no word of people's own work. */
export function isNeat({ text, items, words, named, dates }: ThreadLine): boolean {
  if (!items.length || items.length > ITEMS_MAX || !isPlain(text) || saysWeInFrench(text)) return false;
  return !words.some(isOfPeople) && named.every(isSure) && dates.every(isDated);
}

/** Whether every word does something in a question about records. */
export function isUnderstood({ words }: ThreadLine): boolean {
  return words.every((word) => isKnown(word) && !FAMILIAR_WORDS.has(word.key));
}

/** Whether the few words that are not understood are words of the records. */
export function isNearlyUnderstood({ words }: ThreadLine, graph: Graph): boolean {
  const strange = words.filter((word) => !isKnown(word));
  return (
    strange.length <= STRANGE_MAX && strange.every((word) => word.unknown === 'word' && graph.text.hasWord(word.key))
  );
}

/** "on le met où ?": two French words that English has for others. */
function saysWeInFrench(text: string): boolean {
  return (
    /(?:^|[\s'’])(?:le|la|les|l|et|qui|que|quand|est)(?=[\s'’])/i.test(text) && /(?:^|\s)(?:on|met)(?=\s)/i.test(text)
  );
}

/** No link, code, quote, second line, or outcry. */
function isPlain(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LENGTH_MAX && !/[`"“”«»<>@#!*|\n\\…]|:\/\/|\.\.|^['‘]/.test(trimmed);
}

const STEERS =
  /^(?:ask:(?!how$|why|how-long)|verb:(?:meet|visit|attend|sign|say|discuss|host|agree|adopt|win)|act:|kind:|status:|group:|format:|noun:(?:meeting|agreement|proposal|official|country|organisation|company|conference|topic|place|post|counterpart|status|participant|signatory|date|record|organiser|theme|venue)|neg:|only|both|else|per$|common|sup:(?:most|least|first|last)|prep:|conj:|pron:|ord:|post:|field:|cmd:(?:list|compare|timeline|source|more|reset)|what-about)/;

const TO_ANYBODY = [
  'cmd:advice',
  'cmd:command',
  'cmd:instruct',
  'cmd:future',
  'cmd:greet',
  'cmd:thanks',
  'cmd:help',
] as const;

function isOfPeople(word: Mention): boolean {
  if (has(word, ...TO_ANYBODY, 'plan') || TO_PEOPLE.test(word.key)) return true;
  return EVERYDAY_WORDS.has(word.key) || PERSONAL_WORDS.has(word.key) || (isFiller(word) && !isQuietFiller(word));
}

function isKnown(word: Mention): boolean {
  return word.unknown === 'no' && word.corrected === null && (isSteering(word) || isQuietFiller(word));
}

function isSteering(word: Mention): boolean {
  return word.tags.some((tag) => STEERS.test(tag));
}

function isFiller(word: Mention): boolean {
  return has(word, 'filler') && !isSteering(word);
}

/** Whether a word says nothing. Latin fillers are listed one by one; of other scripts the personal ones are. */
export function isQuietFiller(word: Mention): boolean {
  return has(word, 'filler') && (NEUTRAL_FILLERS.has(word.key) || !/[a-z]/.test(word.key));
}

/** A first name alone may be a colleague's, and a misspelt name anybody's; long names of countries are safe. */
function isSure(item: Item): boolean {
  const { mention } = item;
  if (item.kind !== 'party' || item.party.post !== null) return mention.unknown === 'no';
  if (item.party.unknown !== null || item.party.ambiguous) return false;
  const how = mention.entities.map((entity) => entity.how);
  if (how.includes('fuzzy') || mention.corrected !== null) return names(mention, 'country') && isLong(mention);
  return !how.every((one) => one === 'part-of-name') || !names(mention, 'official');
}

function isLong({ key }: Mention): boolean {
  return key.length >= 7 && !isOrdinaryWord(key);
}

/** "in 2024", "18 February 2026"; "Friday", "tomorrow" and "today" are of somebody's diary. */
function isDated({ mention }: Item): boolean {
  return /[\d۰-۹٠-٩]{4}|^(?:in )?(?:the )?last year$/.test(mention.text);
}

/** Whether it asks what is going on or planned, as people do of each other's day. */
export function isOfNow({ words, items, latin, present }: ThreadLine): boolean {
  if (!latin) return false;
  return words.some(isGoingOn) || isScheduled(words, items, present) || isPartedVerb(words);
}

/** "signing", "chairing"; "who meets", "when does he visit". */
function isGoingOn(word: Mention, at: number, words: readonly Mention[]): boolean {
  const verb = hasKind(word, 'verb:') || hasKind(word, 'act:') || has(word, 'post:chair');
  if (!verb) return false;
  const done = has(word, 'verb:meet', 'verb:sign', 'verb:visit', 'verb:attend', 'verb:host', 'verb:adopt');
  const subject = has(words[at - 1], 'ask:who') && /[^su]s$/.test(word.key);
  return /ing$/.test(word.key) || subject || (done && isHabit(words, at));
}

/** "does he visit"; "what post does he hold" and "does Iran hold a memorandum" are of records. */
function isHabit(words: readonly Mention[], at: number): boolean {
  const held = words.some((word) => has(word, 'noun:post', 'noun:agreement') || hasKind(word, 'kind:'));
  return !held && words.slice(0, at).some(({ key }) => key === 'does' || key === 'do');
}

/** "when is the Kenya meeting?", "any bilaterals with Iran?", "where is Hashemi": no past, no conference. */
function isScheduled(words: readonly Mention[], items: readonly Item[], present: boolean): boolean {
  const now = present || words.some(({ key }) => ['do', 'does'].includes(key));
  const whenOrWhere = words.some((word) => has(word, 'ask:when', 'ask:where'));
  const conference = items.some((item) => item.kind === 'conference');
  const meeting = words.some((word) => has(word, 'noun:meeting') && !has(word, 'verb:meet'));
  const counted = words.some((word) => has(word, 'ask:which', 'ask:how-many', 'cmd:list'));
  return (now && whenOrWhere && !conference) || (meeting && !counted && !words.some(isPast));
}

/** "signed off", "sign in", "signed up": not the signing of agreements. */
function isPartedVerb(words: readonly Mention[]): boolean {
  return words.some(
    (word, at) =>
      has(word, 'verb:sign', 'noun:signatory') && ['off', 'up', 'out', 'for'].includes(words[at + 1]?.key ?? ''),
  );
}
