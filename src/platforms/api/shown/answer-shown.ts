import { z } from 'zod';
import type { Answer } from '../../../core/answer/answer.js';
import { answerJson } from '../../../core/answer/json.js';
import { SourceNumbered } from './source-shown.js';

/** A sentence with the numbers of all its sources and the refs of its records. */
const Statement = z.strictObject({ text: z.string(), cites: z.array(z.number()).min(1), records: z.array(z.string()) });

const Table = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({ cells: z.array(z.string()), cites: z.array(z.number()).min(1), records: z.array(z.string()) }),
  ),
});

const Reading = z.strictObject({
  span: z.string(),
  as: z.string(),
  ref: z.string().nullable(),
  how: z.enum(['name', 'alias', 'last-name', 'part-of-name', 'post', 'fuzzy', 'script', 'context', 'word']),
});

/** An answer, as `answerJson` gives it and README.md explains. */
export const AnswerShown = z
  .strictObject({
    question: z.string(),
    outcome: z.enum(['answered', 'no-record', 'ambiguous', 'out-of-scope', 'help']),
    understood: z.string().describe('What was understood, in one line.'),
    restated: z.string().nullable().describe('The question in plain English, where it was read whole.'),
    query: z.record(z.string(), z.unknown()).nullable().describe('Its meaning as data, where it was read whole.'),
    readAs: z.array(z.string()).optional(),
    readings: z.array(Reading).describe('Which words were read as what.'),
    text: z.string().describe('The whole answer as plain text; marks such as [1] are the numbers of the sources.'),
    statements: z.array(Statement).describe('Every sentence, with the numbers of all its sources in `cites`.'),
    tables: z.array(Table),
    gaps: z
      .array(z.string())
      .describe('What is not on record, in words. It does not say that something did not happen.'),
    count: z.number().optional().describe('The exact number, where one was asked for.'),
    sources: z.array(SourceNumbered),
    records: z.array(z.string()).describe('The refs of all records that the answer rests on.'),
    choices: z.array(z.strictObject({ label: z.string(), question: z.string() })).describe('Readings to choose from.'),
    followUps: z.array(z.string()).describe('Questions that have an answer.'),
    hidden: z.number().describe('Lines that come on the pages after this one.'),
  })
  .describe('An answer. Every statement cites its sources.');
export type AnswerShown = z.infer<typeof AnswerShown>;

/** An answer as plain data. */
export function answerShown(answer: Answer): AnswerShown {
  // The lists of an answer cannot be changed, those of a schema can: they hold the same.
  return { ...answerJson(answer), hidden: answer.hidden } as unknown as AnswerShown;
}
