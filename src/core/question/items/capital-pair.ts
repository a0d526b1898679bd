import { fold } from '../../graph/normalise.js';
import { countryOfCapital } from '../../records/countries/capitals.js';
import { countryName } from '../../records/countries/countries.js';
import type { CountryCode } from '../../records/party.js';
import { type Item, namedParty } from '../item.js';
import type { Tag } from '../vocabulary/tags.js';

/**
 * Capitals that stand for their governments: joined to a capital or a country ("the Dushanbe-Delhi document", "Tehran/Baku talks"), as
 * one of two sides ("between New Delhi and Helsinki"), and where one puts something to another or gets it ("what Tehran suggested to Algiers").
 */
export function withCapitalPairs(items: readonly Item[]): readonly Item[] {
  const isOfActs = items.some((item) => isAct(item));
  return items.map((item, at) => {
    const isJoined = isPair(items[at - 1], item) || isPair(item, items[at + 1]);
    const isMeant = isJoined || isOneOfTwo(items, at) || (isOfActs && isDoerOrAddressee(items, at));
    return (isMeant && asGovernment(item)) || item;
  });
}

/** "Between A and B": either of the two behind it. */
function isOneOfTwo(items: readonly Item[], at: number): boolean {
  const isFirst =
    hasTag(items[at - 1], 'prep:between') && hasTag(items[at + 1], 'conj:and') && codeOf(items[at + 2]) !== null;
  const isSecond =
    hasTag(items[at - 3], 'prep:between') && hasTag(items[at - 1], 'conj:and') && codeOf(items[at - 2]) !== null;
  return isFirst || isSecond;
}

function isDoerOrAddressee(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const isDoer = isAct(items[at + 1]) && !hasTag(before, 'prep:in');
  // "à" and "a" of other languages are said of places as well.
  return isDoer || before?.mention.key === 'to' || before?.mention.key === 'from';
}

/** A verb of putting something to somebody, or a noun of what is put. */
function isAct(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.mention.tags.some((tag) => tag.startsWith('act:') || tag === 'noun:proposal');
}

function hasTag(item: Item | undefined, tag: Tag): boolean {
  return item?.kind === 'word' && item.mention.tags.includes(tag);
}

const JOINT = /^\s?[-–/]\s?$/;

function isPair(one: Item | undefined, other: Item | undefined): boolean {
  return one !== undefined && JOINT.test(one.mention.after) && codeOf(one) !== null && codeOf(other) !== null;
}

/** The country that an item is, or whose capital it is. */
function codeOf(item: Item | undefined): CountryCode | null {
  if (item?.kind === 'place') return countryOfCapital(fold(item.facet.span));
  const [entity, ...others] = item?.kind === 'party' ? item.party.entities : [];
  return entity?.kind === 'country' && others.length === 0 ? entity.id : null;
}

function asGovernment(item: Item): Item | null {
  const code = item.kind === 'place' ? codeOf(item) : null;
  if (code === null) return null;
  const { at, end, mention } = item;
  const party = { ...namedParty(mention.text, countryName(code)), entities: [{ kind: 'country' as const, id: code }] };
  return { kind: 'party', at, end, party, mention };
}
