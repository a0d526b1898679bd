import { type Outlets, outletsOf } from '../graph/outlets.js';
import { phraseKey, type Token } from '../graph/normalise.js';
import { isOrdinaryWord } from '../graph/ordinary-words.js';
import { countriesNamed } from '../records/countries/country-names.js';
import { regionNamed } from '../records/countries/regions.js';
import type { LinkScope } from './link-scope.js';
import { type Mention, mention } from './mention.js';

/** The outlet that is named from a token on, as one mention: "Iran Daily" is no country, "Tehran Times" no place. */
export function outletMention(scope: LinkScope, at: number): Mention | null {
  const { text, words, graph } = scope;
  const outlets = outletsOf(graph);
  for (let size = Math.min(outlets.longestFrom(words[at]!.key), words.length - at); size >= 1; size--) {
    const names = namesOf(scope, outlets, at, size);
    if (names.length) return mention(text, words, at, at + size, { outlets: names });
  }
  return null;
}

function namesOf({ words, text, shouting }: LinkScope, outlets: Outlets, at: number, size: number): readonly string[] {
  const phrase = words.slice(at, at + size);
  const names = outlets.named(phraseKey(phrase));
  if (!names.length || phrase.slice(0, -1).some(({ after }) => /[,;:!?]/.test(after))) return [];
  // "The Gulf states" are a region, and no paper that states something.
  if (isRegion(phraseKey(words.slice(at, at + size + 1)))) return [];
  if (isShort(phrase)) return names.filter((name) => name.startsWith(phrase[0]!.text));
  if (!phrase.every(isEveryday)) return names;
  const isWritten = !shouting && phrase.every(({ key, capital }) => capital || SMALL.has(key));
  const isOfSmall = text === text.toLowerCase();
  const isSure = size > 1 && isWritten && !/^\p{Lu}/u.test(words[at + size]?.text ?? '');
  return isSure || ((isWritten || isOfSmall) && isInReport(words, at, size)) ? names : [];
}

/** A region with a word for what it is made of: "the Gulf states". */
function isRegion(key: string): boolean {
  return / (?:states|countries|nations|members)$/.test(key) && regionNamed(key.replace(/^the /, '')) !== null;
}

/** "N1", "ANI": so short that the letters have to be as they are printed. */
function isShort(phrase: readonly Token[]): boolean {
  return phrase.length === 1 && phrase[0]!.key.length <= 3;
}

/** A word that stands in sentences about anything: an everyday word, a country, its people. */
function isEveryday({ key }: Token): boolean {
  return key.length < 3 || isOrdinaryWord(key) || countriesNamed(key).length > 0;
}

const SMALL: ReadonlySet<string> = new Set(['and', 'of', 'the']);

/** Whether words of reporting stand right beside it: "according to Trend", "did Mint report". */
function isInReport(words: readonly Token[], at: number, size: number): boolean {
  const [before, next] = [words[at - 1]?.key ?? '', words[at + size]?.key ?? ''];
  return BEFORE.test(before) || words[at + size - 1]!.possessive || BEHIND.test(next);
}

const BEFORE = /^(?:to|by|did|does|has|credits?|credited|cites?|cited|per|says?|outlet|newspaper|paper|agency|site)$/;

const BEHIND =
  /^(?:reports?|reported|say|says|said|write|writes|wrote|written|publish|publishes|published|article|story|piece|item|credits?|credited|cites?|cited|gives?|gave|states?|stated|counts?|counted|carry|carries|carried|call|calls|alone|puts?)$/;
