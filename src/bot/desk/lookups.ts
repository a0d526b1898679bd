import type { Answer } from '../../core/answer/answer.js';
import type { NoPicture, PictureData } from '../../core/picture/picture-of.js';
import { isWorthAPicture } from '../../core/picture/worth-a-picture.js';
import type { Incoming, Onlooker, Typed, Welcome } from '../ports/desk.js';
import { wishesPicture } from '../picture-wished.js';
import type { PlainQuestions } from '../plain-questions/plain-questions.js';
import type { Asked, Sideline } from '../ports/sideline.js';
import type { Readers } from '../readers.js';
import type { Asker } from './admitting.js';
import { personName } from './names.js';
import type { Turns } from './turns.js';

/** What looking something up works with. */
export interface LookupsParts {
  readonly sideline: Sideline;
  readonly readers: Readers;
  readonly turns: Turns;
  /** Has what is not read whole read by a model; null where none is configured. */
  readonly plain: PlainQuestions | null;
  /** Whether pictures are made here. */
  readonly arePainted: boolean;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** IANA zone of "today". */
  readonly zone: string;
}

/** Questions offered to somebody who has not asked yet. */
const WELCOME_QUESTIONS = 4;

/** What the welcome shows of the record. */
const PENDING_QUESTION = 'pending agreements by country';

/** Looks things up for the reader of a place, one after the other; people take turns. */
export class Lookups {
  readonly #parts: LookupsParts;

  constructor(parts: LookupsParts) {
    this.#parts = parts;
  }

  /** What a message asks: with the reader of its place, at the instant that it is to be read at. */
  async asked({ place, company, text, ...incoming }: Omit<Incoming, 'deliveries'>): Promise<Asked> {
    const { readers, zone, now } = this.#parts;
    const { conversation, page, from, isOffered } = incoming;
    const offered = isOffered ? { isOffered } : {};
    const asked = { text, conversation, page, ...offered, reader: await readers.of(place, company), zone };
    return from ? { ...asked, after: from.trail, now: from.now } : { ...asked, now: now() };
  }

  /** The answer to what somebody asks; what is not read whole of it a model may read, which nothing else waits for. */
  async readAnswerTo(asked: Asked, incoming: Asker & Pick<Incoming, 'onWait'>): Promise<Answer> {
    const { plain, sideline } = this.#parts;
    if (plain === null) return this.answerTo(asked, incoming);
    const works = <T>(work: () => T) => this.#inTurn(incoming, work);
    return this.#offering(
      await plain.answer(asked, sideline, { place: incoming.place, works, onWait: incoming.onWait }),
    );
  }

  /** The answer to what somebody asks, as it is read without a model. */
  answerTo(asked: Asked, asker: Asker): Promise<Answer> {
    return this.#inTurn(asker, () => this.#offering(this.#parts.sideline.ask(asked)));
  }

  /** An answer with the offer of a picture, where it is worth one. */
  #offering(answer: Answer): Answer {
    return this.#parts.arePainted && isWorthAPicture(answer) ? { ...answer, offersPicture: true } : answer;
  }

  /** An answer once more, as the place's reader sees it now; nothing is remembered of it. */
  async again(incoming: Omit<Incoming, 'deliveries' | 'conversation'>): Promise<Answer> {
    return this.answerTo(await this.asked({ ...incoming, conversation: null }), incoming);
  }

  /** What an answer shows as a picture to whoever asked for one. */
  async picture({ reader }: Asked, asker: Asker, answer: Answer): Promise<PictureData | NoPicture | null> {
    // Nobody waits for a turn who wants none.
    if (!wishesPicture(answer)) return null;
    return this.#inTurn(asker, () => this.#parts.sideline.picture(reader, answer));
  }

  /** Whether a message that mentions nobody is a question to Sideline. */
  async isAddressed(incoming: Incoming, underAnswer: boolean): Promise<boolean> {
    const asked = await this.asked(incoming);
    return this.#inTurn(incoming, () => this.#parts.sideline.isAddressed(asked, underAnswer));
  }

  /** Whether a message goes on from one before it, of which nothing is known. */
  async lacksContext(incoming: Incoming): Promise<boolean> {
    const asked = await this.asked(incoming);
    return this.#inTurn(incoming, () => this.#parts.sideline.lacksContext(asked));
  }

  /** What is known, and questions that have an answer. */
  async welcome(onlooker: Onlooker): Promise<Welcome> {
    const { sideline, readers, zone, now } = this.#parts;
    const reader = await readers.of(onlooker.place, onlooker.company);
    return this.#inTurn(onlooker, () => ({
      about: sideline.about(reader),
      coverage: sideline.coverage(reader, now()),
      suggestions: sideline.suggestions(reader, WELCOME_QUESTIONS),
      pending: sideline.ask({ text: PENDING_QUESTION, conversation: null, reader, zone, now: now() }),
    }));
  }

  /** Names on record that the beginning of one may become. */
  async complete(onlooker: Onlooker, { kind, beginning, max }: Typed): Promise<readonly string[]> {
    const { sideline, readers } = this.#parts;
    const reader = await readers.of(onlooker.place, onlooker.company);
    return this.#inTurn(onlooker, () => sideline.complete(reader, kind, beginning, max));
  }

  #inTurn<T>({ place, person }: Asker, work: () => T): Promise<T> {
    return this.#parts.turns.take(personName({ ...place, person }), work);
  }
}
