import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Welcome } from '../../../bot/ports/desk.js';
import type { Speaker } from '../../../bot/ports/digests.js';
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { BUTTON_TEXT_MAX, PROMPTS_MAX } from '../limits.js';
import { literal } from '../render/literal.js';
import { homeView, noticeHome } from '../render/views.js';
import { type Around, onlookerAt, type Spot } from './around.js';
import { noticeOf } from './replies.js';
import { speakerAt } from './speaker.js';

/** Listens for the Home tab and the assistant pane being opened: what a person sees who has not asked yet. */
export function listenForSurfaces(app: App, around: Around): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const { team_id: team } = Team.parse(body);
    await showHome({ client, team, channel: event.channel, person: event.user, shared: false }, around);
  });
  app.event('assistant_thread_started', async ({ event, body, client }) => {
    const { team_id: team } = Team.parse(body);
    const { channel_id: channel, thread_ts: thread, user_id: person } = event.assistant_thread;
    await offerPrompts({ client, team, channel, person, shared: false }, thread, around);
  });
}

const Team = z.object({ team_id: z.string() });

async function showHome(spot: Spot, around: Around): Promise<void> {
  const speaker = await speakerAt(spot, { thread: null }, around);
  const welcome = await around.desk.welcome(speaker);
  const view =
    welcome.kind === 'ok' ? await homeOf(welcome.value, speaker, around) : noticeHome(noticeOf(welcome), spot.channel);
  await spot.client.views.publish({ user_id: spot.person, view });
}

async function homeOf(welcome: Welcome, speaker: Speaker, { digests, now }: Around) {
  const [list, orders] = await Promise.all([digests.handle('digest list', speaker), digests.orders(speaker)]);
  return homeView(welcome, { list, orders }, now(), speaker.place.channel);
}

/** Questions to begin with, each of which has an answer for this person. */
async function offerPrompts(spot: Spot, thread: string, around: Around): Promise<void> {
  const welcome = await around.desk.welcome(onlookerAt(spot, around));
  if (welcome.kind === 'limited') return;
  const [first, ...rest] = welcome.value.suggestions
    .slice(0, PROMPTS_MAX)
    .map((question) => ({ title: shortened(literal(question), BUTTON_TEXT_MAX), message: visible(question) }));
  if (!first) return;
  await spot.client.assistant.threads.setSuggestedPrompts({
    channel_id: spot.channel,
    thread_ts: thread,
    title: 'Ask what is on record:',
    prompts: [first, ...rest],
  });
}
