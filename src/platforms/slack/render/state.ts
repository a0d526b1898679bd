import { z } from 'zod';
import { visible } from '../../../core/records/visible.js';
import { BUTTON_VALUE_MAX } from '../limits.js';

/**
 * What a button remembers: the messages that lead to its answer, and the instant they were asked at. It stands in the
 * button itself, so that it works after a restart and nothing of a question is kept on our side.
 */
export interface AnswerState {
  readonly trail: readonly string[];
  readonly now: string;
}

/** The most characters of one button's state: four of them stand under an answer, in a message of limited size. */
const STATE_MAX = Math.min(700, BUTTON_VALUE_MAX);

const State = z.tuple([z.iso.datetime(), z.string()], z.string());

/** The state as a button's value; null where it is too long to be kept, and the button has to be left out. */
export function stateValue({ trail, now }: AnswerState): string | null {
  const value = JSON.stringify([now, ...trail.map(visible)]);
  return value.length <= STATE_MAX ? value : null;
}

/** The state in a button's value; null for anything else. */
export function stateIn(value: string | undefined): AnswerState | null {
  try {
    const { data } = State.safeParse(JSON.parse(value ?? ''));
    return data ? { now: data[0], trail: data.slice(1) } : null;
  } catch {
    return null;
  }
}
