import type { Graph } from '../graph/graph.js';
import type { Conference } from '../records/conference.js';
import { dayRange } from '../records/edtf.js';
import type { Day } from './dates/calendar.js';
import type { Item } from './item.js';

/**
 * A text in which "the next plenipotentiary conference" is the one by name that has not begun on a day. Null where nothing is said so,
 * or none or several of those that the name is of lie ahead: then which one comes next is not on record.
 */
export function withNextNamed(text: string, items: readonly Item[], graph: Graph, today: Day): string | null {
  if (COUNTED.test(text)) return null;
  for (const item of items) {
    if (item.kind !== 'conference') continue;
    const said = WORDS.map((word) => `${word} ${item.mention.text}`).find((one) => text.includes(one));
    const named = item.facet.ids.flatMap((id) => graph.conference(id) ?? []);
    const [ahead, ...others] = named.filter((one) => liesAhead(one, today));
    if (said && ahead && others.length === 0) return text.replace(said, () => ahead.name);
  }
  return null;
}

function liesAhead({ dates }: Conference, today: Day): boolean {
  return (dayRange(dates)?.from ?? '') > today;
}

const WORDS = ['next', 'upcoming', 'coming', 'forthcoming'];

/** The next one after another is counted from that one, and not from today. */
const COUNTED = /\b(?:after|following)\b/i;
