import type { Readable } from 'node:stream';
import { CIRCUMSTANCE_OPTIONS, type Circumstances, NO_MODEL, readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { withDrawHint } from './draw-hint.js';
import type { Asking } from './news-on-demand.js';
import { printAnswer } from './print-answer.js';
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
    NO_MODEL,
  ],
  details: [
    'A question may be piped in, too: echo "who did Hashemi meet?" | sideline ask',
    'A line in:  {"id": "q1", "question": "…", "conversation": "c1", "reader": ["staff"]}',
    'Lines with the same conversation follow up on each other. conversation and reader may be left out.',
    'A line that cannot be read is answered by {"id": …, "error": {"message": "…"}}; the rest go on.',
    '"what is new since Monday" is answered from the journal of changes at STATE_URL, where that is a file with one.',
    'Where MODEL_URL names a model, it may put what is not read whole into plain questions; the answer then says "Read as: …". "As typed: QUESTION" has one question read without it.',
    'Exit 0 whatever the answer is: that nothing is on record is an answer too.',
  ],
  async run(given, shell) {
    checkUse(given);
    const circumstances = await readCircumstances(given, shell);
    if (given.has('jsonl')) return askLines(given, circumstances, shell);
    return askOnce(await questionOf(given, shell), given, circumstances, shell);
  },
};

function checkUse(given: Arguments): void {
  if (given.has('jsonl') && (given.has('json') || typedQuestion(given) !== ''))
    throw new BadUse('--jsonl reads its questions from standard input; leave out --json and the question.');
}

function typedQuestion({ operands }: Arguments): string {
  return operands.join(' ').trim();
}

/** What was typed, else what comes through a pipe; a terminal is not waited for. */
async function questionOf(given: Arguments, { stdin }: Pick<Shell, 'stdin'>): Promise<string> {
  const typed = typedQuestion(given);
  if (typed !== '') return typed;
  const piped = stdin.isTTY ? '' : (await textFrom(stdin)).trim();
  if (piped !== '') return piped;
  throw new BadUse('the question is missing; write it after the options, or pipe it in: echo QUESTION | sideline ask.');
}

/** No question is longer, and what is piped in by mistake may never end. Bytes. */
const PIPED_MAX = 64 * 1024;

async function textFrom(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    length += chunks.at(-1)?.length ?? 0;
    if (length > PIPED_MAX) break;
  }
  return Buffer.concat(chunks).toString();
}

async function askLines(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const { answerLines } = await import('./ask-lines.js');
  const asking = await openAsking(given, circumstances, shell);
  await answerLines(shell.stdin, shell.stdout, asking, circumstances);
  return 0;
}

async function askOnce(text: string, given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const asking = await openAsking(given, circumstances, shell);
  const { reader, now, zone, colour } = circumstances;
  const startMs = performance.now();
  const answer = await asking({ text, conversation: null, reader, now: now(), zone });
  const tookMs = performance.now() - startMs;
  await printAnswer(answer, { json: given.has('json'), colour, tookMs }, shell);
  return 0;
}

async function openAsking(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<Asking> {
  const [{ askingOf }, { localAnswering }] = await Promise.all([import('./ask-asking.js'), import('./local-model.js')]);
  const answering = await localAnswering(given, circumstances, shell);
  const sideline = await shell.openSideline(circumstances.knowledgeDir);
  sideline.pagesAt = circumstances.pagesAt;
  const asking = await askingOf(sideline, answering, shell);
  return async (asked) => withDrawHint(await asking(asked), asked, sideline);
}
