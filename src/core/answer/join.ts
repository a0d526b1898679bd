import type { Block } from './answer.js';
import type { Composed } from './draft.js';
import type { Outcome } from './outcome.js';

/**
 * The reply to a message as one composed answer: its only part, or several questions' answers, each under its question as
 * it stands in the message. `understood` lines of several parts are joined where it is finished.
 */
export function joinParts(parts: readonly Composed[], questions: readonly string[]): Composed {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const blocks = parts.flatMap((part, at): Block[] => [
    { kind: 'heading', text: shortened(questions[at]!) },
    ...choiceLines(part),
    ...part.draft.blocks,
  ]);
  const drafts = parts.map(({ draft }) => draft);
  return {
    draft: {
      outcome: ORDER.find((one) => drafts.some((draft) => draft.outcome === one)) ?? 'help',
      blocks,
      count: countOf(drafts),
      listed: drafts.flatMap((one) => one.listed),
      choices: drafts.flatMap((one) => one.choices),
      formerSource: (id) => drafts.map((one) => one.formerSource?.(id)).find((source) => source !== undefined),
    },
    question: { ...parts.at(-1)!.question, readings: parts.flatMap(({ question }) => question.readings) },
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
