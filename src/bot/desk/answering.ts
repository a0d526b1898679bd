import type { Answer } from '../../core/answer/answer.js';
import type { Outcome } from '../../core/answer/outcome.js';
import { asTypedIn } from '../../core/question/as-typed.js';
import type { GapBook } from '../gaps/gap-book.js';
import type { Ratings } from '../gaps/ratings.js';
import { NOT_MEANT_REASON } from '../plain-questions/not-meant.js';
import type { PlainQuestions } from '../plain-questions/plain-questions.js';
import type { Deliver, Incoming } from '../ports/desk.js';
import type { MakeExport } from '../ports/exports.js';
import type { Log } from '../ports/log.js';
import { kindOfQuestion, type Meter, type QuestionKind } from '../ports/meter.js';
import type { Sideline } from '../ports/sideline.js';
import type { PaintPicture } from '../ports/pictures.js';
import type { Admission, Refusal } from '../rate-limits.js';
import type { Admitting } from './admitting.js';
import { Attaching } from './attaching.js';
import type { Claims } from './claims.js';
import { despiteStore } from './despite-store.js';
import { type Doing, type Done, doneFor } from './done.js';
import type { InFlight, Turn } from './in-flight.js';
import type { Lookups } from './lookups.js';
import { personName, teamName } from './names.js';
import { pictured } from './picturing.js';
import type { Remembering } from './remembering.js';
import { Showing, type Shown } from './showing.js';

/** What answering questions works with. */
export interface AnsweringParts extends Doing {
  readonly claims: Claims;
  readonly admitting: Pick<Admitting, 'admit'>;
  readonly lookups: Lookups;
  readonly remembering: Remembering;
  readonly inFlight: InFlight;
  /** Where it is counted what was asked for in vain. */
  readonly book: Pick<GapBook, 'met'>;
  readonly ratings: Pick<Ratings, 'rate'>;
  /** Makes the files that are asked for beside answers, of the records of a reader; null where none are made. */
  readonly makeExport: MakeExport | null;
  readonly sideline: Pick<Sideline, 'graph'>;
  /** Paints what an answer shows; null where no pictures are made. */
  readonly paint: PaintPicture | null;
  /** Whether a model may read messages; null where none may. */
  readonly plain: PlainQuestions | null;
  readonly log: Log;
  readonly meter: Meter;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
}

/** What becomes of one event: it is claimed, admitted, looked up or done, shown and counted. */
export class Answering {
  readonly #parts: AnsweringParts;
  readonly #showing: Showing;
  readonly #attaching: Attaching;

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
    this.#showing = new Showing(parts.claims, parts.log);
    this.#attaching = new Attaching({ ...parts, showing: this.#showing });
  }

  /** Claims an event, and answers it where it is ours to answer. Never rejects. */
  async answer(incoming: Incoming, deliver: Deliver, turn: Turn): Promise<void> {
    const { claims, log } = this.#parts;
    try {
      const claim = await claims.claim(incoming);
      if (claim === 'unsure') await this.#showing.tell(deliver, { kind: 'unsure' });
      if (claim === 'yours') await this.#serve(incoming, deliver, turn);
    } catch (error) {
      log.error('question-failed', { platform: incoming.place.platform, reason: String(error) });
      this.#count(incoming, 'other', 'failed', turn);
      await claims.release(incoming);
      await this.#showing.tell(deliver, { kind: 'failed' });
    }
  }

  async #serve(incoming: Incoming, deliver: Deliver, turn: Turn): Promise<void> {
    const { lookups, remembering } = this.#parts;
    const admission = this.#admitted(incoming);
    if (admission !== null && admission.kind !== 'ok') return this.#refuse(incoming, admission, deliver);
    const asked = await lookups.asked(incoming);
    const done = await doneFor(incoming, this.#parts);
    const answer = done?.answer ?? (await lookups.readAnswerTo(asked, incoming));
    if (done?.kind !== 'forgetting') remembering.keep(incoming, answer.trail);
    const data = done === null ? await lookups.picture(asked, incoming, answer) : null;
    const reply = { kind: 'answer', ...(await pictured(answer, data, this.#parts)), now: asked.now } as const;
    const shown: Shown = { reply, isRepeatable: done === null, isForgotten: done?.kind === 'forgetting' };
    const isShown = await this.#showing.show(incoming, shown, deliver);
    const kind = done?.kind === 'digests' ? 'digests' : kindOfQuestion(answer);
    this.#count(incoming, kind, isShown ? answer.outcome : 'failed', turn);
    if (!isShown) return;
    await this.#attaching.attach(answer, asked, incoming, deliver);
    await this.#noteGaps(answer, incoming);
    if (done === null) await this.#noteNotMeant(answer, incoming);
    if (!this.#isForgotten(incoming, done, turn)) await remembering.mark(incoming);
  }

  /** Null where the event was admitted before it came here. */
  #admitted(incoming: Incoming): Admission | null {
    const { admitting, inFlight } = this.#parts;
    // This one is under way itself.
    return incoming.isAdmitted ? null : admitting.admit(incoming, inFlight.count - 1);
  }

  async #refuse(incoming: Incoming, { kind, limit, retryAfterS }: Refusal, deliver: Deliver): Promise<void> {
    await this.#parts.claims.settle(incoming, null);
    if (kind !== 'notice' && !incoming.isAwaited) return;
    await this.#showing.tell(deliver, { kind: 'limited', limit, retryAfterS });
  }

  #count({ place }: Incoming, kind: QuestionKind, outcome: Outcome | 'failed', { cameAt }: Turn): void {
    this.#parts.meter.question(place.platform, kind, outcome, (performance.now() - cameAt) / 1000);
  }

  #noteGaps({ subjects }: Answer, { place, person }: Incoming): Promise<void> {
    const { book, log, nowMs } = this.#parts;
    return despiteStore(log, 'gaps', book.met(subjects, personName({ ...place, person }), nowMs()));
  }

  /** Whoever wants a message read as typed, that a model had read, says that it was read badly. */
  async #noteNotMeant({ subjects }: Answer, { place, person, text }: Incoming): Promise<void> {
    const { ratings, plain, meter, log, nowMs } = this.#parts;
    const message = plain === null ? null : asTypedIn(text);
    if (message === null) return;
    const answer = [place.platform, place.team, place.channel, 'model', message];
    const vote = { of: place, person, answer, verdict: 'bad', reason: NOT_MEANT_REASON, subjects } as const;
    const rating = ratings.rate(vote, nowMs()).then((rated) => {
      if (rated === 'noted' || rated === 'changed') meter.rated(place.platform, 'bad');
    });
    await despiteStore(log, 'not-meant', rating);
  }

  /** A workspace that left meanwhile, and a person who asked for it, leave nothing behind. */
  #isForgotten({ place }: Incoming, done: Done | null, turn: Turn): boolean {
    return done?.kind === 'forgetting' || this.#parts.inFlight.wasForgotten(teamName(place), turn);
  }
}
