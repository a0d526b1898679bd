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
  /** Every record whose names, numbers or dates the text uses, each once. */
  readonly records: readonly [Ref, ...Ref[]];
}

/** Says `text` on the strength of `evidence`. */
export function statement(text: string, evidence: EvidenceList): Statement {
  const cites = new Set<Cite>();
  const records = new Set<Ref>();
  for (const one of evidence) {
    for (const cite of one.cites) cites.add(cite);
    records.add(one.ref);
  }
  return { text: text.replace(/\s+/g, ' ').trim(), cites: [...cites], records: [...records] } as unknown as Statement;
}

/** The list as evidence where it is not empty, else null: the one way from a list to something sayable. */
export function evidenceList(list: readonly Evidence[]): EvidenceList | null {
  const [first, ...rest] = list;
  return first ? [first, ...rest] : null;
}
