import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { hasKind, type Mention } from '../mention.js';
import type { FacetTerm } from '../question.js';

/** A conference, topic, agreement or place. A topic that is also a portfolio before "minister" never gets here. */
export function facetItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const mention = mentions[at]!;
  for (const kind of ['conference', 'agreement', 'topic', 'place'] as const) {
    const ids = mention.entities.filter((entity) => entity.kind === kind).map((entity) => entity.id);
    if (!ids.length || (kind === 'topic' && isWeakTopic(mention, mentions[at + 1]))) continue;
    const country = kind === 'place' ? graph.countryOfPlace(ids[0]!) : undefined;
    const facet: FacetTerm = {
      span: mention.text,
      label: facetLabel(kind, ids, mention, graph),
      ids,
      excluded: false,
      ...(country ? { country } : {}),
    };
    return { kind, at, end: at + 1, facet, mention };
  }
  return null;
}

/** "telecom", "IT", "implementation" are topics only where they do nothing else. */
function isWeakTopic(mention: Mention, next: Mention | undefined): boolean {
  return (
    (hasKind(mention, 'field:') && hasKind(next, 'post:')) || hasKind(mention, 'status:') || hasKind(mention, 'act:')
  );
}

function facetLabel(
  kind: 'conference' | 'agreement' | 'topic' | 'place',
  ids: readonly string[],
  mention: Mention,
  graph: Graph,
): string {
  const one = ids.length === 1 ? ids[0]! : null;
  if (kind === 'conference' && one)
    return graph.conference(one)?.aliases[0] ?? graph.conference(one)?.name ?? mention.text;
  if (kind === 'topic' && one) return graph.topic(one)?.name ?? mention.text;
  if (kind === 'agreement' && one) return graph.agreement(one)?.title ?? mention.text;
  return kind === 'place' ? placeLabel(one, mention) : mention.text;
}

/** A place as typed; under its English name where it was named in another language. */
function placeLabel(id: string | null, mention: Mention): string {
  return titleCase(id && id !== mention.key ? id : (mention.corrected ?? mention.text));
}

function titleCase(text: string): string {
  return text.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
