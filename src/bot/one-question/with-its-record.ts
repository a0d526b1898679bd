import type { Composed } from '../../core/answer/draft.js';
import { withRecord } from '../../core/answer/telling/with-record.js';
import { stemsOf } from '../../core/graph/text-index.js';
import { termsSaid } from '../../core/question/terms-said.js';
import type { Linked } from '../../core/question/understand.js';
import { linkingOnce, type Setting } from './part.js';

/** An answer of a sentence or two, with the record that they stand in where they do not say all that a message asks. */
export function withItsRecord(composed: Composed, text: string, setting: Setting): Composed {
  const link = setting.link ?? linkingOnce(setting);
  return withRecord(composed, (lines) => asksMore(text, lines, link), setting.graph);
}

/** Whether a message asks for somebody, for some things, or in words that some lines do not say. */
function asksMore(text: string, lines: string, link: (text: string) => Linked): boolean {
  if (ASKS_FOR.test(text)) return true;
  const said = new Set(stemsOf(lines));
  const { words } = termsSaid(link(text));
  return words.some(({ typed, isOfRecords }) => !isOfRecords && !stemsOf(typed).some((one) => said.has(one)));
}

const ASKS_FOR = /\b(?:who|whom|whose|which (?:two|three|four|five|\d))\b/i;
