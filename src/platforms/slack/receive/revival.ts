import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Around } from './around.js';

const Team = z.object({ team_id: z.string() });

/** Listens for channels that can be written in again: digests that waited for that go on. */
export function listenForRevival(app: App, around: Around): void {
  const revive = (channel: string, body: unknown) =>
    around.digests.revived({ platform: 'slack', team: Team.parse(body).team_id, channel });
  app.event('member_joined_channel', async ({ event, body, context }) => {
    if (event.user === context.botUserId) await revive(event.channel, body);
  });
  app.event('channel_unarchive', ({ event, body }) => revive(event.channel, body));
  app.event('group_unarchive', ({ event, body }) => revive(event.channel, body));
}
