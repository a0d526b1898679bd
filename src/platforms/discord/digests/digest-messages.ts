import type { Dispatch } from '../../../bot/ports/messenger.js';
import type { PageSize } from '../../../core/answer/page.js';
import { styled } from '../render/escape.js';
import type { Message } from '../render/message.js';
import { wholeMessages } from '../render/whole.js';

/** What of a digest goes into one message: so much that its sources, which are as long again, stand beside it. */
export const DIGEST_PAGE: PageSize = { lines: 14, characters: 1_500 };

/** Signs of a part's key that tell it from every other one in its channel. */
const MARK_LENGTH = 12;

const RESENT = '(resent: delivery was uncertain)';

/** A part of a digest as messages: one, and others for the sources that have no room in it. */
export function digestMessages({ answer, key, isRepeated }: Omit<Dispatch, 'now' | 'root'>): readonly Message[] {
  return wholeMessages(answer, {
    heading: null,
    where: 'say',
    lead: isRepeated ? [styled('*', RESENT)] : [],
    footer: (message) => markOf(key, message),
  });
}

/** What stands under a message of a part, by which it is found again. */
export function markOf(key: string, message: number): string {
  const part = `Digest ${key.slice(0, MARK_LENGTH)}`;
  return message === 0 ? part : `${part} · ${message + 1}`;
}

/** The nonce of a message of a part: Discord takes one of them once, within some minutes. At most 25 signs. */
export function nonceOf(key: string, message: number): string {
  return message === 0 ? key : `${key}${String.fromCharCode(A + message)}`;
}

const A = 'a'.charCodeAt(0);
