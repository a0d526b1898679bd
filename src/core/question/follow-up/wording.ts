import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { Question } from '../question.js';
import type { Signals } from '../signals.js';
import type { Read } from '../understand.js';
import { hasSubject } from './context.js';

/** How much of a relation a question states itself: none ("and Kenya?"), one that its verb leaves open, or a plain one. */
export type Relation = 'none' | 'weak' | 'strong';

/** The relation of a question. "concern", "held" and "working" fit records of several kinds; "signed" and "met" do not. */
export function relationOf({ question, signals, items }: Read): Relation {
  if (saysOne(signals) && signals.any('only')) return 'none';
  if (asksAfter(items)) return 'none';
  if (asksWhatHeSaid(signals)) return 'strong';
  if (question.target === 'everything') return signals.any('verb:change') ? 'weak' : 'none';
  if (question.target === 'facts') return signals.any('verb:say') ? 'strong' : 'none';
  if (question.target === 'officials')
    return signals.any('ask:who', 'noun:post', 'noun:official', 'named') ? 'strong' : 'none';
  return question.target === 'knowledge' || isStated(signals) ? 'strong' : 'weak';
}

/** "فقط امضا شده‌ها", "only memoranda": a state or kind that narrows the documents listed, and nothing else. */
export function narrowsDocuments({ items, signals }: Read): boolean {
  return (
    signals.any('only') &&
    items.every(
      (item) =>
        item.kind === 'word' &&
        item.mention.tags.some((tag) =>
          /^(?:only|filler|verb:sign|status:|group:|kind:|noun:agreement|neg:|pron:|conj:)/.test(tag),
        ),
    )
  );
}

/** "what did he say", "what had she argued about it". */
function asksWhatHeSaid(signals: Signals): boolean {
  return signals.any('pron:he') && signals.any('verb:say') && signals.any('ask:what', 'ask:how');
}

function isStated(signals: Signals): boolean {
  return (
    signals.kind('act:') ||
    signals.kind('kind:') ||
    signals.any(
      'verb:meet',
      'verb:sign',
      'verb:agree',
      'noun:meeting',
      'noun:agreement',
      'noun:proposal',
      'noun:signatory',
      'noun:conference',
    )
  );
}

/** "What about upGrad", "how about Doha": a name in the place of another, no question of its own. */
function asksAfter(items: readonly Item[]): boolean {
  const at = items.findIndex((item) => item.kind === 'word' && isAfter(item));
  const before = items.slice(0, Math.max(at, 0));
  return at >= 0 && before.every(isConnective) && items.length > at + 1;
}

function isAfter(item: Item): boolean {
  return has(item.mention, 'what-about');
}

/** Whether a question starts by joining on to the one before: "and", "but", "only", "without", "what about". */
export function startsJoined(items: readonly Item[]): boolean {
  const first = items.find((item) => item.kind !== 'word' || !isCourtesy(item));
  if (first?.kind !== 'word') return false;
  return has(first.mention, 'conj:and', 'conj:but', 'only', 'neg:without') || isAfter(first);
}

function isCourtesy(item: Item): boolean {
  const { mention } = item;
  if (has(mention, 'conj:and', 'conj:but', 'only', 'neg:without')) return false;
  return has(mention, 'cmd:thanks', 'cmd:greet') || (has(mention, 'filler') && !hasKind(mention, 'ask:'));
}

function isConnective(item: Item): boolean {
  return item.kind === 'word' && (isCourtesy(item) || has(item.mention, 'conj:and', 'conj:but'));
}

/** Whether words point at what was asked or answered before. */
export function pointsBack(signals: Signals): boolean {
  return (
    saysOne(signals) ||
    saysThere(signals) ||
    signals.any(
      'pron:he',
      'pron:they',
      'pron:it',
      'pron:that',
      'pron:these',
      'pron:there',
      'pron:same',
      'pron:previous',
      'pron:next',
    ) ||
    saysOtherSide(signals)
  );
}

/** "there", also within a phrase: "who else was there"; not the "there" of "which agreements are there". */
export function saysThere({ words }: Signals): boolean {
  return words.some((word, at) => has(word, 'pron:there') || (/ there$/.test(word.key) && !isExistential(words, at)));
}

function isExistential(words: Signals['words'], at: number): boolean {
  const next = words[at + 1];
  if (!has(words[at], 'ask:yes-no')) return false;
  return at === 0 || !has(words[at], 'verb:attend') || has(next, 'prep:between') || hasKind(next, 'noun:');
}

/** "at that event", "at the same conference": a setting, and no record that was listed. */
export function saysThatEvent({ words }: Signals): boolean {
  return words.some((word, at) => {
    const next = words[at + 1];
    return has(word, 'pron:that', 'pron:same') && next?.start === word.end && has(next, 'noun:conference');
  });
}

/** "the other party", "the other side". */
export function saysOtherSide({ words }: Signals): boolean {
  return words.some((word) => word.key.startsWith('the other ') && has(word, 'noun:counterpart'));
}

/** "the Tajik one", "those ones"; not the number of "one country", "more than one". */
export function saysOne({ words }: Signals): boolean {
  return words.some((word, at) => {
    if (!has(word, 'pron:ones')) return false;
    if (word.key !== 'one') return true;
    const next = words[at + 1];
    const counts = next?.start === word.end && (hasKind(next, 'noun:') || hasKind(next, 'kind:'));
    return !counts && words[at - 1]?.key !== 'more than';
  });
}

