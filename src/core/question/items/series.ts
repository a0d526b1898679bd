import { has, type Mention } from '../mention.js';

/**
 * Whether the short name of a series of conferences stands for none of them as a setting: "the deal that brought MWC to
 * Doha" speaks of it, "deals signed at MWC", "MWC meetings" and "MWC in Doha" limit.
 */
export function isBareSeries(mentions: readonly Mention[], at: number): boolean {
  const { entities } = mentions[at]!;
  const isSeries =
    entities.length > 0 && entities.every((one) => one.kind === 'conference' && one.how === 'part-of-name');
  const isAskedFor = mentions.length === 1 || mentions.some((one) => has(one, 'ask:when', 'ask:where'));
  if (!isSeries || isAskedFor) return false;
  const before = mentions[at - 1]?.key === 'the' ? mentions[at - 2] : mentions[at - 1];
  const isSetting = has(before, 'prep:at', 'prep:in', 'prep:from', 'prep:about', 'prep:around', 'neg:without');
  return (
    !isSetting &&
    !has(mentions[at + 1], 'noun:meeting', 'noun:agreement', 'noun:proposal', 'noun:conference', 'prep:in')
  );
}

/** A mention as a word of its own, which names nothing. */
export function asWord(mention: Mention): Mention {
  return { ...mention, entities: [], unknown: 'word' };
}
