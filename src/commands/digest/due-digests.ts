import type { Chat } from '../../platforms/terminal/chat.js';
import type { Arrivals } from '../../platforms/terminal/on-screen.js';
import type { ChatState } from './chat-state.js';

/** How often an open chat looks for digests that became due, in milliseconds. */
const LOOK_EVERY_MS = 20_000;

/**
 * The digests that become due while a chat is open, and those that were before; why they are off is said once. `remarks`
 * gathers lines for the person, which are shown with them.
 */
export function dueDigests(chat: Chat, state: () => Promise<ChatState>, remarks: string[] = []): Arrivals {
  let [isOver, isToldOff] = [false, false];
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();

  async function deliver(show: (text: string) => void): Promise<void> {
    const off = await (await state()).deliver((part) => show(chat.showUnasked(part)));
    if (off !== null && !isToldOff) show(chat.showRemark(off));
    isToldOff ||= off !== null;
  }

  async function look(show: (text: string) => void, isFirst: boolean): Promise<void> {
    if (isFirst || (await (await state()).isDue())) await deliver(show);
    for (const line of remarks.splice(0)) show(chat.showRemark(line));
  }

  function later(show: (text: string) => void): void {
    if (isOver) return;
    timer = setTimeout(() => {
      looking = look(show, false).then(() => later(show));
    }, LOOK_EVERY_MS);
  }

  return {
    start(show) {
      looking = look(show, true).then(() => later(show));
    },
    async stop() {
      isOver = true;
      if (timer) clearTimeout(timer);
      await looking;
    },
  };
}
