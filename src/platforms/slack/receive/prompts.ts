import type { App } from '@slack/bolt';
import { z } from 'zod';
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { BUTTON_TEXT_MAX, PROMPTS_MAX } from '../limits.js';
import { literal } from '../render/literal.js';
import { type Around, onlookerAt, type Spot } from './around.js';
import type { Prompt } from './offered.js';

/**
 * Offers questions to begin with where somebody opens their messages with Sideline. In an app that is an agent that is the
 * Messages tab (https://docs.slack.dev/ai/migrating-to-agent-messaging), in one from before the thread of a pane.
 */
export function listenForOpenings(app: App, around: Around): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'messages') return;
    const spot = spotOf(event.channel, event.user, body, client);
    around.offered.set(spot, await offer(spot, null, around));
  });
  app.event('app_context_changed', async ({ event, body, client }) => {
    const { data: seen } = Looking.safeParse(event);
    if (seen) await offerAnew(spotOf(seen.channel, seen.user, body, client), around);
  });
  app.event('assistant_thread_started', async ({ event, body, client }) => {
    const { channel_id: channel, thread_ts: thread, user_id: person } = event.assistant_thread;
    await offer(spotOf(channel, person, body, client), thread, around);
  });
}

const Team = z.object({ team_id: z.string() });

/** Who looks at what; an example of Slack's leaves these out. https://docs.slack.dev/reference/events/app_context_changed */
const Looking = z.object({ channel: z.string(), user: z.string() });

function spotOf(channel: string, person: string, body: unknown, client: Spot['client']): Spot {
  return { client, team: Team.parse(body).team_id, channel, person, shared: false };
}

/**
 * Offers what has an answer by now: somebody may leave Sideline open beside other channels for days, while the records
 * change. What is offered already is not set again.
 */
async function offerAnew(spot: Spot, around: Around): Promise<void> {
  const { offered } = around;
  if (offered.isRecent(spot)) return;
  const prompts = await promptsFor(spot, around);
  if (!offered.is(spot, prompts)) await set(spot, null, prompts, around);
  offered.set(spot, prompts);
}

async function offer(spot: Spot, thread: string | null, around: Around): Promise<readonly Prompt[]> {
  const prompts = await promptsFor(spot, around);
  await set(spot, thread, prompts, around);
  return prompts;
}

/** Questions to begin with, each of which has an answer for this person. */
async function promptsFor(spot: Spot, around: Around): Promise<readonly Prompt[]> {
  const welcome = await around.desk.welcome(onlookerAt(spot, around));
  // Whoever opens it too often keeps what was offered before.
  if (welcome.kind === 'limited') return [];
  return welcome.value.suggestions
    .slice(0, PROMPTS_MAX)
    .map((question) => ({ title: shortened(literal(question), BUTTON_TEXT_MAX), message: visible(question) }));
}

/** With a thread an agent is offered nothing, and nothing says so: only the pane of an assistant has one. */
async function set(spot: Spot, thread: string | null, prompts: readonly Prompt[], { sender, log }: Around) {
  if (prompts.length === 0) return;
  const args = {
    channel_id: spot.channel,
    ...(thread === null ? {} : { thread_ts: thread }),
    title: 'Ask what is on record:',
    prompts: [...prompts],
  };
  await sender
    .repeatable(`${spot.team}:prompts`, () => spot.client.assistant.threads.setSuggestedPrompts(args))
    .catch((error: unknown) => log.warn('slack-prompts-not-set', { reason: String(error) }));
}
