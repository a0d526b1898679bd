import { CIRCUMSTANCE_OPTIONS, readCircumstances, serveConfig } from './circumstances.js';
import { BadUse, type Command } from './command.js';

/** Sources listed under each answer of the chat; `/sources` shows the others. */
const CHAT_SOURCES = 5;

/** `sideline serve`: every chat platform that is configured, else the chat on a terminal or through a pipe. */
export const serve: Command = {
  name: 'serve',
  summary: 'answer on Slack and Discord where their tokens are set, else in the terminal or through a pipe (npm start)',
  operands: '',
  options: CIRCUMSTANCE_OPTIONS,
  details: [
    'Follow-ups go on from the question before: and Kenya? when was it signed? source?',
    'In the chat, /help lists what else can be typed.',
    'Exit codes: 78 a platform cannot run as it is configured, 69 it or the database cannot be reached, 3 another process holds the state file.',
  ],
  async run(given, shell) {
    const { knowledgeDir, colour, ...circumstances } = await readCircumstances(given, shell);
    const config = await serveConfig(shell);
    if (config.slack || config.discord) {
      if (given.has('reader')) throw new BadUse('--reader is for the terminal; READERS says what a channel may see.');
      const { servePlatforms } = await import('./serve-platforms.js');
      return servePlatforms(config, circumstances, await shell.openSideline(knowledgeDir), shell);
    }
    const { Chat } = await import('../platforms/terminal/chat.js');
    const { looksOf } = await import('../platforms/terminal/looks.js');
    const { stdin, stdout } = shell;
    const onScreen = stdin.isTTY && stdout.isTTY;
    const limit = onScreen ? { sourcesShown: CHAT_SOURCES } : {};
    const looks = () => ({ ...looksOf(stdout, colour), ...limit });
    const chat = new Chat(await shell.openSideline(knowledgeDir), { ...circumstances, looks });
    if (onScreen) {
      const { chatOnScreen } = await import('../platforms/terminal/on-screen.js');
      await chatOnScreen(chat, stdin, stdout);
    } else {
      const { chatThroughPipe } = await import('../platforms/terminal/through-pipe.js');
      await chatThroughPipe(chat, stdin, stdout);
    }
    return 0;
  },
};
