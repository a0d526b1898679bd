import type { Graph } from '../graph/graph.js';
import type { Item } from './item.js';
import { congressItem } from './items/congress.js';
import { facetItem } from './items/facet.js';
import { party } from './items/party.js';
import { unknownFirstName } from './items/person.js';
import { asWord, isBareSeries, withOtherEditions } from './items/series.js';
import type { Mention } from './mention.js';
import type { QuestionReading } from './question.js';
import { readingsOf } from './readings.js';

/** Joins mentions into items and collects how names were read. */
export function itemsOf(found: readonly Mention[], graph: Graph): { items: Item[]; readings: QuestionReading[] } {
  const mentions = withOtherEditions(found).map((one, at, all) => (isBareSeries(all, at) ? asWord(one) : one));
  const items: Item[] = [];
  const readings: QuestionReading[] = [];
  for (let at = 0; at < mentions.length; ) {
    const item =
      unknownFirstName(mentions, at, graph) ??
      congressItem(mentions, at, graph) ??
      party(mentions, at, graph) ??
      facetItem(mentions, at, graph) ??
      plainItem(mentions, at);
    items.push(item);
    readings.push(...readingsOf(item, mentions, graph));
    at = item.end;
  }
  return { items, readings };
}

function outletItem(mention: Mention, names: readonly string[], at: number): Item {
  return { kind: 'outlet', at, end: at + 1, outlet: { span: mention.text, names }, mention };
}

function plainItem(mentions: readonly Mention[], at: number): Item {
  const mention = mentions[at]!;
  if (mention.outlets) return outletItem(mention, mention.outlets, at);
  return mention.date === null
    ? { kind: 'word', at, end: at + 1, mention }
    : { kind: 'date', at, end: at + 1, date: mention.date, mention };
}
