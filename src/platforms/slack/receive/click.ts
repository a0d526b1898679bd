import { z } from 'zod';
import type { Spot } from './around.js';
import type { Window } from './windows.js';

/** What of a click counts. */
export const Click = z.object({
  team: z.object({ id: z.string() }).nullable(),
  user: z.object({ id: z.string(), name: z.string().optional(), team_id: z.string().optional() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().default('') }).optional(),
  actions: z.tuple([z.object({ action_id: z.string(), value: z.string().optional() })], z.unknown()),
});
export type Click = z.infer<typeof Click>;

/** A click with what it was on. */
export interface Clicked {
  readonly click: Click;
  readonly value: string;
  readonly spot: Spot;
}

/** Where a click's window opens: alone, or on top of the one that was clicked in. */
export function windowOf({ trigger_id, view }: Click): Window {
  return { triggerId: trigger_id, under: view?.type === 'modal' ? view.id : null };
}

/** The thread of the message that was clicked; an answer in a direct message stands outside of any. */
export function threadOf({ message, container }: Click, { channel }: Spot): string | null {
  const own = message?.thread_ts ?? container.thread_ts;
  return own ?? (channel.startsWith('D') ? null : (message?.ts ?? container.message_ts ?? null));
}
