import type { Field, Filter } from './filter.js';
import { allOf, anyOf, noneOf } from './normalised.js';
import type { Piece } from './scope-piece.js';

/**
 * Puts the parts of a wish for news together. Values of one field that are listed are either ("Pakistan and Kenya");
 * values of different fields must all hold, and so must those that stand side by side ("by Kenya to Iran"), after "both"
 * and "between", and around parentheses. What follows "but not" is left out, each of a list.
 */
export function scopeFilter(pieces: readonly Piece[]): Filter {
  const terms: Term[] = [];
  let at = 0;
  // A ")" too many ends nothing.
  while (at < pieces.length) {
    const group = termsFrom(pieces, at, terms);
    at = group.end;
  }
  return filterOf(terms);
}

/** How a term hangs together with the one before. `none` = side by side. */
type Link = 'none' | 'and' | 'or' | 'comma';

/** One thing asked for, or left out. */
interface Term {
  readonly link: Link;
  /** Both this and the one before are asked for, though they are of one field. */
  readonly together: boolean;
  readonly only: boolean;
  /** `first` = right after "not", `next` = further down its list. */
  readonly excluded: false | 'first' | 'next';
  readonly what: Subject | News;
}
interface Subject {
  readonly is: 'subject';
  readonly field: Field | 'mixed' | 'group';
  readonly filter: Filter;
}
/** "new meetings and agreements": sorts of records, sorts of changes to them. */
interface News {
  readonly is: 'news';
  readonly kinds: readonly string[];
  readonly changes: readonly string[];
  readonly endsInNoun: boolean;
}

/** What the words before a term said of it. */
interface State {
  link: Link;
  together: 'no' | 'begins' | 'yes';
  only: boolean;
  excluded: Term['excluded'];
}

function termsFrom(pieces: readonly Piece[], from: number, terms: Term[]): { readonly end: number } {
  const state: State = { link: 'none', together: 'no', only: false, excluded: false };
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.is === 'close') return { end: at + 1 };
    if (piece.is === 'open') {
      const inner: Term[] = [];
      const group = termsFrom(pieces, at + 1, inner);
      at = group.end - 1;
      if (inner.length) addTerm(terms, state, { is: 'subject', field: 'group', filter: filterOf(inner) });
    } else if (piece.is === 'subject') addTerm(terms, state, piece);
    else if (piece.is === 'kind' || piece.is === 'change') addTerm(terms, state, newsOf(piece));
    else if (piece.is !== 'lost') turn(state, piece.is);
  }
  return { end: pieces.length };
}

function newsOf(piece: Extract<Piece, { is: 'kind' | 'change' }>): News {
  return piece.is === 'kind'
    ? { is: 'news', kinds: [piece.value], changes: [], endsInNoun: true }
    : { is: 'news', kinds: [], changes: [piece.value], endsInNoun: piece.isNoun };
}

function turn(state: State, word: 'comma' | 'and' | 'or' | 'but' | 'not' | 'only' | 'both' | 'hyphen'): void {
  if (word === 'and' || word === 'or') state.link = word;
  else if (word === 'comma') state.link = state.link === 'none' ? 'comma' : state.link;
  else if (word === 'both') state.together = 'begins';
  else if (word === 'not') Object.assign(state, { excluded: 'first', together: 'no' });
  else if (word === 'only') Object.assign(state, { only: true, excluded: false });
  else if (word === 'but') Object.assign(state, { excluded: false, together: 'no', link: 'and' });
}

function addTerm(terms: Term[], state: State, what: Subject | News): void {
  if (state.together === 'yes' && state.link === 'none') state.together = 'no';
  const term: Term = {
    link: state.link,
    together: state.together === 'yes' && state.link !== 'or',
    only: state.only,
    excluded: state.excluded,
    what,
  };
  const last = terms.at(-1);
  const merged = last && mergedNews(last, term);
  if (merged) terms[terms.length - 1] = merged;
  else terms.push(term);
  state.link = 'none';
  state.only = false;
  if (state.together === 'begins') state.together = 'yes';
  if (state.excluded) state.excluded = 'next';
}

/** "new" + "meetings", "meetings" + "and agreements": one term; null where the second begins anew. */
function mergedNews(last: Term, term: Term): Term | null {
  const [a, b] = [last.what, term.what];
  if (a.is !== 'news' || b.is !== 'news' || term.only || term.excluded === 'first') return null;
  if ((last.excluded === false) !== (term.excluded === false)) return null;
  if (term.link !== 'none' && beginsAnew(a, b)) return null;
  const what: News = {
    is: 'news',
    kinds: [...a.kinds, ...b.kinds],
    changes: [...a.changes, ...b.changes],
    endsInNoun: b.endsInNoun,
  };
  return { ...last, what };
}

/** "status changes and meetings", "new meetings and corrections": what is listed second is of another sort. */
function beginsAnew(a: News, b: News): boolean {
  if (b.kinds.length > 0) return a.kinds.length === 0 && a.endsInNoun;
  return a.kinds.length > 0 || (a.endsInNoun && !b.endsInNoun);
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
  return what.is === 'subject' ? what.filter : newsFilter(what);
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
  if (what.is === 'subject') subjects.push(term);
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

/** Values of one field, of which any will do. */
interface Cluster {
  readonly field: Subject['field'];
  readonly filters: Filter[];
}

/** Alternatives parted by "or" between different fields, each of clusters that must all hold. */
function subjectFilter(terms: readonly Term[]): Filter {
  const chains: Cluster[][] = [[]];
  for (const term of terms) if (term.what.is === 'subject') addSubject(chains, term, term.what);
  return anyOf(chains.map((chain) => allOf(chain.map(({ filters }) => anyOf(filters)))));
}

function addSubject(chains: Cluster[][], term: Term, { field, filter }: Subject): void {
  const chain = chains.at(-1)!;
  const joined = clusterFor(chain, term, field);
  if (joined) joined.filters.push(filter);
  else if (term.link === 'or' && chain.length > 0) chains.push([{ field, filters: [filter] }]);
  else chain.push({ field, filters: [filter] });
}

/** The list that a value goes on; undefined where it stands for itself. */
function clusterFor(chain: readonly Cluster[], term: Term, field: Subject['field']): Cluster | undefined {
  if (field === 'group' || field === 'mixed' || term.together) return undefined;
  const same = chain.findLast((one) => one.field === field);
  // No news is of two agreements, and hardly any of two conferences: side by side they can only be a list.
  if (field === 'agreement' || field === 'conference') return term.only ? undefined : same;
  if (term.link === 'none' || term.only) return undefined;
  return term.link === 'or' ? (chain.at(-1) === same ? same : undefined) : same;
}
