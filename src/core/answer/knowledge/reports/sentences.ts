import type { Graph } from '../../../graph/graph.js';
import { type Cites, sourceOf } from '../../../records/cite.js';
import type { CitedRecord } from '../cited-records.js';

/** A sentence of a record with what it rests on. */
export interface Sentence {
  readonly text: string;
  readonly cites: Cites;
}

/** The sentences of a record that rest on some sources. */
export function sentencesOn({ kind, id }: CitedRecord, ids: ReadonlySet<string>, graph: Graph): readonly Sentence[] {
  const all = sentencesOf(kind, id, graph);
  return all.flatMap(({ text, cites }) => {
    const [first, ...rest] = cites.filter((cite) => ids.has(sourceOf(cite)));
    return first ? [{ text, cites: [first, ...rest] as Cites }] : [];
  });
}

/** All sentences of a record. */
export function sentencesOf(kind: CitedRecord['kind'], id: string, graph: Graph): readonly Sentence[] {
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  if (meeting) return [{ text: meeting.summary, cites: meeting.cites }, ...meeting.points];
  if (kind === 'agreement') return graph.agreement(id)?.history ?? [];
  if (kind === 'conference') return graph.conference(id)?.facts ?? [];
  const official = kind === 'official' ? graph.official(id) : undefined;
  if (official) return official.posts.map(({ title, cites }) => ({ text: `${official.name}: ${title}.`, cites }));
  const proposal = kind === 'proposal' ? graph.proposal(id) : undefined;
  return proposal ? [{ text: proposal.text, cites: proposal.cites }] : [];
}
