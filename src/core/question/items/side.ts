import type { Graph } from '../../graph/graph.js';
import { countryName } from '../../records/countries/countries.js';
import { has, hasKind, type Mention, names } from '../mention.js';
import type { PartyEntity } from '../question.js';

/** The countries, regions and bodies that a mention may name. */
export function sideEntities(mention: Mention): PartyEntity[] {
  return mention.entities.flatMap((entity): PartyEntity[] => {
    if (entity.kind === 'region')
      return [{ kind: 'region', id: entity.id, name: entity.name, countries: entity.countries }];
    return entity.kind === 'country' || entity.kind === 'organisation' ? [{ kind: entity.kind, id: entity.id }] : [];
  });
}

/** What the sides of a mention are called: as on record, or as typed where they are of several kinds. */
export function sideLabel(sides: readonly PartyEntity[], mention: Mention, graph: Graph): string {
  const [first, second] = sides;
  if (!first || (second && second.kind !== first.kind)) return mention.text;
  if (first.kind === 'country')
    return sides.flatMap((side) => (side.kind === 'country' ? countryName(side.id) : [])).join(' or ');
  if (first.kind === 'region') return first.name;
  return graph.organisation(first.id)?.name ?? mention.text;
}

/** "in Baku and Doha": both are where. */
function isWhere(mentions: readonly Mention[], at: number): boolean {
  if (mentions[at]!.possessive) return false;
  if (has(mentions[at - 1], 'prep:in')) return true;
  return (
    has(mentions[at - 1], 'conj:and', 'conj:or') && names(mentions[at - 2], 'place') && has(mentions[at - 3], 'prep:in')
  );
}

/** A capital names a place ("in Baku") where records know it, and its government where somebody deals with it ("with Dushanbe"). */
export function isPlaceHere(mentions: readonly Mention[], at: number): boolean {
  const mention = mentions[at]!;
  if (!mention.entities.some((entity) => entity.kind === 'country' && entity.how === 'part-of-name')) return false;
  const before = mentions[at - 1];
  const dealtWith =
    has(before, 'prep:with', 'prep:between', 'prep:by') ||
    (has(before, 'prep:to') && mentions.slice(0, at).some(isAddressing)) ||
    (has(before, 'ask:yes-no') && isAct(mentions[at + 1])) ||
    (has(before, 'conj:and') && names(mentions[at - 2], 'country')) ||
    (has(mentions[at + 1], 'conj:and') && names(mentions[at + 2], 'country')) ||
    mention.possessive;
  return names(mention, 'place') && (!dealtWith || isWhere(mentions, at));
}

/** "Pitched to Baku", and not "invited to Baku", which is where somebody is to come. */
function isAddressing(mention: Mention): boolean {
  return hasKind(mention, 'act:') && !/^(?:re ?)?invit/.test(mention.key);
}

/** "What did Tehran offer", and not "did Baku host it". */
function isAct(next: Mention | undefined): boolean {
  return hasKind(next, 'act:') || has(next, 'verb:sign', 'verb:agree', 'verb:say', 'verb:discuss');
}
