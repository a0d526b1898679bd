import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import { askedLast } from '../../../core/answer/trail.js';
import { AS_A_PICTURE } from '../../../core/picture/wish.js';
import type { AnswerState } from '../render/state.js';
import { answered } from './answering.js';
import type { Around } from './around.js';

/** Shows the answer that was clicked with its picture, seen by whoever sees that: read in the light of what led to it. */
export async function drawn(clicked: MessageComponentInteraction, state: AnswerState, around: Around): Promise<void> {
  const isPrivate = clicked.message.flags.has(MessageFlags.Ephemeral);
  const heading = `${askedLast(state.trail)} (${AS_A_PICTURE})`;
  await answered(clicked, { question: AS_A_PICTURE, isPrivate, heading, from: state }, around);
}
