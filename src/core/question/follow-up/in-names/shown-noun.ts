import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** What people call records of a kind that they were just shown. */
const NOUNS: readonly (readonly [prefix: string, noun: string])[] = [
  ['meeting:', 'talks|meetings|sessions|bilaterals|encounters|conversations|sit-downs|discussions|visits'],
  ['agreement:', 'documents|papers|memoranda|memorandums|mous|agreements|deals|pacts|texts|accords|contracts'],
  ['proposal:', 'proposals|offers|requests|asks|ideas|appeals'],
];

/** What follows a noun that nothing more is said of: "of the talks did …", and not "of the talks in Baku". */
const END =
  '(?= *(?:[,;?.!]|$)| (?:did|does|do|was|were|is|are|has|have|had|can|could|will|stay|remain|carry|came|come|ended|led)\\b)';

/**
 * "In which of the talks was it raised?", "were any of those deals signed?" after a list: which of those. Null where another kind of
 * record was listed, fewer than two were, or it says itself of which.
 */
export function shownNoun({ text, context: { listed } }: Pointing): Named | null {
  const prefix = (listed[0] ?? '').replace(/:.*$/, ':');
  const noun = NOUNS.find(([kind]) => kind === prefix)?.[1];
  if (noun === undefined || listed.length < 2 || !listed.every((ref) => ref.startsWith(prefix))) return null;
  const words = `(?:the|these|those|all the) (?:${noun})`;
  const found = new RegExp(
    `\\b(?:which|any|one|some|none|each|all|most|how many|whom?|either|neither) of (${words})${END}`,
    'iu',
  ).exec(text);
  const span = found?.[1];
  return span === undefined ? null : inPlaceOf(text, span, 'those', null, 'those shown');
}
