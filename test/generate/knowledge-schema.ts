import { z } from 'zod';
import { EdtfDate } from '../../src/core/records/edtf.js';
import { RECORD_SCHEMAS } from '../../src/core/records/knowledge.js';
import { SECTIONS } from '../../src/core/records/ref.js';
import { Id } from '../../src/core/records/text.js';

type RecordSchemas = typeof RECORD_SCHEMAS;

/** One key of a mapping of the format. */
export interface Field {
  /** What it stands in: a section, or the key of a list in one: `meetings`, `participants`. */
  readonly in: string;
  readonly name: string;
  readonly mayBeNull: boolean;
  readonly mayBeMissing: boolean;
}

/** Every key that the format knows, read off the schemas; `id` is none, since the mapping around a record says it. */
export function formatFields(schemas: RecordSchemas = RECORD_SCHEMAS): readonly Field[] {
  return SECTIONS.flatMap((section) => fieldsOf(section, schemas[section]));
}

function fieldsOf(container: string, schema: z.ZodType): Field[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, declared]) =>
    name === 'id' ? [] : [fieldOf(container, name, declared), ...fieldsOf(name, entryOf(declared))],
  );
}

function fieldOf(container: string, name: string, declared: z.ZodType): Field {
  const mayBeNull = declared.safeParse(null).success;
  return { in: container, name, mayBeNull, mayBeMissing: declared.safeParse(undefined).success };
}

/** What a list holds; any other value as it is. */
function entryOf(declared: z.ZodType): z.ZodType {
  if (declared instanceof z.ZodOptional || declared instanceof z.ZodNullable)
    return entryOf(declared.unwrap() as z.ZodType);
  if (declared instanceof z.ZodArray) return declared.element as z.ZodType;
  if (declared instanceof z.ZodTuple) return declared.def.items[0] as z.ZodType;
  return declared;
}

/** A row of the table of fields; `in` is `all` where it is about the key wherever it stands. */
export interface Row extends Pick<Field, 'in' | 'name'> {
  /** `always`, `always, or null` or `or leave out`. */
  readonly stands: string;
  readonly holds: string;
}

/** The rows of the table in knowledge/README.md, one for each field and place that a line of it names. */
export function fieldTable(readme: string): readonly Row[] {
  const [, table = ''] = readme.split('| field | in | stands | holds |');
  return Array.from(table.split('\n\n', 1)[0]!.matchAll(/^\| (`.+?) \| (.+?) \| (.+?) \| (.+) \|$/gm)).flatMap(
    ([, names = '', places = '', stands = '', holds = '']) =>
      wordsIn(names).flatMap((name) => wordsIn(places).map((container) => ({ in: container, name, stands, holds }))),
  );
}

function wordsIn(cell: string): string[] {
  return cell.replaceAll('`', '').split(', ');
}

/** What the table says of a field: in its place first, else wherever it stands. */
export function describedIn(rows: readonly Row[]): Described {
  const said = new Map(rows.map((row) => [`${row.in} ${row.name}`, row.holds]));
  return ({ in: container, name }) => said.get(`${container} ${name}`) ?? said.get(`all ${name}`);
}

/** Says what a field holds; undefined where nothing is said of it. */
export type Described = (field: Pick<Field, 'in' | 'name'>) => string | undefined;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema of a knowledge file in YAML, as editors read it (draft 7, which all of them know). It follows the schemas
 * that records are held to; what a schema checks in code beside them, such as that a day exists, it leaves to `sideline check`.
 */
export function knowledgeSchema(described: Described, schemas: RecordSchemas = RECORD_SCHEMAS): JsonSchema {
  const sections = SECTIONS.map((section) => [section, z.record(Id, withoutId(schemas[section])).optional()] as const);
  const file = z.strictObject(Object.fromEntries(sections));
  const schema = z.toJSONSchema(file, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (EdtfDate as unknown)) jsonSchema.pattern = EDTF;
      if (zodSchema instanceof z.ZodTuple) asPlainList(jsonSchema);
    },
  });
  for (const section of SECTIONS) describe(section, propertiesOf(schema)[section]?.additionalProperties, described);
  return {
    $comment:
      'Made of the schemas in src/core/records; npx vitest run --config test/vitest.config.ts knowledge/schema -u',
    ...schema,
  };
}

/** The shapes of dates, of which a pattern can say all but which days there are. */
const POINT = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?`;
const EDTF = `^${POINT}(?:/${POINT})?$`;

function withoutId(record: z.ZodType): z.ZodType {
  return (record as z.ZodObject).omit({ id: true });
}

/** A list with a first entry and more of the same, as one that has an entry at least: editors complete in it. */
function asPlainList(list: JsonSchema): void {
  const { items, additionalItems } = list;
  if (!Array.isArray(items) || items.length !== 1) return;
  if (JSON.stringify(items[0]) !== JSON.stringify(additionalItems)) return;
  list.items = items[0] as JsonSchema;
  delete list.additionalItems;
}

function describe(container: string, schema: unknown, described: Described): void {
  for (const [name, property] of Object.entries(propertiesOf(schema as JsonSchema | undefined))) {
    const says = described({ in: container, name });
    if (says !== undefined) property.description = says;
    for (const list of [property, ...(property.anyOf ?? [])]) describe(name, (list as JsonSchema).items, described);
  }
}

function propertiesOf(schema: JsonSchema | undefined): Record<string, JsonSchema> {
  return (schema?.properties ?? {}) as Record<string, JsonSchema>;
}
