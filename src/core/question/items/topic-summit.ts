import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { FacetTerm } from '../question.js';
import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';

/** What a conference on something is called in the names on record, which are English. */
const NOUNS = ['summit', 'conference', 'forum', 'congress'] as const;

/** Small words between a conference and what it was on, at most: "at the summit on the …". */
const SMALL_MAX = 2;

/**
 * "At the summit on AI", "на саммите по ИИ", "en la cumbre de IA": the conference of that name, and no meetings on that subject.
 * Where no conference on record is called so, the words stay as they were.
 */
export function withTopicSummits(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex(
    (item, index) => isEvent(item) && has(items[index - 1]?.mention, 'prep:at', 'prep:in', 'filler'),
  );
  const topic = at < 0 ? -1 : topicBehind(items, at);
  const subject = items[topic];
  const noun = items[at];
  if (!noun || subject?.kind !== 'topic') return items;
  const ids = calledAfter(subject.facet, graph);
  if (!ids.length) return items;
  const span = `${noun.mention.text} ${subject.mention.text}`;
  const facet: FacetTerm = { span, label: labelOf(ids, graph), ids, excluded: false };
  const conference: Item = { kind: 'conference', at: noun.at, end: subject.end, facet, mention: noun.mention };
  return [...items.slice(0, at), conference, ...items.slice(topic + 1)];
}

function isEvent({ kind, mention }: Item): boolean {
  return kind === 'word' && has(mention, 'noun:conference') && !/[a-z]s$/.test(mention.key);
}

function topicBehind(items: readonly Item[], at: number): number {
  const next = items.findIndex((item, index) => index > at && !isSmall(item));
  // "قمة الذكاء الاصطناعي": in other languages nothing need stand between them.
  const first = /^[a-z]+$/.test(items[at]!.mention.key) ? at + 2 : at + 1;
  return next >= first && next <= at + 1 + SMALL_MAX && items[next]?.kind === 'topic' ? next : -1;
}

function isSmall({ kind, mention }: Item): boolean {
  return kind === 'word' && (has(mention, 'filler') || hasKind(mention, 'prep:'));
}

/** Conferences whose name is that of a topic and a noun: "AI summit". */
function calledAfter({ ids }: FacetTerm, graph: Graph): readonly string[] {
  const names = ids.flatMap((id) => [graph.topic(id)?.name ?? '', ...(graph.topic(id)?.aliases ?? [])]);
  const keys = names.filter((name) => /^[a-z0-9 -]+$/i.test(name)).flatMap(nameKeys);
  const found = NOUNS.flatMap((noun) => keys.flatMap((key) => graph.names.exact(`${key} ${noun}`)));
  return [...new Set(found.filter(({ kind }) => kind === 'conference').map(({ id }) => id))];
}

function labelOf(ids: readonly string[], graph: Graph): string {
  return graph.conference(ids[0]!)?.name ?? ids[0]!;
}
