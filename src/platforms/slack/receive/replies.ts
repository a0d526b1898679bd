import type { types } from '@slack/bolt';
import { type Deliver, NotDelivered, type Reply } from '../../../bot/ports/desk.js';
import type { Posted } from '../../../bot/ports/store.js';
import { escaped } from '../render/literal.js';
import { messageOf } from '../render/message.js';
import { answerView } from '../render/views.js';
import { failureOf } from '../send/failure.js';
import { type Destination, QUIET, type Sender } from '../send/sender.js';
import type { Spot } from './around.js';

/** Answers with a message in a channel or thread; what is no answer is seen by the person alone. */
export function byMessage(sender: Sender, to: Destination, person: string, heading: string | null): Deliver {
  return async (reply) => {
    if (reply.kind === 'answer') {
      return sender.post(to, messageOf(reply.answer, { now: reply.now, heading, shareable: false }));
    }
    await sender.whisper(to, person, noticeOf(reply));
    return null;
  };
}

/** Answers in place of an earlier answer. */
export function byUpdate(sender: Sender, to: Destination, person: string, posted: Posted): Deliver {
  return async (reply) => {
    if (reply.kind === 'answer') {
      const message = messageOf(reply.answer, { now: reply.now, heading: null, shareable: false });
      await sender.update(to.client, to.team, posted, message);
      return posted;
    }
    await sender.whisper(to, person, noticeOf(reply));
    return null;
  };
}

/** Answers a command or a click where only the person sees it. */
export function byResponse(sender: Sender, url: string, heading: string | null, shareable: boolean): Deliver {
  return async (reply) => {
    const message =
      reply.kind === 'answer'
        ? messageOf(reply.answer, { now: reply.now, heading, shareable })
        : { text: escaped(noticeOf(reply)), blocks: [] };
    await sender.respond(url, { ...message, response_type: 'ephemeral', replace_original: false });
    return null;
  };
}

/** Shows an answer to everybody in the channel of a command that one person saw the answer to. */
export function byShare(sender: Sender, url: string, heading: string): Deliver {
  const privately = byResponse(sender, url, null, false);
  return async (reply) => {
    if (reply.kind !== 'answer') return privately(reply);
    const message = messageOf(reply.answer, { now: reply.now, heading, shareable: false });
    await sender.respond(url, { ...message, response_type: 'in_channel', replace_original: false });
    return null;
  };
}

/** Where a window opens: by a click, on top of the view with the id `under`, or alone (null). */
export interface Window {
  readonly triggerId: string;
  readonly under: string | null;
}

/** Opens a window with an answer, or puts it on top of the one that is open. */
export function byView(spot: Spot, window: Window, heading: string): Deliver {
  return async (reply) => {
    if (reply.kind !== 'answer') {
      // Only a message to the person is left: a window would need a click that is still fresh.
      await spot.client.chat.postMessage({ channel: spot.person, text: escaped(noticeOf(reply)), ...QUIET });
      return null;
    }
    await showView(spot, window, answerView(reply.answer, heading, reply.now, spot.channel));
    return null;
  };
}

/**
 * Opens a view by a click, or puts it on top of another; where three lie on each other already, in place of the last.
 * Rejects with `NotDelivered`: a click is good for three seconds and one view.
 */
export async function showView(
  { client }: Spot,
  { triggerId: trigger_id, under }: Window,
  view: types.ModalView,
): Promise<void> {
  try {
    if (under === null) await client.views.open({ trigger_id, view });
    else await client.views.push({ trigger_id, view }).catch(orInPlaceOf(under, view, client));
  } catch (error) {
    const failure = failureOf(error);
    throw new NotDelivered('refused', 'reason' in failure ? failure.reason : failure.kind);
  }
}

function orInPlaceOf(view_id: string, view: types.ModalView, client: Spot['client']) {
  return async (error: unknown) => {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || failure.reason !== 'push_limit_reached') throw error;
    return client.views.update({ view_id, view });
  };
}

/** What is said in place of an answer. */
export function noticeOf(reply: Exclude<Reply, { kind: 'answer' }>): string {
  switch (reply.kind) {
    case 'limited':
      return `That is more than I answer in a minute. I go on in ${reply.retryAfterS} seconds; questions until then are not answered.`;
    case 'unsure':
      return 'Slack did not confirm that my answer arrived. If you do not see it, ask again.';
    case 'failed':
      return 'I could not show my answer here. Ask again; if that does not help, whoever runs Sideline finds the reason in its log.';
  }
}
