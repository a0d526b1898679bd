import type { Graph } from '../graph/graph.js';
import { stemsOf } from '../graph/text-index.js';
import type { Question } from '../question/question.js';
import { countryName } from '../records/countries/countries.js';
import { ref } from '../records/ref.js';
import type { Block } from './answer.js';
import { answered, type Draft, isFact } from './draft.js';
import { resolved } from './resolved.js';
import { searchFacts } from './sentences/fact-search.js';
import { factLine } from './sentences/facts-answer.js';
import { figureGaps } from './sentences/figure-gaps.js';

/** Sentences shown. */
const SHOWN_MAX = 4;

/** The share of the weight of a question's words that a sentence must hold where it names no party. */
const SHARE_MIN = 0.5;

/**
 * Where no record of the kind asked for is there, what a named conference is itself reported to have seen: sentences that
 * name every party of the question, or hold its words. The denial stays above them.
 */
export function reportedThere(question: Question, draft: Draft, graph: Graph): Draft {
  const ids = question.conferences.filter((term) => !term.excluded && !term.soft).flatMap((term) => term.ids);
  if (draft.outcome !== 'no-record' || question.yesNo || !ids.length || ids.length > 2 || question.unknown.length)
    return draft;
  const facts = factsThere(question, ids, graph);
  if (!facts.length) return draft;
  const gaps = draft.blocks.filter((block) => block.kind === 'gap' && /^No record/.test(block.text)).slice(0, 1);
  const plans = draft.blocks.filter(
    (block) => isFact(block) && block.kind === 'statement' && /^(?:Planned|Spoken)/.test(block.statement.text),
  );
  const blocks: Block[] = [
    ...gaps,
    ...figureGaps(question, facts),
    ...plans,
    ...facts.flatMap((fact) => factLine(fact, graph)),
  ];
  return {
    ...answered(
      blocks,
      ids.map((id) => ref('conference', id)),
    ),
  };
}

function factsThere(question: Question, ids: readonly string[], graph: Graph) {
  const owners = new Set(ids.map((id) => `conference:${id}`));
  const names = question.parties
    .filter((term) => !term.excluded)
    .map((term) => namesOf(resolved(term).entities, graph));
  const shares = new Map(
    searchFacts({ ...question, parties: [], topics: [], places: [], dates: [] }, graph, question.words).map((hit) => [
      hit.at,
      hit.share,
    ]),
  );
  const found = graph.facts.ofConferences().filter((fact) => {
    if (!owners.has(fact.evidence.ref)) return false;
    const said = new Set(stemsOf(fact.text));
    const namesAll = names.every((list) => list.some((name) => stemsOf(name).every((one) => said.has(one))));
    const share = question.words.length ? (shares.get(fact.at) ?? 0) : 0;
    return namesAll && (names.length > 0 || share >= SHARE_MIN);
  });
  return [...found].sort((a, b) => (shares.get(b.at) ?? 0) - (shares.get(a.at) ?? 0)).slice(0, SHOWN_MAX);
}

function namesOf(entities: Question['parties'][number]['entities'], graph: Graph): string[] {
  return entities.flatMap((entity): string[] => {
    if (entity.kind === 'country') return [countryName(entity.id)];
    if (entity.kind === 'region') return entity.countries.map(countryName);
    if (entity.kind === 'organisation')
      return [graph.organisation(entity.id)?.name ?? '', ...(graph.organisation(entity.id)?.aliases ?? [])].filter(
        (name) => name !== '',
      );
    return [graph.official(entity.id)?.name.split(' ').at(-1) ?? entity.id];
  });
}
