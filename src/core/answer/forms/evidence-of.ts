import type { Graph } from '../../graph/graph.js';
import type { Cite, Cites } from '../../records/cite.js';
import type { Evidence } from '../../records/evidence.js';
import type { Ref } from '../../records/ref.js';
import { leanEvidence } from '../lean-evidence.js';
import { partsOf } from './asked.js';

/** A record with its own cites, without those of its facts and points; nothing where it is not on record. */
export function ownEvidence(ref: Ref, graph: Graph): readonly Evidence[] {
  const cites = ownCites(ref, graph);
  return cites.length === 0 ? [] : [{ ref, cites: cites as Cites }];
}

/** The cites of a record itself, of a document those of its whole history. */
export function ownCites(ref: Ref, graph: Graph): readonly Cite[] {
  const [kind, id] = partsOf(ref);
  switch (kind) {
    case 'meeting':
      return graph.meeting(id)?.cites ?? [];
    case 'agreement':
      return graph.agreement(id)?.history.flatMap((entry) => entry.cites) ?? [];
    case 'proposal':
      return graph.proposal(id)?.cites ?? [];
    case 'conference':
      return graph.conference(id)?.cites ?? [];
    case 'organisation':
      return graph.organisation(id)?.cites ?? [];
    case 'official':
      return graph.official(id)?.posts.flatMap((post) => post.cites) ?? [];
    default:
      return [];
  }
}

/** What carries a number or a list of names over many records: each of them, with no more sources than it takes. */
export function evidenceOfAll(refs: readonly Ref[], graph: Graph): readonly Evidence[] {
  return leanEvidence(refs.flatMap((one) => ownEvidence(one, graph)));
}
