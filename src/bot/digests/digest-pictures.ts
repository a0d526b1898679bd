import type { Messenger } from '../ports/messenger.js';
import { digestPicture } from './digest-picture.js';
import { inTime } from './in-time.js';
import type { KeptOrder } from './kept.js';
import { LEASE_MS, type Leases } from './lease.js';
import { type Open, rootOf } from './ledger.js';
import { reasonOf } from './reason-of.js';
import type { DigestMeans } from './setting.js';

/** What pictures of digests are shown with. */
export interface DigestPicturesParts extends Pick<DigestMeans, 'kept' | 'history' | 'readers' | 'log' | 'paint'> {
  /** Whether the process is about to end: no picture is begun any more. */
  readonly isStopping: () => boolean;
  /** After this time a digest goes on without its picture, in milliseconds; `SHOWN_WITHIN_MS` unless it is said. */
  readonly pictureWithinMs?: number;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
}

/** To paint a picture and to show it takes a second or two. Milliseconds. */
const SHOWN_WITHIN_MS = 45_000;

/** The pictures that go with digests, behind all of their words: none is a reason to lose or to double these. */
export class DigestPictures {
  readonly #parts: DigestPicturesParts;
  readonly #leases: Pick<Leases, 'written' | 'during'>;

  constructor(parts: DigestPicturesParts, leases: Pick<Leases, 'written' | 'during'>) {
    this.#parts = parts;
    this.#leases = leases;
  }

  /**
   * Shows the picture of a digest whose words are all dealt with, where it wishes for one. That it is tried is on disk before, with what
   * became of the words: it is tried once, by one process, and no crash, failure or silence of it sends anything again or holds anything up.
   * Null where the digest is not ours any more.
   */
  async shown(kept: KeptOrder, messenger: Messenger): Promise<KeptOrder | null> {
    const { open } = kept.delivery;
    if (open === null || !this.#isDue(kept, open, messenger)) return kept;
    const { pictureWithinMs = SHOWN_WITHIN_MS, log, nowMs } = this.#parts;
    const tried: Open = { ...open, isPictured: true, leaseUntil: nowMs() + LEASE_MS };
    const taken = await this.#leases.written(kept, { ...kept.delivery, open: tried });
    if (taken === null) return null;
    const show = (lost: AbortSignal) =>
      inTime(pictureWithinMs, lost, (signal) => this.#show(taken, tried, messenger, signal));
    const { held, outcome } = await this.#leases.during(taken, show);
    if ('error' in outcome)
      log.warn('digest-picture-not-shown', { order: kept.order.id, reason: reasonOf(outcome.error) });
    return held;
  }

  /** Whether a digest wishes for a picture that was not tried yet and can be shown. */
  #isDue({ order }: KeptOrder, open: Open, messenger: Messenger): boolean {
    const { paint, isStopping } = this.#parts;
    const isWished = order.picture !== undefined && order.report === undefined && open.isPictured !== true;
    return isWished && Boolean(paint && messenger.showPicture) && rootOf(open) !== null && !isStopping();
  }

  /** Paints the picture and shows it: of what the place may see, and as the order wishes by now. */
  async #show(
    { order: { target, id } }: KeptOrder,
    open: Open,
    messenger: Messenger,
    signal: AbortSignal,
  ): Promise<void> {
    const { readers, kept, history, nowMs, paint } = this.#parts;
    const reader = await readers.of(target, () => messenger.company(target));
    const now = await kept.one(target, id, nowMs());
    const data = now && digestPicture(now.order, open, history(), reader);
    const picture = data && (await paint?.(data));
    const root = rootOf(open);
    if (picture && root && !signal.aborted) await messenger.showPicture?.(target, root, picture, signal);
  }
}
