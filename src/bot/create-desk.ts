import { LRUCache } from 'lru-cache';
import type { Answer } from '../core/answer/answer.js';
import { type Deliver, type Desk, type Incoming, NotDelivered, type Reply } from './ports/desk.js';
import type { Log } from './ports/log.js';
import type { Asked, Sideline } from './ports/sideline.js';
import type { Claim, Posted, Store } from './ports/store.js';
import type { RateLimits } from './rate-limits.js';
import type { Readers } from './readers.js';

/** What the desk works with. */
export interface DeskParts {
  readonly sideline: Sideline;
  readonly store: Store;
  readonly readers: Readers;
  readonly limits: RateLimits;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** IANA zone of "today". */
  readonly zone: string;
}

/** A lease outlasts every try of a delivery, waits for a platform's limits included. Milliseconds. */
const LEASE_MS = 5 * 60_000;

/** Thirty days, in milliseconds: how long a conversation counts as one that Sideline takes part in. */
const TAKES_PART_MS = 30 * 24 * 60 * 60_000;

/** Questions whose context is kept so that an edit is read in it, and conversations known to be marked. */
const KEPT_MAX = 10_000;

/** What the welcome shows of the record. */
const PENDING_QUESTION = 'pending agreements by country';

/** The desk over a Sideline and a store. */
export function createDesk(parts: DeskParts): Desk {
  const { sideline, store, readers, limits, log, now, zone } = parts;
  const inFlight = new Map<string, Promise<void>>();
  const before = new LRUCache<string, readonly string[]>({ max: KEPT_MAX });
  const marked = new LRUCache<string, true>({ max: KEPT_MAX });

  const askedBy = async ({ place, company, text, conversation, page, from }: Omit<Incoming, 'deliveries'>) => {
    const asked = { text, conversation, page, reader: await readers.of(place, company), zone };
    return (from ? { ...asked, after: from.trail, now: from.now } : { ...asked, now: now() }) satisfies Asked;
  };

  const kept = async (what: string, step: Promise<void>) => {
    await step.catch((error: unknown) => log.error('store-failed', { what, reason: String(error) }));
  };

  const claimed = (incoming: Incoming): Promise<Claim> =>
    store.claim(incoming.deliveries, Date.parse(now()), LEASE_MS).catch((error: unknown) => {
      log.error('store-failed', { what: 'claim', reason: String(error) });
      return 'yours';
    });

  const tell = async (deliver: Deliver, reply: Reply) => {
    await deliver(reply).catch((error: unknown) =>
      log.error('notice-not-delivered', { kind: reply.kind, reason: String(error) }),
    );
  };

  /** Shows an answer and ends the claim, as what became of it demands. */
  const post = async (incoming: Incoming, answer: Answer, at: string, deliver: Deliver) => {
    await kept('posting', store.posting(incoming.deliveries, Date.parse(now())));
    try {
      const posted = await deliver({ kind: 'answer', answer, now: at });
      await Promise.all([settle(incoming, posted), mark(incoming)]);
    } catch (error) {
      const how = error instanceof NotDelivered ? error.how : 'refused';
      log.error('answer-not-delivered', { platform: incoming.place.platform, how, reason: String(error) });
      if (how === 'unsure') await settle(incoming, null);
      else await kept('release', store.release(incoming.deliveries));
      await tell(deliver, { kind: how === 'unsure' ? 'unsure' : 'failed' });
    }
  };

  const settle = (incoming: Incoming, posted: Posted | null) =>
    kept('settle', store.settle(incoming.deliveries, posted, Date.parse(now())));

  const mark = async ({ conversation }: Incoming) => {
    if (conversation === null || marked.has(conversation)) return;
    marked.set(conversation, true);
    await kept('mark', store.put(conversation, 'answered', Date.parse(now()) + TAKES_PART_MS));
  };

  /** What is done for a claimed event: a limit, or the answer. */
  const serve = async (incoming: Incoming, deliver: Deliver) => {
    const { place, person } = incoming;
    const team = `${place.platform}:${place.team}`;
    const admission = limits.admit(`${team}:${person}`, team, Date.parse(now()));
    if (admission.kind !== 'ok') {
      await settle(incoming, null);
      if (admission.kind === 'notice') await tell(deliver, { kind: 'limited', retryAfterS: admission.retryAfterS });
      return;
    }
    const asked = await askedBy(incoming);
    const answer = sideline.ask(asked);
    for (const key of incoming.deliveries) before.set(key, answer.trail.slice(0, -1));
    await post(incoming, answer, asked.now, deliver);
  };

  const handle = async (incoming: Incoming, deliver: Deliver) => {
    try {
      const claim = await claimed(incoming);
      if (claim === 'unsure') await tell(deliver, { kind: 'unsure' });
      if (claim === 'yours') await serve(incoming, deliver);
    } catch (error) {
      log.error('question-failed', { platform: incoming.place.platform, reason: String(error) });
      await kept('release', store.release(incoming.deliveries));
      await tell(deliver, { kind: 'failed' });
    }
  };

  const tracked = async (incoming: Incoming, deliver: Deliver) => {
    const work = handle(incoming, deliver);
    const fresh = incoming.deliveries.filter((key) => !inFlight.has(key));
    for (const key of fresh) inFlight.set(key, work);
    await work.finally(() => {
      for (const key of fresh) inFlight.delete(key);
    });
  };

  return {
    answer: tracked,
    async revise(incoming, original, replace) {
      await inFlight.get(original);
      const posted = await store.posted(original);
      if (!posted) return false;
      await tracked({ ...incoming, from: { trail: before.get(original) ?? [], now: now() } }, replace(posted));
      return true;
    },
    async again(incoming) {
      return sideline.ask(await askedBy({ ...incoming, conversation: null }));
    },
    async hasAnsweredIn(conversation) {
      return (await store.get(conversation, Date.parse(now()))) !== null;
    },
    async isAddressed(incoming) {
      return sideline.isAddressed(await askedBy(incoming));
    },
    async welcome(place, company) {
      const reader = await readers.of(place, company);
      const pending = sideline.ask({ text: PENDING_QUESTION, conversation: null, reader, zone, now: now() });
      return { about: sideline.about(reader), suggestions: sideline.suggestions(reader, 4), pending };
    },
    async forgetTeam(platform, team) {
      const prefix = `${platform}:${team}:`;
      sideline.forget(prefix);
      for (const cache of [before, marked]) {
        for (const key of [...cache.keys()]) if (key.startsWith(prefix)) cache.delete(key);
      }
      await store.forget(prefix);
    },
    async drained(withinMs) {
      const late = new Promise<void>((resolve) => setTimeout(resolve, withinMs).unref());
      await Promise.race([Promise.allSettled([...inFlight.values()]), late]);
    },
  };
}
