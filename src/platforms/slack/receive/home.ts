import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Welcome } from '../../../bot/ports/desk.js';
import type { Speaker } from '../../../bot/ports/digests.js';
import { homeView, noticeHome } from '../render/views.js';
import type { Around, Spot } from './around.js';
import { noticeOf } from './replies.js';
import { speakerAt } from './speaker.js';

/** Listens for the Home tab being opened. */
export function listenForHome(app: App, around: Around): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const { team_id: team } = Team.parse(body);
    await showHome({ client, team, channel: event.channel, person: event.user, shared: false }, around);
  });
}

const Team = z.object({ team_id: z.string() });

async function showHome(spot: Spot, around: Around): Promise<void> {
  const { client, team, channel, person } = spot;
  const speaker = await speakerAt(spot, { thread: null }, around);
  const welcome = await around.desk.welcome(speaker);
  const view =
    welcome.kind === 'ok' ? await homeOf(welcome.value, speaker, around) : noticeHome(noticeOf(welcome), channel);
  await around.sender
    .repeatable(`${team}:home`, () => client.views.publish({ user_id: person, view }))
    .catch((error: unknown) => around.log.warn('slack-home-not-shown', { reason: String(error) }));
}

async function homeOf(welcome: Welcome, speaker: Speaker, { digests, now }: Around) {
  const [list, orders] = await Promise.all([digests.handle('digest list', speaker), digests.orders(speaker)]);
  return homeView(welcome, { list, orders }, now(), speaker.place.channel);
}
