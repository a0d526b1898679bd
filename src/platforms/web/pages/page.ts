import type { Answer, Block } from '../../../core/answer/answer.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Source } from '../../../core/records/source.js';
import type { Form } from './form.js';

/** A way on, by its label: an address within the room, or a whole one. Names where it leads, asserts nothing. */
export interface PageLink {
  readonly label: string;
  readonly path: string;
}

/** A part of a page. Whatever it states stands in its blocks, whose statements carry their cites. */
export interface Section {
  /** Names what follows; null = nothing is over it. */
  readonly heading: string | null;
  readonly blocks: readonly Block[];
  /** Where all of what it shows a part of is. */
  readonly all?: PageLink;
}

/** Names that lead on, in one line: no statement. */
export interface NamesBelow {
  readonly heading: string;
  readonly links: readonly PageLink[];
}

/** What a page shows, drawn. */
export interface DrawnOnPage {
  /** SVG of our own making, to stand in the page as it is: every name in it is escaped. */
  readonly svg: string;
  /** The same in dots, to be taken away. */
  readonly file: PageLink;
}

/** Where a page stands among those of its list. */
export interface Turns {
  readonly before: PageLink | null;
  readonly after: PageLink | null;
}

/** A page as it is told, before it is put into HTML. A fact has no place in it but in the statements of its sections. */
export interface Page {
  /** What sort of thing it is about, small over the title: "Meeting". */
  readonly kicker: string;
  /** A name, or our own words. */
  readonly title: string;
  /** Other ways in which the name is written. */
  readonly aliases?: readonly string[];
  /** What was understood of a question, or what a list holds, in plain English. */
  readonly restated?: string;
  /** How words were read, where it has to be said. */
  readonly asked?: string;
  readonly form?: Form;
  readonly sections: readonly Section[];
  readonly names?: readonly NamesBelow[];
  readonly turns?: Turns;
  /** What the page shows, drawn; everything in it is said in words as well. */
  readonly picture?: DrawnOnPage;
  /** Forms that the page can be taken away in. */
  readonly takeAway?: readonly PageLink[];
  /** Sources as the page itself numbers them; else every source of its statements is numbered in the order of first use. */
  readonly sources?: Answer['sources'];
  /** The source that the page is about. */
  readonly source?: Source;
  /** What machines are told that the page is about (https://schema.org); null = nothing. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Whether there are endless pages of its kind, which search engines are kept out of. */
  readonly isEndless?: boolean;
}

/** From what a page is told: the records of its reader, and the day by which time is counted there. */
export interface Around {
  readonly graph: Graph;
  /** `YYYY-MM-DD` in the zone of the room. */
  readonly today: string;
  /** The address of the room, without a slash at its end. */
  readonly baseUrl: string;
}
