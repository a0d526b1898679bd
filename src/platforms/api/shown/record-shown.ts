import { z } from 'zod';
import { statementsOf } from '../../../core/answer/answer.js';
import type { Graph } from '../../../core/graph/graph.js';
import { Agreement } from '../../../core/records/agreement.js';
import type { Cite } from '../../../core/records/cite.js';
import { Conference } from '../../../core/records/conference.js';
import { Meeting } from '../../../core/records/meeting.js';
import { Official } from '../../../core/records/official.js';
import { Organisation } from '../../../core/records/organisation.js';
import { Proposal } from '../../../core/records/proposal.js';
import { type Kind, ref } from '../../../core/records/ref.js';
import { Source } from '../../../core/records/source.js';
import { Topic } from '../../../core/records/topic.js';
import { namesIn } from './names-in.js';
import type { OnRecord } from './on-record.js';
import { recordLine } from './record-line.js';
import { SourceShown, sourceShown, sourcesShown } from './source-shown.js';

/** Who may see a record is nothing that its readers are told. */
const UNTOLD = { audience: true } as const;

/** What stands around a record that is shown: what it says in one sentence, and the sources of every part. */
export const RECORD_FRAME = {
  ref: z.string().describe('`kind:id`, the way anything names a record.'),
  id: z.string(),
  text: z.string().nullable().describe('The record in one sentence; null where it rests on no source.'),
  names: z.record(z.string(), z.string()).describe('What the ids and codes in the record stand for, by ref.'),
  sources: z.array(SourceShown).describe('Every source that the record, a part of it or its sentence cites.'),
};

/** A record of one kind as it is shown. */
function shown<K extends Kind, T extends z.ZodType>(kind: K, record: T) {
  return z.strictObject({ ...RECORD_FRAME, kind: z.literal(kind), record });
}

/** A record of each kind as it is shown. */
export const RECORD_SHOWN = {
  meeting: shown('meeting', Meeting.omit(UNTOLD)),
  agreement: shown('agreement', Agreement.omit(UNTOLD)),
  proposal: shown('proposal', Proposal.omit(UNTOLD)),
  official: shown('official', Official.omit(UNTOLD)),
  conference: shown('conference', Conference.omit(UNTOLD)),
  organisation: shown('organisation', Organisation.omit(UNTOLD)),
  topic: shown('topic', Topic),
  source: shown('source', Source.omit(UNTOLD)),
} as const satisfies Readonly<Record<Kind, z.ZodType>>;

/** A record of any kind as it is shown. */
export const RecordShown = z.discriminatedUnion('kind', [
  RECORD_SHOWN.meeting,
  RECORD_SHOWN.agreement,
  RECORD_SHOWN.proposal,
  RECORD_SHOWN.official,
  RECORD_SHOWN.conference,
  RECORD_SHOWN.organisation,
  RECORD_SHOWN.topic,
  RECORD_SHOWN.source,
]);
export type RecordShown = z.infer<typeof RecordShown>;

/** A record with all that carries it, as the reader of the graph sees it. */
export function recordShown(one: OnRecord, graph: Graph): RecordShown {
  const { kind, record } = one;
  const [said] = statementsOf({ blocks: recordLine(one, graph) });
  // The sentence may name posts and bodies, which other records carry.
  const cites = [...citesIn(record), ...(said?.cites ?? [])];
  const told = Object.entries(record).filter(([field]) => field !== 'audience');
  return {
    ref: ref(kind, record.id),
    kind,
    id: record.id,
    text: said?.text ?? null,
    names: namesIn(record, graph),
    sources: kind === 'source' ? [sourceShown(record, [])] : sourcesShown(cites, (id) => graph.source(id)),
    record: Object.fromEntries(told),
  } as RecordShown;
}

/** Every cite of a record and of its parts, in their order. */
function citesIn(value: unknown): Cite[] {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'cites' ? (part as Cite[]) : citesIn(part)));
}
