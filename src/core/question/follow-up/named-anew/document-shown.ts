import type { Graph } from '../../../graph/graph.js';
import { tokens } from '../../../graph/normalise.js';
import type { Agreement } from '../../../records/agreement.js';
import type { Item } from '../../item.js';
import { hasKind } from '../../mention.js';
import type { Context } from '../context.js';
import { type Found, typed } from './found.js';

/**
 * "does the ICT one work by now?" after a meeting at which several documents were signed: the one of that subject among those that
 * came of it. Where documents are listed, they are narrowed by the subject instead.
 */
export function documentOfTopic(items: readonly Item[], { listed }: Context, graph: Graph): Found | null {
  const at = items.findIndex((item, index) => isDescribing(item) && isDocument(items[index + 1]));
  const topic = items[at];
  if (!topic || !listed.length || !listed.every((ref) => ref.startsWith('meeting:'))) return null;
  const meetings = new Set(listed.map((ref) => ref.slice('meeting:'.length)));
  const [only, ...others] = graph.knowledge.agreements.filter(
    (one) => one.history.some(({ meeting }) => meeting !== null && meetings.has(meeting)) && isOf(one, topic),
  );
  if (!only || others.length) return null;
  const article = items[at - 1]?.mention.key === 'the' ? items[at - 1] : undefined;
  return { words: typed(article, topic, items[at + 1]), name: `the ${only.title}`, ref: `agreement:${only.id}` };
}

function isDescribing({ kind, mention }: Item): boolean {
  return kind === 'topic' || (kind === 'word' && /^[a-z0-9]{2,}$/.test(mention.key) && mention.key !== 'the');
}

/** "the ICT one", "the ICT memorandum". */
function isDocument(item: Item | undefined): boolean {
  return item?.mention.key === 'one' || (item?.kind === 'word' && hasKind(item.mention, 'kind:'));
}

/** Of the subject, or with the word or what it is short for in its title. */
function isOf({ title, topics }: Agreement, item: Item): boolean {
  if (item.kind === 'topic' && topics.some((id) => item.facet.ids.includes(id))) return true;
  const words = tokens(title).flatMap(({ key }) => (key === 'and' || key === 'of' ? [] : [key]));
  const { key } = item.mention;
  return (
    words.includes(key) ||
    (key.length > 2 &&
      words
        .map((word) => word[0])
        .join('')
        .includes(key))
  );
}
