import { LRUCache } from 'lru-cache';
import type { Answer } from '../core/answer/answer.js';
import type { Outcome } from '../core/answer/outcome.js';
import { cleanReason, type Rated } from '../core/gaps/rating.js';
import type { CompletedKind } from '../core/graph/complete.js';
import { Forgetting } from './forgetting/forgetting.js';
import { GapBook } from './gaps/gap-book.js';
import { Pseudonyms } from './gaps/pseudonyms.js';
import { RATINGS, Ratings } from './gaps/ratings.js';
import {
  type Deliver,
  type Desk,
  type Incoming,
  type Judgement,
  NotDelivered,
  type Reply,
  type Welcome,
} from './ports/desk.js';
import type { Digests } from './ports/digests.js';
import type { Log } from './ports/log.js';
import { kindOfQuestion, type Meter, type QuestionKind } from './ports/meter.js';
import type { Person } from './ports/person.js';
import { type Company, NO_TEAM, type Place } from './ports/place.js';
import type { Asked, Sideline } from './ports/sideline.js';
import type { Claim, Posted, Store } from './ports/store.js';
import type { Admission, RateLimits, Refusal } from './rate-limits.js';
import type { Readers } from './readers.js';
import { Talks } from './talks.js';
import { takingTurns } from './turns.js';

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
}

/** What is shown, and whether it may be worked out once more: an order for a digest must not be. */
interface Shown {
  readonly reply: Reply;
  readonly isRepeatable: boolean;
}

/** What was done in place of looking something up. */
interface Done {
  readonly answer: Answer;
  readonly kind: 'digests' | 'forgetting';
}

/** An event that is being dealt with: how many had come before it, and when it came, by a clock that never goes back. */
interface Turn {
  readonly number: number;
  readonly cameAt: number;
}

/** A lease outlasts every try of a delivery, waits for a platform's limits included. Milliseconds. */
const LEASE_MS = 3 * 60_000;

/** Thirty days, in milliseconds: how long a conversation counts as one that Sideline takes part in. */
const TAKES_PART_MS = 30 * 24 * 60 * 60_000;

/** Questions whose context is kept so that an edit is read in it, and conversations known to be marked. */
const KEPT_MAX = 10_000;

/** Questions offered to somebody who has not asked yet. */
const WELCOME_QUESTIONS = 4;

/** What the welcome shows of the record. */
const PENDING_QUESTION = 'pending agreements by country';

/** The desk over a Sideline and a store. */
export function createDesk(parts: DeskParts): Desk {
  return new QuestionDesk(parts);
}

