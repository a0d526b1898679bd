import type { Answer } from '../../core/answer/answer.js';
import type { PageSize } from '../../core/answer/page.js';
import type { Target } from '../../core/digest/subscription.js';
import type { PaintedPicture } from './pictures.js';
import type { Company } from './place.js';
import type { Posted } from './store.js';

/** One message that Sideline sends by itself: a part of a digest. */
export interface Dispatch {
  readonly answer: Answer;
  /** The instant it was composed at, ISO 8601. */
  readonly now: string;
  /** The same for every try of this part, unlike any other: at most 25 letters and digits. */
  readonly key: string;
  /** The first part of the same digest, under which the others stand; null for the first. */
  readonly root: Posted | null;
  /** The part may have arrived before, and nobody can tell: it says so. */
  readonly isRepeated: boolean;
}

/**
 * Whether an earlier try of a part arrived: what was posted, or null where it did not. `unknown` = Sideline may not look
 * there, and could not later either. `once` = nobody looked, since the platform shows a key only once for now: the part
 * may simply be posted again.
 */
export type Found = Posted | null | 'unknown' | 'once';

/** Sends what nobody asked for at that moment. One for each platform. */
export interface Messenger {
  readonly platform: string;
  /** How much one message holds. */
  readonly page: PageSize;
  /**
   * Posts a part. Rejects with `PlaceGone` where nothing can be written there until somebody changes that, with
   * `NotDelivered` otherwise: `refused` = nobody saw it, `unsure` = it may have arrived. Once `signal` is aborted it makes
   * no further call, and breaks off the one that is under way where it can: it is `unsure` then.
   */
  post(target: Target, dispatch: Dispatch, signal: AbortSignal): Promise<Posted>;
  /**
   * Looks whether an earlier try of a part, at `since` (epoch milliseconds) or later, arrived: what was posted, or null
   * where it certainly did not. What is lacking of a part that arrived in several messages is posted: rejects with
   * `NotDelivered` or `PlaceGone` as `post` does where that fails, with `NotLooked` where it cannot be told yet.
   */
  find(target: Target, dispatch: Dispatch, since: number, signal: AbortSignal): Promise<Found>;
  /**
   * Shows a picture with a digest whose first message stands, in it or below it. It is asked for once for a digest, whatever becomes of it.
   * Rejects where the platform does not take it; makes no further call once `signal` is aborted. Left out = no picture can be shown.
   */
  readonly showPicture?: (target: Target, root: Posted, picture: PaintedPicture, signal: AbortSignal) => Promise<void>;
  /** Who else reads along in a place. */
  company(target: Target): Promise<Company>;
  /** Whether a place is the direct messages with one person. */
  isDirect(target: Pick<Target, 'team' | 'channel'>): boolean;
  /** Every name that the direct messages with a person go by, as far as the platform tells. Rejects as `direct` does. */
  directChannels(team: string, person: string): Promise<readonly string[]>;
  /** The channel for direct messages with a person. Rejects with `PlaceGone` where there can be none. */
  direct(team: string, person: string): Promise<string>;
  /** The workspace that direct messages belong to, where that is not the one that the person was met in. */
  readonly directTeam?: string;
  /** The workspace that a channel is in; null where that cannot be told. Left out = it has to be said. */
  teamOf?(channel: string): Promise<string | null>;
  /** What somebody is called there; null where the platform does not tell. Never rejects. */
  nameOf(team: string, person: string): Promise<string | null>;
  /** Whether somebody is in a workspace no more. */
  hasLeft(team: string, person: string): Promise<boolean | 'unknown'>;
}

/** Nothing can be written in a place: it was archived or deleted, or Sideline was removed from it. `message` is for people. */
export class PlaceGone extends Error {
  override readonly name = 'PlaceGone';
  /** Whether some of the messages of the part arrived before. */
  readonly isPartlyThere: boolean;

  constructor(message: string, { isPartlyThere = false }: { readonly isPartlyThere?: boolean } = {}) {
    super(message);
    this.isPartlyThere = isPartlyThere;
  }
}

/** Nobody can tell yet whether a part arrived: a history could not be read just now. */
export class NotLooked extends Error {
  override readonly name = 'NotLooked';
  /** For so long it need not be tried again, in milliseconds; 0 = the platform said nothing. */
  readonly afterMs: number;

  constructor(reason: string, afterMs = 0) {
    super(reason);
    this.afterMs = afterMs;
  }
}
