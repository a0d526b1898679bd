import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import { ref } from '../records/ref.js';
import type { Block } from './answer.js';
import { factLine } from './conference-card.js';
import { shortName } from './phrases.js';
import { aside } from './draft.js';
import { evidenceOf } from './phrases.js';

/** Facts of a conference that say what came out of it. */
const OUTCOME =
  /\b(?:agreed|agreements?|adopted|approved|signed|memorand\w+|resolutions?|declaration|statement|charter|activated|endorsed|passed)\b/i;

/** Shown of one conference. */
const SHOWN_MAX = 6;

/** What was agreed, adopted or signed at the conferences of a question, as their own facts say: not every outcome is a document on record. */
export function outcomeFacts(question: Question, graph: Graph): { blocks: Block[]; refs: `conference:${string}`[] } {
  const ids = question.conferences.filter((term) => !term.excluded && !term.soft).flatMap((term) => term.ids);
  if (ids.length === 0 || ids.length > 2 || question.parties.some((term) => !term.excluded)) return { blocks: [], refs: [] };
  const found = ids.flatMap((id) => {
    const conference = graph.conference(id);
    const facts = conference?.facts.filter((fact) => OUTCOME.test(fact.text)).slice(0, SHOWN_MAX) ?? [];
    if (!conference || !facts.length) return [];
    const lead = aside('note', `${shortName(conference)}, as reported:`, [evidenceOf('conference', conference)]);
    void lead;
    return [{ id, blocks: facts.flatMap((fact) => factLine(conference, fact)) }];
  });
  return { blocks: found.flatMap((one) => one.blocks), refs: found.map((one) => ref('conference', one.id) as `conference:${string}`) };
}
