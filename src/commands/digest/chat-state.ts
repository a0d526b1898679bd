import { said } from '../../bot/digests/replies.js';
import type { Answer } from '../../core/answer/answer.js';
import { type History, historyFrom } from '../../core/digest/changes/history.js';
import { readForgetMe } from '../../core/question/forget-me.js';
import type { ChatRating } from '../../platforms/terminal/chat.js';
import { terminalMessenger } from '../../platforms/terminal/messenger.js';
import { withTypedChoices } from '../../platforms/terminal/typed-choices.js';
import type { LocalDigests } from './local-digests.js';
import type { LocalFeedback } from './local-feedback.js';
import type { LocalState } from './local-state.js';
import type { Local } from './open-local.js';

/** Digests and the journal for a chat, which goes on whatever becomes of them. */
export class ChatState {
  readonly #state: LocalState;
  readonly #digests: LocalDigests;

  readonly #feedback: LocalFeedback;

  constructor({ state, digests, feedback }: Pick<Local, 'state' | 'digests' | 'feedback'>) {
    this.#state = state;
    this.#digests = digests;
    this.#feedback = feedback;
  }

  /** Does what a line says about digests, or of being forgotten, or says why that cannot be done. Null for every other one. */
  async handle(text: string): Promise<Answer | null> {
    try {
      if (readForgetMe(text)) return await this.#feedback.forget(text);
      return await this.#digests.handle(text);
    } catch (error) {
      return { ...said([offLine(error)]), question: text };
    }
  }

  /** Takes a rating of an answer, and gives what is said of it. */
  rate(rating: ChatRating): Promise<string> {
    return this.#feedback.rate(rating);
  }

  /** What "what's new" is answered from at an instant (ISO 8601): written down up to then, or else as far as it can be read. */
  async history(now: string): Promise<History> {
    const beginning = () => historyFrom(this.#state.knowledge, Date.parse(now));
    const read = () => this.#state.read(async (opened) => opened?.history ?? beginning(), now);
    const written = this.#state.change(async ({ history }) => history, now);
    return written.catch(read).catch(beginning);
  }

  /** Shows the digests that are due; gives why digests are off, as one line, or null where they are not. */
  async deliver(show: (part: Answer) => void): Promise<string | null> {
    const shown = async (part: Answer) => show(withTypedChoices(part, (question) => question));
    try {
      await this.#digests.deliver(terminalMessenger(shown));
      const why = await this.#state.whyUnwritable();
      return why && offLine(new Error(why));
    } catch (error) {
      return offLine(error);
    }
  }

  /** Whether a digest is due; false where that cannot be told. */
  isDue(): Promise<boolean> {
    return this.#digests.isDue().catch(() => false);
  }

  /** Lets go of the state. */
  close(): Promise<void> {
    return this.#state.close();
  }
}

function offLine(error: unknown): string {
  return `Digests are off: ${error instanceof Error ? error.message : error}.`;
}
