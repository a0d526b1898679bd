import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import { askedLast } from '../../../core/answer/trail.js';
import { messageOf } from '../render/message.js';
import type { AnswerState } from '../render/state.js';
import type { Around } from './around.js';
import { InteractionReply, type Manner } from './interaction-reply.js';
import { mayAttachBy, offeredWhere } from './may-attach.js';
import { incomingFrom } from './spot.js';

/** Which page somebody wants, and the answer that they see a page of. */
export interface PageTurn {
  readonly to: 'more' | 'back';
  readonly state: AnswerState;
}

/**
 * Shows another page of an answer in the place of the one that was clicked. It is no question: whatever is asked next goes
 * on from where the conversation was.
 */
export async function turned(clicked: MessageComponentInteraction, turn: PageTurn, around: Around): Promise<void> {
  const reply = new InteractionReply(clicked, mannerOf(clicked), around);
  try {
    const { now } = turn.state;
    const trail = trailTo(turn);
    const incoming = incomingFrom(clicked, trail.at(-1) ?? '');
    const again = await around.desk.again({ ...incoming, from: { trail: trail.slice(0, -1), now } });
    if (again.kind === 'limited') return await reply.notify(again);
    const answer = offeredWhere(again.value, mayAttachBy(clicked));
    const heading = isHeaded(clicked) ? `${askedLast(trail)}${answer.before > 0 ? ' (more)' : ''}` : null;
    await reply.show(messageOf(answer, now, heading));
  } catch (error) {
    await reply.fail(error);
    throw error;
  }
}

/** What has to be asked for the page: once more, or once less. */
function trailTo({ to, state }: PageTurn): readonly string[] {
  return to === 'more' ? [...state.trail, 'more'] : state.trail.slice(0, -1);
}

/** Plain text, which stands where embeds are denied, may take more than one message: there, a page is a new one. */
function mannerOf(clicked: MessageComponentInteraction): Manner {
  if (isText(clicked)) return clicked.message.flags.has(MessageFlags.Ephemeral) ? 'private' : 'for all';
  return 'in place';
}

function isText({ message }: MessageComponentInteraction): boolean {
  return message.embeds.length === 0;
}

/** Whether the question stands over its answer; it does not where that is a reply to it. Nothing of a record begins so. */
function isHeaded(clicked: MessageComponentInteraction): boolean {
  return isText(clicked) || clicked.message.embeds[0]?.description?.startsWith('> ') === true;
}
