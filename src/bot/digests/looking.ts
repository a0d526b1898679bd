import type { Answer, Block } from '../../core/answer/answer.js';
import { statementsOf } from '../../core/answer/answer.js';
import { counted } from '../../core/answer/draft.js';
import { lineCount, type PageSize, pagesOf } from '../../core/answer/page.js';
import { numberSources } from '../../core/answer/sources.js';
import type { Change } from '../../core/digest/changes/changes.js';
import type { News } from '../../core/digest/changes/history.js';
import { changeLine } from '../../core/digest/changes/tell.js';
import { composeBody, digestParts, facetsIn } from '../../core/digest/compose/compose-digest.js';
import { filterWords } from '../../core/digest/filter/filter-words.js';
import { explain } from '../../core/digest/filter/matches.js';
import type { Slot } from '../../core/digest/schedule/schedule.js';
import { instantWords, slotWords } from '../../core/digest/schedule/schedule-words.js';
import { slotsBetween } from '../../core/digest/schedule/slots.js';
import { wallClock } from '../../core/digest/schedule/zone.js';
import { staleWords } from '../../core/digest/schedule/stale-words.js';
import type { Wish } from '../../core/digest/subscription.js';
import { findOrder, ordersHere, unreadableHere } from './find.js';
import type { KeptOrder } from './kept.js';
import { controlsOf } from './make.js';
import { helpReply, notMadeWords, offerChoices, orderChoices, orderLine, said, wishWords } from './replies.js';
import type { Said } from './setting.js';

/** How far back a preview looks, in milliseconds: 30 days. */
const PREVIEW_MS = 30 * 24 * 60 * 60_000;

/** Lines on what a filter left out. */
const LEFT_OUT_MAX = 10;

/** Orders on a page of a list. */
const LISTED_MAX = 15;

/** The orders of a place, a page at a time; pages count from 1. */
export async function list(spoken: Said, page: number): Promise<Answer> {
  const here = await ordersHere(spoken);
  const lost = (await unreadableHere(spoken)).map(
    ({ id }) => `${id} cannot be read, and nothing is sent of it; "digest remove ${id}" removes it.`,
  );
  if (here.length === 0 && lost.length > 0) return said(lost);
  if (here.length === 0) {
    const help = helpReply();
    return { ...help, blocks: [aside('There is no digest here yet.'), ...help.blocks] };
  }
  const { graph, speaker } = spoken;
  const from = Math.min(page - 1, Math.floor((here.length - 1) / LISTED_MAX)) * LISTED_MAX;
  const shown = here.slice(from, from + LISTED_MAX);
  const lines = shown.map((one) => orderLine(one, graph, speaker.person));
  const notMade = notMadeWords(spoken.parts.history());
  const choices = listChoices(here, from + LISTED_MAX, speaker.person);
  return said([`${counted(here.length, 'digest')} here:`, ...lines, ...lost, ...notMade], { choices });
}

/** What can be done with the only order of a list, or the next page of a long one. */
function listChoices(here: readonly KeptOrder[], next: number, person: string): Answer['choices'] {
  const [only, ...others] = here;
  if (only && others.length === 0)
    return only.order.offered?.to === person ? offerChoices(only.order) : orderChoices(only.order);
  if (next >= here.length) return [];
  return [{ label: `${here.length - next} more`, question: `digest list ${next / LISTED_MAX + 1}` }];
}

/** What an order, or a wish, would have sent in the last 30 days, as far as changes are known. */
export function previewOf(wish: Wish, { parts, reader, graph, now }: Said, page: PageSize): Answer {
  const history = parts.history();
  const slots = slotsBetween(wish.schedule, Math.max(now - PREVIEW_MS, history.since), now, 31);
  const windows = slots.map((slot, at) => ({
    slot,
    from: history.at(slots[at - 1]?.at ?? now - PREVIEW_MS),
    to: history.at(slot.at),
  }));
  const full = windows.filter(({ from, to }) => composed(from, to).changes.length > 0);
  const latest = full.at(-1) ?? { slot: null, from: history.at(now - PREVIEW_MS), to: history.head };
  const body = composed(latest.from, latest.to);
  const [first] = digestParts(body, dressOf(latest.slot), page);
  const stale = parts.staleSince?.() ?? null;
  const lead = [
    ...(stale === null ? [] : [staleWords(stale, wish.schedule.zone)]),
    `Preview: ${wishWords(wish, graph)}.`,
    sentWords(
      full.map(({ slot }) => slot),
      wish,
      history.since,
    ),
  ];
  const shown = body.changes.length > 0 || body.pending.length > 0 ? (first?.blocks ?? []) : [];
  return { ...said([]), ...first, understood: 'Digests · preview', blocks: [...lead.map(aside), ...shown] };

  function composed(from: number, to: number) {
    const today = wallClock(wish.schedule.zone, now).date;
    return composeBody(history, { filter: wish.filter, from, to, reader, today });
  }

  function dressOf(slot: Slot | null) {
    const { zone } = wish.schedule;
    return { due: slot ? slotWords(slot, zone) : 'now', since: instantWords(now - PREVIEW_MS, zone), remarks: [] };
  }
}

