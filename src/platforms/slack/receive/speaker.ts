import type { Asker } from '../../../bot/ports/desk.js';
import type { Speaker } from '../../../bot/ports/digests.js';
import { isDirect } from '../digests/direct-messages.js';
import { type Around, companyAt, placeOf, type Spot } from './around.js';

/** What an event says of who speaks of digests, beside the spot. */
export interface Spoken {
  /** The thread they write in; null = none. */
  readonly thread: string | null;
  /** A command or a form: Slack does not tell of a thread that it was used in. */
  readonly isThreadUntold?: boolean;
  /** What the event calls them; undefined = it does not. */
  readonly name?: string | undefined;
  /** The people that the message names. */
  readonly mentioned?: readonly string[];
}

/** Who asks, as far as Slack tells: the event itself, then `users.info` where that is granted. Never rejects. */
export async function askerAt(spot: Spot, spoken: Spoken, { people }: Around): Promise<Asker> {
  const { name, isManager, zone } = await people.of(spot.client, spot);
  return {
    thread: spoken.thread,
    isThreadUntold: spoken.isThreadUntold === true && spoken.thread === null,
    isDirect: isDirect(spot.channel),
    name: spoken.name || name || spot.person,
    isManager,
    mentioned: spoken.mentioned ?? [],
    ...(zone === null ? {} : { zone }),
  };
}

/** Who speaks of digests at a spot. Never rejects. */
export async function speakerAt(spot: Spot, spoken: Spoken, around: Around): Promise<Speaker> {
  const asker = await askerAt(spot, spoken, around);
  return { place: placeOf(spot), person: spot.person, company: companyAt(spot, around), ...asker };
}

/**
 * The spot where what somebody does about digests counts. A command can be given in the direct messages of two people,
 * where Sideline can never write: what is ordered there comes to the person.
 */
export async function digestSpot(spot: Spot, { directs }: Around): Promise<Spot> {
  if (!spot.channel.startsWith('D') || (await directs.otherOf(spot.team, spot.channel)) === spot.person) return spot;
  return { ...spot, channel: spot.person };
}
