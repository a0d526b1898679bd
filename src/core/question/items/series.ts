import { has, hasKind, type Mention } from '../mention.js';

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
    isToBeHeld(mentions, at) ||
    (!isSetting &&
      !has(
        mentions[at + 1],
        'noun:meeting',
        'noun:agreement',
        'noun:proposal',
        'noun:conference',
        'prep:in',
        'prep:of',
      ))
  );
}

/** "The deal to hold MWC in Doha": what a document is about. */
function isToBeHeld(mentions: readonly Mention[], at: number): boolean {
  const verb = mentions.findLastIndex((one, index) => index < at && has(one, 'verb:host'));
  const isDocument = (one: Mention) => has(one, 'noun:agreement') || hasKind(one, 'kind:');
  return verb > 0 && verb >= at - 2 && mentions.slice(0, verb).some(isDocument);
}

/** A mention as a word of its own, which names nothing. */
export function asWord(mention: Mention): Mention {
  return { ...mention, entities: [], unknown: 'word' };
}

/** "WTDC-22", of which only WTDC-25 is on record: a name of its own that nobody knows, and not that of another edition. */
export function withOtherEditions(mentions: readonly Mention[]): readonly Mention[] {
  const joined: Mention[] = [];
  for (const one of mentions) {
    const before = joined.at(-1);
    if (before && isEdition(before, one)) joined[joined.length - 1] = unknownEdition(before, one);
    else joined.push(one);
  }
  return joined;
}

function isEdition({ entities, after }: Mention, { key, date }: Mention): boolean {
  const isConference = entities.length > 0 && entities.every((one) => one.kind === 'conference');
  return isConference && date === null && /^[-+]?$/.test(after) && /^\d{2}(?:\d{2})?$/.test(key);
}

function unknownEdition(series: Mention, edition: Mention): Mention {
  const text = `${series.text}${series.after}${edition.text}`;
  return {
    ...edition,
    start: series.start,
    text,
    key: text.toLowerCase(),
    entities: [],
    tags: [],
    unknown: 'name-like',
    capital: true,
  };
}
