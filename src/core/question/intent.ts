import { asksOfItself, chatterOf } from './chatter.js';
import { hasItem, type Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import { asksForOpinion } from './opinion.js';
import { isOutside } from './outside.js';
import type { Question, Target, Want } from './question.js';
import type { Signals } from './signals.js';
import { targetOf } from './target.js';
import type { Tag } from './vocabulary/tags.js';
import { asksSidesOfAnySort, wantOf } from './want.js';

type Intent = Pick<Question, 'target' | 'want' | 'counted'>;

/** What kind of records a question is about and what it wants of them. */
export function intentOf(items: readonly Item[], signals: Signals): Intent {
  const special = specialIntent(items, signals);
  if (special) return { counted: 'records', ...special };
  const target = targetOf(items, signals);
  const want = wantOf(target, items, signals);
  const counted = asksHowManyCame(items, signals) ? 'officials' : countedOf(signals, target);
  return refined({ target, want, counted }, items, signals);
}

/** Greetings, requests that no record can answer, and questions about the knowledge itself. */
function specialIntent(items: readonly Item[], signals: Signals): { target: Target; want: Want } | null {
  const chatter = chatterOf(items);
  if (chatter) return { target: 'help', want: chatter };
  if (asksOfItself(items)) return { target: 'help', want: 'list' };
  const names = items.some((item) => item.kind !== 'word');
  const substance =
    names ||
    signals.words.some(
      (word) => word.tags.some((tag) => /^(?:verb|noun|act|kind|status|group|ord):/.test(tag)) || word.unknown !== 'no',
    );
  if (
    !names &&
    signals.words.length === 1 &&
    signals.words[0]!.unknown === 'no' &&
    !signals.any('cmd:source', 'cmd:greet', 'cmd:thanks', 'verb:change') &&
    signals.kind('verb:')
  )
    return { target: 'help', want: 'list' };
  if (!substance && signals.any('cmd:help')) return { target: 'help', want: 'list' };
  if (!substance && signals.any('cmd:greet', 'cmd:thanks')) return { target: 'help', want: 'greeting' };
  const isSaidFirst = (...tags: readonly Tag[]) => signals.any(...tags) && !isRemarkBehind(items, tags);
  if (isSaidFirst('cmd:command')) return { target: 'out-of-scope', want: 'command' };
  if (signals.any('cmd:instruct') || ['say', 'repeat', 'write'].includes(signals.words[0]?.key ?? ''))
    return { target: 'out-of-scope', want: 'instruction' };
  if (signals.any('cmd:advice') || signals.words[0]?.key === 'should' || asksForOpinion(items))
    return { target: 'out-of-scope', want: 'opinion' };
  if (isOutside(items)) return { target: 'out-of-scope', want: 'outside' };
  if (asksHowMuch(signals)) return { target: 'facts', want: 'list' };
  const event =
    ((hasItem(items, 'conference') || signals.any('noun:conference')) &&
      (signals.any('ask:when', 'ask:where', 'verb:host') || (signals.any('ask:who') && signals.kind('post:')))) ||
    (signals.any('verb:host') && signals.any('ask:when', 'ask:where'));
  if (isSaidFirst('cmd:future') && !event) return { target: 'out-of-scope', want: 'forecast' };
  if (asksWhatIsUnsaid(signals)) return { target: 'knowledge', want: 'gaps' };
  return knowledgeIntent(items, signals);
}

/** "Which meetings have no date", "whose venue is not known": what their records do not say. */
function asksWhatIsUnsaid({ words, any }: Signals): boolean {
  if (!any('noun:meeting', 'noun:agreement') && !words.some((word) => hasKind(word, 'kind:'))) return false;
  return words.some((word, at) => {
    if (!has(word, 'noun:date', 'noun:day', 'noun:place', 'noun:venue')) return false;
    const before = words.slice(0, at).findLast((one) => !has(one, 'filler'));
    return isWithout(before) || UNSAID.test(keysBehind(words, at));
  });
}

/** "What amount", "which sum", "how big a part". */
const SUM = /^(?:(?:to |of )?(?:what|which) (?:amount|sum|percentage|proportion|figure)|amount of|sum of)\b/;

function isWithout(word: Mention | undefined): boolean {
  return word !== undefined && /^(?:no|without|lack|lacks|lacking|missing)$/.test(word.key);
}

function keysBehind(words: readonly Mention[], at: number): string {
  return words
    .slice(at + 1, at + 5)
    .map(({ key }) => key)
    .join(' ');
}

const UNSAID = /\b(?:unknown|unstated|missing|not (?:known|stated|recorded|given|named))\b/;

/** "How much money …", "what share of households …" asks for a figure that only a sentence tells; a share of records is counted. */
function asksHowMuch({ first, words }: Signals): boolean {
  const isOfRecords = words.some(
    (word) => hasKind(word, 'noun:') || hasKind(word, 'kind:') || hasKind(word, 'format:'),
  );
  if (first('share') && first('ask:what', 'ask:which') && !isOfRecords && words.some(({ unknown }) => unknown !== 'no'))
    return true;
  if (words.some(({ key }, at) => SUM.test(`${key} ${words[at + 1]?.key ?? ''}`)) && !isOfRecords) return true;
  const asked = first('ask:how-many');
  const next = words.find((word) => asked && word.start === asked.end);
  return asked?.key === 'how much' && !(next && (has(next, 'prep:of', 'sup:more') || hasKind(next, 'noun:')));
}

/** "…, but the desk says that's wrong", "… not the weather I guess": words behind a whole question about somebody named turn it into nothing else. */
function isRemarkBehind(items: readonly Item[], tags: readonly Tag[]): boolean {
  const at = items.findIndex((item) => item.kind === 'word' && has(item.mention, ...tags));
  const before = items.slice(0, Math.max(at, 0));
  const isAsked = before.some(
    (item) => item.kind === 'word' && hasKind(item.mention, 'ask:') && !has(item.mention, 'ask:yes-no'),
  );
  const isDone = before.some((item) => item.kind === 'word' && hasKind(item.mention, 'verb:'));
  return isAsked && isDone && before.some((item) => item.kind === 'party' || item.kind === 'agreement');
}

function knowledgeIntent(items: readonly Item[], signals: Signals): { target: Target; want: Want } | null {
  if (signals.any('noun:freshness')) return { target: 'knowledge', want: 'freshness' };
  if (signals.any('noun:conflict', 'verb:contradict') || asksForOtherCounts(items, signals))
    return { target: 'knowledge', want: 'conflicts' };
  if (signals.any('noun:single-source') && !signals.any('cmd:source'))
    return { target: 'knowledge', want: 'single-source' };
  if (signals.any('noun:gap')) return { target: 'knowledge', want: 'gaps' };
  const counting = signals.any('ask:how-many');
  if (signals.any('noun:source', 'cmd:source') && counting) return { target: 'knowledge', want: 'sources' };
  const isOfAnother = signals.any('sup:most', 'sup:least', 'noun:meeting', 'noun:agreement', 'noun:proposal');
  if (
    signals.any('noun:conference') &&
    signals.any('noun:knowledge', 'noun:record') &&
    !isOfAnother &&
    !hasItem(items, 'conference')
  ) {
    return { target: 'conferences', want: counting ? 'count' : 'list' };
  }
  if (
    signals.any('noun:knowledge') &&
    !signals.kind('noun:meeting') &&
    !items.some((item) => item.kind !== 'word') &&
    !signals.kind('kind:') &&
    !signals.any('noun:agreement', 'noun:proposal', 'noun:official', 'noun:meeting')
  ) {
    return { target: 'knowledge', want: 'list' };
  }
  if (
    signals.any('cmd:source') &&
    !isLinkOfThings(signals) &&
    !signals.kind('verb:meet') &&
    !items.some((item) => item.kind !== 'word') &&
    !signals.kind('kind:')
  )
    return { target: 'knowledge', want: 'sources' };
  return null;
}

/** "which payment link did they welcome": what links two things, and no address of a page. */
function isLinkOfThings({ words, any }: Signals): boolean {
  const links = words.filter((word) => has(word, 'cmd:source'));
  const described = words.some((word, at) => word.key === 'link' && (words[at - 1]?.unknown ?? 'no') !== 'no');
  return any('ask:which', 'ask:what') && described && links.length === 1;
}

/** "Participants of WSIS+20: the ITU's number and that of others": what one source counts beside another, of one conference. */
function asksForOtherCounts(items: readonly Item[], signals: Signals): boolean {
  const isOfOne = items.filter((item) => item.kind === 'conference').length === 1;
  const isBeside =
    signals.any('cmd:compare', 'conj:versus', 'else') && signals.any('noun:figure', 'cmd:source', 'else');
  return isOfOne && isBeside && signals.any('noun:participant');
}

/** "How many Ukrainian presidents visited": of visits by people of a side the people are counted. */
function asksHowManyCame(items: readonly Item[], signals: Signals): boolean {
  if (!signals.any('verb:visit') || signals.any('verb:meet')) return false;
  const asked = items.findIndex(({ mention }) => has(mention, 'ask:how-many') && !TIMES.test(mention.key));
  const [first] = items.slice(asked + 1).filter(({ mention }) => !has(mention, 'filler'));
  return asked >= 0 && first?.kind === 'party' && first.party.post !== null && first.party.sort === 'officials';
}

/** What is counted, or ranked, where a number or a most is wanted: by the first noun behind the word that asks for it. */
function countedOf(signals: Signals, target: Target): Question['counted'] {
  if (asksSidesOfAnySort(signals)) return 'records';
  const after = signals.first('ask:how-many', 'sup:most', 'sup:least', 'ask:which');
  if (after?.tags.includes('ask:how-many') && TIMES.test(after.key)) return 'records';
  const behind = after ? signals.words.filter((word) => word.start >= after.start) : signals.words;
  // "What country have presidents visited most": what is ranked stands before the word.
  const nouns = behind.some((word) => hasKind(word, 'noun:') || hasKind(word, 'kind:')) ? behind : signals.words;
  for (const word of nouns) {
    if (word === nouns[1] && word.tags.includes('verb:visit')) return 'records';
    if (word.tags.includes('noun:country')) return 'countries';
    if (word.tags.some((tag) => tag === 'noun:official' || tag === 'noun:counterpart' || tag.startsWith('post:')))
      return 'officials';
    if (word.tags.includes('noun:organisation') || word.tags.includes('noun:company')) return 'organisations';
    if (word.tags.includes('noun:conference')) return 'conferences';
    if (word.tags.includes('noun:topic')) return 'topics';
    if (
      word.tags.some(
        (tag) =>
          tag === 'noun:meeting' || tag === 'noun:agreement' || tag === 'noun:proposal' || tag.startsWith('kind:'),
      )
    )
      return 'records';
  }
  return target === 'officials' ? 'officials' : target === 'conferences' ? 'conferences' : 'records';
}

/** "How many times", "how often": what is counted is how often it was. */
const TIMES = /\b(?:times|often|fois|veces)\b|бар$|раз$|بار$|مره$/;

/** "Dates, venue, how many editions": a number beside the setting of a conference is told by its card with the rest. */
function asksOfSetting(signals: Signals): boolean {
  return signals.any('ask:when', 'ask:where', 'noun:date', 'noun:venue', 'noun:theme', 'noun:organiser', 'noun:place');
}

/** Numbers that the records state in words are facts, not things to count: people at a conference, endorsing countries. */
function refined(intent: Intent, items: readonly Item[], signals: Signals): Intent {
  if (intent.want !== 'count') return intent;
  const people =
    intent.counted === 'officials' &&
    hasItem(items, 'conference') &&
    !hasItem(items, 'party') &&
    !signals.any('verb:meet', 'noun:meeting', 'noun:record');
  const endorsers = signals.any('verb:adopt') && hasItem(items, 'agreement') && intent.target !== 'agreements';
  const unnamed = signals.words.some(
    (word, at) =>
      word.tags.includes('ask:how-many') &&
      signals.words[at + 1]?.unknown !== undefined &&
      signals.words[at + 1]!.unknown !== 'no',
  );
  if (intent.target === 'conferences' && asksOfSetting(signals)) return intent;
  return people || endorsers || unnamed ? { ...intent, target: 'facts', want: 'facts' } : intent;
}
