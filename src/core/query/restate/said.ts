import { type Kind, kindOfSet, type SetQ } from '../query.js';

/** A phrase, with what could be read into it from behind: only what could not stands before something else as it is. */
export interface Said {
  readonly text: string;
  /** Whether a preposition or a date behind it would be read as its own: it ends with a clause or a record noun. */
  readonly isOpen: boolean;
  /** The kinds of the nouns that it ends with, beside its own: a "that", an "or" behind it would go to the last of them. */
  readonly ends: readonly End[];
}

/** A noun at the end of a phrase; of a single name nothing can be left out. */
export interface End {
  readonly kind: Kind;
  readonly isOne: boolean;
}

/** A phrase of one noun or name: nothing behind it is read into it. */
export function plain(text: string): Said {
  return { text, isOpen: false, ends: [] };
}

/** A phrase as it stands before something else: in brackets where that would be read into it. */
export function shut(said: Said): string {
  return said.isOpen ? bracketed(said) : said.text;
}

/** A phrase in brackets: nothing behind them is read into it. */
export function bracketed({ text }: Said): string {
  return `(${text})`;
}

/** A set as the end of a phrase that has it in one of its roles. */
export function endOf(set: SetQ): End {
  return { kind: kindOfSet(set), isOne: set.is === 'these' && set.ids.length === 1 };
}

/** Whether a "that" or "who" behind a phrase of a kind would go to another noun in it; of a single name nothing is picked out. */
export function takesClause({ ends }: Said, kind: Kind): boolean {
  return ends.some((end) => !end.isOne && (end.kind === 'official') === (kind === 'official'));
}

/** Whether an "or" behind a phrase of a kind would go to another noun in it. */
export function takesOr({ ends }: Said, kind: Kind): boolean {
  return ends.some((end) => end.kind === kind);
}

/** Whether what is left out behind a phrase of a kind would be left out of another noun in it. */
export function takesExcept({ ends }: Said, kind: Kind): boolean {
  return ends.some((end) => end.kind === kind && !end.isOne);
}
