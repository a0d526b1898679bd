import type { Item } from './item.js';
import { hasKind } from './mention.js';
import { isExcluded } from './roles.js';

const FORMATS = ['bilateral', 'multilateral', 'visit', 'call'] as const;

/** The formats of meetings asked for; formats set aside ("multilateral sessions not counted") leave the others. */
export function formatsOf(items: readonly Item[]): string[] {
  const said = items.flatMap((item, at) =>
    item.kind === 'word' && hasKind(item.mention, 'format:')
      ? item.mention.tags
          .filter((tag) => tag.startsWith('format:'))
          .map((tag) => ({ format: tag.slice('format:'.length), excluded: isSetAside(items, at) }))
      : [],
  );
  const wanted = said.filter((one) => !one.excluded).map((one) => one.format);
  const gone = said.filter((one) => one.excluded).map((one) => one.format);
  if (!gone.length) return [...new Set(wanted)];
  const rest = wanted.length ? wanted : FORMATS;
  return [...new Set(rest.filter((format) => !gone.includes(format)))];
}

/** As for names, and through "receptions and other": what is listed with a format is set aside with it. */
function isSetAside(items: readonly Item[], at: number): boolean {
  if (isExcluded(items, at)) return true;
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    const item = items[index]!;
    if (item.kind !== 'word' || /[.?!]/.test(item.mention.after)) return false;
    if (item.mention.tags.includes('neg:without')) return true;
    if (!item.mention.tags.some((tag) => /^(?:noun:meeting|conj:and|conj:or|else|filler|noun:conference)$/.test(tag)))
      return false;
  }
  return false;
}
