import { z } from 'zod';
import { MeetingRole } from '../../core/records/meeting.js';
import { Organisation } from '../../core/records/organisation.js';
import { CountryCode, Party } from '../../core/records/party.js';
import { Source } from '../../core/records/source.js';
import { Text } from '../../core/records/text.js';

/** The name of a column, as the header has it. */
const Column = z.string().min(1);

/**
 * Text in which `{column}` stands for that cell of the row: `trip-{id}`. `{column:tail}` is what stands after the last
 * slash of the cell, such as the year at the end of an address.
 */
const Template = z.string().min(1);

/** A slug to begin ids with. */
const Prefix = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is no prefix; use lower-case letters, digits and single hyphens' });

/** Where a fact was published. Rows that give one id share one source, so the address must be the same for them. */
const SourceMapping = z.strictObject({
  id: Template,
  url: Template,
  title: Template.nullable(),
  publisher: Text,
  language: Source.shape.language,
  published: Column.nullable(),
  dateNote: Source.shape.dateNote,
});

/**
 * When: one column, or two for first and last day. `order` says how a date is written: `ymd` 2020-03-14, `dmy` 14/3/2020,
 * `mdy` 3/14/2020; a cell without day or month is as precise as it is. Any of `-`, `/` and `.` parts the numbers.
 */
const DateMapping = z.strictObject({
  from: Column,
  to: Column.nullable(),
  order: z.enum(['ymd', 'dmy', 'mdy']),
});

/**
 * What the column of countries means. `host`: where it was; the people of the row come from `home`, one country for the
 * whole file. `home`: whose people they are; they went to `host`, one country for the whole file.
 */
const CountryMapping = z.discriminatedUnion('means', [
  z.strictObject({ column: Column, means: z.literal('host'), home: CountryCode }),
  z.strictObject({ column: Column, means: z.literal('home'), host: CountryCode }),
]);

/**
 * Who. `title`: `in-cell` for "Prime Minister Kyriakos Mitsotakis"; or another column, with what its words stand for.
 * `several`: what may stand between two people of one cell. `aliases`: more ways to write a name, by the name as printed;
 * with a title before it also who is meant where the text names somebody so. `as`: a column that says what they were in it,
 * and what its words stand for.
 */
const PeopleMapping = z.strictObject({
  column: Column,
  title: z.union([z.literal('in-cell'), z.strictObject({ column: Column, words: z.record(z.string(), Text) })]),
  several: z.array(z.string().min(1)),
  aliases: z.record(z.string(), z.array(Text)).default({}),
  as: z.strictObject({ column: Column, words: z.record(z.string(), MeetingRole) }).optional(),
});

/**
 * Free text of a row: each sentence becomes a point of the meeting. `people`: `after-meeting-verbs` makes participants of
 * those it names after "met with", "talks with" and the like, marked as inferred; `none` leaves them in the text.
 */
const TextMapping = z.strictObject({ column: Column, people: z.enum(['after-meeting-verbs', 'none']) });

/** A body, or a state that is no more and has no one successor; `printed` are the words the file has for it. */
const Body = z.strictObject({
  name: Text,
  kind: Organisation.shape.kind,
  country: CountryCode.nullable(),
  printed: z.array(z.string().min(1)),
});

/**
 * How a row of a CSV file becomes a meeting: a visit with its visitors, and whom they met where the text says so.
 * mappings/README.md explains every key; beside it stand two whole mappings.
 */
export const Mapping = z.strictObject({
  /** The id of the meeting. Begin it with a word of its own: two files may share numbers. */
  id: Template,
  /** Ids of officials and bodies begin with it, so that they meet no curated id. */
  prefix: Prefix,
  delimiter: z.enum([',', ';', '\t']).default(','),
  source: SourceMapping,
  date: DateMapping,
  country: CountryMapping,
  /** The column with cities or sites, null where there is none. */
  place: Column.nullable(),
  people: PeopleMapping,
  text: TextMapping.nullable(),
  /** What a printed country stands for where its name alone does not say: a code, or a body of `bodies`. */
  countries: z.record(z.string(), Party).default({}),
  bodies: z.record(Prefix, Body).default({}),
});
export type Mapping = z.infer<typeof Mapping>;

/** Every column that a mapping reads. */
export function columnsOf(mapping: Mapping): string[] {
  const { id, source, date, country, place, people, text } = mapping;
  const templates = [id, source.id, source.url, source.title ?? ''].flatMap(columnsIn);
  const title = people.title === 'in-cell' ? null : people.title.column;
  const columns = [
    source.published,
    date.from,
    date.to,
    country.column,
    place,
    people.column,
    title,
    people.as?.column,
    text?.column,
  ];
  return [...new Set([...templates, ...columns.filter((column) => column != null)])];
}

const SLOT = /\{([^{}:]+)(:tail)?\}/g;

/** The columns that a template names. */
export function columnsIn(template: string): string[] {
  return Array.from(template.matchAll(SLOT), (match) => match[1] ?? '');
}

/** A template with the cells of a row in it. */
export function filled(template: string, cell: (column: string) => string): string {
  return template.replace(SLOT, (_, column: string, tail?: string) => {
    const text = cell(column);
    return tail === undefined ? text : text.replace(/\/+$/, '').slice(text.replace(/\/+$/, '').lastIndexOf('/') + 1);
  });
}
