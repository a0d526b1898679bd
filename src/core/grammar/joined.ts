import { isOfPosts } from '../query/posts.js';
import { kindOfSet, type SetQ } from '../query/query.js';
import type { Phrase } from './meaning.js';

/** Either of two: a set of both; null where they are of two kinds, or something is said of each. */
export function eitherOf(one: Phrase, other: Phrase): Phrase | null {
  if (one.each || other.each || kindOfSet(one.set) !== kindOfSet(other.set)) return null;
  return { set: { is: 'or', of: [...membersOf(one.set), ...membersOf(other.set)] } };
}

function membersOf(set: SetQ): readonly SetQ[] {
  return set.is === 'or' ? set.of : [set];
}

/** What takes part in records, each by itself. */
const SIDES: ReadonlySet<string> = new Set(['country', 'official', 'organisation']);

/** "A and B" as a set holds either; what is said of it is said of each. Places and conferences are only joined by "both". */
export function eachOf(one: Phrase, other: Phrase, isApart = false): Phrase | null {
  const [kind, next] = [kindOfSet(one.set), kindOfSet(other.set)];
  const areSides = SIDES.has(kind) && SIDES.has(next);
  const areSettings = isApart && (kind === 'conference' || kind === 'place');
  if (kind !== next ? !areSides : !areSides && !areSettings && kind !== 'topic') return null;
  const each = [...(one.each ?? [one.set]), ...(other.each ?? [other.set])];
  return { set: { is: 'or', of: each }, each };
}

/** One without another; null where they are of two kinds, or nothing can be left out. */
export function lessOf(one: Phrase, other: Phrase): Phrase | null {
  const kind = kindOfSet(one.set);
  if (one.each || isOne(one.set) || membersOf(other.set).some((set) => kindOfSet(set) !== kind)) return null;
  return { set: without(one.set, other.set) };
}

/** A post is left out of whom the clauses are said of: it is judged, as theirs, on the day of each record. */
export function without(of: SetQ, less: SetQ): SetQ {
  const posts = membersOf(less).filter(isOfPosts);
  const others = membersOf(less).filter((one) => !isOfPosts(one));
  if (posts.length && others.length) return without(without(of, either(posts)), either(others));
  if (of.is === 'that' && isOfPosts(less)) return { ...of, of: without(of.of, less) };
  return { is: 'less', of, less };
}

function either(sets: readonly SetQ[]): SetQ {
  return sets.length === 1 ? sets[0]! : { is: 'or', of: sets };
}

/** Whether a set is a single name. Of somebody alone nobody can be left out: "met Hashemi but not Scindia" denies the second meeting. */
export function isOne(set: SetQ): boolean {
  return set.is === 'these' && set.ids.length === 1;
}
