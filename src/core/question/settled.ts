import { has, hasKind, type Mention, unwritten } from './mention.js';
import { englishTerm } from './vocabulary/content-terms.js';
import type { Tag } from './vocabulary/tags.js';

/**
 * Mentions of a question that is not English, with what English says by word order put in words: a yes/no question
 * without a question word, or with one inside it, gets "is it so" at its front; "مالزی چطور؟" gets its "what about" there;
 * Arabic من is "who" or "from" by its place; words of meaning get the English word of the records. English questions come back as they are.
 */
export function settled(mentions: readonly Mention[], text: string): Mention[] {
  const plain = withoutWish(mentions).map((one, at) =>
    isWhoOrFrom(one) ? whoOrFrom(mentions, at) : isWhenOrWho(one) ? whenOrWho(mentions, one) : translated(one),
  );
  const last = plain.at(-1);
  if (last && isTrailingWhatAbout(plain, last)) return [spoken('what-about'), ...plain.slice(0, -1), without(last)];
  return isUnspokenYesNo(plain, text) ? [spoken('ask:yes-no'), ...plain] : plain;
}

/** "need a list of …", "I want all names": the wish of whoever asks is no request on record. */
function withoutWish(mentions: readonly Mention[]): readonly Mention[] {
  const at = mentions.findIndex((one) => !has(one, 'filler', 'cmd:greet', 'cmd:thanks'));
  const first = mentions[at];
  if (!first || !WISHES.has(first.key)) return mentions;
  return mentions.map((one) => (one === first ? { ...one, tags: ['cmd:list'] } : one));
}

const WISHES: ReadonlySet<string> = new Set(['need', 'want', 'wanted', 'needed', 'requesting', 'seeking']);

/** An unknown word of another script under the English word for it: its text stays as typed. */
function translated(one: Mention): Mention {
  const term = one.unknown !== 'no' ? englishTerm(one.key) : null;
  return term === null ? one : { ...one, key: term, unknown: 'word' };
}

/** Arabic من, which is "who", "from" and "whoever". */
function isWhoOrFrom(one: Mention): boolean {
  return one.key === 'من' && has(one, 'ask:who') && has(one, 'prep:from');
}

/** من asks where it opens the question or its second half; after a name or another question word it says "from". */
function whoOrFrom(mentions: readonly Mention[], at: number): Mention {
  const before = mentions.slice(0, at);
  const asks = before.every(
    (one) => !one.entities.length && !isOpen(one) && !has(one, 'ask:yes-no') && !hasKind(one, 'verb:'),
  );
  const tags: Tag[] = asks ? ['ask:who'] : ['prep:from'];
  return { ...mentions[at]!, tags };
}

/** Persian "کی بود", "when was it" and in speech "who was it". */
function isWhenOrWho(one: Mention): boolean {
  return one.key === 'کی بود' && has(one, 'ask:who');
}

/** It asks when, where a meeting or document is spoken of. */
function whenOrWho(mentions: readonly Mention[], one: Mention): Mention {
  const event = mentions.some(
    (other) => has(other, 'noun:meeting', 'noun:agreement', 'verb:sign') || hasKind(other, 'kind:'),
  );
  return event ? { ...one, tags: ['ask:when'] } : one;
}

/** "what about" at the end, as Persian has it, of a question with nothing but names. */
function isTrailingWhatAbout(mentions: readonly Mention[], last: Mention): boolean {
  const others = mentions.slice(0, -1);
  return (
    OTHER_SCRIPT.test(last.key) &&
    has(last, 'what-about') &&
    others.some((one) => one.entities.length > 0) &&
    !others.some((one) => hasKind(one, 'verb:') || hasKind(one, 'ask:'))
  );
}

const OTHER_SCRIPT = /[\u0400-\u06ff]/;

/** French questions by inversion or "est-ce que". */
const INVERTED =
  /^(?:est ce qu?e?|.*t (?:il|elle|ils|elles|on)|(?:s|d)?est (?:il|elle)|sest (?:il|elle)|ont (?:ils|elles))$/;

function isUnspokenYesNo(mentions: readonly Mention[], text: string): boolean {
  if (mentions.some(isOpen)) return false;
  const asked = mentions.some(
    (one) => has(one, 'ask:yes-no') && (OTHER_SCRIPT.test(one.key) || INVERTED.test(one.key)),
  );
  if (asked) return true;
  const question = /[?؟]\s*$/.test(text) && mentions.some((one) => OTHER_SCRIPT.test(one.key));
  const subject = mentions.some((one) => one.entities.length > 0 || hasKind(one, 'pron:'));
  return question && subject && mentions.some((one, at) => isPredicate(mentions, one, at));
}

/** A verb of relation, or a state said of a document named before it: "Меморандум … действует?". */
function isPredicate(mentions: readonly Mention[], one: Mention, at: number): boolean {
  if (has(one, 'verb:meet', 'verb:sign', 'verb:visit', 'verb:adopt', 'verb:agree') && !hasKind(one, 'noun:'))
    return true;
  const document = (other: Mention) =>
    hasKind(other, 'kind:') || has(other, 'noun:agreement') || hasKind(other, 'pron:');
  return (hasKind(one, 'status:') || hasKind(one, 'group:')) && mentions.slice(0, at).some(document);
}

function isOpen(one: Mention): boolean {
  return (
    INTERROGATIVE.test(one.key) ||
    has(
      one,
      'ask:who',
      'ask:what',
      'ask:which',
      'ask:when',
      'ask:where',
      'ask:how-many',
      'ask:how-long',
      'ask:how',
      'ask:why',
      'cmd:list',
      'cmd:source',
      'noun:status',
    )
  );
}

/** A question word inside a phrase: "درباره چه", "о чём говорили". */
const INTERROGATIVE = /(?:^| )(?:چه|چی|کدام|чем|чего|кто|кого|кем|ماذا|ایش|عماذا)(?: |$)/;

function without(one: Mention): Mention {
  return { ...one, tags: ['filler'] };
}

/** A word that is meant and not written. */
function spoken(tag: Tag): Mention {
  return unwritten('', [tag], 0);
}
