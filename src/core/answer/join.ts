import type { Graph } from '../graph/graph.js';
import type { Answer, Block, Outcome } from './answer.js';
import { type Composed, finish } from './compose.js';

/** One part of a reply: a composed answer and the first of its lines to show. */
export interface Part {
  readonly composed: Composed;
  readonly from: number;
}

/** The reply to a message: its one answer, or those to several questions, each under its question, with one source list. */
export function joinAnswers(text: string, parts: readonly Part[], graph: Graph): Answer {
  const [only] = parts;
  if (parts.length === 1 && only) return finish(text, only.composed, graph, only.from);
  const blocks = parts.flatMap(({ composed }): Block[] => [
    { kind: 'heading', text: shortened(composed.question.text) },
    ...choiceLines(composed),
    ...composed.draft.blocks,
  ]);
  const drafts = parts.map(({ composed }) => composed.draft);
  const outcome = ORDER.find((one) => drafts.some((draft) => draft.outcome === one)) ?? 'help';
  const draft = {
    outcome,
    blocks,
    count: countOf(drafts),
    listed: drafts.flatMap((one) => one.listed),
    choices: drafts.flatMap((one) => one.choices),
  };
  const last = parts.at(-1)!.composed.question;
  const joined = finish(
    text,
    { draft, question: { ...last, readings: parts.flatMap(({ composed }) => composed.question.readings) } },
    graph,
    0,
  );
  return {
    ...joined,
    understood: parts
      .map(({ composed }) => finish('', composed, graph, 0).understood)
      .filter((line) => line !== '')
      .join(' | '),
  };
}

/** The outcome of several answers: what was answered counts first. */
const ORDER: readonly Outcome[] = ['answered', 'ambiguous', 'no-record', 'out-of-scope', 'help'];

function countOf(drafts: readonly { count: number | null }[]): number | null {
  const counts = drafts.filter((draft) => draft.count !== null);
  return counts.length === 1 ? counts[0]!.count : null;
}

function choiceLines({ draft }: Composed): Block[] {
  return draft.choices.length && draft.outcome === 'ambiguous'
    ? draft.choices.map((choice): Block => ({ kind: 'aside', text: `  ${choice.label}` }))
    : [];
}

/** The most characters of a question that stand over its answer. */
const HEADING_MAX = 140;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > HEADING_MAX ? `${letters.slice(0, HEADING_MAX).join('').trimEnd()}…` : text;
}
