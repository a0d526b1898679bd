import type { Graph } from '../../../core/graph/graph.js';
import type { Agreement } from '../../../core/records/agreement.js';
import type { Conference } from '../../../core/records/conference.js';
import type { Meeting } from '../../../core/records/meeting.js';
import type { Official } from '../../../core/records/official.js';
import type { Organisation } from '../../../core/records/organisation.js';
import type { Proposal } from '../../../core/records/proposal.js';
import type { Kind } from '../../../core/records/ref.js';
import type { Source } from '../../../core/records/source.js';
import type { Topic } from '../../../core/records/topic.js';

/** The kinds of records that can be looked at, in the order in which they are told. */
export const SHOWN_KINDS = [
  'meeting',
  'agreement',
  'proposal',
  'official',
  'conference',
  'organisation',
  'topic',
  'source',
] as const satisfies readonly Kind[];

/** What each kind of record is. */
interface RecordOf {
  readonly meeting: Meeting;
  readonly agreement: Agreement;
  readonly proposal: Proposal;
  readonly official: Official;
  readonly conference: Conference;
  readonly organisation: Organisation;
  readonly topic: Topic;
  readonly source: Source;
}

/** A record with its kind. */
export type OnRecord = { [K in Kind]: { readonly kind: K; readonly record: RecordOf[K] } }[Kind];

/** The record of a kind and an id as the reader of a graph sees it; null where there is none for that reader. */
export function onRecord(kind: Kind, id: string, graph: Graph): OnRecord | null {
  const record = graph[kind](id);
  return record ? ({ kind, record } as OnRecord) : null;
}

/** `meeting:wtdc-25-iran-kenya` by its parts; null where it is no ref. */
export function partsOfRef(ref: string): { readonly kind: Kind; readonly id: string } | null {
  const [name = '', id = '', ...others] = ref.split(':');
  const kind = SHOWN_KINDS.find((one) => one === name);
  return kind && id !== '' && others.length === 0 ? { kind, id } : null;
}
