import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { QUESTION_MAX } from '../limits.js';

/** Adds the prompt that has an assistant answer from the records and from nothing else. */
export function addPrompts(server: McpServer): void {
  const config = {
    title: 'Answer with sources',
    description: 'Has a question answered from what is on record, with the marks and the sources as they are.',
    argsSchema: { question: z.string().trim().min(1).max(QUESTION_MAX).describe('The question, in plain words') },
  };
  server.registerPrompt('answer_with_sources', config, ({ question }) => ({
    messages: [{ role: 'user', content: { type: 'text', text: `${QUOTING}\n\nThe question:\n${question}` } }],
  }));
}

/** How an answer is to be written. */
const QUOTING = [
  'Answer the question below by the tools of Sideline: ask first, then find_records or get_record where more is needed.',
  '- Quote the marks such as [1, 3] behind every statement that you take over, and put the sources that they number below your answer with publisher, date and address, numbered as they are.',
  '- Write no sentence about the matter that has no mark. What you know otherwise is no part of the answer.',
  '- Where nothing is on record, say “nothing on record” as it is: it does not mean that it did not happen.',
  '- Keep what is said of dates, of statuses and of what is inferred: “about”, “not stated” and “signed” stay as they are.',
  '- Where several are meant, ask which.',
].join('\n');
