import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';

/** "The Cape Town summit on digital public infrastructure": the subject of a conference that is named is no condition beside its name. */
export function withoutOwnSubjects(items: readonly Item[], graph: Graph): readonly Item[] {
  const isOwn = (at: number) => isOwnSubject(items, at, graph);
  return items.filter((_, at) => !isOwn(at) && !isOwn(at + 1));
}

/** Whether an item is the subject of the conference before it, behind "on" or "about". */
function isOwnSubject(items: readonly Item[], at: number, graph: Graph): boolean {
  const [conference, preposition, topic] = [items[at - 2], items[at - 1], items[at]];
  if (topic?.kind !== 'topic' || conference?.kind !== 'conference') return false;
  if (!has(preposition?.mention, 'prep:about')) return false;
  const said = stemsOf(topic.mention.text);
  return conference.facet.ids.some((id) =>
    namesOf(id, graph).some((name) => said.every((one) => stemsOf(name).includes(one))),
  );
}

function namesOf(id: string, graph: Graph): readonly string[] {
  const conference = graph.conference(id);
  return conference ? [conference.name, ...conference.aliases] : [];
}
