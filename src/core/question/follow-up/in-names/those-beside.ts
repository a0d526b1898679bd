import type { Graph } from '../../../graph/graph.js';
import { countryOf } from '../../../graph/sides.js';
import { countryName } from '../../../records/countries/countries.js';
import { isCountry } from '../../../records/party.js';
import type { Item } from '../../item.js';
import type { PartyEntity, PartyTerm } from '../../question.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';
import { countriesOfEntity, partiesOf } from './sides-shown.js';

/** "Them" as those to whom something is put or with whom something is done: what is signed or adopted is a document. */
const THEM =
  /\b(?:to|from|with) (them)\b|\b(?:offer|promis|ask|invit|urg|giv|gave|tell|told|show|lend|send|sent|met|meet|see|saw|host|receiv|visit|want|demand|expect|requir|request)\w*(?: \w+)?(?: of)? (them)\b/i;

/** "They" as those who do something: documents and meetings do nothing. */
const THEY =
  /\b(?:did|do|have|had|will|would|what|whom|who|when|where)(?: (?:did|do|have|had|will|would))? (they)\b(?= (?:\w+ly )?(?:ever |also |already |yet |last |first |then |even )?(?:sign|signed|meet|met|propose|proposed|suggest|suggested|offer|offered|ask|asked|want|wanted|urge|urged|promise|promised|request|requested|host|hosted|receive|received|visit|visited|invite|invited|agree|agreed|conclude|concluded|talk|talked|speak|spoken|put|reach|reached)\b)/i;

/**
 * "What did Iran offer them?", "have they signed anything with Iran?" behind a question of Iran and one other side: the other
 * side by name. Null where nobody is named beside the pronoun, or there were several others.
 */
export function thoseBeside(asked: Pointing): Named | null {
  const { text, items } = asked;
  const found = THEM.exec(text) ?? THEY.exec(text);
  const [named, ...others] = items.filter(isParty).filter(({ party }) => party.entities.length > 0);
  if (!found || !named || others.length || isMeant(named, found, text)) return null;
  const side = otherSide(named.party.entities, asked);
  if (side === null) return null;
  const pronoun = found[1] ?? found[2]!;
  const label = isCountry(side) ? countryName(side) : (asked.graph.organisation(side)?.name ?? side);
  const clause = `${found[0].slice(0, -pronoun.length)}${label}`;
  const said = inPlaceOf(text, found[0], clause, isCountry(side) ? null : `organisation:${side}`, label);
  return said && { ...said, reading: { ...said.reading, span: pronoun } };
}

/**
 * "Chad also went to Baku: what did they sign?": whoever is named before is "they", and whoever is named in a clause before "them".
 * "The Turkish one" names one of those shown.
 */
function isMeant({ party }: Item & { kind: 'party' }, found: RegExpExecArray, text: string): boolean {
  const at = text.indexOf(party.span);
  if (/^ ones?\b/i.test(text.slice(at + party.span.length))) return true;
  if (at > found.index) return false;
  const between = text.slice(at + party.span.length, found.index + found[0].length);
  return /they$/i.test(found[0]) || /[,;:.?!]| [-\u2013\u2014] /.test(between);
}

function isParty(item: Item): item is Item & { kind: 'party' } {
  return item.kind === 'party';
}

/** The one side beside another: of the question before, else of all that was shown last; null where there are several, or the other is none of them. */
function otherSide(named: readonly PartyEntity[], { context, shown, graph }: Pointing): string | null {
  const own = new Set(named.flatMap((one) => sidesOf(one, graph)));
  const listed = shown[0] ?? [];
  const sets = [
    context.question.parties.filter(({ excluded }) => !excluded).flatMap((term) => sidesOfTerm(term, graph)),
    listed.flatMap((ref) => partiesOf(ref, graph)).map((party) => countryOf(party, graph) ?? party),
  ];
  for (const sides of sets) {
    const [other, ...more] = new Set(sides.filter((one) => !own.has(one)));
    if (other !== undefined && !more.length) return other;
    if (more.length) return null;
  }
  return null;
}

function sidesOfTerm({ entities }: PartyTerm, graph: Graph): readonly string[] {
  return entities.flatMap((one) => sidesOf(one, graph));
}

/** The sides that one named stands for: his countries, or the body where it is of none. */
function sidesOf(entity: PartyEntity, graph: Graph): readonly string[] {
  const countries = countriesOfEntity(entity, graph);
  return countries.length || entity.kind !== 'organisation' ? countries : [entity.id];
}
