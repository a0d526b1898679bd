import type { Graph } from '../../../graph/graph.js';
import { countryOf } from '../../../graph/sides.js';
import { countryName } from '../../../records/countries/countries.js';
import type { PartyEntity } from '../../question.js';
import { type Circumstances, linked } from '../../understand.js';
import { tokens } from '../../../graph/normalise.js';
import { begins } from './phrases.js';
import { DESKS } from './words.js';

/** Whose question it is. */
export interface AskingSide {
  /** What "our" and "it" stand for: a country or a body. */
  readonly name: string;
  /** What "he" and "her" stand for; null where no person is said to ask. */
  readonly person: string | null;
}

/** The side that words such as "the delegation of Oman" name; null where they name none, or only who works on one. */
export function askingSide(said: string, graph: Graph, at: Circumstances): AskingSide | null {
  const words = tokens(said);
  if (words.some((_, index) => begins(words, index, DESKS))) return null;
  const parties = linked(said, graph, at).items.filter((item) => item.kind === 'party');
  const [{ party } = { party: null }] = parties;
  const [entity, another] = party?.entities ?? [];
  if (!party || !entity || another) return null;
  const name = sideName(entity, graph);
  return name === null ? null : { name, person: entity.kind === 'official' ? party.label : null };
}

function sideName(entity: PartyEntity, graph: Graph): string | null {
  if (entity.kind === 'country') return countryName(entity.id);
  if (entity.kind === 'region') return null;
  const ids =
    entity.kind === 'official'
      ? (graph.official(entity.id)?.posts ?? []).map(({ country }) => country)
      : [countryOf(entity.id, graph)];
  const country = ids.flat().find((one) => one !== null && one !== undefined);
  if (country) return countryName(country);
  return entity.kind === 'organisation' ? (graph.organisation(entity.id)?.name ?? null) : null;
}
