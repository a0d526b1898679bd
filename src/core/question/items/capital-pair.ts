import { fold } from '../../graph/normalise.js';
import { countryOfCapital } from '../../records/countries/capitals.js';
import { countryName } from '../../records/countries/countries.js';
import type { CountryCode } from '../../records/party.js';
import { type Item, namedParty } from '../item.js';

/** "The Dushanbe-Delhi document", "Tehran/Baku talks": capitals joined to a capital or a country stand for their governments. */
export function withCapitalPairs(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    const isJoined = isPair(items[at - 1], item) || isPair(item, items[at + 1]);
    return (isJoined && asGovernment(item)) || item;
  });
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
