import type { Answer } from '../core/answer/answer.js';
import { spoken } from '../core/answer/empty-answer.js';
import type { ExportFormat } from '../core/answer/export-formats.js';
import type { Memory } from './memory.js';
import type { Attempt, OpenMessage } from './ports/sideline.js';

/** An answer whose records are wanted as a file too; without a record there is none. `question` = as it was typed. */
export function withFile({ answer, open }: Attempt, question: string, format: ExportFormat): Attempt {
  const wanting = (one: Answer): Answer => ({ ...one, question, ...fileOf(one, format) });
  return { answer: wanting(answer), open: open && readWith(open, wanting) };
}

function fileOf({ outcome, trail }: Answer, format: ExportFormat): Pick<Answer, 'file'> {
  return outcome === 'answered' ? { file: { format, messages: trail } } : {};
}

/** However a message is read in the end, its answer is wanted as a file. */
function readWith(open: OpenMessage, wanting: (answer: Answer) => Answer): OpenMessage {
  return {
    message: open.message,
    get thread() {
      return open.thread;
    },
    readAs(questions) {
      const read = open.readAs(questions);
      return typeof read === 'string' ? read : wanting(read);
    },
  };
}

/** The answer to "as csv" after another answer, `before`; what is said where there was none. */
export function fileOfLast(before: Memory | null, question: string, format: ExportFormat): Answer {
  if (!before) return spoken([NOTHING_BEFORE], { question, trail: [question] });
  const { trail } = before;
  const said = `What was answered before this, as ${format}:`;
  return spoken([said], { question, trail: [...trail, question], file: { format, messages: trail } });
}

const NOTHING_BEFORE =
  'Nothing was answered before this that could be put into a file. Ask for records, and say how: pending agreements of Iran as csv';