class QuestionDesk implements Desk {
  readonly #parts: DeskParts;
  readonly #inTurn = takingTurns();
  /** What is being answered, by delivery. */
  readonly #inFlight = new Map<string, Promise<void>>();
  /** What stood before a question in its conversation, and whose it is, by delivery; without an entry nothing did. */
  readonly #before = new LRUCache<string, { readonly trail: readonly string[]; readonly person: string }>({
    max: KEPT_MAX,
  });
  readonly #talks = new Talks();
  readonly #book: GapBook;
  readonly #ratings: Ratings;
  readonly #forgetting: Forgetting;
  readonly #marked = new LRUCache<string, true>({ max: KEPT_MAX });
  /** Workspaces that were forgotten, each with how many events had been taken by then. */
  readonly #forgotten = new LRUCache<string, number>({ max: KEPT_MAX });
  #taken = 0;
  /** Events that are being dealt with. */
  #underWay = 0;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    const { store, zone, keepNames = false } = parts;
    const pseudonyms = new Pseudonyms(store);
    this.#book = new GapBook({ store, zone, keepNames });
    this.#ratings = new Ratings(store, this.#book, pseudonyms);
    this.#forgetting = new Forgetting({ ...parts, ratings: this.#ratings, pseudonyms });
    this.#forgetting.add((person) => this.#forgetPerson(person));
    parts.meter.queue('questions', () => this.#underWay);
  }

  async answer(incoming: Incoming, deliver: Deliver): Promise<void> {
    this.#underWay++;
    const work = this.#handle(incoming, deliver, { number: ++this.#taken, cameAt: performance.now() });
    const fresh = incoming.deliveries.filter((key) => !this.#inFlight.has(key));
    for (const key of fresh) this.#inFlight.set(key, work);
    await work;
    for (const key of fresh) this.#inFlight.delete(key);
    this.#underWay--;
  }

  async revise(incoming: Incoming, original: string, replace: (posted: Posted) => Deliver): Promise<boolean> {
    const { store, now } = this.#parts;
    await this.#inFlight.get(original);
    const posted = await store.posted(original);
    if (!posted) return false;
    const from = { trail: this.#before.get(original)?.trail ?? [], now: now() };
    // An edited order would be a second one.
    const { asker: _, ...asked } = incoming;
    await this.answer({ ...asked, from }, replace(posted));
    return true;
  }

  async again(incoming: Omit<Incoming, 'deliveries' | 'conversation'>): Promise<Answer> {
    const asked = await this.#asked({ ...incoming, conversation: null });
    return this.#inTurn(() => this.#parts.sideline.ask(asked));
  }

  async hasAnsweredIn(conversation: string): Promise<boolean> {
    return (await this.#parts.store.get(conversation, this.#nowMs())) !== null;
  }

  async isAddressed(incoming: Incoming, underAnswer: boolean): Promise<boolean> {
    const asked = await this.#asked(incoming);
    return this.#inTurn(() => this.#parts.sideline.isAddressed(asked, underAnswer));
  }

  async welcome(place: Place, company: () => Promise<Company>): Promise<Welcome> {
    const { sideline, readers, zone, now } = this.#parts;
    const reader = await readers.of(place, company);
    return this.#inTurn(() => ({
      about: sideline.about(reader),
      suggestions: sideline.suggestions(reader, WELCOME_QUESTIONS),
      pending: sideline.ask({ text: PENDING_QUESTION, conversation: null, reader, zone, now: now() }),
    }));
  }

  async complete(
    place: Place,
    company: () => Promise<Company>,
    kind: CompletedKind,
    beginning: string,
    max: number,
  ): Promise<readonly string[]> {
    return this.#parts.sideline.complete(await this.#parts.readers.of(place, company), kind, beginning, max);
  }

  async rate(judgement: Judgement): Promise<Rated> {
    const { log, meter } = this.#parts;
    try {
      const rated = await this.#rated(judgement);
      if (rated === 'noted' || rated === 'changed') meter.rated(judgement.place.platform, judgement.verdict);
      return rated;
    } catch (error) {
      log.error('rating-failed', { platform: judgement.place.platform, reason: String(error) });
      return 'failed';
    }
  }

  remembers(memory: (person: Person) => void): void {
    this.#forgetting.add(memory);
  }

  forgetAsOthersDo(): Promise<void> {
    return this.#forgetting.lookAgain();
  }

  async forgetTeam(platform: string, team: string): Promise<void> {
    const prefix = `${platform}:${team}:`;
    this.#forgotten.set(`${platform}:${team}`, this.#taken);
    this.#parts.sideline.forget(prefix);
    for (const cache of [this.#before, this.#marked]) {
      for (const key of [...cache.keys()]) if (key.startsWith(prefix)) cache.delete(key);
    }
    this.#talks.forgetAll(prefix);
    await this.#parts.store.forget([prefix, `${RATINGS}${prefix}`]);
    await this.#parts.digests?.forgetTeam(platform, team);
  }

  stop(): void {
    this.#forgetting.stop();
  }

  async drained(withinMs: number): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, withinMs).unref());
    await Promise.race([Promise.allSettled([...this.#inFlight.values()]), late]);
  }

  /** Counts a judgement for what the answer was asked for, which is composed once more to see. */
  async #rated({ from: { trail, now }, verdict, reason, ...asked }: Judgement): Promise<Rated> {
    const { place, person } = asked;
    // "more" shows the rest of the same answer.
    const said = trail.slice(0, trail.findLastIndex((message) => message !== 'more') + 1);
    const from = { trail: said.slice(0, -1), now };
    const { subjects } = await this.again({ ...asked, text: said.at(-1) ?? '', from });
    const answer = [place.platform, place.team, place.channel, now, ...said];
    const clean = reason === null ? null : cleanReason(reason);
    return this.#ratings.rate({ of: place, person, answer, verdict, reason: clean, subjects }, this.#nowMs());
  }

  /** Forgets what is in memory of a person: the conversations that they spoke in, what they asked, their minute. */
  #forgetPerson({ platform, team, person }: Person): void {
    const name = `${platform}:${team}:${person}`;
    for (const talk of this.#talks.forget(name)) {
      this.#parts.sideline.forget(talk);
      this.#marked.delete(talk);
    }
    for (const [key, value] of [...this.#before]) if (value.person === name) this.#before.delete(key);
    this.#parts.limits.forget(name);
  }

  /** Claims an event, and answers it where it is ours to answer. Never rejects. */
  async #handle(incoming: Incoming, deliver: Deliver, turn: Turn): Promise<void> {
    try {
      const claim = await this.#claim(incoming);
      if (claim === 'unsure') await this.#tell(deliver, { kind: 'unsure' });
      if (claim === 'yours') await this.#serve(incoming, deliver, turn);
    } catch (error) {
      const { log, store } = this.#parts;
      log.error('question-failed', { platform: incoming.place.platform, reason: String(error) });
      this.#count(incoming, 'other', 'failed', turn);
      await this.#kept('release', store.release(incoming.deliveries));
      await this.#tell(deliver, { kind: 'failed' });
    }
  }

  /** A store that fails does not silence Sideline: an answer too many is better than none. */
  #claim({ deliveries }: Incoming): Promise<Claim> {
    const { store, log } = this.#parts;
    return store.claim(deliveries, this.#nowMs(), LEASE_MS).catch((error: unknown) => {
      log.error('store-failed', { what: 'claim', reason: String(error) });
      return 'yours';
    });
  }

  async #serve(incoming: Incoming, deliver: Deliver, turn: Turn): Promise<void> {
    const { sideline } = this.#parts;
    const team = teamOf(incoming.place);
    const admission = this.#admitted(incoming);
    if (admission.kind !== 'ok') return this.#refuse(incoming, admission, deliver);
    const asked = await this.#asked(incoming);
    const done = await this.#done(incoming);
    const answer = done?.answer ?? (await this.#inTurn(() => sideline.ask(asked)));
    this.#remember(incoming, done, answer);
    const shown: Shown = { reply: { kind: 'answer', answer, now: asked.now }, isRepeatable: done === null };
    const isShown = await this.#post(incoming, shown, deliver);
    const kind = done?.kind === 'digests' ? 'digests' : kindOfQuestion(answer);
    this.#count(incoming, kind, isShown ? answer.outcome : 'failed', turn);
    if (!isShown) return;
    await this.#kept('gaps', this.#book.met(answer.subjects, this.#nowMs()));
    // A workspace that left meanwhile, and a person who asked for it, leave nothing behind.
    const isForgotten = done?.kind === 'forgetting' || turn.number <= (this.#forgotten.get(team) ?? 0);
    if (!isForgotten) await this.#mark(incoming);
  }

  /** Keeps what a question stood behind, and who spoke. */
  #remember({ place, person, conversation, deliveries }: Incoming, done: Done | null, { trail }: Answer): void {
    if (done?.kind === 'forgetting') return;
    const name = `${teamOf(place)}:${person}`;
    if (conversation !== null) this.#talks.spoke(name, conversation);
    // Most questions stand alone: those have no entry, and setting nothing deletes one.
    const before = trail.length > 1 ? { trail: trail.slice(0, -1), person: name } : undefined;
    for (const key of deliveries) this.#before.set(key, before);
  }

  /** Does what a message asks for that is no question; null for a question. */
  async #done(incoming: Incoming): Promise<Done | null> {
    const { place, person, text, form } = incoming;
    const forgotten = form ? null : await this.#forgetting.handle(text, { ...place, person });
    if (forgotten) return { answer: forgotten, kind: 'forgetting' };
    const answer = await this.#ofDigests(incoming);
    return answer && { answer, kind: 'digests' };
  }

  #admitted({ place, person }: Incoming): Admission {
    const team = teamOf(place);
    const workspace = place.team === NO_TEAM ? null : team;
    // This one is under way itself.
    const waiting = this.#underWay - 1;
    return this.#parts.limits.admit({ person: `${team}:${person}`, workspace, waiting }, this.#nowMs());
  }

  async #refuse(incoming: Incoming, { kind, limit, retryAfterS }: Refusal, deliver: Deliver): Promise<void> {
    this.#parts.meter.limited(incoming.place.platform, limit);
    await this.#settle(incoming, null);
    if (kind === 'notice' || incoming.isAwaited) await this.#tell(deliver, { kind: 'limited', limit, retryAfterS });
  }

  #count({ place }: Incoming, kind: QuestionKind, outcome: Outcome | 'failed', { cameAt }: Turn): void {
    this.#parts.meter.question(place.platform, kind, outcome, (performance.now() - cameAt) / 1000);
  }

  /** Does what a message says about digests. Null where it says nothing about them. */
  async #ofDigests(incoming: Incoming): Promise<Answer | null> {
    const { place, person, company, asker, text, form } = incoming;
    const { digests } = this.#parts;
    if (!digests) return null;
    // A command or a form reaches Sideline also where it may not write, and asks there why nothing comes.
    if (!incoming.isAwaited) await digests.revived(place);
    if (form) return form();
    return asker ? digests.handle(text, { place, person, company, ...asker }) : null;
  }

  /** Shows an answer and ends the claim, as what became of it demands; false where it was not shown. */
  async #post(incoming: Incoming, { reply, isRepeatable }: Shown, deliver: Deliver): Promise<boolean> {
    const { store } = this.#parts;
    await this.#kept('posting', store.posting(incoming.deliveries, this.#nowMs()));
    let posted: Posted | null;
    try {
      posted = await deliver(reply);
    } catch (error) {
      await this.#notShown(incoming, isRepeatable, error, deliver);
      return false;
    }
    await this.#settle(incoming, posted);
    return true;
  }

  /** An answer that may have arrived is not sent again; one that did not may be, by a redelivery. The person is told. */
  async #notShown(incoming: Incoming, isRepeatable: boolean, error: unknown, deliver: Deliver): Promise<void> {
    const { log, store } = this.#parts;
    const how = error instanceof NotDelivered ? error.how : 'refused';
    log.error('answer-not-delivered', { platform: incoming.place.platform, how, reason: String(error) });
    if (how === 'unsure' || !isRepeatable) await this.#settle(incoming, null);
    else await this.#kept('release', store.release(incoming.deliveries));
    await this.#tell(deliver, { kind: how === 'unsure' ? 'unsure' : 'failed' });
  }

  async #tell(deliver: Deliver, reply: Reply): Promise<void> {
    await deliver(reply).catch((error: unknown) =>
      this.#parts.log.error('notice-not-delivered', { kind: reply.kind, reason: String(error) }),
    );
  }

  #settle({ deliveries }: Incoming, posted: Posted | null): Promise<void> {
    return this.#kept('settle', this.#parts.store.settle(deliveries, posted, this.#nowMs()));
  }

  /** Remembers that Sideline takes part in a conversation. */
  async #mark({ conversation, place }: Incoming): Promise<void> {
    if (conversation === null || !this.#parts.followed.has(place.platform) || this.#marked.has(conversation)) return;
    this.#marked.set(conversation, true);
    await this.#kept('mark', this.#parts.store.put(conversation, 'answered', this.#nowMs() + TAKES_PART_MS));
  }

  /** Waits for a step of the store; one that fails is told to the operator, and stops no answer. */
  async #kept(what: string, step: Promise<void>): Promise<void> {
    await step.catch((error: unknown) => this.#parts.log.error('store-failed', { what, reason: String(error) }));
  }

  async #asked({ place, company, text, conversation, page, from }: Omit<Incoming, 'deliveries'>): Promise<Asked> {
    const { readers, zone, now } = this.#parts;
    const asked = { text, conversation, page, reader: await readers.of(place, company), zone };
    return from ? { ...asked, after: from.trail, now: from.now } : { ...asked, now: now() };
  }

  #nowMs(): number {
    return Date.parse(this.#parts.now());
  }
}

/** A workspace, unlike those of other platforms. */
function teamOf({ platform, team }: Place): string {
  return `${platform}:${team}`;
}
