import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { NotDelivered } from '../../../bot/ports/desk.js';
import type { Posted } from '../../../bot/ports/store.js';
import type { Message } from '../render/message.js';
import { ChannelQueues } from './channel-queues.js';
import { type Failure, failureOf } from './failure.js';
import { firstTaken, inWords, shortly } from './forms.js';
import { respondOnce } from './respond.js';

/** A call that gets no answer in this time is given up, in milliseconds. */
export const CALL_TIMEOUT_MS = 10_000;

/** Waits before the tries after the first, in milliseconds. */
const RETRY_AFTER_MS = [500, 1_500];

/** Milliseconds between two messages in a channel that Slack limited. https://docs.slack.dev/apis/web-api/rate-limits */
const BETWEEN_MS = 1_100;

/** The longest that Slack's own limit is waited out, in milliseconds, over all tries of a message. */
const LIMIT_WAIT_MAX_MS = 2 * 60_000;

/** The same for what is sent again later anyway, and how long that waits for its turn. */
const KEPT_WAIT_MAX_MS = 15_000;

/** How long a line to one person, and a window, waits for Slack's limit, in milliseconds. */
const SOON_MS = 10_000;
const FRESH_MS = 2_000;

/** Where a message goes. */
export interface Destination {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly channel: string;
  /** The message whose thread it goes in; null = into the channel itself. */
  readonly thread: string | null;
}

/**
 * Puts messages into Slack: one at a time in each channel, tried again where nothing can have been shown, at most once
 * where that is not known. The SDK itself neither retries nor waits, see `clientOptions`.
 */
export class Sender {
  readonly #queues = new ChannelQueues();
  readonly #pace = new Pace();
  readonly #told: SenderTold;
  /** Whether files may be shown: not where nobody allowed it. */
  readonly takesFiles: boolean;

  constructor(told: SenderTold, takesFiles = false) {
    this.#told = told;
    this.takesFiles = takesFiles;
  }

  /** How many answers wait for their channel. */
  get waiting(): number {
    return this.#queues.waiting;
  }

  /** Posts a message, in a leaner form or in plain words where Slack takes no other. Rejects with `NotDelivered`. */
  post(to: Destination, ...forms: Forms): Promise<Posted> {
    return this.#queues.run(queueOf(to), () => this.#taken(forms, (form) => this.#posted(to, form, LIMIT_WAIT_MAX_MS)));
  }

  /**
   * Posts what its sender keeps and sends again later where it was refused: it is told early, and not begun any more once
   * `signal` is aborted. Rejects with `NotDelivered`.
   */
  postKept(to: Destination, message: MarkedMessage, signal: AbortSignal): Promise<Posted> {
    const send = (form: MarkedMessage) => this.#posted(to, form, KEPT_WAIT_MAX_MS, signal);
    // What is kept is never cut: nobody could ask for the rest of it.
    return this.#queues.runInTime(queueOf(to), KEPT_WAIT_MAX_MS, () =>
      firstTaken([message, inWords(message)], send, this.#told.simplified),
    );
  }

