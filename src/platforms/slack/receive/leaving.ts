import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Installations } from '../connect/installations.js';
import type { Around } from './around.js';

const Team = z.object({ team_id: z.string() });

/** Tokens that ended: those of people, whom Sideline never asks for one, and the bot's. */
const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });

/** Listens for a workspace leaving. Slack tells it in either order and more than once; all that is kept of it goes. */
export function listenForLeaving(app: App, around: Around, installations: Installations | null): void {
  const leave = async (body: unknown) => {
    const { team_id: team } = Team.parse(body);
    installations?.forget(team);
    around.companies.forget(team);
    await around.desk.forgetTeam('slack', team);
    around.log.info('slack-left', { workspace: team });
  };
  app.event('app_uninstalled', ({ body }) => leave(body));
  app.event('tokens_revoked', async ({ event, body }) => {
    if (Revoked.parse(event).tokens.bot.length > 0) await leave(body);
  });
}
