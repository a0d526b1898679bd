import { framesOfWord } from '../grammar/frames.js';
import type { Item } from '../question/item.js';

/** Words that ask for the first or the last of several, as a part of a pattern. */
export const END =
  '(?:first|last|earliest|latest|earlier|later|sooner|older|oldest|newer|newest|younger|youngest|more recent(?:ly)?|most recent(?:ly)?)';

/** Whether such a word asks for the last. */
export function isLast(end: string): boolean {
  return /last|lat|new|young|recent/i.test(end);
}

/** Where the verb of a clause ends; its whole length where it has none. */
export function verbEnd(clause: string, items: readonly Item[]): number {
  return verbIn(clause, items)?.end ?? clause.length;
}

/** Where the first verb of a clause stands; null where it has none. */
export function verbIn(
  clause: string,
  items: readonly Item[],
): { readonly start: number; readonly end: number } | null {
  let from = 0;
  for (const { kind, mention } of items) {
    const at = clause.indexOf(mention.text, from);
    if (at < 0) continue;
    from = at + mention.text.length;
    const isVerb =
      mention.tags.some((tag) => tag.startsWith('verb:') || tag.startsWith('act:')) ||
      framesOfWord(mention.key).length > 0;
    if (kind === 'word' && isVerb) return { start: at, end: from };
  }
  return null;
}

/** What is done to documents and conferences, as a part of a pattern. */
export const DONE =
  'signed|adopted|concluded|held|agreed|reached|issued|launched|proposed|endorsed|approved|announced|opened|inaugurated|founded|established|set up';

/** The wordings of something that happened: "the declaration adopted in Baku" was adopted in Baku; what was signed stands for its signing. */
export function variants(words: string, auxiliary: string): readonly string[] {
  const passive = new RegExp(`^(.+?) (?:been )?((?:${DONE})\\b.*)$`, 'i').exec(words);
  const isPassive = passive && /^(?:was|were|is|are|has|have|had)$/i.test(auxiliary);
  const object = /^(.+?) (?:sign|conclude|adopt|accede to|join|reach|agree on|issue|endorse)(?:s|e?d)? (.+)$/i.exec(
    words,
  );
  const own = object?.[2]?.replace(/^(?:(?:its|their|his|her)|\S+['’]s) /i, 'the ');
  return [
    ...(isPassive ? [`${passive[1]} was ${passive[2]}`, passive[1]!] : []),
    words,
    ...(object && own ? [`${own} of ${object[1]}`, own] : []),
  ];
}
