import type { Query } from '../query/query.js';
import type { Ref } from '../records/ref.js';
import type { FileWanted } from './export-formats.js';
import type { Outcome } from './outcome.js';
import type { Statement } from './statement.js';
import type { Missing, Subject } from './subject.js';

/** How a part of the question was read: shown, so that nobody is bent into somebody else unseen. */
export interface Reading {
  /** The words as typed. */
  readonly span: string;
  /** What they were taken for, as printed. */
  readonly as: string;
  readonly ref: Ref | null;
  readonly how: 'name' | 'alias' | 'last-name' | 'part-of-name' | 'post' | 'fuzzy' | 'script' | 'context' | 'word';
}

/** A reading to choose, with the whole question that asks for it. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** A part of an answer, in reading order. Facts stand only in statements and table rows. */
export type Block =
  /** The title of one of several answers, or of a group of lines. Names what follows, asserts nothing. */
  | { readonly kind: 'heading'; readonly text: string }
  /**
   * A sentence; `indent` 1 = a line of the list that the sentence before introduced. `name` = what such a line is of, in few
   * words: what is said of it where a list is cut.
   */
  | { readonly kind: 'statement'; readonly statement: Statement; readonly indent: 0 | 1; readonly name?: string }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly TableRow[] }
  /** What follows from dates and rules, not from a source: kept apart from what is stated. Cited all the same. */
  | { readonly kind: 'derived'; readonly statement: Statement }
  /** A conflict between sources, or what a source leaves open, in the curator's words. */
  | { readonly kind: 'note'; readonly statement: Statement }
  /** What is not on record; `missing` names it where it can be asked for. No fact stands here. */
  | { readonly kind: 'gap'; readonly text: string; readonly missing?: readonly Missing[] }
  /** Words about the answer itself (paging, how to ask): no fact. `isPlace` = says which part of it is shown, where there is more. */
  | { readonly kind: 'aside'; readonly text: string; readonly isPlace?: true };

/** A row: one text a column, and the statement that carries it (its text is the cells, joined). */
export interface TableRow {
  readonly cells: readonly string[];
  readonly statement: Statement;
}

/** A source as the answer numbers it; `locators` are the paragraphs used (`p4`), in order. */
export interface NumberedSource {
  readonly n: number;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string;
  readonly via: string | null;
  readonly published: string | null;
  readonly url: string;
  readonly locators: readonly string[];
}

/** A finished answer, the same on every platform. Pure data: equal question, records and reader give an equal answer. */
export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** What was understood, in one line of plain English: `Meetings of Sattar Hashemi at WTDC-25`; empty where nothing was to understand. */
  readonly understood: string;
  /** What the question means, where it was read whole; absent where it was read by its parts. */
  readonly query?: Query;
  /**
   * The plain questions that the message was read as and answered by, where it was not read whole as typed and a model that may
   * read was asked; absent for every other answer.
   */
  readonly readAs?: readonly string[];
  readonly readings: readonly Reading[];
  readonly blocks: readonly Block[];
  /** The exact number, where one was asked for. */
  readonly count: number | null;
  /** Every source cited by a statement of the blocks, numbered from 1 in the order of first use. */
  readonly sources: readonly NumberedSource[];
  /** Every record that the answer lists, on pages not shown too, and those that the shown sentences rest on. */
  readonly records: readonly Ref[];
  readonly choices: readonly Choice[];
  /** Up to three whole questions that have an answer for this reader. */
  readonly followUps: readonly string[];
  /** Lines not shown yet, which "more" brings; 0 = complete. */
  readonly hidden: number;
  /** The address of a page on the web that has all of it, where a part is shown and there is such a page. */
  readonly wholeAt?: string;
  /** Lines on the pages before this one; 0 = it is the first. */
  readonly before: number;
  /**
   * The messages to ask in order, in a new conversation, to get this answer again: those it leans on, then its own.
   * State that a platform can keep in a button, so that the button works after a restart.
   */
  readonly trail: readonly string[];
  /** Whether a picture of it is offered: it is worth one, and pictures are made where it is shown. */
  readonly offersPicture?: true;
  /** The file of its records that was asked for beside it; absent where none was. */
  readonly file?: FileWanted;
  /** What each part of the message asked for, for whoever counts questions and gaps; empty = nothing was asked. */
  readonly subjects: readonly Subject[];
  /** What somebody told Sideline to do was not done, and the blocks say why. Only of answers about digests. */
  readonly isRefusal?: true;
}

/** The statements of an answer, in reading order, table rows included. */
export function statementsOf(answer: Pick<Answer, 'blocks'>): readonly Statement[] {
  return answer.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.statement);
    return 'statement' in block ? [block.statement] : [];
  });
}

/** What is not on record, in words. */
export function gapsOf(answer: Pick<Answer, 'blocks'>): readonly string[] {
  return answer.blocks.flatMap((block) => (block.kind === 'gap' ? [block.text] : []));
}
