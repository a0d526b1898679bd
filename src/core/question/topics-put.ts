import { fold } from '../graph/normalise.js';
import type { Graph } from '../graph/graph.js';
import type { Item } from './item.js';
import { hasKind } from './mention.js';
import type { FacetTerm } from './question.js';

/**
 * The topics that words for an act name as well: who "announced a candidature" asked for something, and of all that was asked only
 * what is about candidatures is meant. None where a question names a topic itself.
 */
export function topicsPut(topics: readonly FacetTerm[], items: readonly Item[], graph: Graph): readonly FacetTerm[] {
  if (topics.length > 0) return topics;
  const said = items.flatMap(({ kind, mention }) => (kind === 'word' && hasKind(mention, 'act:') ? [mention] : []));
  if (said.length === 0) return topics;
  return said.flatMap(({ key, text }) => {
    const topic = graph.knowledge.topics.find(({ aliases }) => aliases.some((alias) => isSame(fold(alias), key)));
    return topic ? [{ span: text, label: topic.name, ids: [topic.id], excluded: false }] : [];
  });
}

/** Whether a word is an alias, or more than one of it. */
function isSame(alias: string, key: string): boolean {
  const name = alias.replaceAll('-', ' ');
  return key === name || key === `${name}s` || key === name.replace(/y$/, 'ies');
}
