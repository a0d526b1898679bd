import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';
import type { DateTerm } from '../question.js';

/**
 * "Kenya-Iran, from Raisi's trip to Baku, in order": from one event to another, behind a comma, is a span of what is told
 * between the sides, and names no further side, visit or place. Items as they are where nothing is to be told in order.
 */
export function withTimelineSpan(items: readonly Item[]): readonly Item[] {
  const start = items.findIndex((_, at) => opensSpan(items, at));
  if (start < 0 || !items.some(({ mention }) => has(mention, 'cmd:in-order', 'cmd:timeline'))) return items;
  const length = items
    .slice(start)
    .findIndex((item, at) => /[,;?]/.test(item.mention.after) || endsBefore(items, start + at));
  const end = length < 0 ? items.length : start + length + 1;
  const inside = items.slice(start, end);
  if (!inside.some(isEvent)) return items;
  return [...items.slice(0, start), spanItem(inside), ...items.slice(end)];
}

/** Somebody, some place or some record that a span begins or ends with; days alone are read as days. */
function isEvent({ kind, mention }: Item): boolean {
  return kind === 'word' ? hasKind(mention, 'kind:') || hasKind(mention, 'noun:') : kind !== 'date';
}

/** "From" right behind a comma and two sides. */
function opensSpan(items: readonly Item[], at: number): boolean {
  const sides = items.slice(0, at).filter(({ kind }) => kind === 'party');
  const isBehindComma = /^\s*[,:;–—-]/.test(items[at - 1]?.mention.after ?? '');
  return sides.length === 2 && isBehindComma && has(items[at]!.mention, 'prep:from');
}

function endsBefore(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.mention;
  return next !== undefined && (hasKind(next, 'cmd:') || next.key === 'please');
}

function spanItem(items: readonly Item[]): Item {
  const [first, last] = [items[0]!, items.at(-1)!];
  const said = items
    .map((item, at) => textOf(item.mention) + (at < items.length - 1 ? item.mention.after : ''))
    .join('');
  const mention: Mention = { ...first.mention, text: said, key: said, tags: ['cmd:span'], after: last.mention.after };
  return { kind: 'word', at: first.at, end: last.end, mention };
}

function textOf({ text, possessive }: Mention): string {
  return possessive ? `${text}'s` : text;
}

/** Such a span as a date that orders and does not exclude, since its ends are no days on record. */
export function spanTerms(items: readonly Item[]): DateTerm[] {
  return items
    .filter(({ mention }) => has(mention, 'cmd:span'))
    .map(({ mention: { text } }) => ({
      span: text,
      label: text,
      from: null,
      to: null,
      alternatives: [],
      excluded: false,
      soft: true,
    }));
}
