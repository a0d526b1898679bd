import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { Question } from '../../question/question.js';
import type { Block } from '../answer.js';
import { factLine } from '../sentences/facts-answer.js';

/** Sentences shown of what was announced. */
const ANNOUNCED_MAX = 3;

/**
 * When and where something is to be that has no record of its own as a conference: what the facts of conferences say of
 * it ("Scindia announced India Mobile Congress 2026 for 7-10 October").
 */
export function announced(question: Question, graph: Graph): Block[] {
  if (question.want !== 'when' && question.want !== 'where') return [];
  const bodies = question.parties.filter(
    (term) => !term.excluded && term.entities.every((one) => one.kind === 'organisation'),
  );
  const names = bodies.flatMap((term) => term.entities.flatMap((one) => namesOf(one.id, graph)));
  if (!names.length || bodies.length !== question.parties.length) return [];
  const says = (text: string) => names.some((name) => ` ${nameKeys(text)[0]} `.includes(` ${name} `));
  const dated = graph.facts.ofConferences().filter((fact) => says(fact.text) && /\d{4}/.test(fact.text));
  return dated.slice(0, ANNOUNCED_MAX).flatMap((fact) => factLine(fact, graph));
}

function namesOf(id: string, graph: Graph): string[] {
  const body = graph.organisation(id);
  return body ? [body.name, ...body.aliases].flatMap((name) => nameKeys(name)).filter((key) => key.includes(' ')) : [];
}
