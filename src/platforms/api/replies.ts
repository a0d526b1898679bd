import { z } from 'zod';
import type { Graph } from '../../core/graph/graph.js';
import type { ListName } from './lists/list-kinds.js';
import type { ListPage } from './lists/listed.js';
import type { SearchPage } from './lists/searched.js';
import { AnswerShown } from './shown/answer-shown.js';
import { ChangesShown } from './shown/changes-shown.js';
import { RECORD_SHOWN, RecordShown, recordShown } from './shown/record-shown.js';
import { SourceNumbered, SourceShown } from './shown/source-shown.js';

function page<T extends z.ZodType>(records: T) {
  return z.strictObject({
    total: z.number().describe('How many records meet the conditions.'),
    records: z.array(records),
    next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
  });
}

/** A page of each list. */
export const LIST_SHOWN = {
  meetings: page(RECORD_SHOWN.meeting),
  agreements: page(RECORD_SHOWN.agreement),
  proposals: page(RECORD_SHOWN.proposal),
  officials: page(RECORD_SHOWN.official),
} as const satisfies Readonly<Record<ListName, z.ZodType>>;

/** A page of any list. */
export const PageShown = page(RecordShown);
export type PageShown = z.infer<typeof PageShown>;

/** The records in which words stand. */
export const FoundShown = z.strictObject({
  total: z.number().describe('How many records hold any of the words.'),
  records: z.array(RecordShown).describe('Those first that hold the rarest and most of the words.'),
  notFound: z.array(z.string()).describe('Words that no record holds.'),
  next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
});
export type FoundShown = z.infer<typeof FoundShown>;

/** What went wrong with a request: RFC 9457. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.strictObject({ parameter: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** The page of a list as it is shown. */
export function pageShown({ total, records, next }: ListPage, graph: Graph): PageShown {
  return { total, records: records.map((one) => recordShown(one, graph)), next };
}

/** A page of what a search found as it is shown. */
export function foundShown({ notFound, ...page }: SearchPage, graph: Graph): FoundShown {
  return { ...pageShown(page, graph), notFound: [...notFound] };
}

/** Every schema of a reply, by the name under which it stands in the description of the API. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Source: SourceShown,
  NumberedSource: SourceNumbered,
  Answer: AnswerShown,
  Meeting: RECORD_SHOWN.meeting,
  Agreement: RECORD_SHOWN.agreement,
  Proposal: RECORD_SHOWN.proposal,
  Official: RECORD_SHOWN.official,
  Conference: RECORD_SHOWN.conference,
  Organisation: RECORD_SHOWN.organisation,
  Topic: RECORD_SHOWN.topic,
  SourceRecord: RECORD_SHOWN.source,
  Record: RecordShown,
  Meetings: LIST_SHOWN.meetings,
  Agreements: LIST_SHOWN.agreements,
  Proposals: LIST_SHOWN.proposals,
  Officials: LIST_SHOWN.officials,
  Changes: ChangesShown,
  Found: FoundShown,
  Problem,
};

/** The name of the schema of a list's page: `Meetings`. */
export function schemaOfList(name: ListName): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}
