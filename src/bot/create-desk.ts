import type { Answer } from '../core/answer/answer.js';
import type { Rated } from '../core/gaps/rating.js';
import { Admitting } from './desk/admitting.js';
import { Answering } from './desk/answering.js';
import { Claims } from './desk/claims.js';
import { glancingDigests } from './desk/glancing-digests.js';
import { InFlight } from './desk/in-flight.js';
import { judged } from './desk/judged.js';
import { Lookups } from './desk/lookups.js';
import { personName, teamName } from './desk/names.js';
import { Remembering } from './desk/remembering.js';
import { Turns } from './desk/turns.js';
import { Forgetting } from './forgetting/forgetting.js';
import { GapBook } from './gaps/gap-book.js';
import { Pseudonyms } from './gaps/pseudonyms.js';
import { RATINGS, Ratings } from './gaps/ratings.js';
import { READINGS } from './plain-questions/kept-readings.js';
import type { PlainQuestions } from './plain-questions/plain-questions.js';
import type { Admitted, Deliver, Desk, Incoming, Judgement, Onlooker, Typed, Welcome } from './ports/desk.js';
import type { Digests } from './ports/digests.js';
import type { MakeExport } from './ports/exports.js';
import type { Log } from './ports/log.js';
import type { Meter } from './ports/meter.js';
import type { Person } from './ports/person.js';
import type { PaintPicture } from './ports/pictures.js';
import type { Sideline } from './ports/sideline.js';
import type { Posted, Store } from './ports/store.js';
import type { RateLimits } from './rate-limits.js';
import type { Readers } from './readers.js';

/** What the desk works with. */
export interface DeskParts {
  readonly sideline: Sideline;
  /** What messages about digests are answered by; null = there are no digests here. */
  readonly digests: Digests | null;
  readonly store: Store;
  readonly readers: Readers;
  readonly limits: RateLimits;
  readonly log: Log;
  readonly meter: Meter;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** IANA zone of "today". */
  readonly zone: string;
  /** Platforms where a conversation that Sideline answered in goes on without a mention: it is remembered there. */
  readonly followed: ReadonlySet<string>;
  /** Whether names that are not on record are kept where they are asked for; not, unless it is said. */
  readonly keepNames?: boolean;
  /** Has what is not read whole read by a model; nothing does unless it is said. */
  readonly plain?: PlainQuestions | null;
  /** Makes the files that are asked for beside answers; none are, unless it is said. */
  readonly makeExport?: MakeExport | null;
  /** Paints what an answer shows; no pictures are made unless it is said. */
  readonly paint?: PaintPicture | null;
}

/** The desk over a Sideline and a store. */
export function createDesk(parts: DeskParts): Desk {
  return new QuestionDesk(parts);
}

