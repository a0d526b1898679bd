import { has, hasKind, type Mention } from './mention.js';
import type { Signals } from './signals.js';

/** Whether a question is to be answered with yes or no. */
export function isYesNo(signals: Signals): boolean {
  // "Is anything unsigned": whether there is, and not what.
  const isAnything =
    has(signals.lead, 'ask:yes-no') && signals.words.every((word) => !has(word, 'ask:what') || ANY.test(word.key));
  const open =
    signals.any('ask:who', 'ask:which', 'ask:where', 'ask:how-many', 'ask:how', 'cmd:list', 'ask:why') ||
    signals.words.some(({ key }) => /^who /.test(key)) ||
    (signals.any('ask:what') && !isAnything) ||
    signals.any('ask:when');
  if (
    signals.words.some((word) =>
      [
        'y n',
        'yes no',
        'yes or no',
        'or not',
        'is it true',
        'right',
        'correct',
        'is it confirmed',
        'is that confirmed',
      ].includes(word.key),
    )
  )
    return true;
  // "Tell me whether they met": the words before it ask for no list.
  if (signals.words.some(({ key }) => key === 'whether') && !asksForMore(signals)) return true;
  return (
    !open &&
    (has(signals.lead, 'ask:yes-no') || asksOfPronoun(signals) || asksAfterState(signals) || asksVerbFirst(signals))
  );
}

/** "Whether they met and where": what the whether asks is not all. */
function asksForMore({ any }: Signals): boolean {
  return any('ask:who', 'ask:which', 'ask:where', 'ask:how-many', 'ask:how', 'ask:why', 'ask:what', 'ask:when');
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

const ANY = /^(?:any|some)thing$/;

/** "and the Tajik one, is it working?": the question stands behind its subject. */
function asksOfPronoun({ words }: Signals): boolean {
  return words.some((word, at) => {
    const next = words[at + 1];
    return has(word, 'ask:yes-no') && next?.start === word.end && has(next, 'pron:it', 'pron:he', 'pron:they');
  });
}

/**
 * "India Indonesia telecom memorandum, signed yet?", "Nairobi centre working?": a question in a hurry, with how something stands at its end and no
 * verb of its own. "Memoranda signed?" may be a list of those that are.
 */
function asksAfterState({ words }: Signals): boolean {
  if (words.some((_, at) => isStateLeftOpen(words, at))) return true;
  const at = words.findLastIndex((word) => !BEHIND_STATE.has(word.key));
  const state = words[at];
  // "Agreements not in force yet" are a list of those.
  if (!state || !isState(state) || at === 0 || words.some((word) => has(word, 'neg:not'))) return false;
  const isAsked = /\?/.test(words.at(-1)?.after ?? '');
  const isParted = /[,:;–—-]/.test(words[at - 1]?.after ?? '');
  const isSoFar = words.slice(at + 1).some(({ key }) => SO_FAR.has(key)) || /\b(?:yet|already)\b/.test(state.key);
  return isSoFar || (isAsked && (isParted || !words.some(({ key }) => MANY.test(key))));
}

/** "Signed yet or still with them", "running or what": how something stands, and that it may as well stand otherwise. */
function isStateLeftOpen(words: Signals['words'], at: number): boolean {
  const [state, next, other] = words.slice(at, at + 3);
  if (at === 0 || !state || !isState(state) || !next || has(words[at - 1], 'neg:not')) return false;
  return SO_FAR.has(next.key) || (has(next, 'conj:or') && other !== undefined && OTHERWISE.test(other.key));
}

/** What says that something may stand otherwise. */
const OTHERWISE = /^(?:nah|no|nope|not|what|still|just|only|stuck|nothing|dead)\b/;

/** How a document stands, said behind it: "signed", "in force", "still open". */
function isState(word: Mention): boolean {
  if (has(word, 'verb:sign')) return /^(?:signed|inked|sealed|concluded|initialled)$/.test(word.key);
  return hasKind(word, 'status:') || has(word, 'group:working', 'group:unsigned', 'group:pending');
}

/** What may stand behind it. */
const BEHIND_STATE: ReadonlySet<string> = new Set(['yet', 'already', 'or not', 'now', 'still', 'please', 'pls']);

/** What makes it a question by itself. */
const SO_FAR: ReadonlySet<string> = new Set(['yet', 'already', 'or not']);

/** Several documents, of which those that stand so may be asked for. */
const MANY =
  /^(?:memoranda|memorandums|mous|memos|agreements|deals|documents|pacts|accords|treaties|declarations|contracts|programmes|texts)$/;
