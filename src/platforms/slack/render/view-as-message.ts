import type { types } from '@slack/bolt';
import { BLOCKS_JSON_MAX, MESSAGE_BLOCKS_MAX, TEXT_MAX } from '../limits.js';
import { escaped } from './literal.js';
import type { Message } from './message.js';
import { cut } from './text.js';

/** What a window would show, as a message: for where it cannot be opened any more. It must hold no inputs. Pure. */
export function asMessage({ title, blocks }: Pick<types.ModalView, 'title' | 'blocks'>): Message {
  const shown = blocks.slice(0, MESSAGE_BLOCKS_MAX) as types.KnownBlock[];
  const words = [title.text, ...blocks.map((block) => wordsIn(block))].filter((line) => line !== '').join('\n');
  // What is left out of the blocks for its length stands in the text, as far as that goes.
  const isWhole = shown.length === blocks.length && JSON.stringify(shown).length <= BLOCKS_JSON_MAX;
  return { text: cut(escaped(words), TEXT_MAX), blocks: isWhole ? shown : [] };
}

/** The words of a block, those of its links without their addresses: a line for each element of a list. */
function wordsIn(part: unknown): string {
  if (typeof part !== 'object' || part === null) return '';
  const { type, text, elements } = part as { type?: unknown; text?: unknown; elements?: unknown };
  if (type === 'actions' || type === 'context_actions') return '';
  if (typeof text === 'string') return type === 'mrkdwn' ? text.replace(/<[^<>|]*\|([^<>]*)>/g, '$1') : text;
  if (Array.isArray(elements)) return elements.map(wordsIn).join(type === 'rich_text_list' ? '\n' : '');
  return wordsIn(text);
}
