import type { webApi } from '@slack/bolt';
import type { LRUCache } from 'lru-cache';
import type { Desk, Onlooker } from '../../../bot/ports/desk.js';
import type { Digests } from '../../../bot/ports/digests.js';
import type { Log } from '../../../bot/ports/log.js';
import type { Company, Place } from '../../../bot/ports/place.js';
import type { Posted } from '../../../bot/ports/store.js';
import type { DirectMessages } from '../digests/direct-messages.js';
import type { Sender } from '../send/sender.js';
import { keyOf } from '../store-key.js';
import type { CompanyFinder } from './company.js';
import type { EarlyEdits } from './early-edits.js';
import type { LateMessages } from './late.js';
import type { OfferedPrompts } from './offered.js';
import type { People } from './people.js';

/** What every listener works with. */
export interface Around {
  readonly desk: Desk;
  readonly digests: Digests;
  readonly sender: Sender;
  readonly companies: CompanyFinder;
  readonly people: People;
  readonly offered: OfferedPrompts;
  readonly directs: DirectMessages;
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** Whether questions in a thread are answered without a mention. */
  readonly followThreads: boolean;
  /** Whether files are put beside answers. */
  readonly files: boolean;
  /** Threads in which nobody wrote after an answer, each with the person who got it. */
  readonly lastAnswered: LRUCache<string, string>;
  readonly late: LateMessages;
  readonly earlyEdits: EarlyEdits;
  /** Where answers stand that were deleted and posted anew when their question was edited, by where they stood. */
  readonly moved: LRUCache<string, Posted>;
}

/** Where and by whom something was done in Slack. */
export interface Spot {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly channel: string;
  readonly person: string;
  /** Whether another organisation is known to be there. */
  readonly shared: boolean;
}

/** The place of a spot, as the desk knows places. */
export function placeOf({ team, channel }: Spot): Place {
  return { platform: 'slack', team, channel };
}

/** Asks who else reads a spot. */
export function companyAt(spot: Spot, { companies }: Around): () => Promise<Company> {
  return () => companies.of(spot.client, spot);
}

/** Somebody who is shown something at a spot. */
export function onlookerAt(spot: Spot, around: Around): Onlooker {
  return { place: placeOf(spot), person: spot.person, company: companyAt(spot, around) };
}

/** The conversation of a thread; null = of a direct message as a whole. */
export function talkIn({ team, channel }: Spot, thread: string | null): string {
  return keyOf(team, 'talk', channel, ...(thread === null ? [] : [thread]));
}
