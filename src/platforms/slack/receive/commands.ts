import type { App } from '@slack/bolt';
import { COMMAND } from '../manifest.js';
import { MESSAGE_PAGE } from '../render/message.js';
import { type Around, companyAt, keyOf, placeOf, type Spot } from './around.js';
import { questionText } from './question-text.js';
import { byResponse } from './replies.js';

/** Listens for `/sideline QUESTION`: answered where only the person sees it, and can be shared from there. */
export function listenForCommands(app: App, around: Around): void {
  app.command(COMMAND, async ({ ack, command, client, context }) => {
    await ack();
    const { team_id: team, channel_id: channel, user_id: person, response_url, trigger_id } = command;
    const spot: Spot = { client, team, channel, person, shared: false };
    await around.desk.answer(
      {
        place: placeOf(spot),
        person,
        deliveries: [keyOf(team, 'command', trigger_id)],
        text: questionText(command.text ?? '', context.botUserId),
        conversation: keyOf(team, 'talk', channel, person),
        page: MESSAGE_PAGE,
        isAwaited: true,
        company: companyAt(spot, around),
      },
      byResponse(around.sender, response_url, null, !isDirect(channel)),
    );
  });
}

/** A direct message has no channel to share in. */
function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
