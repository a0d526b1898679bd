import { type Channel, ChannelType, Collection } from 'discord.js';

/**
 * A cache of channels that holds the latest `max` direct ones only: everybody who ever wrote to Sideline has one, and
 * Discord tells of it again with their next message. All channels of servers stay.
 */
export class LatestDirect extends Collection<string, Channel> {
  readonly #max: number;
  /** Ids, the oldest first. */
  readonly #direct = new Set<string>();

  constructor(max: number) {
    super();
    this.#max = max;
  }

  override set(id: string, channel: Channel): this {
    super.set(id, channel);
    if (channel.type !== ChannelType.DM) return this;
    this.#direct.add(id);
    const [oldest] = this.#direct;
    if (this.#direct.size > this.#max && oldest !== undefined) this.delete(oldest);
    return this;
  }

  override delete(id: string): boolean {
    this.#direct.delete(id);
    return super.delete(id);
  }

  /** What is filtered or mapped from it is an ordinary collection. */
  static override get [Symbol.species]() {
    return Collection;
  }
}
