import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import { spend } from '../../graph/work.js';
import { type AskedName, type AskedTerm, askedTerms } from '../../question/asked-terms.js';
import type { Question } from '../../question/question.js';
import { entityKeys, placeKeys } from '../criteria.js';
import { resolved } from '../resolved.js';
import { type Passage, passageOf, placeOfPassage } from './passage.js';

/** The record that tells the most of what a question says. */
export interface Telling {
  readonly passage: Passage;
  /** The weight of what it tells of the question, over that of all that any record tells. */
  readonly share: number;
  /** How much of the share it is ahead of the next. */
  readonly lead: number;
}

/** Sentences looked at for the words of a question, the rarest words first. */
const SENTENCES_MAX = 600;

/** A record must have whoever and whatever is named so. Where and at which conference something was, many records leave out. */
const STRICT: ReadonlySet<AskedTerm['kind']> = new Set(['party', 'agreement', 'topic']);

/** Records compared in full. */
const COMPARED_MAX = 40;

/** A sentence in which a word stands counts this many steps of work. */
const STEPS_PER_SENTENCE = 0.2;

/** The record that tells the most of all that a question says, names and words alike; null where no record holds a word of it. */
export function recordTellingMost(question: Question, graph: Graph): Telling | null {
  const terms = askedTerms(question).map((term) => weighted(term, graph));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const passages = nearest(terms, graph).map((fact) => passageOf(fact, graph));
  const compared = passages
    .filter((passage) => terms.every((one) => !STRICT.has(one.term.kind) || isTold(one, passage)))
    .map((passage) => ({ passage, share: weightTold(terms, passage) / total }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = compared;
  return first ? { ...first, lead: first.share - (second?.share ?? 0) } : null;
}

/** What a word of the vocabulary counts, which says what is asked, over one that says what it is about. */
const OF_VOCABULARY = 0.5;

/** A term with how rare it is: of what stands in no record nothing can be told, and it weighs nothing. */
export interface WeightedTerm {
  readonly term: AskedTerm;
  readonly keys: readonly string[];
  readonly weight: number;
}

function weighted(term: AskedTerm, graph: Graph): WeightedTerm {
  const keys = term.kind === 'word' ? [] : keysOfName(term);
  const marked = keys.length ? count(graph.facts.having(keys)) : 0;
  const often = Math.max(marked, ...term.stems.slice(0, 1).map((one) => graph.text.positions(one).length));
  const size = graph.facts.length;
  const rarity = often === 0 ? 0 : Math.log(1 + (size - often + 0.5) / (often + 0.5));
  return { term, keys, weight: term.kind === 'word' && term.isKnown ? rarity * OF_VOCABULARY : rarity };
}

function keysOfName(name: AskedName): readonly string[] {
  if (name.kind === 'party') return resolved(name.term).entities.flatMap(entityKeys);
  if (name.kind === 'place') return placeKeys(name.term);
  return name.term.ids.map((id) => `${name.kind}:${id}`);
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, one) => sum + one, 0);
}

/** A sentence of each of the records in which the rarest words of a question stand, those with the most of them first. */
function nearest(terms: readonly WeightedTerm[], graph: Graph): readonly Fact[] {
  const weights = new Map<string, { readonly fact: Fact; weight: number }>();
  const words = terms.filter(({ term, weight }) => term.kind === 'word' && weight > 0);
  let left = SENTENCES_MAX;
  for (const { term, weight } of [...words].sort((a, b) => b.weight - a.weight)) {
    const positions = graph.text.positions(term.stems[0]!);
    if (positions.length > left) break;
    left -= positions.length;
    spend(positions.length * STEPS_PER_SENTENCE);
    const facts = [...positions].map((at) => graph.facts.at(at));
    for (const [place, fact] of new Map(facts.map((one) => [placeOfPassage(one), one] as const))) {
      const known = weights.get(place);
      if (known) known.weight += weight;
      else weights.set(place, { fact, weight });
    }
  }
  const best = [...weights.values()].sort((a, b) => b.weight - a.weight).slice(0, COMPARED_MAX);
  spend(best.length);
  return best.map(({ fact }) => fact);
}

function weightTold(terms: readonly WeightedTerm[], passage: Passage): number {
  return terms.reduce((sum, one) => sum + (isTold(one, passage) ? one.weight : 0), 0);
}

/** Whether a record has what a term names, or holds all of its words. */
function isTold({ term, keys }: WeightedTerm, { keys: own, stems, ref }: Passage): boolean {
  if (keys.some((key) => key === ref || own.has(key))) return true;
  return term.stems.length > 0 && term.stems.every((one) => stems.has(one));
}

/** The weight of the words that say what a question is about, and that some text holds and another does not. */
export function weightAdded(question: Question, text: string, beside: string, graph: Graph): number {
  const [own, other] = [new Set(stemsOf(text)), new Set(stemsOf(beside))];
  const words = askedTerms(question).filter((term) => term.kind === 'word' && !term.isKnown);
  const added = words.filter(({ stems: [one = ''] }) => own.has(one) && !other.has(one));
  return added.reduce((sum, term) => sum + weighted(term, graph).weight, 0);
}
