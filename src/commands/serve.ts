import { CIRCUMSTANCE_OPTIONS, NO_MODEL, readCircumstances, serveConfig } from './circumstances.js';
import { BadUse, type Command } from './command.js';
import { boundMemory } from './serve/memory.js';
import type { Shell } from './shell.js';

const NOT_CONFIGURED =
  'no platform configured, and neither a terminal nor input to answer; set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, DISCORD_TOKEN, or WEB_BASE_URL.';

/** A supervisor that starts it without tokens is told so: to show the sample and end well would go on for ever in silence. */
async function notConfigured({ stderr }: Pick<Shell, 'stderr'>): Promise<number> {
  const [{ write }, { EXIT_CONFIG }] = await Promise.all([
    import('../platforms/terminal/write.js'),
    import('./open-state.js'),
  ]);
  await write(stderr, `sideline serve: ${NOT_CONFIGURED}\n`);
  return EXIT_CONFIG;
}

/** `sideline serve`: every chat platform and the reading room, as they are configured, else the chat on a terminal or through a pipe. */
export const serve: Command = {
  name: 'serve',
  summary:
    'answer on Slack and Discord where their tokens are set, on the web where WEB_BASE_URL is, else in the terminal or through a pipe (npm start)',
  operands: '',
  options: [
    ...CIRCUMSTANCE_OPTIONS,
    NO_MODEL,
    { name: 'lenient', does: 'leave out records that have a fault, and what refers to them, in place of refusing all' },
    { name: 'allow-empty', does: 'go on where the folder holds no record' },
  ],
  details: [
    'Follow-ups go on from the question before: and Kenya? when was it signed? source?',
    'In the chat, /help lists what else can be typed; digests are ordered in words, and shown when they are due: digest help',
    'Changed files are answered from a moment later; broken ones are refused, and what was good last goes on. SIGHUP reads them at once.',
    'Exit codes: 78 a platform cannot run as it is configured, none is configured and there is no input, or HOST:PORT is taken, 69 it or the database cannot be reached, 3 another process holds the state file.',
  ],
  async run(given, shell) {
    boundMemory('loading');
    const circumstances = await readCircumstances(given, shell);
    const strictness = { lenient: given.has('lenient'), allowEmpty: given.has('allow-empty') };
    const opened = () => shell.openFolder(circumstances.knowledgeDir, strictness);
    const configured = await serveConfig(shell);
    const config = given.has('no-model') ? { ...configured, model: null } : configured;
    if (config.slack || config.discord || config.web) {
      if (given.has('reader')) throw new BadUse('--reader is for the terminal; READERS says what a channel may see.');
      const { servePlatforms } = await import('./serve-platforms.js');
      return servePlatforms(config, circumstances, await opened(), shell);
    }
    if (!shell.hasInput()) return notConfigured(shell);
    const { serveTerminal } = await import('./serve-terminal.js');
    await serveTerminal(given, circumstances, await opened(), shell);
    return 0;
  },
};