function sentWords(slots: readonly Slot[], wish: Wish, since: number): string {
  const known = `What changed is known here since ${instantWords(since, wish.schedule.zone)}.`;
  if (slots.length === 0) return `In the last 30 days there was no digest to send. ${known}`;
  const dates = slots.map((slot) => slot.date).join(', ');
  return `In the last 30 days it would have sent ${counted(slots.length, 'digest')} (${dates}); the latest:`;
}

/** Previews an order. */
export async function preview(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'preview', id, false);
  if ('answer' in found) return found.answer;
  const { order } = found.kept;
  return { ...previewOf(order, spoken, pageOfPlace(spoken)), choices: orderChoices(order) };
}

/** How much one message of the speaker's place holds. */
export function pageOfPlace({ parts, speaker }: Said): PageSize {
  return parts.messengerOf(speaker.place.platform)?.page ?? { lines: 40, characters: Number.POSITIVE_INFINITY };
}

/** Why the last digest of an order said what it said: each item under the clause that kept it, and what was left out. */
export async function explainOrder(spoken: Said, id: string | null): Promise<Answer> {
  const found = await findOrder(spoken, 'explain', id, false);
  if ('answer' in found) return found.answer;
  return explained(found.kept, spoken);
}

function explained({ order, delivery }: KeptOrder, spoken: Said): Answer {
  const { parts, reader, graph } = spoken;
  const { owner, ownerName } = order;
  const by = owner === spoken.speaker.person ? 'You ordered it' : `${ownerName} ordered it`;
  const lead = aside(`${by}: ${order.id}, ${wishWords(order, graph)}.`);
  const last = delivery.open ?? delivery.last;
  const choices = controlsOf(order).slice(1);
  if (!last) return { ...said([]), blocks: [lead, aside('It has sent nothing so far.')], choices };
  const news = parts.history().between(last.from, last.to, reader);
  const of = `The last one: ${slotWords(last.slot, order.schedule.zone)}.`;
  const blocks = [lead, aside(of), ...clauses(order, news, spoken)];
  const shown = firstOf(blocks, pageOfPlace(spoken));
  const statements = statementsOf({ blocks: shown });
  const sources = numberSources(statements, (one) => news.after.source(one) ?? news.before.source(one));
  return {
    ...said([]),
    outcome: 'answered',
    understood: `Digests · why ${order.id}`,
    blocks: shown,
    sources,
    choices,
  };
}

/** What one message holds; of what it does not, the number of lines is said: no "more" brings them. */
function firstOf(blocks: readonly Block[], size: PageSize): readonly Block[] {
  const [first = []] = pagesOf(blocks, size);
  const left = lineCount(blocks) - lineCount(first);
  return left > 0 ? [...first, aside(`${counted(left, 'further line')} left out.`)] : first;
}

function clauses({ filter }: Wish, news: News, { graph }: Said): Block[] {
  const changes = news.changes.map(({ change }) => change);
  if (changes.length === 0) return [aside('Nothing had changed.')];
  const byWhy = new Map<string, Change[]>();
  for (const change of changes) {
    const { kept, why } = explain(filter, facetsIn(news, change), (clause) => filterWords(clause, graph));
    const key = `${kept ? 'Kept' : 'Left out'}: ${why}`;
    byWhy.set(key, [...(byWhy.get(key) ?? []), change]);
  }
  const groups = [...byWhy].sort(([a], [b]) => Number(b.startsWith('Kept')) - Number(a.startsWith('Kept')));
  return groups.flatMap(([why, of]) => group(why, of, news));
}

function group(why: string, changes: readonly Change[], news: News): Block[] {
  const isKept = why.startsWith('Kept');
  const shown = isKept ? changes : changes.slice(0, LEFT_OUT_MAX);
  const more = changes.length - shown.length;
  return [
    { kind: 'heading', text: `${why} (${changes.length})` },
    ...shown.flatMap((change) => changeLine(change, news)),
    ...(more > 0 ? [aside(`${more} more were left out.`)] : []),
  ];
}

function aside(text: string): Block {
  return { kind: 'aside', text };
}
