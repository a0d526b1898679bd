import { write } from '../platforms/terminal/write.js';
import { CIRCUMSTANCE_OPTIONS, type Circumstances, readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import type { Shell } from './shell.js';

/** `sideline ask`: one question from the command line, or a stream of them. */
export const ask: Command = {
  name: 'ask',
  summary: 'answer one question, or with --jsonl one question a line',
  operands: 'QUESTION…',
  options: [
    { name: 'json', does: 'print the answer as JSON' },
    { name: 'jsonl', does: 'read questions from standard input, one JSON object a line, and print one answer a line' },
    ...CIRCUMSTANCE_OPTIONS,
  ],
  details: [
    'A line in:  {"id": "q1", "question": "…", "conversation": "c1", "reader": ["staff"]}',
    'Lines with the same conversation follow up on each other. conversation and reader may be left out.',
    'A line that cannot be read is answered by {"id": …, "error": {"message": "…"}}; the rest go on.',
    'Exit 0 whatever the answer is: that nothing is on record is an answer too.',
  ],
  async run(given, shell) {
    checkUse(given);
    const circumstances = await readCircumstances(given, shell);
    if (given.has('jsonl')) return askLines(circumstances, shell);
    return askOnce(given.operands.join(' '), given.has('json'), circumstances, shell);
  },
};

function checkUse(given: Arguments): void {
  const hasQuestion = given.operands.some((word) => word.trim() !== '');
  if (!given.has('jsonl')) {
    if (!hasQuestion) throw new BadUse('the question is missing; write it after the options.');
  } else if (given.has('json') || hasQuestion) {
    throw new BadUse('--jsonl reads its questions from standard input; leave out --json and the question.');
  }
}

async function askLines(circumstances: Circumstances, shell: Shell): Promise<number> {
  const { answerLines } = await import('./ask-lines.js');
  const sideline = await shell.openSideline(circumstances.knowledgeDir);
  await answerLines(shell.stdin, shell.stdout, sideline, circumstances);
  return 0;
}

async function askOnce(text: string, json: boolean, circumstances: Circumstances, shell: Shell): Promise<number> {
  const sideline = await shell.openSideline(circumstances.knowledgeDir);
  const { reader, now, zone } = circumstances;
  const startMs = performance.now();
  const answer = sideline.ask({ text, conversation: null, reader, now: now(), zone });
  const tookMs = performance.now() - startMs;
  if (json) {
    const { jsonOf } = await import('./ask-json.js');
    await write(shell.stdout, `${JSON.stringify(jsonOf(answer, tookMs), null, 2)}\n`);
  } else {
    const { looksOf } = await import('../platforms/terminal/looks.js');
    const { renderAnswer } = await import('../platforms/terminal/render.js');
    await write(shell.stdout, `${renderAnswer(answer, looksOf(shell.stdout, circumstances.colour))}\n`);
  }
  return 0;
}
