import type { Answer, Choice } from '../../core/answer/answer.js';
import { spoken } from '../../core/answer/empty-answer.js';
import type { History } from '../../core/digest/changes/history.js';
import { filterWords } from '../../core/digest/filter/filter-words.js';
import type { Slot } from '../../core/digest/schedule/schedule.js';
import { scheduleWords, slotWords } from '../../core/digest/schedule/schedule-words.js';
import type { DigestPicture, Offered, Paused, Subscription, Wish } from '../../core/digest/subscription.js';
import type { Graph } from '../../core/graph/graph.js';
import type { KeptOrder } from './kept.js';
import { ORDERS_PER_PERSON, ORDERS_PER_PLACE } from './limits.js';

/** An answer about digests: words about what Sideline does, none about what is on record. */
export function said(lines: readonly string[], more: Partial<Answer> = {}): Answer {
  return spoken(lines, { understood: 'Digests', ...more });
}

/** Why what somebody wants of digests is not done. */
export function refused(lines: readonly string[], more: Partial<Answer> = {}): Answer {
  return said(lines, { ...more, isRefusal: true });
}

/** "Pakistan, not space: weekdays at 08:00 Tehran time, with a picture". */
export function wishWords(wish: Wish, graph: Graph): string {
  const followed = wish.until && graph.agreement(wish.until.agreement.slice('agreement:'.length))?.title;
  const end = wish.until ? `, until ${followed ?? 'the agreement'} is ${UNTIL_WORDS[wish.until.is]}` : '';
  const drawn = wish.picture ? `, ${PICTURE_WORDS[wish.picture]}` : '';
  return `${filterWords(wish.filter, graph)}: ${scheduleWords(wish.schedule)}${end}${drawn}`;
}

/** What goes with a digest, in words that an order is read in again. */
const PICTURE_WORDS: Readonly<Record<DigestPicture, string>> = {
  fitting: 'with a picture',
  chart: 'with a chart',
  map: 'with a map',
  timeline: 'with a timeline',
};

const UNTIL_WORDS = { settled: 'no longer pending', over: 'over' } as const;

/** One order in a list. */
export function orderLine({ order, delivery }: KeptOrder, graph: Graph, person: string): string {
  const owner = order.owner === person ? 'yours' : `owner ${order.ownerName}`;
  const paused = order.paused ? `; paused: ${pausedWords(order.paused)}` : '';
  const ahead = delivery.ahead ? `; ${aheadWords(delivery.ahead, order)}` : '';
  const offered = order.offered ? `; ${offeredWords(order, order.offered, person)}` : '';
  return `${order.id} · ${wishWords(order, graph)} (${owner}${paused}${ahead}${offered})`;
}

/** That digests up to some time were passed over by a clock that was wrong. */
export function aheadWords(ahead: Slot, { schedule }: Pick<Wish, 'schedule'>): string {
  return `the clock of Sideline ran ahead to ${slotWords(ahead, schedule.zone)}; what it passed over comes with the next digest`;
}

function offeredWords({ id }: Subscription, { to, toName }: Offered, person: string): string {
  return to === person ? `offered to you: digest accept ${id}, digest decline ${id}` : `offered to ${toName}`;
}

/** What can be done about an order that is offered to somebody. */
export function offerChoices({ id }: Pick<Subscription, 'id'>): readonly Choice[] {
  return [
    { label: 'Accept', question: `digest accept ${id}` },
    { label: 'Decline', question: `digest decline ${id}` },
  ];
}

/** Why an order is paused. */
export function pausedWords(paused: Paused): string {
  if (paused.by === 'owner') return 'by its owner';
  return paused.by === 'gone' ? `it cannot be delivered, ${paused.reason}` : paused.reason;
}

/** What is said of orders where knowledge is too large to be compared with what it was; nothing where it is not. */
export function notMadeWords({ isKept }: Pick<History, 'isKept'>): readonly string[] {
  return isKept ? [] : [NOT_MADE];
}

const NOT_MADE =
  'No digest comes for now: there are more records than Sideline compares with what they were. Whoever runs it is told in its log; the first digest after that covers what is known by then.';

/** What is done when nothing changed. */
export function emptyWords(wish: Wish): string {
  return wish.whenEmpty === 'skip' ? 'Nothing is sent when nothing changed.' : 'One line is sent when nothing changed.';
}

/** What somebody can do about an order. */
export function orderChoices({ id, paused }: Pick<Subscription, 'id' | 'paused'>): readonly Choice[] {
  return [
    { label: 'Preview', question: `digest preview ${id}` },
    paused ? { label: 'Resume', question: `digest resume ${id}` } : { label: 'Pause', question: `digest pause ${id}` },
    { label: 'Unsubscribe', question: `digest remove ${id}` },
  ];
}

/** How digests are ordered, by example. */
export function helpReply(): Answer {
  return said(
    [
      'A digest tells what changed on record, with sources, at times you choose. Order one in a sentence:',
      '• digest every weekday at 8 Tehran time about Pakistan but not space',
      '• digest on Mondays at 9 Baku time, only status changes',
      '• follow the Iran-Tajikistan ICT memorandum until it is closed',
      '• digest every Monday about Iran with a picture',
      'Then, with the id that the list shows:',
      '• digest list · digest preview ID · digest explain ID',
      '• digest edit ID every day at 18:00 about Kenya · digest edit ID without pictures · digest pause ID · digest resume ID · digest remove ID',
      '• digest give ID and the name of who is to have it, who says: digest accept ID, or: digest decline ID',
      '• digest take ID, where its owner has left',
      'A picture shows what changed; “with a chart”, “with a map” and “with a timeline” ask for one of that kind.',
      'Conditions can be written out too: digest daily 08:00 Asia/Tehran (country:PK or country:TJ) and not topic:space',
      `A person may have ${ORDERS_PER_PERSON} digests, a channel ${ORDERS_PER_PLACE}.`,
    ],
    { choices: [{ label: 'Show the digests here', question: 'digest list' }] },
  );
}
