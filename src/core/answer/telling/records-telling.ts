import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import { spend } from '../../graph/work.js';
import { type AskedName, type AskedTerm, askedTerms } from '../../question/asked-terms.js';
import type { Question } from '../../question/question.js';
import { entityKeys, placeKeys } from '../keys-asked.js';
import { dayRange } from '../../records/edtf.js';
import { resolved } from '../resolved.js';
import { type Passage, passageOf, placeOfPassage } from './passage.js';

/** What a question says, with how rare each of it is, and the records that tell it. */
export interface AskedOfRecords {
  readonly terms: readonly WeightedTerm[];
  /** Records of everybody and everything named that hold a rare word of the question. */
  readonly passages: readonly Passage[];
}

/** A term with how rare it is: of what stands in no record nothing can be told, and it weighs nothing. */
export interface WeightedTerm {
  readonly term: AskedTerm;
  readonly keys: readonly string[];
  readonly weight: number;
  /** Whether it says what a question is about: a word of the vocabulary does only where hardly any record holds it. */
  readonly isContent: boolean;
}

/** The records that tell the most of what a question says: one, or some that tell as much as each other. */
export interface Telling {
  readonly passages: readonly Passage[];
  /** The weight of what they tell of the question, over that of all that any record tells. */
  readonly share: number;
  /** How much of the share they are ahead of the next. */
  readonly lead: number;
}

/** Records that tell as much as each other beyond which none of them is told. */
const EQUALS_MAX = 3;

/** A record must have whoever and whatever is named so. Where and at which conference something was, many records leave out. */
const STRICT: ReadonlySet<AskedTerm['kind']> = new Set(['party', 'agreement']);

/** What a word of the vocabulary counts, which says what is asked, over one that says what it is about. */
const OF_VOCABULARY = 0.5;

/** Sentences up to which a word of the vocabulary says what a question is about ("luncheon"), and of how many that is few. */
const RARE_MAX = 5;
const RARE_PART = 1 / 200;

/** Sentences looked at for the words of a question, the rarest words first. */
const SENTENCES_MAX = 600;

/** Records compared in full. */
const COMPARED_MAX = 40;

/** A sentence in which a word stands counts this many steps of work. */
const STEPS_PER_SENTENCE = 0.2;

/** Weighs what a question says, and looks for the records that tell of it. */
export function askedOfRecords(question: Question, graph: Graph): AskedOfRecords {
  const terms = askedTerms(question).map((term) => weighted(term, graph));
  const passages = nearest(terms, graph).map((fact) => passageOf(fact, graph));
  const isOfAll = (passage: Passage) => terms.every((one) => !STRICT.has(one.term.kind) || isTold(one, passage));
  const days = question.dates.filter(({ excluded, soft }) => !excluded && !soft);
  return { terms, passages: passages.filter((one) => isOfAll(one) && !isOfOtherDays(one, days)) };
}

/** Whether a record is a meeting on other days than those that are asked for. */
function isOfOtherDays({ ref, fact }: Passage, days: Question['dates']): boolean {
  const own = ref.startsWith('meeting:') ? dayRange(fact.date) : null;
  if (!own || days.length === 0) return false;
  return !days.some(({ from, to }) => (to === null || own.from <= to) && (from === null || own.to >= from));
}

function weighted(term: AskedTerm, graph: Graph): WeightedTerm {
  const keys = term.kind === 'word' ? [] : keysOfName(term);
  const marked = keys.length ? count(graph.facts.having(keys)) : 0;
  const often = Math.max(marked, ...term.stems.slice(0, 1).map((one) => graph.text.positions(one).length));
  const size = graph.facts.length;
  const rarity = often === 0 ? 0 : Math.log(1 + (size - often + 0.5) / (often + 0.5));
  const isKnown = term.kind === 'word' && term.isKnown;
  const isContent = term.kind === 'word' && (!isKnown || often <= Math.min(RARE_MAX, size * RARE_PART));
  return { term, keys, weight: isKnown && !isContent ? rarity * OF_VOCABULARY : rarity, isContent };
}

function keysOfName(name: AskedName): readonly string[] {
  if ('entities' in name.term) return resolved(name.term).entities.flatMap(entityKeys);
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

/** Whether a record has what a term names, or holds all of its words. */
function isTold({ term, keys }: WeightedTerm, { keys: own, stems, ref }: Passage): boolean {
  if (keys.some((key) => key === ref || own.has(key))) return true;
  return term.stems.length > 0 && term.stems.every((one) => stems.has(one));
}

/** The records that tell the most of all that a question says, its topics among it; null where none does, or too many do. */
export function recordsTellingMost(asked: AskedOfRecords): Telling | null {
  const topics = asked.terms.filter(({ term }) => term.kind === 'topic');
  const compared = asked.passages
    .filter((passage) => topics.every((one) => isTold(one, passage)))
    .map((passage) => ({ passage, share: shareTold(asked, passage) }))
    .sort((a, b) => b.share - a.share);
  const share = compared[0]?.share ?? 0;
  const equals = compared.filter((one) => one.share === share);
  if (equals.length === 0 || equals.length > EQUALS_MAX) return null;
  return { passages: equals.map(({ passage }) => passage), share, lead: share - (compared[equals.length]?.share ?? 0) };
}

function shareTold({ terms }: AskedOfRecords, passage: Passage): number {
  return sum(terms.filter((one) => isTold(one, passage))) / sum(terms);
}

/** The words that say what a question is about and that a text does not hold. */
export function wordsBeyond(terms: readonly WeightedTerm[], text: string): readonly WeightedTerm[] {
  const said = new Set(stemsOf(text));
  return terms.filter(({ term, isContent }) => isContent && !said.has(term.stems[0] ?? ''));
}

/** The words of some that a text holds. */
export function wordsIn(terms: readonly WeightedTerm[], text: string): readonly WeightedTerm[] {
  const said = new Set(stemsOf(text));
  return terms.filter(({ term }) => said.has(term.stems[0] ?? ''));
}

/** The weight of some terms together. */
export function sum(terms: readonly WeightedTerm[]): number {
  return terms.reduce((total, { weight }) => total + weight, 0);
}
