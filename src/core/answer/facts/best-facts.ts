import { dateWithin, type Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import { spend } from '../../graph/work.js';
import type { FactAsked, FactWant } from '../../question/facts/fact.js';
import type { DateTerm, Question } from '../../question/question.js';
import { sentencesBeside } from '../telling/passage.js';
import { statesWanted } from './kinds-stated.js';
import { familyOf } from './word-families.js';
import { type NamedTerm, type WeighedFact, type WeighedTerm, weighedFact } from './weighed-terms.js';

/** A sentence of everybody and everything named, with the share of what a question says that it tells. */
export interface FittingFact {
  readonly fact: Fact;
  readonly share: number;
  /** The words and topics of the question that it says itself. */
  readonly holds: readonly WeighedTerm[];
  /** Which of the things wanted it states. */
  readonly states: readonly FactWant[];
}

/** Sentences looked at for the words of a question, the rarest words first. */
const SENTENCES_MAX = 800;

/** A sentence looked at counts this many steps of work. */
const STEPS_PER_SENTENCE = 2;

/** What a word counts that stands around a sentence, in its title, place or topics, and not in it. */
const AROUND = 0.7;

/** What the act of speech counts that is asked for: of whom it was is named, of what it was is asked. */
const OF_ACT = 0.75;

/** What a topic counts that the record has and the sentence does not say. */
const OF_RECORD = 0.5;

/** Sentences that may tell the fact asked for, those that tell most of what is said first. */
export function fittingFacts(question: Question, asked: FactAsked, graph: Graph): readonly FittingFact[] {
  const weighed = weighedFact(question, graph);
  if (weighed.isOfUnknown || weighed.content.length === 0) return [];
  const facts = candidates(weighed.content, graph);
  spend(facts.length * STEPS_PER_SENTENCE);
  const fitting = facts.flatMap((fact) => {
    const { share, holds } = fitOf(fact, weighed, { question, asked, graph });
    return share === 0
      ? []
      : [{ fact, share, holds, states: asked.wants.filter((want) => statesWanted(fact.text, want, weighed.numbers)) }];
  });
  return fitting.sort((a, b) => b.share - a.share || a.fact.at - b.fact.at);
}

/**
 * What somebody said beside what is left out: "leaving out the figure for UPI" says of what he spoke, so that what else he said in
 * the same record is meant, in whatever words.
 */
export function besideLeftOut(question: Question, asked: FactAsked, graph: Graph): readonly Fact[] {
  const { names, without, isOfUnknown } = weighedFact(question, graph);
  const { speaker } = asked;
  const [rarest] = [...without].sort((a, b) => graph.text.weight(b) - graph.text.weight(a));
  if (rarest === undefined || speaker === null || isOfUnknown) return [];
  const left = [...graph.text.positions(rarest)].slice(0, SENTENCES_MAX).map((at) => graph.facts.at(at));
  spend(left.length * STEPS_PER_SENTENCE);
  const own = left.filter((fact) => fact.by === speaker && fitOfNames(names, heldBy(fact, graph)) === 1);
  const beside = own.flatMap((fact) => sentencesBeside(fact, graph)).filter(({ by }) => by === speaker);
  return [
    ...new Map(beside.filter(({ text }) => !stemsOf(text).includes(rarest)).map((one) => [one.at, one])).values(),
  ];
}

/** The sentences that hold a word of the question or stand under one, those of its rarest words first. */
function candidates(content: readonly WeighedTerm[], graph: Graph): readonly Fact[] {
  const found = new Set<number>();
  for (const { stems } of [...content].sort((a, b) => b.weight - a.weight))
    for (const one of stems.flat()) {
      const positions = graph.text.positions(one);
      if (found.size + positions.length > SENTENCES_MAX) continue;
      for (const at of positions) found.add(at);
    }
  return [...found]
    .sort((a, b) => a - b)
    .map((at) => graph.facts.at(at))
    .filter(({ part }) => part !== 'post');
}

interface Asked {
  readonly question: Question;
  readonly asked: FactAsked;
  readonly graph: Graph;
}

type Fit = Pick<FittingFact, 'share' | 'holds'>;

const NO_FIT: Fit = { share: 0, holds: [] };

function fitOf(fact: Fact, { content, names, without }: WeighedFact, { question, asked, graph }: Asked): Fit {
  const own = new Set(stemsOf(fact.text));
  if (without.some((one) => own.has(one))) return NO_FIT;
  if (asked.speaker !== null && !isOf(fact, asked.speaker, own, graph)) return NO_FIT;
  const heldIn = (all: ReadonlySet<string>) => (term: WeighedTerm) =>
    term.stems.every((forms) => forms.some((one) => all.has(one)));
  const held = heldBy(fact, graph);
  const { both, keys } = held;
  const counts = content.map((term) => {
    if (heldIn(own)(term)) return 1;
    if (heldIn(both)(term)) return AROUND;
    return term.keys.some((key) => keys.has(key)) ? OF_RECORD : 0;
  });
  if (!counts.includes(1) && !counts.includes(AROUND)) return NO_FIT;
  const total = content.reduce((sum, { weight }) => sum + weight, 0);
  const told = content.reduce((sum, { weight }, at) => sum + weight * counts[at]!, 0);
  const fit = fitOfNames(names, held) * fitOfDates(fact, question.dates);
  const isActHeld = asked.wants.some(({ kind, nouns }) => kind === 'statement' && holdsActOf(nouns, own));
  return {
    share: Math.max(told / total, isActHeld ? OF_ACT : 0) * fit,
    holds: content.filter((_, at) => counts[at] === 1),
  };
}

function holdsActOf(acts: readonly string[], own: ReadonlySet<string>): boolean {
  return acts.flatMap(familyOf).some((one) => own.has(one));
}

/** Whether a sentence is somebody's account: he says it, or it names him. */
function isOf({ by, text, evidence }: Fact, speaker: string, own: ReadonlySet<string>, graph: Graph): boolean {
  if (by !== null) return by === speaker;
  const last = stemsOf(graph.official(speaker)?.name.split(' ').at(-1) ?? speaker);
  const isAlone = graph.keysOf(evidence.ref).includes(`official:${speaker}`);
  return last.every((one) => own.has(one)) || (isAlone && text !== '');
}

/** What a name that a record leaves open takes off. */
const LEFT_OPEN = 0.85;

/** What a sentence is of, and all stems of it and of what stands around it. */
interface Held {
  readonly keys: ReadonlySet<string>;
  readonly both: ReadonlySet<string>;
}

function heldBy(fact: Fact, graph: Graph): Held {
  return {
    keys: new Set([...fact.keys, ...graph.keysOf(fact.evidence.ref), fact.evidence.ref]),
    both: new Set([fact.text, ...fact.around].flatMap(stemsOf)),
  };
}

/** How well a sentence fits whom and what is named: 0 = it is of somebody or something else. Where nothing else is named, a setting has to be held. */
function fitOfNames(names: readonly NamedTerm[], held: Held): number {
  const missing = names.filter((name) => !isHeld(name, held));
  const isOpen = (name: NamedTerm) =>
    name.isLoose || (SETTINGS.has(name.kind) && missing.length < names.length && !hasOther(name.kind, held.keys));
  return missing.every(isOpen) ? LEFT_OPEN ** missing.length : 0;
}

function isHeld({ keys, ways }: NamedTerm, held: Held): boolean {
  return keys.some((key) => held.keys.has(key)) || ways.some((stems) => stems.every((one) => held.both.has(one)));
}

/** What many records leave open. */
const SETTINGS: ReadonlySet<NamedTerm['kind']> = new Set(['conference', 'place']);

/** Whether a record says another conference or place than the one asked for. */
function hasOther(kind: NamedTerm['kind'], keys: ReadonlySet<string>): boolean {
  const prefixes = kind === 'conference' ? ['conference:'] : ['place:', 'in:'];
  return [...keys].some((key) => prefixes.some((prefix) => key.startsWith(prefix)));
}

/** How well a sentence fits the days asked for: a span counted from now is what is told of, and no day on which it was. */
function fitOfDates({ text, date }: Fact, dates: readonly DateTerm[]): number {
  const days = dates.filter(({ soft, excluded, ahead, span }) => !soft && !excluded && !ahead && !COUNTED.test(span));
  return days.reduce((fit, { from, to }) => {
    const years = [from, to].flatMap((day) => (day === null ? [] : [day.slice(0, 4)]));
    if (years.some((year) => text.includes(year)) || dateWithin(date, from, to)) return fit;
    return date === null ? fit * LEFT_OPEN : 0;
  }, 1);
}

/** "The next five years", "within two months". */
const COUNTED = /\b(?:years?|months?|weeks?|days?)\b/i;