class QuestionDesk implements Desk {
  readonly #parts: DeskParts;
  readonly #nowMs = () => Date.parse(this.#parts.now());
  readonly #inFlight = new InFlight();
  readonly #lookups: Lookups;
  readonly #admitting: Admitting;
  readonly #turns = new Turns();
  readonly #remembering: Remembering;
  readonly #ratings: Ratings;
  readonly #forgetting: Forgetting;
  readonly #answering: Answering;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    const { store, zone, keepNames = false, plain = null, makeExport = null, paint = null } = parts;
    const timed = { ...parts, nowMs: this.#nowMs };
    const pseudonyms = new Pseudonyms(store);
    const book = new GapBook({ store, zone, keepNames });
    this.#lookups = new Lookups({ ...parts, plain, arePainted: paint !== null, turns: this.#turns });
    this.#admitting = new Admitting({ ...timed, inFlight: this.#inFlight });
    this.#remembering = new Remembering(timed);
    this.#ratings = new Ratings(store, book, pseudonyms);
    this.#forgetting = new Forgetting({ ...parts, ratings: this.#ratings, pseudonyms });
    this.#forgetting.add((person) => this.#forgetPerson(person));
    this.#forgetting.add(() => plain?.forget());
    this.#answering = new Answering({
      ...timed,
      book,
      plain,
      makeExport,
      paint,
      ratings: this.#ratings,
      claims: new Claims(timed),
      lookups: this.#lookups,
      admitting: this.#admitting,
      remembering: this.#remembering,
      forgetting: this.#forgetting,
      inFlight: this.#inFlight,
    });
    parts.meter.queue('questions', () => this.#inFlight.count);
  }

  answer(incoming: Incoming, deliver: Deliver): Promise<void> {
    return this.#inFlight.take(incoming.deliveries, (turn) => this.#answering.answer(incoming, deliver, turn));
  }

  async revise(incoming: Incoming, original: string, replace: (posted: Posted) => Deliver): Promise<boolean> {
    const { store, now } = this.#parts;
    await this.#inFlight.get(original);
    const posted = await store.posted(original);
    if (!posted) return false;
    const from = { trail: this.#remembering.before(original), now: now() };
    // An edited order would be a second one.
    const { asker: _, ...asked } = incoming;
    await this.answer({ ...asked, from }, replace(posted));
    return true;
  }

  again(incoming: Omit<Incoming, 'deliveries' | 'conversation'>): Promise<Admitted<Answer>> {
    return this.#admitting.admitted(incoming, () => this.#lookups.again(incoming));
  }

  hasAnsweredIn(conversation: string): Promise<boolean> {
    return this.#remembering.isMarked(conversation);
  }

  isAddressed(incoming: Incoming, underAnswer: boolean): Promise<boolean> {
    return this.#admitting.glanced(incoming, false, () => this.#lookups.isAddressed(incoming, underAnswer));
  }

  lacksContext(incoming: Incoming): Promise<boolean> {
    return this.#admitting.glanced(incoming, false, () => this.#lookups.lacksContext(incoming));
  }

  welcome(onlooker: Onlooker): Promise<Admitted<Welcome>> {
    return this.#admitting.admitted(onlooker, () => this.#lookups.welcome(onlooker));
  }

  complete(onlooker: Onlooker, typed: Typed): Promise<readonly string[]> {
    return this.#admitting.glanced(onlooker, [], () => this.#lookups.complete(onlooker, typed));
  }

  rate(judgement: Judgement): Promise<Rated> {
    const { log, meter } = this.#parts;
    const [lookups, admitting, ratings] = [this.#lookups, this.#admitting, this.#ratings];
    return judged(judgement, { lookups, admitting, ratings, log, meter, nowMs: this.#nowMs });
  }

  glancing(digests: Digests): Digests {
    return glancingDigests(digests, { admitting: this.#admitting, turns: this.#turns });
  }

  remembers(memory: (person: Person) => void): void {
    this.#forgetting.add(memory);
  }

  forgetAsOthersDo(): Promise<void> {
    return this.#forgetting.lookAgain();
  }

  async forgetTeam(platform: string, team: string): Promise<void> {
    const { sideline, store, digests } = this.#parts;
    const name = teamName({ platform, team });
    const prefix = `${name}:`;
    this.#inFlight.forgetTeam(name);
    sideline.forget(prefix);
    this.#remembering.forgetAll(prefix);
    await store.forget([prefix, `${RATINGS}${prefix}`, READINGS]);
    await digests?.forgetTeam(platform, team);
  }

  stop(): void {
    this.#forgetting.stop();
  }

  drained(withinMs: number): Promise<void> {
    return this.#inFlight.drained(withinMs);
  }

  /** Forgets what is in memory of a person: the conversations that they spoke in, what they asked, their minute. */
  #forgetPerson(person: Person): void {
    const name = personName(person);
    for (const talk of this.#remembering.forgetPerson(name)) this.#parts.sideline.forget(talk);
    this.#parts.limits.forget(name);
  }
}
