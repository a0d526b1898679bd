import type { Graph } from '../../graph/graph.js';
import type { AskedName, AskedTerm } from '../../question/asked-terms.js';
import { stemsOf } from '../../graph/text-index.js';
import { isOfOccasion } from '../../question/facts/asking-frame.js';
import { factTerms } from '../../question/facts/fact-terms.js';
import type { PartyEntity, Question } from '../../question/question.js';
import { entityKeys, placeKeys } from '../keys-asked.js';
import { familyOf } from './word-families.js';

/** A word or topic of a question for a fact: a sentence holds it where it holds all of its stems, each in one of its forms. */
export interface WeighedTerm {
  readonly stems: readonly (readonly string[])[];
  readonly keys: readonly string[];
  readonly weight: number;
}

/** Somebody or something named that a sentence has to be of. */
export interface NamedTerm {
  readonly kind: AskedName['kind'];
  /** The stems of each way in which a sentence may name it. */
  readonly ways: readonly (readonly string[])[];
  readonly keys: readonly string[];
  /** A post in small letters ("its minister", "the head"), which may be read as anybody. */
  readonly isLoose: boolean;
}

/** What a question for a fact says, weighed. */
export interface WeighedFact {
  readonly content: readonly WeighedTerm[];
  /** Whether nothing is said beside names: a sentence then has to hold them all. */
  readonly isOfNames: boolean;
  readonly names: readonly NamedTerm[];
  readonly without: readonly string[];
  /** The numbers that it says itself. */
  readonly numbers: readonly string[];
  /** Whether something that it says stands in no record in any of its forms: then nothing is told of it. */
  readonly isOfUnknown: boolean;
}

/** What a word of the vocabulary weighs that stands in no record: it says what is asked. */
const UNHELD = 1.5;

/** What a word for the occasion weighs. */
const OF_OCCASION = 1;

/** What a question for a fact says, with how rare each of it is. */
export function weighedFact(question: Question, graph: Graph): WeighedFact {
  const { terms, without, numbers } = factTerms(question);
  const names = terms.filter((term): term is AskedName => term.kind !== 'word' && term.kind !== 'topic');
  const content = terms.filter(({ kind }) => kind === 'word' || kind === 'topic');
  const own = names.filter(({ kind }) => kind !== 'member').map(named);
  const isOfNames = content.length === 0;
  return {
    content: (isOfNames ? names.filter(({ kind }) => kind === 'party') : content).map((term) => weighed(term, graph)),
    isOfNames,
    names: own,
    without,
    numbers,
    isOfUnknown: question.unknown.length > 0 || content.some((term) => isUnknown(term, graph)),
  };
}

function isUnknown(term: AskedTerm, graph: Graph): boolean {
  const [one] = term.stems;
  if (term.kind !== 'word' || term.isKnown || one === undefined) return false;
  return !familyOf(one).some((other) => graph.text.has(other)) && !/^\d/.test(one);
}

function weighed(term: AskedTerm, graph: Graph): WeighedTerm {
  const keys = term.kind === 'topic' ? term.term.ids.map((id) => `topic:${id}`) : [];
  const stems = term.stems.map(familyOf);
  const weights = stems.map((forms) =>
    Math.max(...forms.map((one) => (graph.text.has(one) ? graph.text.weight(one) : 0))),
  );
  const weight = Math.max(...weights, 0);
  const isOccasion = term.kind === 'word' && term.stems.every(isOfOccasion);
  return { stems, keys, weight: isOccasion ? OF_OCCASION : weight === 0 ? UNHELD : weight };
}

function named(name: AskedName): NamedTerm {
  const isParty = name.kind === 'party' || name.kind === 'member';
  const isLoose = isParty && name.term.post !== undefined && !/\p{Lu}/u.test(name.term.span);
  const ways = [name.stems, stemsOf(name.term.label)].filter((stems) => stems.length > 0);
  return { kind: name.kind, ways, keys: keysOf(name), isLoose };
}

function keysOf(name: AskedName): readonly string[] {
  if (name.kind === 'party' || name.kind === 'member') return name.term.entities.flatMap(ownKeys);
  if (name.kind === 'place') {
    const { country } = name.term;
    return [...placeKeys(name.term), ...(country === undefined ? [] : [`country:${country}`])];
  }
  const { term, kind } = name;
  return 'ids' in term ? term.ids.map((id) => `${kind}:${id}`) : [];
}

function ownKeys(entity: PartyEntity): readonly string[] {
  return entityKeys(entity);
}
