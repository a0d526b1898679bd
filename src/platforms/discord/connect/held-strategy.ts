import { setTimeout as sleep } from 'node:timers/promises';
import { SimpleShardingStrategy, type WebSocketOptions, WebSocketShardStatus } from 'discord.js';
import type { Log } from '../../../bot/ports/log.js';
import { guardFrames } from './guard-events.js';

/** The library's manager of shards, which it exports under no name. */
export type ShardManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** A HELLO that does not come in this time is asked for on a new connection; the library waits a minute. Milliseconds. */
const HELLO_WITHIN_MS = 10_000;

/** How long, and how often, it is looked whether a connection that is being made is there. Milliseconds. */
const MADE_WITHIN_MS = 1_000;
const LOOK_EVERY_MS = 10;

/** What a strategy is told of beside its manager. */
export interface Holding {
  readonly closed: AbortSignal;
  readonly log: Log;
}

/**
 * The library's own way with shards, held once `closed`. Without that, a client that is destroyed while a shard connects
 * connects anew half a second later, and one that is destroyed while a shard resumes trips over the session it dropped.
 */
export class HeldStrategy extends SimpleShardingStrategy {
  readonly #log: Log;

  constructor(manager: ShardManager, { closed, log }: Holding) {
    const { options } = manager;
    const { retrieveSessionInfo, updateSessionInfo } = options;
    // Every connection begins by asking for its session: where nothing is told, none is made.
    options.retrieveSessionInfo = (shard) => (closed.aborted ? new Promise(() => {}) : retrieveSessionInfo(shard));
    options.updateSessionInfo = (shard, session) => (closed.aborted ? undefined : updateSessionInfo(shard, session));
    options.helloTimeout = HELLO_WITHIN_MS;
    options.handshakeTimeout = HELLO_WITHIN_MS;
    super(manager);
    this.#log = log;
  }

  /** A frame that nobody can read is no reason to end. */
  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { shards } = this as unknown as { readonly shards: ReadonlyMap<number, object> };
    for (const id of shardIds) guardFrames(shards.get(id)!, this.#log);
  }

  /** The library closes what is open, and would leave what is just being opened. */
  override async destroy(...given: Parameters<SimpleShardingStrategy['destroy']>): Promise<void> {
    for (let waitedMs = 0; waitedMs < MADE_WITHIN_MS && (await this.#isConnecting()); waitedMs += LOOK_EVERY_MS) {
      await sleep(LOOK_EVERY_MS);
    }
    await super.destroy(...given);
  }

  async #isConnecting(): Promise<boolean> {
    return (await this.fetchStatus()).some((status) => status === WebSocketShardStatus.Connecting);
  }
}
