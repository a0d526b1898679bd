import { type KeptOrder, KeptOrders } from '../../bot/digests/kept.js';
import { nextPart, type Open } from '../../bot/digests/ledger.js';
import { aheadWords, pausedWords, said, wishWords } from '../../bot/digests/replies.js';
import type { Answer } from '../../core/answer/answer.js';
import { counted } from '../../core/answer/draft.js';
import { instantWords, scheduleWords, slotWords } from '../../core/digest/schedule/schedule-words.js';
import type { Target } from '../../core/digest/subscription.js';
import type { Graph } from '../../core/graph/graph.js';
import type { Opened } from './local-state.js';

/** By whose eyes and clock orders are told; `now` in epoch milliseconds. */
export interface Looking {
  readonly reader: readonly string[];
  readonly now: number;
  readonly zone: string;
}

/** Every order of a state, of all platforms: what it is about, where it goes, whose it is, and how its digests stand. */
export async function everyOrder(opened: Opened | null, looking: Looking): Promise<Answer> {
  if (opened === null) return said(['There is no order: nothing is kept there yet.']);
  const kept = new KeptOrders(opened.store);
  const orders = await kept.all(looking.now, () => {});
  const unreadable = await kept.unreadable(looking.now);
  const graph = opened.history.present(looking.reader);
  const lines = orders.flatMap((one) => linesOf(one, graph, looking));
  const lost = unreadable.map(
    ({ id, platform, team, channel, owner }) =>
      `${id} · cannot be read, and nothing is sent of it: ${platform} ${team}/${channel ?? 'unknown'} · owner ${owner ?? 'unknown'}; digest remove --all ${id} removes it`,
  );
  return said([`${counted(orders.length, 'order')}:`, ...lines, ...lost], { count: orders.length });
}

/** Removes an order that cannot be read, whosever it is and on whatever platform; null where there is none of that id. */
export async function removeUnreadable({ store }: Opened, id: string, now: number): Promise<Answer | null> {
  const kept = new KeptOrders(store);
  const lost = (await kept.unreadable(now)).filter((one) => one.id === id);
  const done = await Promise.all(lost.map((one) => kept.dropUnreadable(one, now)));
  return done.includes(true) ? said([`Removed: order ${id}, which could not be read.`]) : null;
}

function linesOf({ order, delivery }: KeptOrder, graph: Graph, looking: Looking): string[] {
  const { zone } = order.schedule;
  const owner = order.ownerName === order.owner ? order.owner : `${order.ownerName} (${order.owner})`;
  const last = delivery.slot ? `last slot ${slotWords(delivery.slot, zone)}` : 'no slot so far';
  const missed = delivery.missed.length > 0 ? [`${counted(delivery.missed.length, 'slot')} missed`] : [];
  const ahead = delivery.ahead ? [aheadWords(delivery.ahead, order)] : [];
  const open = delivery.open ? [openWords(delivery.open, looking)] : [];
  const offered = order.offered ? [`offered to ${order.offered.toName} (${order.offered.to})`] : [];
  const state = order.paused ? `paused: ${pausedWords(order.paused)}` : 'active';
  return [
    `${order.id} · ${order.report ? `what was asked in vain: ${scheduleWords(order.schedule)}` : wishWords(order, graph)}`,
    `   ${[placeWords(order.target), `owner ${owner}`, ...offered, state, last, ...missed, ...ahead, ...open].join(' · ')}`,
  ];
}

function placeWords({ platform, team, channel, thread }: Target): string {
  return `${platform} ${team}/${channel}${thread === null ? '' : `, thread ${thread}`}`;
}

/** A digest on its way: which part is next, and what holds it up. */
function openWords(open: Open, { now, zone }: Looking): string {
  const at = nextPart(open);
  const part = at === null ? null : open.parts[at];
  if (at === null || !part) return 'a digest is about to end';
  const tries = part.tries > 0 ? `, after ${counted(part.tries, 'failed try', 'failed tries')}` : '';
  const waits = open.notBefore > now ? `, not before ${instantWords(open.notBefore, zone)}` : '';
  return `on its way: part ${at + 1} of ${open.parts.length} is ${part.state} since ${instantWords(Date.parse(open.now), zone)}${tries}${waits}`;
}
