import type { App, Context } from '@slack/bolt';
import { z } from 'zod';
import type { Installations } from '../connect/installations.js';
import { keyOf } from '../store-key.js';
import type { Around } from './around.js';

/** When it happened, in epoch seconds. */
const Left = z.object({ event_time: z.number() });

/** Tokens that ended: those of people, whom Sideline never asks for one, and the bot's. */
const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });

/** How long what is in flight is waited for, in milliseconds: what it writes at its end has to go too. */
const IN_FLIGHT_MS = 30_000;

/** Listens for a workspace leaving. Slack tells it in either order and more than once; all that is kept of it goes. */
export function listenForLeaving(app: App, around: Around, installations: Installations | null): void {
  const leave = async (body: unknown, context: Context) => {
    const leftAt = Left.parse(body).event_time * 1000;
    await Promise.all(ownersIn(context).map((owner) => forget(owner, leftAt, around, installations)));
  };
  app.event('app_uninstalled', ({ body, context }) => leave(body, context));
  app.event('tokens_revoked', async ({ event, body, context }) => {
    if (Revoked.parse(event).tokens.bot.length > 0) await leave(body, context);
  });
}

/** The workspace, and the organisation where that installed as a whole; one workspace of it speaks for itself alone. */
function ownersIn({ teamId, enterpriseId, isEnterpriseInstall }: Context): string[] {
  return [teamId, isEnterpriseInstall ? enterpriseId : undefined].filter((owner) => owner !== undefined);
}

async function forget(owner: string, leftAt: number, around: Around, installations: Installations | null) {
  if (!(await forgetUnlessBack(owner, leftAt, around, installations))) return;
  around.log.info('slack-left', { workspace: owner });
  await around.desk.drained(IN_FLIGHT_MS);
  await forgetUnlessBack(owner, leftAt, around, installations);
}

/** False where the workspace is back: Slack may tell of its leaving late, or again. */
async function forgetUnlessBack(owner: string, leftAt: number, around: Around, installations: Installations | null) {
  if (await installations?.isNewerThan(owner, leftAt)) return false;
  installations?.forget(owner);
  for (const memory of [around.companies, around.people, around.directs, around.offered]) memory.forget(owner);
  const own = `${keyOf(owner)}:`;
  for (const memory of [around.late, around.earlyEdits]) memory.forgetAll(own);
  for (const talk of [...around.lastAnswered.keys()]) if (talk.startsWith(own)) around.lastAnswered.delete(talk);
  await around.desk.forgetTeam('slack', owner);
  // A renewal may have begun while the store was forgetting.
  installations?.forget(owner);
  return true;
}
