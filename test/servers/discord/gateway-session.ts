import type { WebSocket } from 'ws';
import type { Body } from './held.js';
import { nextWord } from './ids.js';

/** One connection, with or without a session on it. */
export interface Link {
  readonly ws: WebSocket;
  /** The path it connected to. */
  readonly path: string;
  /** Whether its heartbeats go without an answer. */
  isMuted: boolean;
  session?: GatewaySession;
}

interface Frame {
  readonly s: number;
  readonly text: string;
}

/** A session of the gateway: outlives its connection, and remembers what it sent. */
export class GatewaySession {
  readonly id = nextWord('session');
  readonly shard: number;
  readonly shardCount: number;
  readonly intents: number;
  link: Link | undefined;
  #seq = 0;
  readonly #sent: Frame[] = [];

  constructor({ intents, shard }: { intents: number; shard: readonly number[] }) {
    this.intents = intents;
    this.shard = shard[0] ?? 0;
    this.shardCount = shard[1] ?? 1;
  }

  /** Whether events of this server, or of none, come to this session. */
  hears(guildId: unknown): boolean {
    const guild = typeof guildId === 'string' ? BigInt(guildId) : 0n;
    return Number((guild >> 22n) % BigInt(this.shardCount)) === this.shard;
  }

  /** Sends an event, now or on RESUME. */
  dispatch(event: string, data: Body): void {
    this.#seq += 1;
    const frame = { s: this.#seq, text: JSON.stringify({ op: 0, t: event, s: this.#seq, d: data }) };
    this.#sent.push(frame);
    this.#push(frame);
  }

  /** Takes the session over to a new connection, and sends what came after `seq` again. Tells how much that was. */
  resume(link: Link, seq: number): number {
    this.link = link;
    link.session = this;
    const missed = this.#sent.filter(({ s }) => s > seq);
    for (const frame of missed) this.#push(frame);
    this.dispatch('RESUMED', {});
    return missed.length;
  }

  /** Whether it has ever sent as much as that. */
  knows(seq: number): boolean {
    return seq <= this.#seq;
  }

  #push({ text }: Frame): void {
    if (this.link?.ws.readyState === 1) this.link.ws.send(text);
  }
}
