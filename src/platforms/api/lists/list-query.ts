import { z } from 'zod';
import { STATUSES, Status, type StatusGroup } from '../../../core/records/agreement.js';
import { dayRange } from '../../../core/records/edtf.js';
import { CURSOR_MAX } from './cursor.js';
import { type ListName, SORTS } from './list-kinds.js';
import { NotUsable } from './not-usable.js';

/** Records on one page. */
export const PAGE_MAX = 100;
export const PAGE_USUAL = 20;

/** Characters of a name or of words that are looked for. */
const NAME_MAX = 120;
export const WORDS_MAX = 200;

const Name = z.string().trim().min(1).max(NAME_MAX);

/** A day, month or year: `2025-11-24`, `2025-11`, `2025`. */
const Day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { error: 'is no date; write 2025-11-24, 2025-11 or 2025', abort: true })
  .refine((date) => dayRange(date) !== null, { error: 'is no day of the calendar' });

const FILTERS = {
  country: Name.optional().describe(
    'A country that takes part, by its ISO 3166-1 code or its name: IR, Iran. A national body counts for its country.',
  ),
  with: Name.optional().describe(
    'A further side: a country, an official or an organisation, by ref, code or name: official:sattar-hashemi, KE, ATU.',
  ),
  conference: Name.optional().describe('A conference, by id or name: wtdc-25.'),
  topic: Name.optional().describe('A topic, by id or name: 5g.'),
  q: z
    .string()
    .trim()
    .min(1)
    .max(WORDS_MAX)
    .optional()
    .describe('Words that the record or the names in it hold, each of them; their endings do not matter.'),
};

const DATES = {
  since: Day.optional().describe('Not before: a day, month or year. What is not dated is left out.'),
  until: Day.optional().describe('Not after: a day, month or year, to its end. What is not dated is left out.'),
};

/** The groups of statuses, for which each of their statuses stands. */
const GROUPS = Object.keys(STATUSES) as [StatusGroup, ...StatusGroup[]];

const STATUS = {
  status: z
    .enum([...GROUPS, ...Status.options])
    .optional()
    .describe('The latest stated status of an agreement, or a group of them: pending, working, over.'),
};

const PAGING = {
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_USUAL).describe('Records on a page.'),
  cursor: z.string().max(CURSOR_MAX).optional().describe('`next` of the page before.'),
};

function sorted<S extends readonly [string, ...string[]]>(sorts: S) {
  const text = 'The order. A minus turns it round; what has no date comes last, and equal ones stand by their ids.';
  return { sort: z.enum(sorts).default(sorts[0]).describe(text) };
}

/** What each list may be asked for. */
export const LIST_QUERIES = {
  meetings: z.strictObject({ ...FILTERS, ...DATES, ...sorted(SORTS.meetings), ...PAGING }),
  agreements: z.strictObject({ ...FILTERS, ...STATUS, ...DATES, ...sorted(SORTS.agreements), ...PAGING }),
  proposals: z.strictObject({ ...FILTERS, ...DATES, ...sorted(SORTS.proposals), ...PAGING }),
  officials: z.strictObject({
    country: FILTERS.country,
    with: FILTERS.with.describe('An organisation or a further country that a post is of.'),
    q: FILTERS.q,
    ...sorted(SORTS.officials),
    ...PAGING,
  }),
} as const satisfies Readonly<Record<ListName, z.ZodObject>>;

/** What is asked of a list; what a list cannot be asked for is not there. */
export interface ListQuery {
  readonly country?: string | undefined;
  readonly with?: string | undefined;
  readonly conference?: string | undefined;
  readonly topic?: string | undefined;
  readonly status?: StatusGroup | Status | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What was given for a list, read. Throws `NotUsable` for the first thing that the list cannot be asked for. */
export function readListQuery(name: ListName, given: object): ListQuery {
  const read = LIST_QUERIES[name].safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  if (unknown !== undefined) throw new NotUsable(unknown, `${name} cannot be asked for that; leave it out`);
  throw new NotUsable(String(issue?.path[0] ?? ''), issue?.message ?? 'cannot be read');
}
