import { LRUCache } from 'lru-cache';

/** Somebody, by Slack's ids. */
interface Who {
  readonly team: string;
  readonly person: string;
}

/** A question as Slack shows it, and as it is asked. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Whom questions are offered to at most; the least recently offered go first. */
const PEOPLE_MAX = 10_000;

/** Whoever goes from channel to channel is looked up for once in this time, in milliseconds. */
const RECENT_MS = 60_000;

/** What was offered to whom lately. In memory alone. */
export class OfferedPrompts {
  readonly #last = new LRUCache<string, { readonly prompts: string; readonly at: number }>({ max: PEOPLE_MAX });

  /** Questions are offered to somebody at this moment. */
  set(who: Who, prompts: readonly Prompt[]): void {
    this.#last.set(keyFor(who), { prompts: JSON.stringify(prompts), at: Date.now() });
  }

  /** Whether somebody is offered just these. */
  is(who: Who, prompts: readonly Prompt[]): boolean {
    return this.#last.get(keyFor(who))?.prompts === JSON.stringify(prompts);
  }

  /** Whether what somebody is offered was looked at a moment ago. */
  isRecent(who: Who): boolean {
    return Date.now() - (this.#last.get(keyFor(who))?.at ?? 0) < RECENT_MS;
  }

  /** Forgets a workspace. */
  forget(team: string): void {
    for (const key of [...this.#last.keys()]) if (key.startsWith(`${team}:`)) this.#last.delete(key);
  }

  /** Forgets a person. */
  forgetPerson(team: string, person: string): void {
    this.#last.delete(keyFor({ team, person }));
  }
}

function keyFor({ team, person }: Who): string {
  return `${team}:${person}`;
}
