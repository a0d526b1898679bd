import PQueue from 'p-queue';
import { NotDelivered } from '../../../bot/ports/desk.js';

/** Answers waiting for their channel, over all channels; the oldest is given up for a newer one. */
const WAITING_MAX = 1_000;

/** A queue for each channel: in order within one, and none waits for another. */
export class ChannelQueues {
  readonly #queues = new Map<string, PQueue>();
  /** What has not begun yet, oldest first. */
  readonly #waiting = new Set<AbortController>();

  /** Runs a task after those before it in the same channel. Rejects as the task does, or where it was given up. */
  async run<T>(channel: string, task: () => Promise<T>): Promise<T> {
    const queue = this.#queueOf(channel);
    const place = this.#takePlace();
    try {
      return await queue.add(
        () => {
          this.#waiting.delete(place);
          return task();
        },
        { signal: place.signal },
      );
    } finally {
      this.#waiting.delete(place);
      this.#leaveIdle(channel, queue);
    }
  }

  /**
   * Runs a task that is never given up for a newer one, as a digest is. Rejects with `NotDelivered` where it could not
   * begin within `waitMaxMs`: it is then tried again by whoever keeps it.
   */
  async runInTime<T>(channel: string, waitMaxMs: number, task: () => Promise<T>): Promise<T> {
    const queue = this.#queueOf(channel);
    const place = new AbortController();
    const late = setTimeout(() => place.abort(new NotDelivered('refused', 'other messages wait there')), waitMaxMs);
    const begin = () => {
      clearTimeout(late);
      return task();
    };
    try {
      return await queue.add(begin, { signal: place.signal });
    } finally {
      this.#leaveIdle(channel, queue);
    }
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  #queueOf(channel: string): PQueue {
    const queue = this.#queues.get(channel) ?? new PQueue({ concurrency: 1 });
    this.#queues.set(channel, queue);
    return queue;
  }

  #takePlace(): AbortController {
    const place = new AbortController();
    this.#waiting.add(place);
    if (this.#waiting.size > WAITING_MAX) {
      const [oldest] = this.#waiting;
      oldest?.abort(new NotDelivered('refused', `more than ${WAITING_MAX} answers wait for their channels`));
    }
    return place;
  }

  /** Idle queues are let go of, so that channels seen once take no memory. */
  #leaveIdle(channel: string, queue: PQueue): void {
    if (queue.size > 0 || queue.pending > 1 || this.#queues.get(channel) !== queue) return;
    void queue.onIdle().then(() => {
      if (queue.size === 0 && queue.pending === 0 && this.#queues.get(channel) === queue) this.#queues.delete(channel);
    });
  }
}
