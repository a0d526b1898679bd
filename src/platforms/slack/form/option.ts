import type { types } from '@slack/bolt';
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { OPTION_TEXT_MAX, OPTION_VALUE_MAX } from '../limits.js';
import { literal } from '../render/literal.js';

/** An option of a menu whose value is what it says. A longer name is cut, see `wholeName`. */
export function nameOption(name: string): types.PlainTextOption {
  return option(name, cutName(name));
}

/** An option of a menu. */
export function option(text: string, value: string): types.PlainTextOption {
  return {
    text: { type: 'plain_text', text: shortened(literal(text), OPTION_TEXT_MAX) || '?', emoji: false },
    value,
  };
}

function cutName(name: string): string {
  return shortened(visible(name), OPTION_VALUE_MAX) || '?';
}

/** The name that an option stands for: of those that begin like it, the one that it was cut from. */
export async function wholeName(
  value: string,
  beginningLike: (beginning: string) => Promise<readonly string[]>,
): Promise<string> {
  if (!value.endsWith('…')) return value;
  const names = await beginningLike(value.slice(0, -1));
  return names.find((name) => cutName(name) === value) ?? value;
}
