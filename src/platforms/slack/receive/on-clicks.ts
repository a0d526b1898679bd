import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Around, Spot } from './around.js';
import { Click, type Clicked } from './click.js';
import { sendPrivately } from './private.js';
import { lineOf, noticeOf } from './replies.js';

/** What listens for clicks on buttons: each is acknowledged at once, and done once where it is clicked twice. */
export function onClicks(app: App, around: Around) {
  const justClicked = new LRUCache<string, true>({ max: 1_000, ttl: DOUBLE_CLICK_MS });
  return (id: string | RegExp, does: (clicked: Clicked, around: Around) => Promise<void>) => {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, client }) => {
      await ack();
      const click = Click.parse(body);
      const again = keyOfClick(click);
      if (justClicked.has(again)) return;
      justClicked.set(again, true);
      const clicked = { click, value: click.actions[0].value ?? '', spot: spotOf(click, client) };
      await does(clicked, around).catch((error: unknown) => notDone(clicked, error, around));
    });
  };
}

/** Tells whoever clicked that nothing came of it: a button that does nothing looks broken. */
async function notDone(clicked: Clicked, error: unknown, { sender, log }: Around): Promise<void> {
  log.error('slack-click-failed', { action: clicked.click.actions[0].action_id, reason: String(error) });
  await sendPrivately(clicked, lineOf(noticeOf({ kind: 'failed' })), sender).catch((again: unknown) =>
    log.error('notice-not-delivered', { kind: 'failed', reason: String(again) }),
  );
}

/** A second click within this time is the first one's twin, in milliseconds. */
const DOUBLE_CLICK_MS = 1_000;

function keyOfClick({ team, user, container, view, actions }: Click): string {
  return [team?.id, user.id, container.message_ts ?? view?.type, actions[0].action_id, actions[0].value].join(' ');
}

function spotOf(click: Click, client: Spot['client']): Spot {
  const team = click.team?.id ?? click.user.team_id ?? '';
  const channel = click.channel?.id ?? (click.view?.private_metadata || click.user.id);
  const shared = click.user.team_id !== undefined && click.user.team_id !== team;
  return { client, team, channel, person: click.user.id, shared };
}
