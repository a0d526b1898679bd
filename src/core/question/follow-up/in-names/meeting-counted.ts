import { inPlaceOf, type Named, type Pointing } from './pointing.js';

const COUNTED =
  /\b(?:that|this) (?:first|second|third|fourth|last|latest|other|later|earlier) (meeting|talk|encounter|visit|call|session|document|agreement|memorandum|mou|deal|declaration|proposal|offer|request)\b/i;

const KINDS: readonly (readonly [words: RegExp, prefix: string])[] = [
  [/^(?:meeting|talk|encounter|visit|call|session)$/i, 'meeting:'],
  [/^(?:document|agreement|memorandum|mou|deal|declaration)$/i, 'agreement:'],
  [/^(?:proposal|offer|request)$/i, 'proposal:'],
];

/** "From that second meeting": the one shown last, and no line of a list. Null where not one of that kind was shown. */
export function meetingCounted({ text, context }: Pointing): Named | null {
  const found = COUNTED.exec(text);
  const prefix = KINDS.find(([words]) => words.test(found?.[1] ?? ''))?.[1];
  const [only, ...others] = context.listed;
  if (!found || prefix === undefined || !only?.startsWith(prefix) || others.length) return null;
  return inPlaceOf(text, found[0], `that ${found[1]}`, only);
}
