import type { Answer } from '../../core/answer/answer.js';
import type { KeptOrder } from './kept.js';
import { refused, said, wishWords } from './replies.js';
import type { Said } from './setting.js';

/** The order a message means, or what is answered where it means none or several. */
export type Found = { readonly kept: KeptOrder } | { readonly answer: Answer };

/** The orders that may be spoken of in a place, the oldest first: those that go to it, and in private the speaker's own. */
export async function ordersHere({ parts, speaker, now }: Said): Promise<readonly KeptOrder[]> {
  const all = await parts.kept.all(now, unreadable(parts.log), speaker.place);
  const here = all.filter(({ order }) => !order.report && isHere(order.target.channel, order.owner, speaker));
  return here.sort((a, b) => a.order.orderedAt - b.order.orderedAt);
}

/** Tells the operator of an order that cannot be read; whoever asks is not told of what they cannot change. */
export function unreadable(log: Said['parts']['log']): (key: string) => void {
  return (key) => log.error('digest-order-unreadable', { key });
}

function isHere(channel: string, owner: string, { place, isDirect, person }: Said['speaker']): boolean {
  return channel === place.channel || (isDirect && owner === person);
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
      ? here.filter(({ order }) => !mine || mayChange(order.owner, speaker))
      : here.filter(({ order }) => order.id === id);
  const [kept, ...others] = named;
  if (!kept) return { answer: nothingHere(id, doing) };
  if (others.length > 0) return { answer: which(named, doing, said_) };
  if (mine && !mayChange(kept.order.owner, speaker)) return { answer: refused([notYours(kept)]) };
  return { kept };
}

/** To have nothing to look at is no refusal. */
function nothingHere(id: string | null, doing: string): Answer {
  if (id !== null) return refused([`There is no digest ${id} here.`], LIST);
  return (LOOKS.has(doing) ? said : refused)(['There is no digest here.'], LIST);
}

const LOOKS: ReadonlySet<string> = new Set(['preview', 'explain']);

const LIST = { choices: [{ label: 'Show the digests here', question: 'digest list' }] };

function mayChange(owner: string, { person, isManager }: Said['speaker']): boolean {
  return owner === person || isManager;
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
