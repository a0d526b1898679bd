import { z } from 'zod';
import { MISSING, type Named } from '../answer/subject.js';
import { TARGETS } from '../question/question.js';
import type { GapCount } from './gap-count.js';

const Day = z.iso.date();
const Count = z.number().int().min(0);

/** A gap as a store keeps it. */
export const GapShape = z.strictObject({
  target: z.enum(TARGETS),
  missing: z.enum(MISSING).nullable(),
  about: z.array(z.custom<Named>((value) => typeof value === 'string' && /^[a-z]+:./.test(value))),
  conditions: z.array(z.string()),
  name: z.string().nullable(),
});

/** A count as a store keeps it. */
const GapCountShape = z.strictObject({
  version: z.literal(1),
  gap: GapShape,
  first: Day,
  last: Day,
  asked: Count,
  bad: Count,
  weeks: z.array(z.strictObject({ week: Day, asked: Count, bad: Count })),
});

/** A count as one line of text. */
export function gapCountText(count: GapCount): string {
  return JSON.stringify({ version: 1, ...count });
}

/** The count in a text of `gapCountText`; null where it is none, of which nothing may be guessed. */
export function readGapCount(text: string): GapCount | null {
  const { success, data } = GapCountShape.safeParse(parsed(text));
  if (!success) return null;
  const { version: _, ...count } = data;
  return count;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
