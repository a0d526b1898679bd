import type { PartyTerm } from '../../question.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** "It" as whoever does something that a country or a body does; a document is signed, and signs nothing. */
const IT_DOING =
  /\b(?:has|had|did|does|could|will|would|when|where|whom|who|what|why|how)(?: (?:has|had|did|does))? (it)\b(?= (?:\w+ly )?(?:ever |also |already |yet |last |first |then |even )?(?:hold|held|meet|met|make|made|sign|signed|propose|proposed|suggest|suggested|ask|asked|offer|offered|urge|urged|call|called|want|wanted|seek|sought|host|hosted|send|sent|join|joined|agree|agreed|conclude|concluded|explore|explored|talk|talked|speak|spoken|put|give|given|receive|received|invite|invited|reach|reached|have|had)\b)/i;

/** "Has it met India?" behind a question about one country or body: the name in the place of the pronoun. Null where several were asked about. */
export function itDoing({ text, items, context }: Pointing): Named | null {
  const found = IT_DOING.exec(text);
  const it = found && (sideOf(context.question.parties) ?? sideOf(context.parties));
  if (!found || !it || items.some((item) => item.kind === 'party' && item.party.label === it.label)) return null;
  const aux = found[0].slice(0, -found[1]!.length);
  const ref = it.entities[0]?.kind === 'organisation' ? (`organisation:${it.entities[0].id}` as const) : null;
  const named = inPlaceOf(text, found[0], `${aux}${it.label}`, ref, it.label);
  return named && { ...named, reading: { ...named.reading, span: found[1]! } };
}

/** The one country or body that was asked about. */
function sideOf(parties: readonly PartyTerm[]): PartyTerm | null {
  const sides = parties.filter(({ excluded, entities }) => !excluded && entities.length === 1);
  const [side, ...others] = sides.filter(({ entities }) => SIDES.has(entities[0]!.kind));
  return side && others.length === 0 ? side : null;
}

const SIDES: ReadonlySet<string> = new Set(['country', 'organisation']);
