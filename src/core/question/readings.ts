import type { Graph } from '../graph/graph.js';
import { countryName } from '../records/countries/countries.js';
import { ref } from '../records/ref.js';
import type { Item } from './item.js';
import type { Mention } from './mention.js';
import type { PartyEntity, QuestionReading } from './question.js';

/** How the names of an item were read, for showing. */
export function readingsOf(item: Item, mentions: readonly Mention[], graph: Graph): QuestionReading[] {
  const said = mentions.slice(item.at, item.end).find((one) => one.entities.length || one.corrected) ?? item.mention;
  if (item.kind === 'party' && item.party.entities.length === 1 && !item.party.ambiguous) {
    const entity = item.party.entities[0]!;
    const target = entity.kind === 'country' || entity.kind === 'region' ? null : ref(entity.kind, entity.id);
    return [
      {
        span: item.party.post ?? said.text,
        as: partyName(entity, graph),
        ref: target,
        how: item.party.post ? 'post' : howOf(said),
      },
    ];
  }
  if (item.kind === 'conference' || item.kind === 'topic' || item.kind === 'agreement' || item.kind === 'place') {
    const one = item.facet.ids.length === 1 && item.kind !== 'place' ? ref(item.kind, item.facet.ids[0]!) : null;
    return [{ span: said.text, as: item.facet.label, ref: one, how: howOf(said) }];
  }
  return said.corrected ? [{ span: said.text, as: said.corrected, ref: null, how: 'fuzzy' }] : [];
}

function partyName(entity: PartyEntity, graph: Graph): string {
  if (entity.kind === 'country') return countryName(entity.id);
  if (entity.kind === 'region') return entity.name;
  return (
    (entity.kind === 'official' ? graph.official(entity.id)?.name : graph.organisation(entity.id)?.name) ?? entity.id
  );
}

function howOf(mention: Mention): QuestionReading['how'] {
  if (mention.corrected) return 'fuzzy';
  if (/[^\u0000-\u024f]/.test(mention.text)) return 'script';
  const how = mention.entities[0]?.how ?? 'name';
  return how === 'fuzzy' ? 'fuzzy' : how;
}
