import type { Client, WebSocketManager } from 'discord.js';
import type { Log } from '../../../bot/ports/log.js';

/**
 * Stands around the library's own handlers of events, which end the process at an event that is not what they expect
 * (`INTERACTION_CREATE` or `MESSAGE_UPDATE` with null). Such an event is passed over, and told of by its kind alone.
 */
export function guardEvents({ ws }: Client, log: Log): void {
  // The library calls it by this name on both ways: at once, and later for what came before all servers were there.
  const guarded = ws as unknown as { handlePacket: (packet?: { readonly t?: unknown }, shard?: unknown) => boolean };
  const handle = guarded.handlePacket.bind(ws as WebSocketManager);
  guarded.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      log.error('discord-event-malformed', { type: kindOf(packet?.t), reason: faultOf(error) });
      return true;
    }
  };
}

/** A connection to the gateway, as far as frames come in by it. The library names no such method in its types. */
interface TakesFrames {
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
}

/** The same around what takes frames in: nobody waits for it, so that whatever it rejects with ends the process. */
export function guardFrames(shard: object, log: Log): void {
  const guarded = shard as TakesFrames;
  const take = guarded.onMessage.bind(shard);
  guarded.onMessage = (data, isBinary) =>
    take(data, isBinary).catch((error: unknown) => log.error('discord-frame-malformed', { reason: faultOf(error) }));
}

/** What kind of error it is, and no more: the message of one may hold what it fell over. */
function faultOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** The name of an event, where it has one. */
function kindOf(type: unknown): string {
  return typeof type === 'string' && /^[A-Z_]{1,40}$/.test(type) ? type : 'unknown';
}
