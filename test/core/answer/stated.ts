import { expect } from 'vitest';
import { type Block, gapsOf, statementsOf } from '../../../src/core/answer/answer.js';
import type { Draft } from '../../../src/core/answer/draft.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { withAsks } from '../../../src/core/question/asks-of.js';
import {
  EMPTY_QUESTION,
  type FacetTerm,
  type PartyEntity,
  type PartyTerm,
  type Question,
} from '../../../src/core/question/question.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';

/** The texts of a draft's statements, in order. */
export function saidBy(draft: Draft): string[] {
  return statementsOf(draft).map((one) => one.text);
}

/** What a draft says is not on record. */
export function gapsIn(draft: Draft): readonly string[] {
  return gapsOf(draft);
}

/** The texts of the notes of a draft. */
export function notesIn(draft: Draft): string[] {
  return draft.blocks.flatMap((block: Block) => (block.kind === 'note' ? [block.statement.text] : []));
}

/** A question with nothing in it but this, and what its words ask. */
export function asking(fields: Partial<Question>): Question {
  return withAsks({ ...EMPTY_QUESTION, ...fields });
}

/** A clause of parties. */
export function party(label: string, entities: readonly PartyEntity[], more: Partial<PartyTerm> = {}): PartyTerm {
  return { span: label, label, entities, role: 'any', excluded: false, ...more };
}

/** A clause over ids. */
export function facet(label: string, ids: readonly string[], more: Partial<FacetTerm> = {}): FacetTerm {
  return { span: label, label, ids, excluded: false, ...more };
}

/** The graph of everybody. */
export function publicGraph(knowledge: Knowledge): Graph {
  return graphFor(knowledge, []);
}

/** Every statement says something and cites a source on record. */
export function expectCited(draft: Draft, graph: Graph): void {
  for (const one of statementsOf(draft)) {
    expect(one.text).not.toBe('');
    expect(one.records.length).toBeGreaterThan(0);
    expect(one.cites.every((cite) => graph.source(cite.split('#')[0] ?? '') !== undefined)).toBe(true);
  }
}
