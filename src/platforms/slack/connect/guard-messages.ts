import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../../bot/ports/log.js';

/** What Slack asks for over a link: a new one, or none any more, since somebody switched Socket Mode off. */
export type SlackAsks = 'refresh' | 'switched off';

/**
 * Stands before the SDK's own handler, which ends the process at an envelope of an event that has none
 * (`app_rate_limited`, https://docs.slack.dev/reference/events/app_rate_limited) and, asked to reconnect, closes first. What
 * Slack asks for is told by `asked`, and done by nobody else.
 */
export function guardMessages(client: SocketModeReceiver['client'], log: Log, asked: (what: SlackAsks) => void): void {
  const handlers = client.listeners('ws_message');
  const pass = async (data: string | Buffer) => {
    for (const handle of handlers) await handle(data, false);
  };
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: string | Buffer, isBinary: boolean) => {
    const envelope = isBinary ? null : envelopeIn(data);
    if (!envelope) return log.warn('slack-frame-passed-over');
    if (envelope.type === 'disconnect') return asked(envelope.reason === 'link_disabled' ? 'switched off' : 'refresh');
    const isBare = envelope.type === 'events_api' && !Event.safeParse(envelope.payload?.event).success;
    if (isBare) log.warn('slack-envelope-without-event', { type: typeOf(envelope) });
    pass(isBare ? JSON.stringify(withEvent(envelope)) : data).catch((error: unknown) =>
      log.error('slack-frame-failed', { reason: String(error) }),
    );
  });
}

/** What of an envelope decides what becomes of it; the SDK's own handler ends the process at some that are not so. */
const Envelope = z.looseObject({
  type: z.enum(['hello', 'disconnect', 'events_api', 'slash_commands', 'interactive']),
  reason: z.string().optional(),
  payload: z.looseObject({ type: z.unknown().optional(), event: z.unknown().optional() }).nullish(),
});
type Envelope = z.infer<typeof Envelope>;

const Event = z.looseObject({ type: z.string() });

/** The envelope with the event that it is, so that the SDK acknowledges it; nothing listens for one of that type. */
function withEvent(envelope: Envelope) {
  return { ...envelope, payload: { ...envelope.payload, event: { type: typeOf(envelope) } } };
}

function typeOf({ payload }: Envelope): string {
  return typeof payload?.type === 'string' ? payload.type : 'unknown';
}

function envelopeIn(data: string | Buffer): Envelope | null {
  try {
    return Envelope.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
}
