import type { Snowflake, User } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Desk } from '../../../bot/ports/desk.js';
import type { Log } from '../../../bot/ports/log.js';
import { plain } from '../render/plain.js';
import { delivered, NOBODY, Refused, reasonOf } from '../send.js';

/** People and channels that are remembered to have been told. */
const TOLD_MAX = 1_000;

/** What somebody asked, where it cannot be answered. */
export interface Unanswered {
  readonly user: User;
  /** Null = in direct messages. */
  readonly guild: Snowflake | null;
  readonly channel: Snowflake | null;
  /** What they did there, which makes the message one of its kind for Discord. */
  readonly event: Snowflake;
}

/**
 * Where Sideline can say nothing in the place it was asked in, the one who asked is told so directly: once, until it can
 * say something there again.
 */
export class Asides {
  readonly #log: Log;
  readonly #told = new LRUCache<string, true>({ max: TOLD_MAX });

  constructor({ desk, log }: { readonly desk: Pick<Desk, 'remembers'>; readonly log: Log }) {
    this.#log = log;
    desk.remembers(({ platform, person }) => {
      if (platform === 'discord') this.#forget(person);
    });
  }

  #forget(person: string): void {
    const own = [...this.#told.keys()].filter((key) => key.endsWith(`:${person}`));
    for (const key of own) this.#told.delete(key);
  }

  /** Tells somebody why there is no answer, where an error says that nothing can be said in that place. Never rejects. */
  async tell(error: unknown, asked: Unanswered): Promise<void> {
    const why = error instanceof Refused ? WHY[error.code] : undefined;
    const key = keyOf(asked);
    if (why === undefined || this.#told.has(key)) return;
    // Before any waiting, so that a second question just now sees it.
    this.#told.set(key, true);
    const body = { ...plain(`You asked me ${placeIn(asked)}. ${why}`), allowedMentions: NOBODY };
    const sent = delivered(() => asked.user.send({ ...body, nonce: `d${asked.event}`, enforceNonce: true }));
    await sent.catch((failure: unknown) => this.#log.warn('discord-person-not-told', { reason: reasonOf(failure) }));
  }

  /** Something was said in a place. */
  arrived(asked: Unanswered): void {
    this.#told.delete(keyOf(asked));
  }
}

function keyOf({ user, channel }: Unanswered): string {
  return `${channel}:${user.id}`;
}

/** Where it was, as a link that Discord shows by the channel's name: a mention of it is one. */
function placeIn({ guild, channel }: Unanswered): string {
  return guild === null ? 'here' : `in https://discord.com/channels/${guild}/${channel}`;
}

/** Whether an error says that nothing at all can be said in a place, or by an interaction. */
export function saysNothing(error: unknown): boolean {
  return error instanceof Refused && WHY[error.code] !== undefined;
}

const MEANWHILE = 'Until then, ask me here.';
const TOO_LATE = 'Discord had stopped waiting when my answer was there. Ask again, there or here.';

/**
 * Discord's codes after which nothing can be said where somebody asked, each as they are told.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const WHY: Readonly<Record<number, string | undefined>> = {
  10003: 'That channel is gone. Ask me here.',
  10015: TOO_LATE,
  10062: TOO_LATE,
  50001: `I may not see that channel; whoever manages it can let me. ${MEANWHILE}`,
  50013: `I may not write there; whoever manages that channel can let me. ${MEANWHILE}`,
  50027: TOO_LATE,
  50083: `That thread is closed; whoever manages it can open it again. ${MEANWHILE}`,
  160005: `That thread is locked; whoever manages it can unlock it. ${MEANWHILE}`,
};
