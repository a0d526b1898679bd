import type { Field, Filter } from './filter.js';
import { allOf, anyOf, noneOf } from './normalised.js';
import type { Piece } from './scope-piece.js';
import { type News, type Subject, type Term, termsOf } from './scope-terms.js';

/**
 * Puts the parts of a wish for news together. Values of one field that are listed are either ("Pakistan and Kenya");
 * values of different fields must all hold, and so must those that stand side by side ("by Kenya to Iran"), after "both"
 * and "between", and around parentheses. What follows "but not" is left out, each of a list.
 */
export function scopeFilter(pieces: readonly Piece[]): Filter {
  return filterOf(termsOf(pieces));
}

function filterOf(terms: readonly Term[]): Filter {
  const wanted = linked(terms.filter((term) => term.excluded === false));
  return allOf([wantedFilter(wanted), ...excluded(terms.filter((term) => term.excluded !== false))]);
}

/** Each thing left out; what stands beside one of them without "and" says more of it: "no meetings with Kenya". */
function excluded(terms: readonly Term[]): Filter[] {
  const found: Filter[][] = [];
  for (const term of terms) {
    const last = found.at(-1);
    if (last && term.excluded === 'next' && term.link === 'none') last.push(clausesOf(term.what));
    else found.push([clausesOf(term.what)]);
  }
  return found.map((parts) => noneOf(allOf(parts)));
}

function clausesOf(what: Subject | News): Filter {
  return what.is === 'news' ? newsFilter(what) : subjectClauses(what);
}

function subjectClauses(what: Subject): Filter {
  return what.is === 'group' ? filterOf(what.terms) : what.filter;
}

function newsFilter({ kinds, changes }: News): Filter {
  const any = (field: 'kind' | 'change', values: readonly string[]) =>
    values.length ? [anyOf(values.map((value): Filter => ({ op: 'is', field, value })))] : [];
  return allOf([...any('kind', kinds), ...any('change', changes)]);
}

/** A comma says what the next "and" or "or" of its list says. */
function linked(terms: readonly Term[]): readonly Term[] {
  const result: Term[] = [];
  for (const term of [...terms].reverse()) {
    const next = result[0]?.link;
    const link = term.link === 'comma' ? (next === 'or' ? 'or' : 'and') : term.link;
    result.unshift({ ...term, link });
  }
  return result;
}

/** A stretch of a wish that stands by itself: what about, and which sort of news of it. */
interface Stretch {
  readonly news: News[][];
  readonly subjects: Term[];
}

function wantedFilter(terms: readonly Term[]): Filter {
  if (terms.length === 0) return { op: 'everything' };
  const stretches: Stretch[] = [{ news: [], subjects: [] }];
  const restrictions: Filter[] = [];
  terms.forEach((term, at) => {
    if (term.only && term.what.is === 'news' && at > 0) restrictions.push(newsFilter(term.what));
    else {
      if (opensStretch(stretches.at(-1)!, term, terms[at + 1])) stretches.push({ news: [], subjects: [] });
      addTo(stretches.at(-1)!, term);
    }
  });
  return allOf([anyOf(stretches.map(stretchFilter)), ...restrictions]);
}

/** "meetings of Hashemi and | status changes of memoranda", "Pakistan or | new meetings", "Iran meetings and | Kenya agreements". */
function opensStretch({ news, subjects }: Stretch, term: Term, next: Term | undefined): boolean {
  if (term.link === 'none') return false;
  const full = news.length > 0 && subjects.length > 0;
  if (term.what.is === 'news') return full || (term.link === 'or' && subjects.length > 0);
  const followedByNews = next?.what.is === 'news' && next.link === 'none' && !next.only;
  return (full && followedByNews) || (term.link === 'or' && news.length > 0 && subjects.length === 0);
}

function addTo({ news, subjects }: Stretch, term: Term): void {
  const { what } = term;
  if (what.is !== 'news') subjects.push(term);
  else if (news.length > 0 && (term.link !== 'none' || isRepeated(news.at(-1)!, what))) news.at(-1)!.push(what);
  else news.push([what]);
}

/** No news is of two kinds: a second one can only be meant as an alternative. */
function isRepeated(before: readonly News[], { kinds, changes }: News): boolean {
  return before.some(
    (one) => (one.kinds.length > 0 && kinds.length > 0) || (one.changes.length > 0 && changes.length > 0),
  );
}

function stretchFilter({ news, subjects }: Stretch): Filter {
  return allOf([subjectFilter(subjects), ...news.map((alternatives) => anyOf(alternatives.map(newsFilter)))]);
}

type SubjectField = Field | 'mixed' | 'group';

/** Values of one field, of which any will do. */
interface Cluster {
  readonly field: SubjectField;
  readonly filters: Filter[];
}

/** Alternatives parted by "or" between different fields, each of clusters that must all hold. */
function subjectFilter(terms: readonly Term[]): Filter {
  const chains: Cluster[][] = [[]];
  for (const term of terms) if (term.what.is !== 'news') addSubject(chains, term, term.what);
  return anyOf(chains.map((chain) => allOf(chain.map(({ filters }) => anyOf(filters)))));
}

function addSubject(chains: Cluster[][], term: Term, what: Subject): void {
  const field = what.is === 'group' ? 'group' : what.field;
  const filter = subjectClauses(what);
  const chain = chains.at(-1)!;
  const joined = clusterFor(chain, term, field);
  if (joined) joined.filters.push(filter);
  else if (term.link === 'or' && chain.length > 0) chains.push([{ field, filters: [filter] }]);
  else chain.push({ field, filters: [filter] });
}

/** The list that a value goes on; undefined where it stands for itself. */
function clusterFor(chain: readonly Cluster[], term: Term, field: SubjectField): Cluster | undefined {
  if (field === 'group' || field === 'mixed' || term.together) return undefined;
  const same = chain.findLast((one) => one.field === field);
  // No news is of two agreements, and hardly any of two conferences: side by side they can only be a list.
  if (field === 'agreement' || field === 'conference') return term.only ? undefined : same;
  if (term.link === 'none' || term.only) return undefined;
  return term.link === 'or' ? (chain.at(-1) === same ? same : undefined) : same;
}
