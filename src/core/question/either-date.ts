import type { Item } from './item.js';
import { has } from './mention.js';
import type { Question } from './question.js';

/** "24-26 or 25-26 November": two dates joined by "or", of which one is asked for. */
export function isEitherDate(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    const rest = items.slice(at + 1);
    const next = rest.findIndex((one) => one.kind !== 'word');
    return item.kind === 'date' && rest[next]?.kind === 'date' && isJoinedByOr(rest.slice(0, next));
  });
}

function isJoinedByOr(between: readonly Item[]): boolean {
  return between.length < 3 && has(between[0]?.mention, 'conj:or');
}

/** The same of a question that was understood. */
export function asksEitherDate({ dates, text }: Question): boolean {
  const [first, second, more] = dates.filter((term) => !term.excluded);
  if (!first || !second || more) return false;
  const start = text.indexOf(first.span) + first.span.length;
  const end = text.indexOf(second.span, start);
  return end > start && /^[\s,]*(?:or|ou|или|یا|أو|أم)\s/i.test(text.slice(start, end));
}
