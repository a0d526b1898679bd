import type { Subject } from '../../core/answer/subject.js';
import { type Gap, gapsRated } from '../../core/gaps/gap.js';
import type { Rated, Verdict } from '../../core/gaps/rating.js';
import type { Place } from '../ports/place.js';
import type { Store, Swap } from '../ports/store.js';
import type { GapBook } from './gap-book.js';
import type { Pseudonyms } from './pseudonyms.js';
import { type KeptRating, ratingText, readRating } from './rating-text.js';
import { swappedAnew } from './swapped-anew.js';

/** The key of each rating begins so. */
export const RATINGS = 'rating:';

/** How long a rating is kept, in milliseconds: 60 days, in which it can be changed and its reason read. */
export const RATING_KEPT_MS = 60 * 24 * 60 * 60_000;

/** Ratings kept of one person in a workspace at once, and of all people. */
const RATINGS_PER_PERSON = 100;
const RATINGS_MAX = 20_000;

/** Ratings of this process after which all are counted anew. */
const COUNTED_EVERY = 100;

/** One person's judgement of one answer. */
export interface Vote {
  readonly of: Pick<Place, 'platform' | 'team'>;
  readonly person: string;
  /** What tells the answer from every other one. */
  readonly answer: readonly string[];
  readonly verdict: Verdict;
  /** In their own words, as it may be kept; null = none was given. */
  readonly reason: string | null;
  /** What the answer was asked for. */
  readonly subjects: readonly Subject[];
}

/** Judgements of answers, one of a person for each, kept under names that say of nobody who it is. */
export class Ratings {
  readonly #store: Store;
  readonly #book: GapBook;
  readonly #pseudonyms: Pseudonyms;
  #all = { count: 0, since: COUNTED_EVERY };

  constructor(store: Store, book: GapBook, pseudonyms: Pseudonyms) {
    this.#store = store;
    this.#book = book;
    this.#pseudonyms = pseudonyms;
  }

  /** Takes a vote, or changes what the person said of the same answer before. Rejects where the store fails. */
  async rate(vote: Vote, now: number): Promise<Rated> {
    const prefix = await this.#prefixOf(vote.of, vote.person, now);
    const key = `${prefix}${await this.#pseudonyms.of(vote.answer, now)}`;
    if ((await this.#store.get(key, now)) === null && (await this.#isFull(prefix, now))) return 'too-many';
    return this.#book.inTurn(() => this.#counted(key, vote, now));
  }

  /** Removes all ratings of a person in a workspace; tells how many there were. What they were counted for stays. */
  async forget(of: Vote['of'], person: string, now: number): Promise<number> {
    const prefix = await this.#prefixOf(of, person, now);
    const kept = await this.#store.list(prefix, now);
    await this.#store.forget([prefix]);
    return kept.length;
  }

  async #counted(key: string, vote: Vote, now: number): Promise<Rated> {
    let rated: Rated = 'same';
    await swappedAnew(this.#store, now, async () => {
      const from = await this.#store.get(key, now);
      const before = from === null ? null : readRating(from);
      const after = this.#ratingOf(vote, before, now);
      rated = before === null ? 'noted' : 'changed';
      if (before !== null && ratingText(before) === ratingText(after)) rated = 'same';
      if (rated === 'same') return [];
      const until = now + RATING_KEPT_MS;
      return [{ key, from, to: ratingText(after), until }, ...(await this.#countsFor(before, after, now))];
    });
    return rated;
  }

  /** Whoever presses the same button again keeps the reason they gave. */
  #ratingOf({ verdict, reason, subjects }: Vote, before: KeptRating | null, now: number): KeptRating {
    const isSame = before?.verdict === verdict;
    return {
      verdict,
      reason: reason ?? (isSame ? before.reason : null),
      gaps: verdict === 'bad' ? gapsRated(subjects, this.#book.keepNames) : [],
      day: isSame ? before.day : this.#book.dayAt(now),
    };
  }

  /** What was counted for the earlier rating is taken back, on the day it was counted. */
  async #countsFor(before: KeptRating | null, after: KeptRating, now: number): Promise<readonly Swap[]> {
    if (before?.verdict === after.verdict) return [];
    const [gaps, step, day] =
      after.verdict === 'bad'
        ? ([after.gaps, { asked: 0, bad: 1 }, after.day] as const)
        : ([before?.gaps ?? [], { asked: 0, bad: -1 }, before?.day ?? after.day] as const);
    return this.#book.swapsFor(gaps as readonly Gap[], step, { day, now });
  }

  async #isFull(prefix: string, now: number): Promise<boolean> {
    if (this.#all.since >= COUNTED_EVERY) {
      this.#all = { count: (await this.#store.list(RATINGS, now)).length, since: 0 };
    }
    this.#all.since++;
    if (this.#all.count + this.#all.since > RATINGS_MAX) return true;
    return (await this.#store.list(prefix, now)).length >= RATINGS_PER_PERSON;
  }

  async #prefixOf({ platform, team }: Vote['of'], person: string, now: number): Promise<string> {
    return `${RATINGS}${platform}:${team}:${await this.#pseudonyms.of([platform, team, person], now)}:`;
  }
}

/** All ratings that a store keeps; what cannot be read is passed over. */
export async function keptRatings(store: Pick<Store, 'list'>, now: number): Promise<readonly KeptRating[]> {
  const entries = await store.list(RATINGS, now);
  return entries.flatMap(({ value }) => readRating(value) ?? []);
}
