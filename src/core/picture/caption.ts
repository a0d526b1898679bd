import type { Graph } from '../graph/graph.js';
import { type Cites, sourceOf } from '../records/cite.js';
import { dateInWords } from '../records/edtf.js';
import type { LeadsTo } from './leads-to.js';

/** What stands around every picture. */
export interface Caption {
  /** "Who met whom" */
  readonly title: string;
  /** The question in plain English. */
  readonly asked: string;
  /** What is drawn, counted: "18 meetings". */
  readonly counted: string;
  /** When the newest source on record is of, in words; null where none has a date. */
  readonly newest: string | null;
  /** The sources that what is drawn rests on: who published them, each once, and how many they are. */
  readonly publishers: readonly string[];
  readonly sources: number;
  /** What is on record and not drawn, a sentence each. */
  readonly left: readonly string[];
}

/** Something drawn that states a fact: it cannot be without a source. */
export interface Mark {
  readonly cites: Cites;
  /** The one thing that it stands for; null where these are several. */
  readonly leadsTo: LeadsTo | null;
}

/** What the marks of a picture rest on, and how fresh the records are. Every cite of every record counts, also where a mark names few. */
export function sourcesCited(
  cites: Iterable<readonly string[]>,
  graph: Graph,
): Pick<Caption, 'newest' | 'publishers' | 'sources'> {
  const ids = new Set<string>();
  for (const list of cites) for (const cite of list) ids.add(sourceOf(cite));
  const publishers = new Set([...ids].flatMap((id) => graph.source(id)?.publisher ?? []));
  return { newest: newestIn(graph), publishers: [...publishers], sources: ids.size };
}

function newestIn({ knowledge }: Graph): string | null {
  let newest = '';
  for (const { published } of knowledge.sources) if (published && published > newest) newest = published;
  return newest === '' ? null : dateInWords(newest);
}

/** Cites that a mark names; of more it is said how many they are. */
const NAMED_MAX = 4;

/** The cites of several records, each once; null where there is none. */
export function citesOf(lists: Iterable<readonly string[]>): Cites | null {
  const [first, ...others] = new Set([...lists].flat());
  return first === undefined ? null : [first, ...others];
}

/** The cites of a mark in words: "irandaily-7985#p4, satv-1 and 3 more". */
export function citesInWords({ cites }: Pick<Mark, 'cites'>): string {
  const named = cites.slice(0, NAMED_MAX).join(', ');
  return cites.length > NAMED_MAX ? `${named} and ${cites.length - NAMED_MAX} more` : named;
}
