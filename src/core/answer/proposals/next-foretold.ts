import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { asksForHost } from '../../question/aspects.js';
import type { Question } from '../../question/question.js';
import { asksForNext } from '../../question/ways-of-asking.js';
import type { Block } from '../answer.js';
import { answered, type Draft, say } from '../draft.js';

/** A sentence of a conference that says who is to hold another one, and when. */
const FORETELLS = /\bhosts?\b.*\bnext\b|\bnext\b.*\b(?:hosts?|hosted|held|in 20\d\d)\b/i;

/**
 * "Who is to host the next DCO General Assembly": nobody offered or asked to, but what is on record of an earlier one says
 * it. Null where none does.
 */
export function hostForetold(question: Question, graph: Graph): Draft | null {
  const told = asksForHost(question) ? foretold(question, graph) : [];
  const refs = [...new Set(told.map(({ evidence }) => evidence.ref))];
  return told.length ? answered(told.flatMap(sentence), refs) : null;
}

/** "When is the next DCO General Assembly": what is on record of earlier ones, before their own dates. */
export function nextForetold(question: Question, graph: Graph): Block[] {
  return asksForNext(question) ? foretold(question, graph).flatMap(sentence) : [];
}

function foretold({ conferences }: Question, graph: Graph): readonly Fact[] {
  const ids = conferences.filter((term) => !term.excluded).flatMap((term) => term.ids);
  const isNamed = ({ evidence }: Fact) => ids.some((id) => evidence.ref === `conference:${id}`);
  return ids.length ? graph.facts.ofConferences().filter((fact) => FORETELLS.test(fact.text) && isNamed(fact)) : [];
}

function sentence({ text, evidence }: Fact): Block[] {
  return say(text, [evidence]);
}
