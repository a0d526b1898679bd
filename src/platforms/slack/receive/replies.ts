import type { types } from '@slack/bolt';
import { type Deliver, limitedWords, NotDelivered, type Reply } from '../../../bot/ports/desk.js';
import type { Posted } from '../../../bot/ports/store.js';
import { escaped } from '../render/literal.js';
import { type Message, messageOf } from '../render/message.js';
import { messagesOf } from '../render/messages.js';
import { answerView } from '../render/views.js';
import { failureOf } from '../send/failure.js';
import { type Destination, QUIET, type Sender } from '../send/sender.js';
import type { Spot } from './around.js';

/** Answers with a message in a channel or thread; what is no answer is seen by the person alone. */
export function byMessage(sender: Sender, to: Destination, person: string, heading: string | null): Deliver {
  return async (reply) => {
    if (reply.kind === 'answer') {
      const showing = { now: reply.now, heading, shareable: false };
      return inTurn(messagesOf(reply.answer, showing), (message) => sender.post(to, message));
    }
    await sender.whisper(to, person, noticeOf(reply));
    return null;
  };
}

/** Shows messages one after the other; gives what the first became. Once it stands, the answer counts as begun. */
async function inTurn<T>([first, ...rest]: readonly [Message, ...Message[]], show: (one: Message) => Promise<T>) {
  const shown = await show(first);
  for (const message of rest) {
    await show(message).catch((error: unknown) => {
      throw new NotDelivered('unsure', error instanceof Error ? error.message : String(error));
    });
  }
  return shown;
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

/** How an answer is shown where only one person sees it. */
export interface PrivateShowing {
  /** The question, where nobody typed it just above. */
  readonly heading: string | null;
  /** Whether the person may show it to the channel. */
  readonly shareable: boolean;
  /** What else can be done. */
  readonly beneath?: () => Promise<readonly types.KnownBlock[]>;
}

/** Answers a command or a click where only the person sees it. */
export function byResponse(sender: Sender, url: string, { beneath, ...how }: PrivateShowing): Deliver {
  const privately = { response_type: 'ephemeral', replace_original: false } as const;
  return async (reply) => {
    if (reply.kind !== 'answer') {
      await sender.respond(url, { text: escaped(noticeOf(reply)), blocks: [], ...privately });
      return null;
    }
    const showing = { ...how, now: reply.now, ...(beneath && { beneath: await beneath() }) };
    const [first, ...rest] = messagesOf(reply.answer, showing);
    await inTurn([first, ...withinUses(rest)], (message) => sender.respond(url, { ...message, ...privately }));
    return null;
  };
}

/** An address takes five messages. https://docs.slack.dev/interactivity/handling-user-interaction */
const RESPONSES_MAX = 5;

/** What comes after the first message, as far as the address takes it. */
function withinUses(rest: readonly Message[]): readonly Message[] {
  if (rest.length < RESPONSES_MAX) return rest;
  const text = 'What comes after this does not fit here: ask the same in a direct message to me.';
  return [...rest.slice(0, RESPONSES_MAX - 2), { text, blocks: [] }];
}

/** Shows an answer to everybody in the channel of a command that one person saw the answer to. */
export function byShare(sender: Sender, url: string, heading: string): Deliver {
  const privately = byResponse(sender, url, { heading: null, shareable: false });
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

/** A window that is open, by what it can be changed with. */
export interface OpenWindow {
  readonly id: string;
  readonly hash: string;
}

/**
 * Opens a view by a click, or puts it on top of another; where three lie on each other already, in place of the last.
 * Rejects with `NotDelivered`: a click is good for three seconds and one view.
 */
export async function showView(
  { client }: Spot,
  { triggerId: trigger_id, under }: Window,
  view: types.ModalView,
): Promise<OpenWindow> {
  try {
    const shown =
      under === null
        ? await client.views.open({ trigger_id, view })
        : await client.views.push({ trigger_id, view }).catch(orInPlaceOf(under, view, client));
    return { id: shown.view?.id ?? '', hash: shown.view?.hash ?? '' };
  } catch (error) {
    const failure = failureOf(error);
    throw new NotDelivered('refused', 'reason' in failure ? failure.reason : failure.kind);
  }
}

function orInPlaceOf(view_id: string, view: types.ModalView, client: Spot['client']) {
  return async (error: unknown): Promise<{ readonly view?: { readonly id?: string; readonly hash?: string } }> => {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || failure.reason !== 'push_limit_reached') throw error;
    return client.views.update({ view_id, view });
  };
}

/** What is said in place of an answer. */
export function noticeOf(reply: Exclude<Reply, { kind: 'answer' }>): string {
  switch (reply.kind) {
    case 'limited':
      return limitedWords(reply);
    case 'unsure':
      return 'Slack did not confirm that my answer arrived. If you do not see it, ask again.';
    case 'failed':
      return 'I could not show my answer here. Ask again; if that does not help, whoever runs Sideline finds the reason in its log.';
  }
}
