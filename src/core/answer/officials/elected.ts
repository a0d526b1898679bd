import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { asksWhoWon } from '../../question/ways-of-asking.js';
import type { Official } from '../../records/official.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';
import { type FactHit, searchFacts } from '../sentences/fact-search.js';
import { factLine } from '../sentences/facts-answer.js';
import { WON } from '../sentences/figure-gaps.js';

/**
 * "Which post was Baigorri elected to": the sentences on an election that name somebody. A post held does not say that its
 * holder was elected, nor does a bid, so that it is said first where no sentence does. Nothing for other questions.
 */
export function elected(question: Question, people: readonly Official[], graph: Graph): Block[] {
  if (!asksWhoWon(question)) return [];
  return people.flatMap((one) => {
    const facts = sentencesOn(one, question, graph).map(({ fact }) => fact);
    const missing = gap(`No record: no source here says that ${one.name} was elected. On record:`, 'rank');
    return [
      ...(facts.some(({ text }) => WON.test(text)) ? [] : [missing]),
      ...facts.flatMap((fact) => factLine(fact, graph)),
    ];
  });
}

/** The sentences on elections, bids and terms in which the last name of somebody stands. */
function sentencesOn({ id, name }: Official, question: Question, graph: Graph): readonly FactHit[] {
  const last = name.split(' ').at(-1) ?? name;
  const person = question.parties.filter((term) => term.entities.some((one) => one.id === id));
  const parties = person.map((term) => ({ ...term, span: last }));
  const hits = searchFacts({ ...question, parties, topics: [] }, graph, ['elected']);
  return hits.filter(({ fact }) => fact.text.includes(last) && ELECTION.test(fact.text));
}

const ELECTION = /elect|candida|\b(?:bids?|terms?|seats?|became|appointed|chosen)\b/i;
