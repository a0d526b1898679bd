import { shortened } from '../records/shortened.js';

/** Characters of a description that both chat services take. */
const ALT_MAX = 1000;

/** A description: its head, and as many parts as have room. */
export function withinAlt(head: string, parts: readonly string[]): string {
  let said = shortened(head, ALT_MAX / 2);
  for (const [at, part] of parts.entries()) {
    const next = `${said}${at === 0 ? ' ' : '; '}${shortened(part, 200)}`;
    const left = parts.length - at - 1;
    if (next.length > ALT_MAX - 30) return `${said}; and ${left + 1} more.`;
    said = next;
  }
  return parts.length > 0 ? `${said}.` : said;
}