  async #posted(to: Destination, message: MarkedMessage, waitMaxMs: number, signal?: AbortSignal): Promise<Posted> {
    const { client, channel, thread } = to;
    const args = { channel, ...message, ...QUIET, ...(thread === null ? {} : { thread_ts: thread }) };
    const post = () => {
      if (signal?.aborted) throw new NotDelivered('refused', 'another process sends it');
      return client.chat.postMessage(args);
    };
    const sent = await this.#tried(queueOf(to), false, post, waitMaxMs);
    return { channel: sent.channel ?? channel, message: sent.ts ?? '' };
  }

  /** Replaces a message of ours; doing so twice does no harm, so it is tried again in doubt. Rejects with `NotDelivered`. */
  update(client: webApi.WebClient, team: string, posted: Posted, ...forms: Forms): Promise<void> {
    const { channel, message: ts } = posted;
    return this.#queues.run(`${team}:${channel}`, () =>
      this.#taken(forms, async (form) => {
        const args = { channel, ts, ...form, parse: 'none' as const };
        await this.#tried(`${team}:${channel}`, true, () => client.chat.update(args));
      }),
    );
  }

  /**
   * Shows something to one person in a channel, or directly where that cannot be. Slack limits it apart from messages, so it
   * does not wait for these. Rejects with `NotDelivered`.
   */
  async whisper(to: Destination, user: string, message: Message): Promise<void> {
    const { client, team, channel, thread } = to;
    const place = { channel, user, parse: 'none' as const, link_names: false };
    const args = thread === null ? place : { ...place, thread_ts: thread };
    const show = (form: Message) =>
      this.#tried(`${team}:${channel}:whispers`, false, () => client.chat.postEphemeral({ ...args, ...form }), SOON_MS);
    try {
      await this.#taken([message], show);
    } catch (error) {
      if (!(error instanceof NotDelivered) || error.how !== 'refused') throw error;
      await this.post({ client, team, channel: user, thread: null }, message);
    }
  }

  /** Answers a command or a click by the address that came with it. Rejects with `NotDelivered`. */
  async respond(url: string, body: ResponseBody): Promise<void> {
    await this.#taken([body], (form) =>
      this.#tried(url, false, () => respondOnce(url, { ...form, ...QUIET }, CALL_TIMEOUT_MS)),
    );
  }

  /** Makes a call that a click is good for: after three seconds it is not any more. Rejects with `NotDelivered`. */
  fresh<T>(queue: string, call: () => Promise<T>): Promise<T> {
    return this.#tried(queue, false, call, FRESH_MS);
  }

  #taken<M extends Message, T>(forms: readonly [M, ...M[]], send: (form: M) => Promise<T>): Promise<T> {
    const [message, ...leaner] = forms;
    return firstTaken([message, ...leaner, inWords(message), shortly(message)], send, this.#told.simplified);
  }

  /** Makes a call of which a second one would show something twice. Rejects with `NotDelivered`. */
  once<T>(queue: string, call: () => Promise<T>): Promise<T> {
    return this.#tried(queue, false, call, KEPT_WAIT_MAX_MS);
  }

  /** Makes a call of which a second one does no harm; `queue` names what Slack may limit. Rejects with `NotDelivered`. */
  repeatable<T>(queue: string, call: () => Promise<T>): Promise<T> {
    return this.#tried(queue, true, call);
  }

  #notDelivered(failure: Failure): NotDelivered {
    if (failure.kind === 'limited') return new LimitedForLonger(failure.afterMs);
    if (failure.kind === 'refused') this.#told.refused(failure.reason);
    return new NotDelivered(failure.kind === 'unsure' ? 'unsure' : 'refused', failure.reason);
  }

  /** Tries a call as often as its failures allow; `repeatable` = a second time does no harm. */
  async #tried<T>(
    channel: string,
    repeatable: boolean,
    call: () => Promise<T>,
    waitMaxMs = LIMIT_WAIT_MAX_MS,
  ): Promise<T> {
    const giveUpAt = performance.now() + waitMaxMs;
    for (let attempt = 0; ; ) {
      if (this.#pace.freeAt(channel) > giveUpAt)
        throw new LimitedForLonger(this.#pace.freeAt(channel) - performance.now());
      await this.#pace.wait(channel);
      try {
        return await call();
      } catch (error) {
        if (error instanceof NotDelivered) throw error;
        const failure = failureOf(error);
        if (failure.kind === 'limited') this.#pace.limited(channel, failure.afterMs);
        else attempt++;
        const waitMs = nextTry(failure, attempt, repeatable, giveUpAt);
        if (waitMs === null) throw this.#notDelivered(failure);
        if (failure.kind !== 'limited') await sleep(waitMs);
      }
    }
  }
}

/** A message, and leaner forms of it. */
export type Forms = readonly [Message, ...Message[]];

/** What a sender tells of. */
export interface SenderTold {
  /** A message was not taken as it was. */
  readonly simplified: (reason: string) => void;
  /** Slack refused a call. */
  readonly refused: (reason: string) => void;
}

/** Slack lets nothing be written in a place for longer than an answer can wait. */
export class LimitedForLonger extends NotDelivered {
  /** Milliseconds from now on. */
  readonly forMs: number;

  constructor(forMs: number) {
    super('refused', `Slack limits this for ${Math.ceil(forMs / 1000)} seconds`);
    this.forMs = forMs;
  }
}

/** A message by which it can be found again: https://docs.slack.dev/messaging/message-metadata */
export interface MarkedMessage extends Message {
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, string>> };
}

/** Options of every client: a deadline, and no retry and no waiting behind our back. A fresh object each time. */
export function clientOptions(apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}

/** What goes to a response address. */
export interface ResponseBody extends Message {
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
}

/** No preview is fetched for a link, and no name in a text becomes a mention. */
export const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

function nextTry(failure: Failure, attempt: number, repeatable: boolean, giveUpAt: number): number | null {
  if (failure.kind === 'limited') return performance.now() + failure.afterMs > giveUpAt ? null : failure.afterMs;
  const again = failure.kind === 'not-sent' || (failure.kind === 'unsure' && repeatable);
  return again ? (RETRY_AFTER_MS[attempt - 1] ?? null) : null;
}

function queueOf({ team, channel }: Pick<Destination, 'team' | 'channel'>): string {
  return `${team}:${channel}`;
}

/** A message a second in a channel, kept for a while where Slack asked for it; a little more, since its clock is not ours. */
class Pace {
  readonly #slowed = new LRUCache<string, { nextAt: number }>({ max: 10_000, ttl: 5 * 60_000 });

  limited(channel: string, afterMs: number): void {
    this.#slowed.set(channel, { nextAt: performance.now() + afterMs });
  }

  /** When the next message may go, in milliseconds of the clock that nobody sets. */
  freeAt(channel: string): number {
    return this.#slowed.get(channel)?.nextAt ?? 0;
  }

  async wait(channel: string): Promise<void> {
    const slow = this.#slowed.get(channel);
    if (!slow) return;
    const now = performance.now();
    const at = Math.max(now, slow.nextAt);
    slow.nextAt = at + BETWEEN_MS;
    if (at > now) await sleep(at - now);
  }
}
