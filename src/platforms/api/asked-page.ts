import type { Answer } from '../../core/answer/answer.js';
import type { ReadParts } from './parts.js';

/** A question, and which page of its answer is wanted, from 1. */
export interface AskedPage {
  readonly question: string;
  readonly page: number;
  readonly reader: readonly string[];
  readonly zone: string;
}

/** What people say for the next page. */
const MORE = 'more';

/** A page of the answer to a question, as somebody gets it who asks and then says "more". */
export async function answerPage(parts: ReadParts, { question, page, reader, zone }: AskedPage): Promise<Answer> {
  const { sideline, answer = async (asked) => sideline.ask(asked) } = parts;
  const around = { conversation: null, reader, now: parts.now(), zone };
  if (page === 1) return answer({ text: question, ...around });
  const after = [question, ...Array<string>(page - 2).fill(MORE)];
  return { ...(await answer({ text: MORE, after, ...around })), question };
}
