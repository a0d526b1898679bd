import { Collection, type Message } from 'discord.js';

/**
 * Makes the cache of messages of each channel. Together they hold the latest `max` of the bot's own messages: a limit for
 * each channel bounds nothing where there are very many channels. Of other messages nothing is looked up later.
 */
export function latestOwn(max: number): () => Collection<string, Message> {
  /** By the id of a message, the cache it is in; the oldest first. */
  const holders = new Map<string, OwnMessages>();
  const held = (id: string, holder: OwnMessages) => {
    holders.set(id, holder);
    const [oldest] = holders;
    if (holders.size <= max || !oldest) return;
    holders.delete(oldest[0]);
    oldest[1].delete(oldest[0]);
  };
  return () => new OwnMessages(held);
}

class OwnMessages extends Collection<string, Message> {
  readonly #held: (id: string, holder: OwnMessages) => void;

  constructor(held: (id: string, holder: OwnMessages) => void) {
    super();
    this.#held = held;
  }

  override set(id: string, message: Message): this {
    // A message that is known by its id alone has no author.
    if (message.author?.id !== message.client.user.id) return this;
    this.#held(id, this);
    return super.set(id, message);
  }

  /** What is filtered or mapped from it is an ordinary collection. */
  static override get [Symbol.species]() {
    return Collection;
  }
}
