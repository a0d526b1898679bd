import type { Desk } from '../../../bot/ports/desk.js';
import type { Digests } from '../../../bot/ports/digests.js';
import type { Log } from '../../../bot/ports/log.js';
import { type Company, NO_TEAM, type Place } from '../../../bot/ports/place.js';
import type { Asides } from './asides.js';
import type { UnderWay } from './under-way.js';

/** What every listener works with. */
export interface Around {
  readonly desk: Desk;
  readonly digests: Digests;
  readonly underWay: UnderWay;
  /** Tells people directly what cannot be said where they asked. */
  readonly asides: Asides;
  readonly log: Log;
}

/** Where something was done: a server and a channel or thread in it, or a direct message. */
export interface Spot {
  /** The server's id; null in direct messages, and in servers that have not installed Sideline. */
  readonly guild: string | null;
  readonly channel: string;
  readonly person: string;
}

/** What stands for a server where there is none. */
export const DIRECT = NO_TEAM;

/** The place of a spot, as the desk knows places. */
export function placeOf({ guild, channel }: Spot): Place {
  return { platform: 'discord', team: guild ?? DIRECT, channel };
}

/**
 * Who reads along. A channel is made to see more by its own id, so whoever configured it knows its members; Discord has
 * no channels shared with another organisation.
 */
export async function company(): Promise<Company> {
  return 'internal';
}

/** A key of the store, within a server: `discord:1000:message:1001:5005`. */
export function keyOf({ guild }: Pick<Spot, 'guild'>, ...parts: readonly string[]): string {
  return ['discord', guild ?? DIRECT, ...parts].join(':');
}
