import { type Kind, kindOfSet, type SetQ, type SplitBy } from '../../query/query.js';
import type { ReadingApart } from './reading-apart.js';
import { readingsAs } from './noun-phrases.js';

/** What records are grouped by: what stands in a role of them, some of a kind alone, or something of their own. */
export type Group = { readonly per: Kind; readonly among: SetQ | null } | { readonly split: SplitBy };

const SPLITS: readonly (readonly [RegExp, SplitBy])[] = [
  [/^(?:calendar )?years?$/i, 'year'],
  [/^(?:present |current |latest )?(?:status(?:es)?|states?|stages?)$/i, 'status'],
  [/^(?:kinds?|types?|sorts?)(?: of (?:documents?|agreements?|papers?))?$/i, 'kind'],
  [/^(?:calendar )?months?$/i, 'month'],
  [/^(?:days?|dates?)(?: (?:on which )?(?:they|it) (?:were|was) (?:held|recorded))?$/i, 'day'],
];

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [
    /^(?:country|countries|partners?|partner countr(?:y|ies)|counterparts?|sides?|states?|nations?|governments?|part(?:y|ies)|addressees?|recipients?)(?: concerned| involved| on the other side| in question| (?:that )?(?:it was|they were|they are|it is) (?:addressed|put|made|directed|sent) to| (?:it|they) went to)?$/i,
    'country',
  ],
  [/^(?:conferences?|events?|summits?|congress(?:es)?|gatherings?|assembl(?:y|ies)|fairs?|occasions?)$/i, 'conference'],
  [/^(?:topics?|subjects?|themes?|fields?|issues?)$/i, 'topic'],
  [/^(?:officials?|ministers?|persons?|people|participants?)$/i, 'official'],
  [/^(?:cit(?:y|ies)|places?|towns?|venues?|locations?)$/i, 'place'],
];

/** What leads to a noun and says nothing of what is grouped by. */
const BEFORE_NOUN =
  /^(?:the |all |of |its |their |his |her |our |these |those |foreign |other |recorded |respective |single |individual |relevant )+/i;

/** Whether words begin with what records can be grouped by. */
export function isGroupNoun(said: string): boolean {
  const noun = said.replace(BEFORE_NOUN, '').trim();
  return SPLITS.some(([pattern]) => pattern.test(noun)) || KINDS.some(([pattern]) => pattern.test(noun));
}

/** What words say that records are grouped by; null where they say nothing of the kind. */
export function groupOf(said: string, reading: ReadingApart): Group | null {
  const noun = said.replace(BEFORE_NOUN, '').trim();
  const split = SPLITS.find(([pattern]) => pattern.test(noun))?.[1];
  if (split) return { split };
  const per = KINDS.find(([pattern]) => pattern.test(noun))?.[1];
  return per ? { per, among: null } : someOf(noun, reading);
}

/** "The congresses that the GSMA organised", "Gulf state": some of a kind. */
function someOf(noun: string, reading: ReadingApart): Group | null {
  for (const text of [noun, `${noun}s`]) {
    const [phrase] = readingsAs('NP', text, reading);
    if (!phrase) continue;
    const per = kindOfSet(phrase.set);
    const among: SetQ = phrase.set;
    if (GROUPED.has(per)) return { per, among };
  }
  return null;
}

const GROUPED: ReadonlySet<Kind> = new Set<Kind>(['country', 'conference', 'topic', 'official', 'place']);
