import { z } from 'zod';
import type { KeyPath } from './entry.js';

/** The schema of the value at `path` in a record, without its optional and nullable wrappings; null where none is known. */
export function schemaAt(schema: z.ZodType, path: KeyPath): z.ZodType | null {
  let at: z.ZodType | null = bare(schema);
  for (const step of path) at = at && childOf(at, step);
  return at;
}

/** The keys that a mapping at `path` may have. */
export function keysAt(schema: z.ZodType, path: KeyPath): readonly string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The schema at `path` as it is declared, wrappings and all: `.safeParse(null)` tells whether null may stand there. */
export function declaredAt(schema: z.ZodType, path: KeyPath): z.ZodType | null {
  const parent = schemaAt(schema, path.slice(0, -1));
  const step = path.at(-1);
  return parent && step !== undefined ? declaredChild(parent, step) : null;
}

function childOf(schema: z.ZodType, step: string | number): z.ZodType | null {
  const child = declaredChild(schema, step);
  return child && bare(child);
}

function declaredChild(schema: z.ZodType, step: string | number): z.ZodType | null {
  if (schema instanceof z.ZodObject) return (schema.shape[step] as z.ZodType | undefined) ?? null;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return (schema.def.items[Number(step)] ?? schema.def.rest) as z.ZodType | null;
  return null;
}

function bare(schema: z.ZodType): z.ZodType {
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return wrapped ? bare(schema.unwrap() as z.ZodType) : schema;
}
