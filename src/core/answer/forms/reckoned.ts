import type { Graph } from '../../graph/graph.js';
import type { Dated } from '../../query/dated.js';
import type { SetQ } from '../../query/query.js';
import { partPhrase, singlePhrase } from '../../query/restate/sets.js';
import { whenInWords } from '../../records/edtf.js';
import type { Ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOfAll } from './evidence-of.js';

/** Something that happened, by which a time is told. */
interface Happened {
  readonly set: SetQ;
  readonly dated: readonly Dated[];
}

/** What the days of a question were reckoned from, each with its date and its sources. */
export function composedEvents(events: readonly Happened[], graph: Graph): readonly Block[] {
  return events.flatMap(({ set, dated }) => {
    const [first] = dated;
    const refs = dated.map(({ element }) => element as Ref);
    return first
      ? say(
          `Reckoned from: ${dated.length > 1 ? partPhrase(set) : singlePhrase(set)}, ${whenInWords(first.date)}.`,
          evidenceOfAll(refs, graph),
        )
      : [];
  });
}
