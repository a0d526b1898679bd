import type { Dispatch, Messenger } from '../../bot/ports/messenger.js';
import type { Answer, Block } from '../../core/answer/answer.js';

/** The platform of orders that were made at a terminal, and the one workspace that it has. */
export const TERMINAL = 'terminal';
export const LOCAL_TEAM = 'local';

/** A screen can be scrolled, and a mail too: a digest in one piece is better read than one in five. */
const PAGE = { lines: 400, characters: Number.POSITIVE_INFINITY };

/** Sends the parts of a digest to where `show` shows them. Nobody can look up what was seen on a screen. */
export function terminalMessenger(show: (part: Answer) => Promise<void>): Messenger {
  return {
    platform: TERMINAL,
    page: PAGE,
    async post({ channel }, dispatch) {
      await show(shownPart(dispatch));
      return { channel, message: dispatch.key };
    },
    find: async () => 'unknown',
    company: async () => 'internal',
    isDirect: () => true,
    directChannels: async (_team, person) => [person],
    direct: async (_team, person) => person,
    nameOf: async (_team, person) => person,
    hasLeft: async () => false,
  };
}

function shownPart({ answer, isRepeated }: Dispatch): Answer {
  return isRepeated ? { ...answer, blocks: [REPEATED, ...answer.blocks] } : answer;
}

const REPEATED: Block = { kind: 'aside', text: 'Shown again: nobody can tell whether it was seen before.' };
