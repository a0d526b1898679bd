import type { Cite, Cites } from '../records/cite.js';
import type { Evidence } from '../records/evidence.js';
import type { Ref } from '../records/ref.js';

export type { Evidence };

declare const stated: unique symbol;

/** At least one piece of evidence: what makes a sentence sayable. */
export type EvidenceList = readonly [Evidence, ...Evidence[]];

/**
 * One sentence or table row with what carries it. Only `statement` makes one, and it asks for evidence:
 * a sentence without a source does not compile.
 */
export interface Statement {
  readonly [stated]: true;
  readonly text: string;
  /** Cites in the order their evidence came, each once. */
  readonly cites: Cites;
  /** Those of the claim itself: of what was done, where the text tells of something done, and not of who and where that was. */
  readonly own: Cites;
  /** Every record whose names, numbers or dates the text uses, each once. */
  readonly records: readonly [Ref, ...Ref[]];
}

/** Says `text` on the strength of `evidence`. */
export function statement(text: string, evidence: EvidenceList): Statement {
  const cites = citesOf(evidence);
  const done = evidence.filter((one) => DONE.test(one.ref));
  const own = done.length > 0 && done.length < evidence.length ? citesOf(done) : cites;
  const records = [...new Set(evidence.map((one) => one.ref))];
  return { text: text.replace(/\s+/g, ' ').trim(), cites, own, records } as unknown as Statement;
}

/** Records that tell of something done; the others tell who and where somebody or something is. */
const DONE = /^(?:meeting|agreement|proposal):/;

function citesOf(evidence: readonly Evidence[]): readonly Cite[] {
  const cites = new Set<Cite>();
  for (const one of evidence) for (const cite of one.cites) cites.add(cite);
  return [...cites];
}

/** Says `text` on the strength of all that carries some statements: what is said of several records at once. */
export function together(text: string, statements: readonly [Statement, ...Statement[]]): Statement {
  const all = <T>(of: (one: Statement) => readonly T[]) => [...new Set(statements.flatMap(of))];
  const [cites, own, records] = [all((one) => one.cites), all((one) => one.own), all((one) => one.records)];
  return { text, cites, own, records } as unknown as Statement;
}

/** The list as evidence where it is not empty, else null: the one way from a list to something sayable. */
export function evidenceList(list: readonly Evidence[]): EvidenceList | null {
  const [first, ...rest] = list;
  return first ? [first, ...rest] : null;
}
