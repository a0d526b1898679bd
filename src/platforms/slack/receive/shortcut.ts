import type { App } from '@slack/bolt';
import { z } from 'zod';
import { ASK_ABOUT } from '../manifest.js';
import { MESSAGE_PAGE } from '../render/message.js';
import { keyOf } from '../store-key.js';
import { type Around, companyAt, placeOf, type Spot } from './around.js';
import { NO_PRIVATE_FILES } from './files.js';
import { questionText } from './question-text.js';
import { byResponse } from './replies.js';

/** What of a shortcut counts. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
const Asked = z.object({
  team: z.object({ id: z.string() }).nullable(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default('') }),
  trigger_id: z.string(),
  response_url: z.string(),
});

/** Listens for "Ask about this" in the menu of a message: what it says is asked, and only the person sees the answer. */
export function listenForShortcut(app: App, around: Around): void {
  app.shortcut({ type: 'message_action', callback_id: ASK_ABOUT }, async ({ ack, body, client, context }) => {
    await ack();
    const { team, user, channel, message, trigger_id, response_url } = Asked.parse(body);
    const teamId = team?.id ?? user.team_id ?? '';
    const shared = user.team_id !== undefined && user.team_id !== teamId;
    const spot: Spot = { client, team: teamId, channel: channel.id, person: user.id, shared };
    const question = questionText(message.text, context.botUserId) || 'help';
    await around.desk.answer(
      {
        place: placeOf(spot),
        person: spot.person,
        deliveries: [keyOf(teamId, 'shortcut', trigger_id)],
        text: question,
        conversation: keyOf(teamId, 'talk', spot.channel, spot.person),
        page: MESSAGE_PAGE,
        isAwaited: true,
        company: companyAt(spot, around),
        files: NO_PRIVATE_FILES,
      },
      byResponse(around.sender, response_url, { heading: question, shareable: !spot.channel.startsWith('D') }),
    );
  });
}
