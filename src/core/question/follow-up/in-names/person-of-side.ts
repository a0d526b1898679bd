import { tokens } from '../../../graph/normalise.js';
import type { Graph } from '../../../graph/graph.js';
import { countryName } from '../../../records/countries/countries.js';
import { isCountry, type Party } from '../../../records/party.js';
import type { Ref } from '../../../records/ref.js';
import type { Item } from '../../item.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';
import { partiesOf } from './sides-shown.js';

const SOMEBODY =
  /^(?:(?:and|but|so|ok),? )*(?:what(?:['’]?s| is| was) the name of|what (?:is|was) the (?:man|woman|person) called|who(?:['’]?s| is| was)?(?: it)?) the (?:person|man|woman|official|representative|delegate|negotiator|envoy|one)(?: who came)? (?:from|of|for|representing) (?:the )?(.{2,60}?)[?.!\s]*$/iu;

/**
 * "What's the name of the person from the bank?" after a meeting with a bank: who was there for it, also where no source says. Null where no
 * such side, or several, took part in what was shown.
 */
export function personOfSide({ text, items, shown, graph }: Pointing): Named | null {
  const said = SOMEBODY.exec(text)?.[1];
  if (said === undefined) return null;
  const sides = (shown[0] ?? []).filter((ref) => ref.startsWith('meeting:')).flatMap((ref) => partiesOf(ref, graph));
  const [only, ...others] = new Set(sides.filter((side) => isCalled(side, said, items, graph)));
  return only && !others.length
    ? inPlaceOf(text, text, `who was there for ${nameOf(only, graph)}?`, refOf(only))
    : null;
}

function isCalled(side: Party, said: string, items: readonly Item[], graph: Graph): boolean {
  const isNamed = (item: Item) => item.kind === 'party' && item.party.entities.some(({ id }) => id === side);
  if (items.some((item) => isNamed(item) && said.includes(item.mention.text))) return true;
  const words = tokens(nameOf(side, graph)).map(({ key }) => key);
  return !isCountry(side) && tokens(said).every(({ key }) => words.includes(key));
}

function nameOf(side: Party, graph: Graph): string {
  return isCountry(side) ? countryName(side) : (graph.organisation(side)?.name ?? side);
}

function refOf(side: Party): Ref | null {
  return isCountry(side) ? null : `organisation:${side}`;
}
