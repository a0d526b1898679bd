import type { Answer } from '../../core/answer/answer.js';
import type { FormFields } from '../../core/digest/filter/form-fields.js';
import type { Target, Wish } from '../../core/digest/subscription.js';
import type { Messenger } from './messenger.js';
import type { Person } from './person.js';
import type { Company, Place } from './place.js';

/** Who speaks of digests, and where. */
export interface Speaker {
  readonly place: Place;
  /** The thread of the place they write in; null = the place itself. */
  readonly thread: string | null;
  /** The platform does not tell whether they write in a thread: where none is known, what is ordered comes into the place. */
  readonly isThreadUntold?: boolean;
  /** Whether only this person reads the place. */
  readonly isDirect: boolean;
  readonly person: string;
  /** What the person is called there; the id where the platform does not tell. */
  readonly name: string;
  /** Whether the platform lets them manage the place: they may change what others ordered there. */
  readonly isManager: boolean;
  /** The people the message names, by the platform's ids. */
  readonly mentioned: readonly string[];
  readonly company: () => Promise<Company>;
  /** The person's IANA zone, where the platform tells. */
  readonly zone?: string;
  /** What they say it by, unlike anything else, the same each time it is delivered: what is ordered by it is ordered once. */
  readonly event?: string;
}

/** A digest that somebody wants to order, from a form. */
export interface Order {
  readonly wish: Wish;
  /** To the person alone, not into the place. */
  readonly toPerson: boolean;
}

/** What a sentence wishes for, with how its names were read and what was left out of it. */
export interface ReadWish extends Pick<Answer, 'readings'> {
  readonly wish: Wish;
  readonly remarks: readonly string[];
}

/** An order by its id, with what it is about and when it comes. */
export interface OrderName {
  readonly id: string;
  readonly about: string;
  /** Whether the speaker ordered it. */
  readonly isOwn: boolean;
}

/** What people do with digests, on every platform. Never rejects for what somebody typed. */
export interface Digests {
  /** Does what a message says about digests, and answers; null where it says nothing about them. */
  handle(text: string, speaker: Speaker): Promise<Answer | null>;
  /** Orders a digest from a form, or changes one (`id`). */
  order(order: Order, speaker: Speaker, id?: string): Promise<Answer>;
  /** What an order would have sent lately. */
  preview(wish: Wish, speaker: Speaker): Promise<Answer>;
  /** An order as a form shows it to change it; null where there is none that the speaker may change. */
  open(id: string, speaker: Speaker): Promise<Wish | null>;
  /**
   * Reads a sentence as a wish; what it does not say is as `before`, or as usual. An answer where it cannot be understood.
   * Nothing is ordered.
   */
  read(about: string, speaker: Speaker, before?: Wish): Promise<ReadWish | Answer>;
  /** The orders that may be spoken of where somebody speaks. */
  orders(speaker: Speaker): Promise<readonly OrderName[]>;
  /** Reads the filter that names and choices of a form come to; a problem in words where a name is not on record. */
  filterOf(fields: FormFields, speaker: Speaker): Promise<Wish['filter'] | string>;
  /** The fields of a form that come to a filter, by names that the place may see; null where no fields do. */
  fieldsOf(filter: Wish['filter'], speaker: Speaker): Promise<FormFields | null>;
  /** A place can be written in again: what waits for that goes on. */
  revived(place: Place): Promise<void>;
  /** The ids of the orders that a person has in a workspace, those of others that come to them alone among them. */
  ownedBy(person: Person): Promise<readonly string[]>;
  /** Removes all orders of a person in a workspace; tells how many there were. */
  forgetPerson(person: Person): Promise<number>;
  /** Every name that the direct messages with a person go by; of a place they are met in, where that is direct, its own too. */
  directsWith(person: Person, place: Pick<Place, 'team' | 'channel'>): Promise<readonly string[]>;
  /** Takes back what was offered to a person in a workspace and not accepted; tells how many offers there were. */
  forgetOffers(person: Person): Promise<number>;
  /** Removes all orders of a workspace. */
  forgetTeam(platform: string, team: string): Promise<void>;
  /** Digests go out through this messenger from now on. */
  serve(messenger: Messenger): void;
}

/** The keys under which a workspace's orders and their deliveries are kept. */
export const ORDERS = 'digest-order:';
export const DELIVERIES = 'digest-sent:';

/** Where an order and its delivery are kept, after `ORDERS` or `DELIVERIES`. */
export function orderKey({ platform, team }: Pick<Target, 'platform' | 'team'>, id: string): string {
  return `${platform}:${team}:${id}`;
}
