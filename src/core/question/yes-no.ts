import { has } from './mention.js';
import type { Signals } from './signals.js';

/** Whether a question is to be answered with yes or no. */
export function isYesNo(signals: Signals): boolean {
  const open = signals.any(
    'ask:who',
    'ask:what',
    'ask:which',
    'ask:when',
    'ask:where',
    'ask:how-many',
    'ask:how',
    'cmd:list',
    'ask:why',
  );
  if (
    signals.words.some((word) =>
      ['y n', 'or not', 'is it true', 'right', 'correct', 'is it confirmed', 'is that confirmed'].includes(word.key),
    )
  )
    return true;
  return !open && (has(signals.lead, 'ask:yes-no') || asksOfPronoun(signals) || asksAfterSigning(signals));
}

/** "and the Tajik one, is it working?": the question stands behind its subject. */
function asksOfPronoun({ words }: Signals): boolean {
  return words.some((word, at) => {
    const next = words[at + 1];
    return has(word, 'ask:yes-no') && next?.start === word.end && has(next, 'pron:it', 'pron:he', 'pron:they');
  });
}

/** "India Indonesia telecom memorandum, signed yet?": a question in a hurry, with its verb at the end. */
function asksAfterSigning({ words }: Signals): boolean {
  const at = words.findLastIndex((word) => !['yet', 'already', 'or not'].includes(word.key));
  const isAsked = /\?/.test(words.at(-1)?.after ?? '') || at < words.length - 1;
  return (
    isAsked && /^(?:signed|inked|sealed)$/.test(words[at]?.key ?? '') && /[,:;–—-]/.test(words[at - 1]?.after ?? '')
  );
}
