import { LRUCache } from 'lru-cache';

/** Conversations of which it is known who speaks in them; the least recently used go first, as their memory does. */
const TALKS_MAX = 10_000;

/** People known of one conversation: the last to speak. */
const PEOPLE_MAX = 50;

/** Who spoke in which conversation lately, so that a person's part in them can be forgotten. In memory alone. */
export class Talks {
  readonly #people = new LRUCache<string, readonly string[]>({ max: TALKS_MAX });

  /** Somebody, by any name that is always the same, spoke in a conversation. */
  spoke(person: string, talk: string): void {
    const known = this.#people.get(talk) ?? [];
    if (known.at(-1) === person) return;
    this.#people.set(talk, [...known.filter((one) => one !== person), person].slice(-PEOPLE_MAX));
  }

  /** Forgets the conversations that somebody spoke in, and gives them. */
  forget(person: string): readonly string[] {
    const talks = [...this.#people].flatMap(([talk, people]) => (people.includes(person) ? [talk] : []));
    for (const talk of talks) this.#people.delete(talk);
    return talks;
  }

  /** Forgets the conversations whose id begins with `prefix`. */
  forgetAll(prefix: string): void {
    for (const talk of [...this.#people.keys()]) if (talk.startsWith(prefix)) this.#people.delete(talk);
  }
}
