import type { Graph } from '../../../graph/graph.js';
import { type Cite, type Cites, sourceOf } from '../../../records/cite.js';
import type { Evidence } from '../../../records/evidence.js';
import type { Ref } from '../../../records/ref.js';
import { counted } from '../../draft.js';
import { listed } from '../../phrases.js';
import { type Told, told } from './told.js';

/** Publishers named of one record. */
const NAMED_MAX = 8;

/** Who reports a record: the publishers of all that it cites, with the number of items. */
export function reportedBy(ref: Ref, cites: readonly Cite[], graph: Graph): Told {
  const [first, ...rest] = [...new Set(cites)];
  const evidence: Evidence[] = first === undefined ? [] : [{ ref, cites: [first, ...rest] as Cites }];
  return told(publishersOf(cites, graph), 'who reports it', evidence);
}

/** "reported by Iran Daily and Tehran Times (2 sources)"; null where nothing is cited. */
export function publishersOf(cites: readonly Cite[], graph: Graph): string | null {
  const items = [...new Set(cites.map(sourceOf))];
  const names = [...new Set(items.flatMap((id) => graph.source(id)?.publisher ?? []))];
  const more = names.length - NAMED_MAX;
  const named = more > 0 ? `${names.slice(0, NAMED_MAX).join(', ')} and ${more} more` : listed(names);
  return names.length ? `reported by ${named} (${counted(items.length, 'source')})` : null;
}
