import type { Graph } from '../graph/graph.js';
import type { NameSense } from '../graph/names.js';
import { phraseKey, tokens } from '../graph/normalise.js';
import type { UnknownName } from '../question/question.js';
import type { Choice } from './answer.js';

/** A name this far from what was typed may have been meant; of a short word nearly every other is that near. */
const EDITS = 2;
const EDITS_SHORT = 1;
const SHORT = 5;

/** Suggestions shown for one unknown name. */
const NEAREST_MAX = 3;

/** What may be suggested, and the question that asks for it. */
const ASK: Partial<Readonly<Record<NameSense['kind'], string>>> = {
  official: 'who is',
  organisation: 'who is',
  conference: 'when is',
};

/** The names on record nearest to unknown ones, each as a choice with the question that asks for it; nearest first. */
export function nearestNames(
  unknown: readonly UnknownName[],
  kinds: readonly NameSense['kind'][],
  graph: Graph,
): Choice[] {
  const choices = unknown.flatMap(({ span }) => nearest(span, kinds, graph).slice(0, NEAREST_MAX));
  return [...new Map(choices.map((choice) => [choice.label, choice])).values()];
}

/** By the whole span first, then by each of its words: "Joe Hashimy" is near to "Hashemi" only by the second. */
function nearest(span: string, kinds: readonly NameSense['kind'][], graph: Graph): Choice[] {
  const words = tokens(span);
  const keys = [phraseKey(words), ...(words.length > 1 ? words.map((word) => word.key) : [])];
  const found = keys.flatMap((key) => graph.names.near(key, key.length < SHORT ? EDITS_SHORT : EDITS));
  const senses = [...found].sort((a, b) => a.distance - b.distance).flatMap((one) => [...one.senses]);
  const choices = senses.filter((sense) => kinds.includes(sense.kind)).flatMap((sense) => choiceOf(sense, graph));
  return [...new Map(choices.map((choice) => [choice.label, choice])).values()];
}

function choiceOf({ kind, id }: NameSense, graph: Graph): Choice[] {
  const name = nameOf(kind, id, graph);
  return name ? [{ label: name, question: `${ASK[kind] ?? 'what is'} ${name}` }] : [];
}

function nameOf(kind: NameSense['kind'], id: string, graph: Graph): string | undefined {
  if (kind === 'official') return graph.official(id)?.name;
  if (kind === 'organisation') return graph.organisation(id)?.name;
  return kind === 'conference' ? graph.conference(id)?.name : undefined;
}
