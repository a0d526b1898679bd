import { z } from 'zod';
import { Cites } from './cite.js';
import { commonFields, DateNote } from './common.js';
import { DocumentPerson } from './document-person.js';
import { EdtfDate } from './edtf.js';
import { Party } from './party.js';
import { Id, Text } from './text.js';

/** How far an agreement got, as a source states it. */
export const Status = z.enum([
  'proposed',
  'negotiating',
  'signed',
  'implementation-urged',
  'not-operational',
  'in-force',
  'operational',
  'adopted',
  'completed',
  'expired',
  'terminated',
]);
export type Status = z.infer<typeof Status>;

/** The three groups of statuses: the latest status alone decides. */
export type StatusGroup = 'pending' | 'working' | 'over';

/** Statuses of each group, in the order an agreement usually passes them. */
export const STATUSES: Readonly<Record<StatusGroup, readonly Status[]>> = {
  pending: ['proposed', 'negotiating', 'signed', 'implementation-urged', 'not-operational'],
  working: ['in-force', 'operational', 'adopted'],
  over: ['completed', 'expired', 'terminated'],
};

/**
 * What one status was stated to be, and when it is stated FOR (not when it was published). `place` and `conference` say
 * where it was done; `signers` who put their name under it; `present` who was in the room and is not said to have signed.
 */
export const HistoryEntry = z.strictObject({
  status: Status,
  date: EdtfDate.nullable(),
  dateNote: DateNote,
  text: Text,
  meeting: Id.nullable(),
  place: Text.nullish(),
  conference: Id.nullish(),
  signers: z.array(DocumentPerson).min(1).optional(),
  present: z.array(DocumentPerson).min(1).optional(),
  inferred: z.array(z.string()).optional(),
  cites: Cites,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A document between parties, with its history, oldest first; the last entry decides. */
export const Agreement = z.strictObject({
  ...commonFields,
  kind: z.enum([
    'memorandum of understanding',
    'agreement',
    'joint statement',
    'declaration',
    'letter of intent',
    'contract',
    'programme',
  ]),
  title: Text,
  parties: z.array(Party).min(1),
  topics: z.array(Id),
  history: z.tuple([HistoryEntry], HistoryEntry, { error: 'needs at least one entry' }),
  deadline: EdtfDate.nullish(),
});
export type Agreement = z.infer<typeof Agreement>;

/** The latest stated entry of an agreement. */
export function latestEntry(agreement: Agreement): HistoryEntry {
  return agreement.history[agreement.history.length - 1] as HistoryEntry;
}

/** What happens on one day. The other statuses go on, and are as of when they were stated last. */
const ACTS: readonly Status[] = ['signed', 'adopted', 'completed', 'expired', 'terminated'];

/**
 * The entry by which an agreement has its latest status. Of what happens on one day that is the first that states it: what
 * was adopted in December, and spoken of in January, was adopted in December. What came before it was over is no part of it.
 */
export function decidingEntry(agreement: Agreement): HistoryEntry {
  const latest = latestEntry(agreement);
  if (!ACTS.includes(latest.status)) return latest;
  const { history } = agreement;
  const overBefore = history.findLastIndex(({ status }) => status !== latest.status && groupOf(status) === 'over');
  return history.slice(overBefore + 1).find(({ status }) => status === latest.status) ?? latest;
}

/** The group of a status. */
export function groupOf(status: Status): StatusGroup {
  if (STATUSES.pending.includes(status)) return 'pending';
  return STATUSES.working.includes(status) ? 'working' : 'over';
}
