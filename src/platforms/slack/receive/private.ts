import type { types } from '@slack/bolt';
import type { Message } from '../render/message.js';
import { asMessage } from '../render/view-as-message.js';
import type { Around } from './around.js';
import { type Clicked, threadOf, windowOf } from './click.js';
import { showView } from './windows.js';

/** Shows a window without inputs to whoever clicked; as a message, where Slack opens none for that click. */
export async function showWindow(clicked: Clicked, view: types.ModalView, { sender }: Pick<Around, 'sender'>) {
  const { click, spot } = clicked;
  const asked = showView(sender, spot, windowOf(click), view).then(() => {});
  await asked.catch(() => sendPrivately(clicked, asMessage(view), sender));
}

/** Says something to whoever clicked, where they alone see it. Rejects with `NotDelivered`. */
export async function sendPrivately(
  { click, spot }: Clicked,
  message: Message,
  sender: Around['sender'],
): Promise<void> {
  if (click.view) {
    await sender.post({ ...spot, channel: spot.person, thread: null }, message);
  } else if (click.container.is_ephemeral && click.response_url) {
    await sender.respond(click.response_url, { ...message, response_type: 'ephemeral', replace_original: false });
  } else {
    await sender.whisper({ ...spot, thread: threadOf(click, spot) }, spot.person, message);
  }
}
