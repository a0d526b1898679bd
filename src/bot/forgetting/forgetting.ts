import type { Answer } from '../../core/answer/answer.js';
import { type ForgetMe, readForgetMe } from '../../core/question/forget-me.js';
import type { Pseudonyms } from '../gaps/pseudonyms.js';
import type { Ratings } from '../gaps/ratings.js';
import { READINGS } from '../plain-questions/kept-readings.js';
import type { Digests } from '../ports/digests.js';
import type { Log } from '../ports/log.js';
import type { Person } from '../ports/person.js';
import { NO_TEAM } from '../ports/place.js';
import type { Entry, Store } from '../ports/store.js';
import { askedFirst, failedReply, forgottenReply, type Removed } from './forgetting-replies.js';
import { dropKeptOf } from './kept-of-person.js';

/** What forgetting somebody works with. */
export interface ForgettingParts {
  readonly store: Store;
  readonly digests: Pick<Digests, 'ownedBy' | 'forgetPerson' | 'forgetOffers' | 'directsWith'> | null;
  readonly ratings: Ratings;
  readonly pseudonyms: Pseudonyms;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** Who is to be forgotten by the other processes stands under this key for a while. */
const FORGETTING = 'forgetting:';

/** How often a process looks whom the others forget, and how long it is told them, in milliseconds. */
const LOOK_EVERY_MS = 15_000;
const TOLD_FOR_MS = 100_000;

/** What no process takes out, since none runs, is over after a day, in milliseconds. */
const KEPT_FOR_MS = 24 * 60 * 60_000;

/** Forgets a person in a workspace: what the store keeps, and what every process has in memory. */
export class Forgetting {
  readonly #parts: ForgettingParts;
  readonly #memories: ((person: Person) => void)[] = [];
  /** What was forgotten here already, by key and instant. */
  #done = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: ForgettingParts) {
    this.#parts = parts;
    if (!parts.store.isShared) return;
    this.#timer = setInterval(() => void this.lookAgain(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Something that is held in memory of people: it is told whom to forget. Never throws. */
  add(memory: (person: Person) => void): void {
    this.#memories.push(memory);
  }

  /** Does what a message asks that asks to be forgotten, and answers; null for every other one. */
  async handle(text: string, { channel, ...person }: Asking): Promise<Answer | null> {
    const wish = readForgetMe(text);
    if (wish === null) return null;
    try {
      return { ...(await this.#answerTo(wish, person, channel)), question: text };
    } catch (error) {
      this.#parts.log.error('forgetting-failed', { platform: person.platform, reason: String(error) });
      return { ...failedReply(), question: text };
    }
  }

  /** Forgets whom another process was asked to forget. Never rejects. */
  async lookAgain(): Promise<void> {
    const { store, log } = this.#parts;
    try {
      const told = await store.list(FORGETTING, this.#nowMs());
      const fresh = told.filter((one) => !this.#done.has(nameOf(one)));
      this.#done = new Set(told.map(nameOf));
      for (const { value } of fresh) this.#forgetInMemory(toldIn(value).person);
      await this.#takeOut(told);
    } catch (error) {
      log.error('store-failed', { what: 'forgetting', reason: String(error) });
    }
  }

  /**
   * Takes out whom every process has been told. A store only passes over what is over, and a database keeps the row until
   * it has other work to do: the promise is that nothing is there.
   */
  async #takeOut(told: readonly Entry[]): Promise<void> {
    const now = this.#nowMs();
    // Whoever asks again meanwhile is told anew, under the same key.
    const over = told.filter(({ value }) => now - toldIn(value).at >= TOLD_FOR_MS);
    for (const { key, value } of over) await this.#parts.store.swap([{ key, from: value, to: null }], now);
  }

  /** Looks no more. */
  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  async #answerTo({ digests, code }: ForgetMe, person: Person, channel: string): Promise<Answer> {
    const owned = digests === 'keep' ? [] : await this.#owned(person);
    if (owned.length === 0) return this.#forgotten(await this.#forget(person, channel, false));
    const right = (await this.#parts.pseudonyms.of([...keyParts(person), ...owned], this.#nowMs())).slice(
      0,
      CODE_LENGTH,
    );
    // Whoever presses somebody else's button is asked about their own digests.
    if (digests !== 'delete' || code !== right) return askedFirst(owned.length, right);
    return this.#forgotten(await this.#forget(person, channel, true));
  }

  #forgotten(removed: Removed): Answer {
    return forgottenReply(removed, this.#parts.store.isShared);
  }

  async #owned(person: Person): Promise<readonly string[]> {
    const { digests } = this.#parts;
    const lists = await Promise.all(placesOf(person).map((one) => digests?.ownedBy(one) ?? []));
    return lists.flat().sort();
  }

  async #forget(person: Person, channel: string, withDigests: boolean): Promise<Removed> {
    const { store, digests, ratings } = this.#parts;
    const now = this.#nowMs();
    const removed = { digests: 0, offers: 0, ratings: 0, places: 0 };
    // Nothing tells whose messages they are readings of: all of them go.
    await store.forget([READINGS]);
    for (const one of placesOf(person)) {
      if (withDigests) removed.digests += (await digests?.forgetPerson(one)) ?? 0;
      removed.offers += (await digests?.forgetOffers(one)) ?? 0;
      // Before what tells of them is dropped.
      const directs = (await digests?.directsWith(one, { team: one.team, channel })) ?? [];
      removed.ratings += await ratings.forget(one, one.person, now);
      removed.places += await dropKeptOf(one, store, now);
      if (directs.length > 0) await store.forgetPlaces(`${one.platform}:${one.team}:`, directs);
      await this.#tellOthers(one, now);
      this.#forgetInMemory(one);
    }
    return removed;
  }

  async #tellOthers(person: Person, now: number): Promise<void> {
    if (!this.#parts.store.isShared) return;
    const key = `${FORGETTING}${keyParts(person).join(':')}`;
    const value = JSON.stringify({ person, at: now } satisfies Told);
    this.#done.add(nameOf({ key, value }));
    await this.#parts.store.put(key, value, now + KEPT_FOR_MS);
  }

  #forgetInMemory(person: Person): void {
    for (const memory of this.#memories) memory(person);
  }

  #nowMs(): number {
    return Date.parse(this.#parts.now());
  }
}

/** Who asks, and where: in their direct messages that is theirs alone. */
export interface Asking extends Person {
  readonly channel: string;
}

/** Whom to forget, and when that was asked, epoch milliseconds. */
interface Told {
  readonly person: Person;
  readonly at: number;
}

function toldIn(value: string): Told {
  return JSON.parse(value) as Told;
}

/** Signs of what confirms that digests are deleted. */
const CODE_LENGTH = 6;

function keyParts({ platform, team, person }: Person): readonly string[] {
  return [platform, team, person];
}

/** A person in a workspace, and in direct messages where those belong to no workspace. */
function placesOf(person: Person): readonly Person[] {
  return person.team === NO_TEAM ? [person] : [person, { ...person, team: NO_TEAM }];
}

function nameOf({ key, value }: Entry): string {
  return `${key} ${value}`;
}
