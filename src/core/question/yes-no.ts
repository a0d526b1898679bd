import { has, hasKind, type Mention } from './mention.js';
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
  return (
    !open &&
    (has(signals.lead, 'ask:yes-no') || asksOfPronoun(signals) || asksAfterSigning(signals) || asksVerbFirst(signals))
  );
}

/** "¿Se reunió Hashemi con Kabogo?", "Встречался Хашеми с Кабого?": in other languages than English the verb alone stands first. */
function asksVerbFirst({ lead, words, isAsked }: Signals): boolean {
  if (!lead || !isAsked || !isFirst(lead, words)) return false;
  return VERB_FIRST.test(lead.key) && (hasKind(lead, 'verb:') || hasKind(lead, 'act:'));
}

/** Finite verbs of the past in Spanish and Russian, and any in Arabic letters. */
const VERB_FIRST = /(?:aron|eron|io|\p{L}{3}[^hg]o)$|^[\u0400-\u04ff]+л(?:а|и)?(?:с[ья])?$|^[\u0600-\u06ff]+$/u;

/** Whether only fillers stand before a word: a name there is its subject, and the sentence a statement. */
function isFirst(word: Mention, words: Signals['words']): boolean {
  const before = words.slice(0, words.indexOf(word));
  return before.reduce((sum, { start, end }) => sum + end - start, 0) === word.start;
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
