import { fold } from '../../../graph/normalise.js';
import { demonym } from '../../../records/countries/countries.js';
import type { Item } from '../../item.js';
import { isAffiliated } from '../../posts.js';
import { officialTerm } from '../people-meant.js';
import { peopleAround } from './people-around.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** What stands behind somebody who does something or has something; a noun says what of the nation is meant: "the Saudi text". */
const DOES =
  /^(?:['’]s\b|\s+(?:see|say|want|put|ask|propose|suggest|offer|promise|sign|meet|mention|tell|talk|speak|bring|seek|request|call|invite|agree|think|announce|plan|get|do|hold|have|has|had|is|was|saw|said|wanted|asked|proposed|suggested|offered|promised|signed|met|told|spoke|talked|brought|sought)\b)/u;

/**
 * "What did the Canadian see being signed?" after meetings: the one person of that nation who took part in what was shown last. Null where
 * nobody, or several of that nation did, or the word stands before a noun.
 */
export function nationShown({ text, items, shown, graph }: Pointing): Named | null {
  const nation = items.find((item) => isNation(item, text));
  if (nation?.kind !== 'party') return null;
  const span = `the ${nation.mention.text}`;
  const start = text.toLowerCase().indexOf(span.toLowerCase());
  const behind = text.slice(start + span.length);
  if (start < 0 || !DOES.test(behind)) return null;
  for (const refs of shown) {
    const people = peopleAround(refs, graph).filter((id) => isAffiliated(id, nation.party.entities, graph));
    const [only, ...others] = people;
    if (others.length) return null;
    if (only) {
      const words = text.slice(start, start + span.length);
      return inPlaceOf(text, words, officialTerm(only, graph).label, `official:${only}`);
    }
  }
  return null;
}

/** A country by the word for its people, and not by its name or a post of it. */
function isNation(item: Item, text: string): boolean {
  if (item.kind !== 'party' || item.party.post !== null) return false;
  const [country, ...others] = item.party.entities;
  const isOne = country?.kind === 'country' && !others.length && text.includes(item.mention.text);
  return isOne && fold(item.mention.text) === fold(demonym(country.id));
}
