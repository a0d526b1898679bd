import type { Log } from '../../bot/ports/log.js';
import type { Meter } from '../../bot/ports/meter.js';
import type { Sideline } from '../../bot/ports/sideline.js';
import type { Store } from '../../bot/ports/store.js';
import { rateLimits } from '../../bot/rate-limits.js';
import { webTokens } from '../../bot/web-tokens.js';
import type { ServeConfig } from '../../config.js';
import { inTurn, type Routes } from '../../http/routes.js';
import type { RoomParts } from '../../platforms/web/parts.js';
import type { Circumstances } from '../circumstances.js';

/** What the room is made with. */
export interface ReadingRoomParts extends Pick<Circumstances, 'zone' | 'now'> {
  readonly sideline: Sideline;
  readonly store: Store;
  readonly log: Log;
  readonly meter: Meter;
}

/** What is served on HOST:PORT: health, and behind it the reading room where WEB_BASE_URL asks for it. */
export async function withReadingRoom(health: Routes, config: ServeConfig, parts: ReadingRoomParts): Promise<Routes> {
  if (config.web === null) return health;
  const { createRoom } = await import('../../platforms/web/room.js');
  const { store, ...shared } = parts;
  const room = createRoom({
    ...shared,
    settings: config.web,
    readers: webTokens(store),
    admit: admitting(config, parts),
  });
  return inTurn(health, room.routes);
}

/** The limits of the room are its own: whoever looks at many pages takes nothing from those who ask in chat. */
function admitting({ limits }: ServeConfig, { now }: ReadingRoomParts): RoomParts['admit'] {
  const counted = rateLimits(limits);
  return (address, wish) => {
    const asking = { person: address, workspace: null, waiting: 0 };
    const admission = counted.admit(asking, Date.parse(now()), wish);
    return admission.kind === 'ok' ? { isTaken: true } : { isTaken: false, retryAfterS: admission.retryAfterS };
  };
}
