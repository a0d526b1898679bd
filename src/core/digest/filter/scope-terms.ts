import type { Field, Filter } from './filter.js';
import type { Piece } from './scope-piece.js';

/** The things that a wish for news asks for or leaves out, each with what the words before it said of it. */
export function termsOf(pieces: readonly Piece[]): readonly Term[] {
  const terms: Term[] = [];
  let at = 0;
  // A ")" too many ends nothing.
  while (at < pieces.length) at = termsFrom(pieces, at, terms);
  return terms;
}

/** How a term hangs together with the one before. `none` = side by side. */
type Link = 'none' | 'and' | 'or' | 'comma';

/** One thing asked for, or left out. */
export interface Term {
  readonly link: Link;
  /** Both this and the one before are asked for, though they are of one field. */
  readonly together: boolean;
  readonly only: boolean;
  /** `first` = right after "not", `next` = further down its list. */
  readonly excluded: false | 'first' | 'next';
  readonly what: Subject | News;
}

/** A name, or all that stands in parentheses. */
export type Subject =
  | { readonly is: 'subject'; readonly field: Field | 'mixed'; readonly filter: Filter }
  | { readonly is: 'group'; readonly terms: readonly Term[] };

/** "new meetings and agreements": sorts of records, sorts of changes to them. */
export interface News {
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

/** Adds the terms up to a closing parenthesis or the end; gives the piece behind it. */
function termsFrom(pieces: readonly Piece[], from: number, terms: Term[]): number {
  const state: State = { link: 'none', together: 'no', only: false, excluded: false };
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.is === 'close') return at + 1;
    if (piece.is === 'open') {
      const inner: Term[] = [];
      at = termsFrom(pieces, at + 1, inner) - 1;
      if (inner.length) addTerm(terms, state, { is: 'group', terms: inner });
    } else if (piece.is === 'subject') addTerm(terms, state, piece);
    else if (piece.is === 'kind' || piece.is === 'change') addTerm(terms, state, newsOf(piece));
    else if (piece.is !== 'lost') turn(state, piece.is);
  }
  return pieces.length;
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
