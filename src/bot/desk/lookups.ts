import type { Answer } from '../../core/answer/answer.js';
import type { CompletedKind } from '../../core/graph/complete.js';
import type { Incoming, Welcome } from '../ports/desk.js';
import type { Company, Place } from '../ports/place.js';
import type { Asked, Sideline } from '../ports/sideline.js';
import type { Readers } from '../readers.js';
import { takingTurns } from './turns.js';

/** What looking something up works with. */
export interface LookupsParts {
  readonly sideline: Sideline;
  readonly readers: Readers;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** IANA zone of "today". */
  readonly zone: string;
}

/** Questions offered to somebody who has not asked yet. */
const WELCOME_QUESTIONS = 4;

/** What the welcome shows of the record. */
const PENDING_QUESTION = 'pending agreements by country';

/** Looks things up for the reader of a place; what takes time, one after the other. */
export class Lookups {
  readonly #parts: LookupsParts;
  readonly #inTurn = takingTurns();

  constructor(parts: LookupsParts) {
    this.#parts = parts;
  }

  /** What a message asks: with the reader of its place, at the instant that it is to be read at. */
  async asked({ place, company, text, conversation, page, from }: Omit<Incoming, 'deliveries'>): Promise<Asked> {
    const { readers, zone, now } = this.#parts;
    const asked = { text, conversation, page, reader: await readers.of(place, company), zone };
    return from ? { ...asked, after: from.trail, now: from.now } : { ...asked, now: now() };
  }

  /** The answer to what is asked. */
  answerTo(asked: Asked): Promise<Answer> {
    return this.#inTurn(() => this.#parts.sideline.ask(asked));
  }

  /** An answer once more, as the place's reader sees it now; nothing is remembered of it. */
  async again(incoming: Omit<Incoming, 'deliveries' | 'conversation'>): Promise<Answer> {
    return this.answerTo(await this.asked({ ...incoming, conversation: null }));
  }

  /** Whether a message that mentions nobody is a question to Sideline. */
  async isAddressed(incoming: Incoming, underAnswer: boolean): Promise<boolean> {
    const asked = await this.asked(incoming);
    return this.#inTurn(() => this.#parts.sideline.isAddressed(asked, underAnswer));
  }

  /** What is known, and questions that have an answer. */
  async welcome(place: Place, company: () => Promise<Company>): Promise<Welcome> {
    const { sideline, readers, zone, now } = this.#parts;
    const reader = await readers.of(place, company);
    return this.#inTurn(() => ({
      about: sideline.about(reader),
      suggestions: sideline.suggestions(reader, WELCOME_QUESTIONS),
      pending: sideline.ask({ text: PENDING_QUESTION, conversation: null, reader, zone, now: now() }),
    }));
  }

  /** Names on record that the beginning of one may become, `max` at the most. */
  async complete(
    place: Place,
    company: () => Promise<Company>,
    kind: CompletedKind,
    beginning: string,
    max: number,
  ): Promise<readonly string[]> {
    return this.#parts.sideline.complete(await this.#parts.readers.of(place, company), kind, beginning, max);
  }
}
