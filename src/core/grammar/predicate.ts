import { type Days, isRecordKind, kindOfSet, type Pattern, type SetQ } from '../query/query.js';
import { dated, filled, isToday, merged, roleAtNoun, said } from './complements.js';
import { isOne } from './joined.js';
import type { Clause, Limiting, Marked, Phrase, Predicate } from './meaning.js';
import { standing } from './standing.js';
import { settled } from './there.js';

/** What clauses say, as a predicate; null stays null. */
export function ofClauses(clauses: readonly Clause[] | null): Predicate | null {
  return clauses && { clauses };
}

/** What limits records, as a predicate. */
export function limitedBy(limiting: Partial<Limiting>): Predicate {
  return { limiting: { kind: null, marked: [], ...limiting } };
}

/** A predicate with one more place, party or subject behind it; null where it takes none. */
export function marked(predicate: Predicate, one: Marked): Predicate | null {
  if (!('limiting' in predicate) || predicate.isDenied) return null;
  return { limiting: { ...predicate.limiting, marked: [...predicate.limiting.marked, one] } };
}

/** A predicate on some days; null where it has some already, or takes none. */
export function onDays(predicate: Predicate, when: Days): Predicate | null {
  if (isToday(when) && 'limiting' in predicate && predicate.limiting.limits?.latest) return predicate;
  if (!('limiting' in predicate) || predicate.isDenied || predicate.limiting.when) return null;
  return { limiting: { ...predicate.limiting, when } };
}

/** A predicate turned round: "were not signed in Baku", "are not African"; null where it is denied already. */
export function denied(predicate: Predicate): Predicate | null {
  if ('clauses' in predicate) {
    const isPlain = predicate.clauses.every(({ how }) => how === 'some');
    return isPlain ? { clauses: predicate.clauses.map((one) => ({ ...one, how: 'no' as const })) } : null;
  }
  if ('all' in predicate || 'any' in predicate) return null;
  return predicate.isDenied ? null : { ...predicate, isDenied: true };
}

/** A set of which a predicate is said; null where it cannot be said of things of its kind. */
export function narrowed(set: SetQ, predicate: Predicate): SetQ | null {
  if ('clauses' in predicate) return saidOf(set, predicate.clauses);
  if ('within' in predicate) return among(set, predicate.within, predicate.isDenied === true);
  if ('all' in predicate) return narrowedByAll(set, predicate.all);
  if ('any' in predicate) return narrowedByAny(set, predicate.any);
  const party = partyIn(predicate.limiting);
  if (party && isRecordKind(kindOfSet(set))) return partaken(set, party, predicate.isDenied === true);
  const fitting = limitedSet(predicate.isDenied ? withoutEvent(set, predicate.limiting) : set, predicate.limiting);
  return fitting && predicate.isDenied ? { is: 'less', of: set, less: fitting } : fitting;
}

/** "Proposed but never signed": what was proposed, less what was signed, whatever else happened to it. */
function withoutEvent(set: SetQ, { limits }: Limiting): SetQ {
  if (!limits?.event || set.is !== 'records' || !set.of.limits?.event) return set;
  const { event: _, ...rest } = set.of.limits;
  const { limits: __, ...pattern } = set.of;
  return { is: 'records', of: Object.keys(rest).length ? { ...pattern, limits: rest } : pattern };
}

/** Of which several things are said: one after the other, or, where they say the same of it twice, whatever all of them hold. */
function narrowedByAll(set: SetQ, all: readonly Predicate[]): SetQ | null {
  const inTurn = all.reduce<SetQ | null>((of, one) => of && narrowed(of, one), set);
  if (inTurn) return inTurn;
  const each = all.map((one) => narrowed(set, one));
  return each.includes(null) ? null : { is: 'and', of: each as SetQ[] };
}

/** Of which one of several things is said: whatever one of them holds. */
function narrowedByAny(set: SetQ, any: readonly Predicate[]): SetQ | null {
  const each = any.map((one) => narrowed(set, one));
  return each.includes(null) ? null : { is: 'or', of: each as SetQ[] };
}

/** Who takes part, where that is all that is said: "involved Pakistan", "had Modi at the table". */
function partyIn({ kind, limits, marked: [only, ...others], when, words }: Limiting): SetQ | null {
  const isAll = only?.word === 'involving' && !others.length && !kind && !limits && !when && !words;
  return isAll && !only.phrase.each ? only.phrase.set : null;
}

function partaken(set: SetQ, party: SetQ, isDenied: boolean): SetQ | null {
  const those = recordsWith(set, party);
  if (!those) return null;
  if (isDenied) return { is: 'less', of: set, less: those };
  return isLimited(set, those) ? those : { is: 'and', of: [set, those] };
}

function isLimited(set: SetQ, those: SetQ): boolean {
  return (
    set.is === 'records' &&
    those.is === 'records' &&
    (set.of.roles.side === undefined || those.of.roles.other !== undefined)
  );
}

/**
 * The records in which somebody takes part too: of the same ones where it is a country, else whichever. A person or a body may
 * be on the very side whose records these are: "meetings of India without Modi".
 */
