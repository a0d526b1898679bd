import type { Answer } from '../core/answer/answer.js';
import { terminalMessenger } from '../platforms/terminal/messenger.js';
import { withTypedChoices } from '../platforms/terminal/typed-choices.js';
import { write } from '../platforms/terminal/write.js';
import { CIRCUMSTANCE_OPTIONS, type Circumstances, readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { EXIT_IN_USE, NoState } from './open-state.js';
import { printAnswer } from './print-answer.js';
import type { Shell } from './shell.js';

/** The state cannot be used; the line on stderr says why. */
const EXIT_UNUSABLE = 1;

/** What was asked for was not done; the answer says why. */
const EXIT_NOT_DONE = 1;

/** `sideline digest`: orders for digests, in the words of chat, and what sends them from cron. */
export const digest: Command = {
  name: 'digest',
  summary: 'order digests of what changed, in words, and print those that are due',
  operands:
    'add WORDS | list | edit ID WORDS | pause ID | resume ID | remove ID | explain ID | preview [ID|WORDS] | send',
  among: ['add', 'list', 'edit', 'pause', 'resume', 'remove', 'explain', 'preview', 'send', 'help'],
  options: [
    { name: 'json', does: 'print answers as JSON; of send one line for each digest' },
    {
      name: 'all',
      does: 'for operators, with list: every order in the state, of all platforms and owners; with remove ID: one that cannot be read',
    },
    ...CIRCUMSTANCE_OPTIONS,
  ],
  details: [
    'digest add "every weekday at 8 Tehran time about Pakistan but not space" orders one; digest help shows more examples.',
    'An order may say "with a picture" or "without pictures": Slack and Discord show it, a terminal shows none.',
    'digest send prints what is due now and marks it as delivered; where nothing is, it prints nothing. For cron:',
    '  5 8 * * *  cd /srv/sideline && sideline digest send',
    'In cron and mail a digest is due from its time until the next one; an open chat shows it by itself.',
    'give, accept, decline and take are for the channels of Slack and Discord: what comes to one person alone stays theirs.',
    '--reader decides at each call what may be seen, for send too. Orders are kept at STATE_URL, for the person in USER.',
    'list, explain, preview and help read the state whoever holds it; list --all is meant for while a bot runs.',
    'Exit codes: 1 what was asked for was not done, or the state cannot be used, 3 another process holds the state file.',
  ],
  async run(given, shell) {
    const circumstances = await readCircumstances(given, shell);
    checkUse(given);
    try {
      return await carryOut(given, circumstances, shell);
    } catch (error) {
      if (!(error instanceof NoState)) throw error;
      await write(shell.stderr, `sideline digest: ${error.message}.\n`);
      return error.exitCode === EXIT_IN_USE ? EXIT_IN_USE : EXIT_UNUSABLE;
    }
  },
};

function checkUse(given: Arguments): void {
  const [verb, ...words] = given.operands;
  const isOfAll = (verb === 'list' && words.length === 0) || (verb === 'remove' && words.length === 1);
  if (given.has('all') && !isOfAll)
    throw new BadUse('--all goes with list and with remove ID: digest list --all, digest remove --all ID.');
  if (verb === 'send' && words.length > 0) throw new BadUse('send takes nothing else: it prints what is due.');
}

async function carryOut(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const [verb] = given.operands;
  if (given.has('all'))
    return verb === 'list' ? listAll(given, circumstances, shell) : removeLost(given, circumstances, shell);
  return verb === 'send' ? send(given, circumstances, shell) : say(given, circumstances, shell);
}

/** Does what the words say, as in chat, and prints the answer. */
async function say(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const { digests, state, hasFailed } = await opened(circumstances, shell);
  const startMs = performance.now();
  const text = `digest ${given.operands.join(' ')}`;
  const answer = await digests.handle(text).finally(() => state.close());
  if (answer === null) throw new BadUse(`"${text}" says nothing about digests; digest help shows what does.`);
  const [json, tookMs] = [given.has('json'), performance.now() - startMs];
  await printAnswer(json ? answer : asCommands(answer), { json, tookMs, colour: circumstances.colour }, shell);
  return answer.isRefusal || hasFailed() ? EXIT_NOT_DONE : 0;
}

/** Prints what is due. A state file that a bot holds is no trouble while nothing is. */
async function send(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const { digests, state, hasFailed } = await opened(circumstances, shell);
  try {
    await digests.deliver(terminalMessenger(await printerOfParts(given, circumstances, shell)));
  } catch (error) {
    if (!(error instanceof NoState) || (await digests.isDue())) throw error;
  } finally {
    await state.close();
  }
  return hasFailed() ? EXIT_UNUSABLE : 0;
}

/** Prints the parts of digests one after the other, with an empty line between them, or a line of JSON for each. */
async function printerOfParts(given: Arguments, { colour }: Circumstances, shell: Shell) {
  if (given.has('json')) {
    const { answerJson } = await import('../core/answer/json.js');
    return (part: Answer) => write(shell.stdout, `${JSON.stringify(answerJson(part))}\n`);
  }
  let count = 0;
  return async (part: Answer) => {
    if (count++ > 0) await write(shell.stdout, '\n');
    await printAnswer(asCommands(part), { json: false, colour }, shell);
  };
}

async function listAll(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const { state } = await opened(circumstances, shell);
  const { everyOrder } = await import('./digest/every-order.js');
  const { reader, now, zone, colour } = circumstances;
  const answer = await state
    .read((found) => everyOrder(found, { reader, now: Date.parse(now()), zone }))
    .finally(() => state.close());
  await printAnswer(answer, { json: given.has('json'), colour }, shell);
  return 0;
}

/** Removes an order that cannot be read. Others are removed by those who ordered them. */
async function removeLost(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const { state } = await opened(circumstances, shell);
  const { removeUnreadable } = await import('./digest/every-order.js');
  const [, id = ''] = given.operands;
  const answer = await state
    .change((found) => removeUnreadable(found, id, Date.parse(circumstances.now())))
    .finally(() => state.close());
  if (answer === null) {
    await write(
      shell.stderr,
      `sideline digest: no order ${id} is one that cannot be read; digest list --all shows them.\n`,
    );
    return EXIT_UNUSABLE;
  }
  await printAnswer(answer, { json: given.has('json'), colour: circumstances.colour }, shell);
  return 0;
}

async function opened(circumstances: Circumstances, shell: Shell) {
  const { openLocal } = await import('./digest/open-local.js');
  const warn = (line: string) => void write(shell.stderr, `sideline digest: ${line}\n`);
  return openLocal(await shell.openSideline(circumstances.knowledgeDir), circumstances, { shell, warn });
}

/** What can be done about an order, as what to type in a shell. */
function asCommands(answer: Answer): Answer {
  return withTypedChoices(answer, (question) => `sideline ${quoted(question)}`);
}

/** The words after `digest` and what is done, in quotes where a shell would take them for something else. */
function quoted(question: string): string {
  if (/^[\w .,:@-]*$/.test(question)) return question;
  const [, verb = '', rest = ''] = /^(digest \S+ ?)(.*)$/s.exec(question) ?? [];
  return `${verb}'${rest.replaceAll("'", `'\\''`)}'`;
}
