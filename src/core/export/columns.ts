import type { Kind } from '../records/ref.js';

/** The kinds of records that become rows: those that rest on sources. */
export const ROW_KINDS = ['meeting', 'agreement', 'proposal', 'conference', 'official', 'organisation'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Whether records of a kind become rows. */
export function isRowKind(kind: Kind): kind is RowKind {
  return (ROW_KINDS as readonly string[]).includes(kind);
}

/** A column of an exported file. */
export interface Column {
  readonly name: string;
  /** What stands in it. */
  readonly holds: string;
  /** The kinds of records that have it; a file has the columns of the kinds that are in it. */
  readonly kinds: readonly RowKind[];
}

const EACH = ROW_KINDS;

/** Every column, in the order of files. README.md has the same list. */
export const COLUMNS = [
  { name: 'ref', holds: 'what the record is called here: `meeting:wtdc-25-iran-kenya`', kinds: EACH },
  { name: 'kind', holds: 'meeting, agreement, proposal, conference, official or organisation', kinds: EACH },
  {
    name: 'type',
    holds: 'how a meeting was held, what sort of document, proposal or body it is',
    kinds: ['meeting', 'agreement', 'proposal', 'organisation'],
  },
  { name: 'title', holds: 'its name or title; of a meeting who took part, of a proposal what was put', kinds: EACH },
  { name: 'also_called', holds: 'other names', kinds: ['conference', 'official', 'organisation'] },
  {
    name: 'date',
    holds:
      'when it was, as precise as its source (EDTF: `2025-11-23`, `2025-11`, `2024-11~`, `2025-11-17/2025-11-28`); of an agreement the date its status is stated for',
    kinds: ['meeting', 'agreement', 'proposal', 'conference'],
  },
  {
    name: 'date_in_words',
    holds: 'the date in the words of a source, where it says more or gives no date',
    kinds: ['meeting', 'agreement', 'proposal', 'conference'],
  },
  { name: 'status', holds: 'the latest stated status of an agreement', kinds: ['agreement'] },
  { name: 'status_group', holds: 'pending, working or over', kinds: ['agreement'] },
  { name: 'deadline', holds: 'its recorded deadline (EDTF)', kinds: ['agreement'] },
  {
    name: 'parties',
    holds: 'the countries and bodies on its sides; of a person those of the posts',
    kinds: ['meeting', 'agreement', 'official', 'organisation'],
  },
  { name: 'from', holds: 'who put a proposal: the person and the side', kinds: ['proposal'] },
  { name: 'to', holds: 'to whom it was put', kinds: ['proposal'] },
  {
    name: 'people',
    holds: 'who took part in a meeting, who signed a document, each with the side',
    kinds: ['meeting', 'agreement'],
  },
  { name: 'posts', holds: 'posts held, with from and to (EDTF) where a source says them', kinds: ['official'] },
  { name: 'organisers', holds: 'who organises a conference', kinds: ['conference'] },
  { name: 'conference', holds: 'the conference it was held at', kinds: ['meeting'] },
  { name: 'meeting', holds: 'the ref of the meeting it was put in', kinds: ['proposal'] },
  { name: 'place', holds: 'where it was', kinds: ['meeting', 'conference'] },
  { name: 'topics', holds: 'what it was about', kinds: ['meeting', 'agreement', 'proposal'] },
  { name: 'summary', holds: 'the record in a sentence', kinds: ['meeting', 'agreement', 'conference'] },
  {
    name: 'details',
    holds: 'what was said or done there; of an agreement each entry of its history, with status and date',
    kinds: ['meeting', 'agreement', 'conference'],
  },
  { name: 'notes', holds: 'conflicts between sources, and what they leave open', kinds: EACH },
  { name: 'inferred', holds: 'the fields of the record that no source says in words', kinds: EACH },
  {
    name: 'found_in',
    holds: 'the records for which a person or body is in the list',
    kinds: ['official', 'organisation'],
  },
  { name: 'sources', holds: 'publisher, title and date of each source', kinds: EACH },
  { name: 'source_urls', holds: 'the address of each source, in the same order', kinds: EACH },
  { name: 'cites', holds: 'the ids of the sources, each with the paragraph where it is known', kinds: EACH },
] as const satisfies readonly Column[];
export type ColumnName = (typeof COLUMNS)[number]['name'];

/** The columns of a file that holds records of some kinds, in their order. */
export function columnsOf(kinds: ReadonlySet<RowKind>): readonly ColumnName[] {
  return COLUMNS.filter((column) => column.kinds.some((kind) => kinds.has(kind))).map(({ name }) => name);
}
