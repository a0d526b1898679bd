import type { Graph } from '../../../graph/graph.js';
import type { Ref } from '../../../records/ref.js';
import type { Item } from '../../item.js';
import type { QuestionReading } from '../../question.js';
import type { Context } from '../context.js';

/** A message, and the conversation that its words may point at. */
export interface Pointing {
  readonly text: string;
  readonly items: readonly Item[];
  readonly context: Context;
  /** What each answer listed, the last one first. */
  readonly shown: readonly (readonly Ref[])[];
  readonly graph: Graph;
}

/** The message with a name in the place of such words. */
export interface Named {
  readonly text: string;
  readonly reading: QuestionReading;
}

/** Finds words of one sort that point, and whom or what they mean; null where there are none, or they mean nobody or several. */
export type Namer = (asked: Pointing) => Named | null;

/** A text with a name in the place of words, how these were read said beside it. */
export function inPlaceOf(
  text: string,
  span: string,
  name: string,
  ref: Ref | null = null,
  shown: string = name,
): Named | null {
  const start = text.indexOf(span);
  if (start < 0 || span === '') return null;
  const whole = `${text.slice(0, start)}${name}${text.slice(start + span.length)}`;
  return { text: whole, reading: { span, as: shown, ref, how: 'context' } };
}
