import { Forgetting } from '../../bot/forgetting/forgetting.js';
import { forgottenReply } from '../../bot/forgetting/forgetting-replies.js';
import { GapBook } from '../../bot/gaps/gap-book.js';
import { Pseudonyms } from '../../bot/gaps/pseudonyms.js';
import { Ratings } from '../../bot/gaps/ratings.js';
import type { Log } from '../../bot/ports/log.js';
import type { Person } from '../../bot/ports/person.js';
import type { Sideline } from '../../bot/ports/sideline.js';
import type { Store } from '../../bot/ports/store.js';
import type { Answer } from '../../core/answer/answer.js';
import { cleanReason, ratedWords } from '../../core/gaps/rating.js';
import type { ChatRating } from '../../platforms/terminal/chat.js';
import { LOCAL_TEAM, TERMINAL } from '../../platforms/terminal/messenger.js';
import type { LocalDigests } from './local-digests.js';
import type { LocalState } from './local-state.js';

/** Whose ratings they are, and where they are kept. */
export interface LocalFeedbackParts {
  readonly state: LocalState;
  readonly digests: LocalDigests;
  readonly sideline: Pick<Sideline, 'forget'>;
  /** The person at the terminal. */
  readonly user: string;
  readonly zone: string;
  /** Whether names that are on no record are kept. */
  readonly keepNames: boolean;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** What the person at a terminal says of answers, and that they want to be forgotten, in the state of STATE_URL. */
export class LocalFeedback {
  readonly #parts: LocalFeedbackParts;

  constructor(parts: LocalFeedbackParts) {
    this.#parts = parts;
  }

  /** Takes a rating, and gives what is said of it. Never rejects. */
  async rate({ answer, at, verdict, reason }: ChatRating): Promise<string> {
    const { state, now } = this.#parts;
    const kept = reason === null ? null : cleanReason(reason);
    const vote = { of: this.#person(), person: this.#parts.user, answer: [at, ...answer.trail] };
    const whole = { ...vote, verdict, reason: kept, subjects: answer.subjects };
    try {
      const rated = await state.change(({ store }) => this.#ratings(store).rate(whole, Date.parse(now())));
      return ratedWords(rated, verdict, kept !== null);
    } catch (error) {
      return `Not noted: ${error instanceof Error ? error.message : error}.`;
    }
  }

  /** Forgets the person, where a message asks for that; null for every other one. Rejects where the state cannot be had. */
  async forget(text: string): Promise<Answer | null> {
    const { state, digests, sideline, log, now } = this.#parts;
    if (!(await state.look(async (store) => store !== null))) {
      sideline.forget('terminal-');
      return forgottenReply({ digests: 0, offers: 0, ratings: 0, places: 0 }, false);
    }
    return state.change(async (opened) => {
      const { store } = opened;
      const pseudonyms = new Pseudonyms(store);
      const ratings = this.#ratings(store, pseudonyms);
      const forgetting = new Forgetting({ store, digests: digests.over(opened), ratings, pseudonyms, log, now });
      forgetting.add(() => sideline.forget('terminal-'));
      return forgetting.handle(text, { ...this.#person(), channel: this.#parts.user }).finally(() => forgetting.stop());
    });
  }

  #person(): Person {
    return { platform: TERMINAL, team: LOCAL_TEAM, person: this.#parts.user };
  }

  #ratings(store: Store, pseudonyms = new Pseudonyms(store)): Ratings {
    const { zone, keepNames } = this.#parts;
    return new Ratings(store, new GapBook({ store, zone, keepNames }), pseudonyms);
  }
}
