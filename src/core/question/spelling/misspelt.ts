import type { Graph } from '../../graph/graph.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import { stem } from '../../graph/stem.js';
import type { LinkScope } from '../link-scope.js';
import { has, hasKind, type Mention, mention, names } from '../mention.js';
import { endsShort } from '../short-titles.js';
import { type Correction, corrected, correctedCountry, correctedName, editsFor, wordOfRecords } from './spelling.js';

/** Most unknown words of one message that are looked up as misspellings: each costs a search over all names. */
const TRIES_MAX = 8;

/**
 * Corrects what was not found, within the limit of tries: with the name before it ("William Ruo"), with the word after
 * it ("kape town", "Souht Africa"), then alone.
 */
export function spelled(found: readonly Mention[], scope: LinkScope): Mention[] {
  const result: Mention[] = [];
  let tries = TRIES_MAX;
  for (let at = 0; at < found.length; at++) {
    const one = found[at]!;
    const next = found[at + 1];
    if (!isWorthTrying(one, next) || tries-- <= 0) {
      result.push(one);
      continue;
    }
    const before = result.at(-1);
    const full = before ? (withBefore(before, one, scope) ?? titleWith(before, one, scope)) : null;
    if (full) {
      result[result.length - 1] = full;
      continue;
    }
    const longer = longerName(found, at, scope);
    if (longer) at += longer.size - 1;
    const isFree = !isOfLongerName(one, before, next);
    result.push(longer?.fix ?? alone(one, { isFree, isPerson: isPersonBehind(before) }, scope));
  }
  return result;
}

function isWorthTrying(one: Mention, next: Mention | undefined): boolean {
  return (
    one.unknown === 'name-like' || (one.unknown === 'word' && (one.key.length >= 5 || next?.unknown === 'name-like'))
  );
}

/** "William Ruo": part of a name and a slip are one name where together they are near one. */
function withBefore(before: Mention, one: Mention, scope: LinkScope): Mention | null {
  const part = before.entities.some((entity) => entity.kind === 'official' && entity.how !== 'name');
  if (!part || before.possessive || (before.after !== ' ' && !endsShort(before))) return null;
  const key = `${before.key} ${one.key}`;
  const fix = correctedName(key, scope.graph, 1) ?? longName(key, scope.graph);
  return fix && fixed(before.start, one.end, fix, scope);
}

/** "Baku declaraton": with the word before it the title of a document or the name of a conference. */
function titleWith(before: Mention, one: Mention, scope: LinkScope): Mention | null {
  if (before.possessive || before.after !== ' ' || before.end - before.start > 1 || before.date !== null) return null;
  if (scope.graph.names.longestFrom(before.key) < 2) return null;
  const fix = correctedName(`${before.key} ${one.key}`, scope.graph, editsFor(one.key.length));
  // "Working gruop": a kind of document is meant as such, though one on record is called just that.
  const tags = fix ? scope.lexicon.tags(fix.as) : [];
  if (fix && tags.length > 0) return fixed(before.start, one.end, { as: fix.as, tags, entities: [] }, scope);
  const isTitle = fix?.entities.every(({ kind }) => kind === 'agreement' || kind === 'conference') ?? false;
  return fix && isTitle && fix.as.startsWith(`${before.key} `) ? fixed(before.start, one.end, fix, scope) : null;
}

/** Beside a name that is right, a long word may be two edits away, or one that was long before letters were left out. */
function longName(key: string, graph: Graph): Correction | null {
  const fix = correctedName(key, graph, 2);
  const isLong = (name: string) => editsFor(name.length - name.lastIndexOf(' ') - 1) === 2;
  return fix && (isLong(key) || isLong(fix.as)) ? fix : null;
}

/** A name of two or three words that begins with a slip: "Papau New Guinea", "kape town". */
function longerName(found: readonly Mention[], at: number, scope: LinkScope): { fix: Mention; size: number } | null {
  const [one, next, third] = found.slice(at, at + 3);
  const whole = third ? ofThree([one!, next!, third], scope) : null;
  if (whole) return { fix: whole, size: 3 };
  const pair = one && next ? withNext(one, next, scope) : null;
  return pair && { fix: pair, size: 2 };
}