/** "names?", "list them", "details please": the records before once more, nothing of its own. */
export function asksAgain(items: readonly Item[]): boolean {
  return (
    items.length > 0 &&
    items.every(
      (item) =>
        item.kind === 'word' &&
        item.mention.unknown === 'no' &&
        item.mention.tags.some((tag) =>
          /^(?:cmd:list|cmd:more|filler|pron:|conj:|prep:of|noun:name|noun:record)/.test(tag),
        ),
    ) &&
    items.some((item) => has(item.mention, 'cmd:list', 'noun:name'))
  );
}

/** "who did they meet" where nobody was named before: nothing says whom the question is about. */
export function meansNobody(question: Question, { items, signals }: Read): boolean {
  const asks = ['meetings', 'agreements', 'proposals', 'officials', 'facts', 'everything'].includes(question.target);
  const open = !hasSubject(question) && !question.dates.length && !question.only.length && !question.words.length;
  const at = items.findIndex((item) => PERSONAL.has(item.mention.key));
  const antecedent = items
    .slice(0, Math.max(at, 0))
    .some((item) => item.mention.tags.some((tag) => /^(?:noun|post|kind|act):/.test(tag)));
  const nobodyNamed = !question.parties.length && !question.unknown.length && !question.only.length;
  if (asks && nobodyNamed && asksWhatHeSaid(signals) && !antecedent) return true;
  return asks && open && at >= 0 && !antecedent && signals.any('pron:he', 'pron:they');
}

const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'him', 'they', 'them']);

/** "what did it sign with Germany": the pronoun does the deed, so that it is a side and no record. */
export function isDoer(items: readonly Item[], pronoun: 'pron:it' | 'pron:they'): boolean {
  return items.some((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    return (
      has(item.mention, pronoun) &&
      has(before?.mention, 'ask:yes-no') &&
      !PASSIVE.has(before?.mention.key ?? '') &&
      (has(next?.mention, 'verb:sign', 'verb:meet', 'verb:agree', 'verb:visit') || hasKind(next?.mention, 'act:'))
    );
  });
}

/** "when was it signed": the pronoun has the deed done to it. */
const PASSIVE: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are', 'wasnt', 'werent', 'isnt', 'arent']);

/** Whether a question narrows what was listed rather than putting one name in the place of another. */
export function narrows(signals: Signals): boolean {
  return signals.any('only', 'pron:these') || signals.words.some((word) => /\bones$/.test(word.key));
}

/** "list all meetings", "every signed memorandum": all records of a kind, and not those that were listed before. */
export function asksForAll(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    if (item.kind !== 'word' || !ALL.test(item.mention.key)) return false;
    const noun = items.findIndex((one, index) => index > at && isRecordNoun(one));
    return noun > at && items.slice(at + 1, noun).every(isBeforeNoun);
  });
}

const ALL =
  /(?:^| )(?:all|every|toute?s?|tous|todas|todos|все|всех|каждую|каждое|همه|همه ی|تمام|تمامی|کلیه|كل|کل|جميع|كافه|كافة)$/;

function isRecordNoun({ kind, mention }: Item): boolean {
  if (kind !== 'word') return false;
  return (
    has(mention, 'noun:meeting', 'noun:agreement', 'noun:proposal', 'noun:conference', 'noun:official') ||
    hasKind(mention, 'kind:')
  );
}

/** "the", "his", "signed", "bilateral": what may stand between "all" and its noun; "those" means what was listed. */
function isBeforeNoun({ kind, mention }: Item): boolean {
  const isPlain = BEFORE_NOUN.some((tag) => hasKind(mention, tag));
  return kind === 'word' && isPlain && !has(mention, 'pron:these', 'pron:that', 'pron:it');
}

const BEFORE_NOUN = ['filler', 'status:', 'group:', 'format:', 'verb:sign', 'prep:of', 'pron:he', 'pron:they'] as const;

/** "and who from ITU?", "و از ITU چه کسی؟": another side of the same, and no list of its people. */
export function asksWhoFrom(items: readonly Item[]): boolean {
  const at = items.findIndex((item) => item.kind === 'party');
  const words = items.filter((_, index) => index !== at);
  const isFrom = at > 0 && has(items[at - 1]?.mention, 'prep:from', 'prep:of');
  const isBeside = ({ kind, mention }: Item) =>
    kind === 'word' && has(mention, 'conj:and', 'conj:but', 'filler', 'ask:who', 'prep:from', 'prep:of');
  return isFrom && startsJoined(items) && words.every(isBeside) && words.some(({ mention }) => has(mention, 'ask:who'));
}

/** "With Kenya?", "in Doha", "2024?", "Pakistan?": nothing but a name or date with a preposition. */
export function isBareName(items: readonly Item[]): boolean {
  const names = items.filter((item) => item.kind !== 'word');
  const words = items.filter((item) => item.kind === 'word');
  if (!names.length || names.length > 2) return false;
  if (names.length === 1 && !words.length && isPerson(names[0]!)) return false;
  return words.every((word) => hasKind(word.mention, 'prep:') || has(word.mention, 'filler', 'conj:and', 'conj:or'));
}

function isPerson(item: Item): boolean {
  return item.kind === 'party' && item.party.entities[0]?.kind === 'official';
}
