import PQueue from 'p-queue';
import type { Messenger } from '../ports/messenger.js';
import { digestPicture } from './digest-picture.js';
import { inTime } from './in-time.js';
import type { KeptOrder } from './kept.js';
import { LEASE_MS, type Leases } from './lease.js';
import { type Delivery, type Open, rootOf } from './ledger.js';
import { LeftForLater, unlessEnding } from './left-for-later.js';
import { reasonOf } from './reason-of.js';
import type { DigestMeans } from './setting.js';

/** What pictures of digests are shown with. */
export interface DigestPicturesParts extends Pick<DigestMeans, 'kept' | 'history' | 'readers' | 'log' | 'paint'> {
  /** Aborted where the process is about to end: no picture is begun any more, and one that is not on its way yet is left. */
  readonly ending: () => AbortSignal;
  /** After this time a digest goes on without its picture, in milliseconds; `SHOWN_WITHIN_MS` unless it is said. */
  readonly pictureWithinMs?: number;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
}

/** To paint a picture and to show it takes a second or two. Milliseconds. */
const SHOWN_WITHIN_MS = 45_000;

/** Pictures that are painted and shown at once: one is painted while another is on its way. */
const AT_ONCE = 2;

/** Most digests that wait for their picture's turn; others make room for the words of those behind them, and come back. */
const WAITING_MAX = 8;

/** When they come back, in milliseconds: by then those that wait have had their turn. */
const AGAIN_AFTER_MS = 15_000;

/** The pictures that go with digests, behind all of their words: none is a reason to lose or to double these. */
export class DigestPictures {
  readonly #parts: DigestPicturesParts;
  readonly #leases: Pick<Leases, 'written' | 'during'>;
  readonly #turns = new PQueue({ concurrency: AT_ONCE });

  constructor(parts: DigestPicturesParts, leases: Pick<Leases, 'written' | 'during'>) {
    this.#parts = parts;
    this.#leases = leases;
  }

  /**
   * Shows the picture of a digest whose words are all dealt with, where it wishes for one. That it is tried is on disk before, with what
   * became of the words: it is tried once, by one process, and no crash, failure or silence of it sends anything again or holds anything up.
   * Where the process is to end before the picture is on its way, the digest is left to whoever starts next, and where many wait for theirs
   * it comes back later. Null where it is so, or is not ours any more.
   */
  async shown(kept: KeptOrder, messenger: Messenger): Promise<KeptOrder | null> {
    const { open } = kept.delivery;
    if (open === null || !this.#isDue(kept, open, messenger)) return kept;
    if (this.#turns.size >= WAITING_MAX) return this.#leave(kept, open, AGAIN_AFTER_MS);
    const turn = this.#turn();
    try {
      return await this.#shownIn(turn, kept, open, messenger);
    } finally {
      void turn.then((end) => end());
    }
  }

  async #shownIn(turn: Promise<unknown>, kept: KeptOrder, open: Open, messenger: Messenger): Promise<KeptOrder | null> {
    const told = await this.#leases.written(kept, withOpen(kept, { ...open, leaseUntil: this.#leaseUntil() }));
    if (told === null) return null;
    const { held, outcome } = await this.#leases.during(told, () => unlessEnding(turn, this.#parts.ending()));
    return 'error' in outcome ? this.#leave(held, open) : this.#try(held, open, messenger);
  }

  /** Resolves when it is the turn of one more picture, with what ends that turn. */
  #turn(): Promise<() => void> {
    return new Promise((taken) => void this.#turns.add(() => new Promise<void>(taken)));
  }

  async #try(kept: KeptOrder, open: Open, messenger: Messenger): Promise<KeptOrder | null> {
    const { pictureWithinMs = SHOWN_WITHIN_MS, log } = this.#parts;
    const tried: Open = { ...open, isPictured: true, leaseUntil: this.#leaseUntil() };
    const taken = await this.#leases.written(kept, withOpen(kept, tried));
    if (taken === null) return null;
    const show = (lost: AbortSignal) =>
      inTime(pictureWithinMs, lost, (signal) => this.#show(taken, tried, messenger, signal));
    const { held, outcome } = await this.#leases.during(taken, show);
    if (!('error' in outcome)) return held;
    if (outcome.error instanceof LeftForLater) return this.#leave(held, open);
    log.warn('digest-picture-not-shown', { order: kept.order.id, reason: reasonOf(outcome.error) });
    return held;
  }

  #leaseUntil(): number {
    return this.#parts.nowMs() + LEASE_MS;
  }

  /** Writes down what became of the words, and that the picture is still to come: nobody has to wait for the lease to be over. */
  async #leave(kept: KeptOrder, open: Open, waitMs = 0): Promise<null> {
    const now = this.#parts.nowMs();
    const left = { ...open, leaseUntil: now, notBefore: waitMs === 0 ? 0 : now + waitMs };
    if (await this.#leases.written(kept, withOpen(kept, left)))
      this.#parts.log.debug('digest-picture-left', { order: kept.order.id });
    return null;
  }

  /** Whether a digest wishes for a picture that was not tried yet and can be shown. */
  #isDue({ order }: KeptOrder, open: Open, messenger: Messenger): boolean {
    const isWished = order.picture !== undefined && order.report === undefined && open.isPictured !== true;
    return isWished && Boolean(this.#parts.paint && messenger.showPicture) && rootOf(open) !== null;
  }

  /** Paints the picture and shows it. What is on its way is not broken off by the end of the process, which waits for it. */
  async #show(kept: KeptOrder, open: Open, messenger: Messenger, signal: AbortSignal): Promise<void> {
    const picture = await unlessEnding(this.#painted(kept, open, messenger), this.#parts.ending());
    const root = rootOf(open);
    if (picture && root && !signal.aborted) await messenger.showPicture?.(kept.order.target, root, picture, signal);
  }

  /** The picture, of what the place may see, and as the order wishes by now. */
  async #painted({ order: { target, id } }: KeptOrder, open: Open, messenger: Messenger) {
    const { readers, kept, history, nowMs, paint } = this.#parts;
    const reader = await readers.of(target, () => messenger.company(target));
    const now = await kept.one(target, id, nowMs());
    const data = now && digestPicture(now.order, open, history(), reader);
    return data && (await paint?.(data));
  }
}

function withOpen({ delivery }: KeptOrder, open: Open): Delivery {
  return { ...delivery, open };
}