export function recordsWith(set: SetQ, party: SetQ): SetQ | null {
  const kind = kindOfSet(set);
  if (kind !== 'meeting' && kind !== 'agreement' && kind !== 'proposal') return null;
  // "Meetings of Iran without ministers" leaves out those with ministers of others, of whom Iran's own are none.
  const isCountry = kindOfSet(party) === 'country' || party.is === 'post' || party.is === 'bodies';
  const pattern = set.is === 'records' && (isCountry || !set.of.roles.side) ? set.of : { kind, roles: {} };
  const phrase: Phrase = { set: party };
  const whole = filled(pattern, roleAtNoun(pattern, { word: 'involving', phrase }), phrase);
  return whole && { is: 'records', of: whole };
}

/** A set of which clauses are said; null where one cannot be said of things of its kind. */
export function saidOf(set: SetQ, clauses: readonly Clause[]): SetQ | null {
  const kind = kindOfSet(set);
  return clauses.reduce<SetQ | null>((of, one) => {
    const clause = of && standing(one, kind);
    const whole = clause && settled(clause, of);
    return whole && said(of, [whole]);
  }, set);
}

/** Records of a pattern limited further; null where they cannot be, or are so already. */
export function limited(pattern: Pattern, limiting: Limiting): Pattern | null {
  const { kind, limits, marked: places, when, words = [] } = limiting;
  if (kind !== null && kind !== pattern.kind) return null;
  if (limits && Object.keys(limits).some((one) => Object.hasOwn(pattern.limits ?? {}, one))) return null;
  const same = limits ? merged(pattern, { kind: pattern.kind, roles: {}, limits }) : pattern;
  const placed = places.reduce<Pattern | null>(
    (one, place) => one && filled(one, roleAtNoun(one, place), place.phrase),
    same,
  );
  const then = placed && (when ? dated(placed, when) : placed);
  return then && (words.length ? holding(then, words) : then);
}

/** Records of which a sentence holds some words more. */
export function holding(pattern: Pattern, words: readonly string[]): Pattern {
  return { ...pattern, words: [...(pattern.words ?? []), ...words] };
}

/** "Are African", "are among the countries that met Iran". */
function among(set: SetQ, within: SetQ, isDenied: boolean): SetQ | null {
  if (kindOfSet(set) !== kindOfSet(within)) return ofThatSide(set, within, isDenied);
  if (set.is === 'these') return isDenied || within.is !== 'that' ? null : rebased(within, set);
  // "Who is Hashemi" asks for him, not for everybody who is one of him.
  if (!isDenied && set.is === 'all' && isOne(within)) return null;
  return isDenied ? { is: 'less', of: set, less: within } : { is: 'and', of: [within, set] };
}

/** Officials "are not Europeans": they are of no such side. */
function ofThatSide(set: SetQ, within: SetQ, isDenied: boolean): SetQ | null {
  const side = within.is === 'these' && kindOfSet(within) === 'country' ? sideOf(set, 'of', { set: within }) : null;
  return side && isDenied ? { is: 'less', of: set, less: side } : side;
}

/** "Kenya is among the countries that met Iran": Kenya, of which the same is said. */
function rebased(within: SetQ, base: SetQ): SetQ | null {
  if (within.is === 'all') return base;
  const of = within.is === 'that' ? rebased(within.of, base) : null;
  return of && within.is === 'that' ? { ...within, of } : null;
}

/** Records limited further; of some left out or picked by date, those that are left. */
function limitedSet(set: SetQ, limiting: Limiting): SetQ | null {
  const isOfRecords = set.is === 'that' && isRecordKind(kindOfSet(set));
  if (set.is === 'less' || isOfRecords) {
    const of = limitedSet(set.of, limiting);
    return of && { ...set, of };
  }
  if (set.is === 'records') {
    const both = limited(set.of, limiting);
    return both && { is: 'records', of: both };
  }
  return set.is === 'these' && isRecordKind(set.kind) ? namedLimited(set, limiting) : ofSide(set, limiting);
}

/** "The Algiers Declaration was adopted": what is named, as far as it is among the records of which that is said. */
function namedLimited(set: Extract<SetQ, { is: 'these' }>, limiting: Limiting): SetQ | null {
  const kind = isRecordKind(set.kind) ? set.kind : null;
  const of = kind && limited({ kind, roles: {} }, limiting);
  return of && { is: 'and', of: [set, { is: 'records', of }] };
}

const SIDES: ReadonlySet<string> = new Set(['country', 'organisation']);

/** "Are from Africa": the people and countries of a side. */
function ofSide(set: SetQ, { kind, limits, marked: places, when, words }: Limiting): SetQ | null {
  const [only, ...others] = places;
  if (!only || others.length || kind || limits || when || words) return null;
  return sideOf(set, only.word, only.phrase);
}

/** Countries, bodies and people "of" or "from" a side; null where they are of none. */
export function sideOf(of: SetQ, word: string, { set: owner, each }: Phrase): SetQ | null {
  const kind = kindOfSet(of);
  if (each || (word !== 'of' && word !== 'from') || !SIDES.has(kindOfSet(owner)) || of.is === 'these') return null;
  if (kind === 'country' && kindOfSet(owner) !== 'country') return null;
  if (kind === 'country') return of.is === 'all' ? owner : { is: 'and', of: [owner, of] };
  return kind === 'official' || kind === 'organisation' ? { is: 'of', of, owner } : null;
}
