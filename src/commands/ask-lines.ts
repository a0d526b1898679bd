import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { AudienceLabel } from '../core/records/text.js';
import { linesOf } from '../platforms/terminal/lines.js';
import { write } from '../platforms/terminal/write.js';
import { jsonOf } from './ask-json.js';
import { type Circumstances, splitLabels } from './circumstances.js';
import type { Asking } from './news-on-demand.js';

const Label = z.union([z.string(), z.number()], { error: 'expected a text or a number' });

/** One line in. Other keys are ignored: question files carry notes of their own. */
const QuestionLine = z.object({
  id: Label,
  question: z.string({ error: 'expected a text' }),
  conversation: z.union([z.string(), z.number()], { error: 'expected a text, or nothing' }).nullish(),
  reader: z.preprocess(
    (given) => (typeof given === 'string' ? splitLabels(given) : given),
    z.array(AudienceLabel, { error: 'expected audience labels, such as ["staff"]' }).nullish(),
  ),
});
type QuestionLine = z.infer<typeof QuestionLine>;

/**
 * Answers a stream of JSON lines in order, one line out for each line in, as it arrives. Empty lines are passed over.
 *
 * A line that is no question gives `{"id"?, "error": {"message"}}`, and the rest go on.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  asking: Asking,
  circumstances: Circumstances,
): Promise<void> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    await write(output, `${JSON.stringify(await answerLine(line, number, asking, circumstances))}\n`);
  }
}

async function answerLine(line: string, number: number, asking: Asking, circumstances: Circumstances) {
  const value = parseJson(line);
  const { success, data, error } = QuestionLine.safeParse(value);
  if (success) return { id: data.id, ...(await answerTo(data, asking, circumstances)) };
  const what = value === undefined ? 'is no JSON' : problemsOf(value, error);
  const message = `line ${number} ${what}; write {"id": "q1", "question": "…"}`;
  const id = Label.safeParse((value as { id?: unknown } | null | undefined)?.id);
  return { ...(id.success ? { id: id.data } : {}), error: { message } };
}

/** A machine that breaks on one question still owes an answer to the others. */
async function answerTo(line: QuestionLine, asking: Asking, { reader, now, zone }: Circumstances) {
  const conversation = line.conversation == null ? null : String(line.conversation);
  const startMs = performance.now();
  try {
    const asked = { text: line.question, conversation, reader: line.reader ?? reader, now: now(), zone };
    const answer = await asking(asked);
    return jsonOf(answer, performance.now() - startMs);
  } catch (error) {
    return {
      error: { message: `the question could not be answered: ${error instanceof Error ? error.message : error}` },
    };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function problemsOf(value: unknown, error: z.ZodError): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no JSON object';
  return `has ${error.issues.map((one) => `a bad "${one.path.join('.')}" (${one.message})`).join(' and ')}`;
}