/** A country of three words, the first of which is a slip. */
function ofThree(three: readonly [Mention, Mention, Mention], scope: LinkScope): Mention | null {
  const [one, next, third] = three;
  if (one.after !== ' ' || next.after !== ' ' || !names(third, 'country')) return null;
  const fix = correctedCountry(three.map(({ key }) => key).join(' '), 1);
  return fix && fixed(one.start, third.end, fix, scope);
}

function withNext(one: Mention, next: Mention, scope: LinkScope): Mention | null {
  if (/[,;:!?.]/.test(one.after) || (one.unknown !== 'name-like' && next.unknown !== 'name-like')) return null;
  const key = `${one.key} ${next.key}`;
  const fix = names(next, 'region', 'country')
    ? correctedCountry(key, 1)
    : isOpen(next)
      ? corrected(key, scope.graph, scope.lexicon, { capital: one.capital, isPerson: false })
      : null;
  return fix && fixed(one.start, next.end, fix, scope);
}

/** "Saddam Hussein", "Dalai Lama": beside another name, a name not on record is no slip in one that is. */
function isOfLongerName(one: Mention, before: Mention | undefined, next: Mention | undefined): boolean {
  const isCapital = (other: Mention | undefined) => other?.capital === true && other.date === null;
  const follows = before?.unknown === 'name-like' && before.after === ' ' && isCapital(before);
  const leads =
    one.after === ' ' &&
    isCapital(next) &&
    (next?.unknown === 'name-like' || (names(next, 'official') && !names(next, 'country')));
  return one.capital && (follows || leads);
}

/** Whether a person is named right behind a word: "did", "was", "Secretary". */
function isPersonBehind(before: Mention | undefined): boolean {
  return has(before, 'ask:yes-no') || hasKind(before, 'post:');
}

function alone(one: Mention, { isFree, isPerson }: Standing, scope: LinkScope): Mention {
  if (isKnownText(one, scope.graph)) return { ...one, unknown: 'word' };
  const slot = { capital: one.capital, isPerson };
  const near = isFree ? corrected(one.key, scope.graph, scope.lexicon, slot) : null;
  const fix = near && isAcronym(one, scope) && near.entities.some(({ kind }) => kind === 'country') ? null : near;
  if (fix) return fixed(one.start, one.end, fix, scope);
  const said = isFree && !isPerson && !one.capital ? wordOfRecords(one.key, scope.graph) : null;
  return said ? { ...one, key: said, corrected: said, unknown: 'word' } : one;
}

/** "TRAI" is no slip of "Thai": what is written in capitals alone stands for words of its own. */
function isAcronym({ text }: Mention, { shouting }: LinkScope): boolean {
  return !shouting && /^\p{Lu}{3,6}$/u.test(text);
}

/** How a word stands among the others. */
interface Standing {
  /** By itself, and not beside another word of one name. */
  readonly isFree: boolean;
  readonly isPerson: boolean;
}

function fixed(start: number, end: number, fix: Correction, { text, words }: LinkScope): Mention {
  return mention(text, words, start, end, { tags: fix.tags, entities: fix.entities, corrected: fix.as });
}

/** Whether a mention may be part of a misspelt two-word name: unknown itself, or a plain word that does nothing else. */
function isOpen(one: Mention): boolean {
  const named = one.entities.some((entity) => entity.how === 'name' || entity.how === 'alias');
  return one.unknown !== 'no' || (one.date === null && one.end - one.start === 1 && !named);
}

/** Whether the records use the very word, or an everyday word of its stem: then it is content, not a misspelt name. */
function isKnownText(one: Mention, graph: Graph): boolean {
  return graph.text.hasWord(one.key) || (isOrdinaryWord(one.key) && graph.text.has(stem(one.key)));
}
