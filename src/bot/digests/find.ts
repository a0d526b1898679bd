import type { Answer } from '../../core/answer/answer.js';
import type { Subscription } from '../../core/digest/subscription.js';
import type { Speaker } from '../ports/digests.js';
import type { KeptOrder } from './kept.js';
import { refused, said, wishWords } from './replies.js';
import type { Said } from './setting.js';
import { isOf, type UnreadableOrder } from './unreadable-order.js';

/** The order a message means, or what is answered where it means none or several. */
export type Found = { readonly kept: KeptOrder } | { readonly answer: Answer };

/** The orders that may be spoken of in a place, the oldest first: those that go to it; in private also the speaker's own and what is offered to them. */
export async function ordersHere({ parts, speaker, now }: Said): Promise<readonly KeptOrder[]> {
  const all = await parts.kept.all(now, parts.kept.teller(parts.log), speaker.place);
  const here = all.filter(({ order }) => !order.report && isHere(order, speaker));
  return here.sort((a, b) => a.order.orderedAt - b.order.orderedAt);
}

/** The orders that cannot be read and are the speaker's, or go to a place that the speaker manages. */
export async function unreadableHere({ parts, speaker, now }: Said): Promise<readonly UnreadableOrder[]> {
  const { place, person, isManager } = speaker;
  const all = await parts.kept.unreadable(now, place);
  return all.filter((one) => isOf(one, person) || (isManager && one.channel === place.channel));
}

function isHere({ target, owner, offered }: Subscription, speaker: Speaker): boolean {
  const { place, isDirect, person } = speaker;
  if (target.channel === place.channel) return true;
  return isDirect && (isToSpeaker(target.channel, speaker) || owner === person || offered?.to === person);
}

/** Whether a place is the direct messages that somebody speaks in; a platform may name them by the person. */
function isToSpeaker(channel: string, { place, isDirect, person }: Speaker): boolean {
  return isDirect && (channel === place.channel || channel === person);
}

/**
 * Finds the order that `doing` ("pause") is meant for: the one with the id, or the speaker's only one. An order that is
 * none of the place's is answered like one that does not exist. `mine` = only its owner or a manager may do it.
 */
export async function findOrder(said_: Said, doing: string, id: string | null, mine: boolean): Promise<Found> {
  const here = await ordersHere(said_);
  const { speaker } = said_;
  const named =
    id === null
      ? here.filter(({ order }) => !mine || mayChange(order, speaker))
      : here.filter(({ order }) => order.id === id);
  const [kept, ...others] = named;
  if (!kept) return { answer: nothingHere(id, doing) };
  if (others.length > 0) return { answer: which(named, doing, said_) };
  if (mine && !mayChange(kept.order, speaker)) return { answer: refused([notYours(kept)]) };
  return { kept };
}

/** To have nothing to look at is no refusal. */
function nothingHere(id: string | null, doing: string): Answer {
  if (id !== null) return refused([`There is no digest ${id} here.`], LIST);
  return (LOOKS.has(doing) ? said : refused)(['There is no digest here.'], LIST);
}

const LOOKS: ReadonlySet<string> = new Set(['preview', 'explain']);

/** What shows the digests of a place. */
export const LIST = { choices: [{ label: 'Show the digests here', question: 'digest list' }] };

/** Finds the order whose offer `doing` ("accept") is meant for: the one with the id, or the only one that is offered to the speaker. */
export async function findOffered(said_: Said, doing: string, id: string | null): Promise<Found> {
  const { person } = said_.speaker;
  const offered = (await ordersHere(said_)).filter(({ order }) => order.offered !== undefined);
  const named = offered.filter(({ order }) => (id === null ? order.offered?.to === person : order.id === id));
  const [kept, ...others] = named;
  if (others.length > 0) return { answer: which(named, doing, said_) };
  if (kept) return { kept };
  return {
    answer: refused([id === null ? 'No digest is offered to you here.' : `No digest ${id} is offered here.`], LIST),
  };
}

/** Whether somebody may change an order: its owner, whoever manages the place, and whoever alone it comes to. */
export function mayChange({ owner, target }: Subscription, speaker: Speaker): boolean {
  return owner === speaker.person || speaker.isManager || isToSpeaker(target.channel, speaker);
}

function notYours({ order }: KeptOrder): string {
  return `Only its owner (${order.ownerName}) may change ${order.id}. Where the owner has left, "digest take ${order.id}" makes it yours.`;
}

function which(named: readonly KeptOrder[], doing: string, { graph }: Said): Answer {
  const choices = named.slice(0, 20).map(({ order }) => ({
    label: `${order.id} · ${wishWords(order, graph)}`,
    question: `digest ${doing} ${order.id}`,
  }));
  return refused(['Which digest?'], { outcome: 'ambiguous', choices });
}
