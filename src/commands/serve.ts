import { CIRCUMSTANCE_OPTIONS, readCircumstances } from './circumstances.js';
import type { Command } from './command.js';

/** Sources listed under each answer of the chat; `/sources` shows the others. */
const CHAT_SOURCES = 5;

/** `sideline serve`: the chat, on a terminal or through a pipe. */
export const serve: Command = {
  name: 'serve',
  summary: 'chat in the terminal, or answer the lines of a pipe (npm start)',
  operands: '',
  options: CIRCUMSTANCE_OPTIONS,
  details: [
    'Follow-ups go on from the question before: and Kenya? when was it signed? source?',
    'In the chat, /help lists what else can be typed.',
  ],
  async run(given, shell) {
    const { knowledgeDir, colour, ...circumstances } = await readCircumstances(given, shell);
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
