import { hasItem, type Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import type { Target, Want } from './question.js';
import type { Signals } from './signals.js';

/** What a question wants of the records of its target: a list, a number, the latest, when, who. */
export function wantOf(target: Target, items: readonly Item[], signals: Signals): Want {
  if (signals.any('overdue', 'noun:deadline')) return 'overdue';
  if (signals.any('cmd:compare', 'conj:versus') || isMoreThan(items, signals) || isWhichMore(items, signals))
    return 'compare';
  if (signals.any('share') && signals.any('noun:topic', 'noun:official') && target === 'meetings') return 'common';
  if (
    signals.any('common') ||
    (isBothOf(items) &&
      !asksForRecords(items) &&
      (target === 'meetings' || target === 'agreements') &&
      items.filter((item) => item.kind === 'party').length > 1)
  )
    return 'common';
  if (signals.any('cmd:in-order') && target === 'everything') return 'timeline';
  if (signals.any('cmd:timeline') || (signals.any('verb:develop') && signals.any('ask:how'))) return 'timeline';
  if (isSuperlative(signals) && !isNumberFirst(signals)) return 'most';
  if (signals.any('ask:how-many')) return 'count';
  if (signals.any('sup:least')) return 'least';
  if (signals.any('noun:age', 'ask:how-long')) return 'age';
  if (asksForNews(target, items, signals)) return 'new';
  // The document that waits longest is the oldest; a visit has a length of its own.
  if (signals.any('sup:longest')) return target === 'meetings' ? 'longest' : 'first';
  if (signals.any('sup:first')) return 'first';
  if (signals.any('sup:last') && !signals.any('noun:status')) return 'last';
  return askWant(target, items, signals);
}

/** "Both Iran and Pakistan", "that both met": not "both papers" and "minister or ambassador, both", which are two of what is asked for. */
function isBothOf(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    const isOfThings = isThing(next) || (isThing(before) && /,/.test(before?.mention.after ?? ''));
    return item.kind === 'word' && has(item.mention, 'both') && !isOfThings;
  });
}

/** "Which documents have both as parties": records of both are asked for, and nobody whom they have in common. */
function asksForRecords(items: readonly Item[]): boolean {
  const which = items.findIndex(({ kind, mention }) => kind === 'word' && has(mention, 'ask:which'));
  const noun = items.slice(which + 1, which + 1 + NOUN_WITHIN).find(({ mention }) => isNoun(mention));
  return which >= 0 && (has(noun?.mention, 'noun:agreement', 'noun:meeting') || hasKind(noun?.mention, 'kind:'));
}

/** Words from "which" to the noun that it asks for: "which of the two pending memoranda". */
const NOUN_WITHIN = 5;

function isNoun(mention: Mention): boolean {
  return hasKind(mention, 'noun:') || hasKind(mention, 'kind:');
}

function isThing(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false;
  return item.mention.unknown === 'word' || item.mention.tags.some((tag) => /^(?:noun|kind|post):/.test(tag));
}

/** "what changed", and of agreements which changed their status in a time. */
function asksForNews(target: Target, items: readonly Item[], signals: Signals): boolean {
  if (!signals.any('verb:change') || isTellingOfPlace(items, signals)) return false;
  return target === 'everything' || (target === 'agreements' && signals.any('noun:status') && hasItem(items, 'date'));
}

/** "What happened at WTDC-25?" asks for all that is on record of it, whenever it became known; "since WTDC-25" does not. */
function isTellingOfPlace(items: readonly Item[], signals: Signals): boolean {
  const words = signals.words.filter((word) => has(word, 'verb:change'));
  const isSince = signals.words.some((word) => SINCE.test(word.key));
  return (
    words.every(({ key }) => HAPPENED.test(key)) &&
    !isSince &&
    (hasItem(items, 'conference') || hasItem(items, 'place'))
  );
}

const HAPPENED = /happened|sest passe|sest il passe|произошло|случилось|حدث|جرى|حصل|اتفاق|paso|ocurrio/;

const SINCE = /^(?:since|after|following|depuis|desde|apres|после|с тех пор|منذ|بعد|از|پس از)$/;

/** "most" before a noun or a verb, or at the end; "most kind" is politeness. */
function isSuperlative(signals: Signals): boolean {
  return signals.words.some((word, at) => {
    const next = signals.words[at + 1];
    if (!word.tags.includes('sup:most')) return false;
    return word.key !== 'most' || !next || next.unknown === 'no' || next.start > word.end;
  });
}

/** "How many of the most …" wants a number, "which has the most, and how many" the first of a ranking. */
function isNumberFirst(signals: Signals): boolean {
  const [number, most] = [signals.first('ask:how-many'), signals.first('sup:most')];
  return number !== undefined && most !== undefined && number.start < most.start;
}

/** "more meetings at WTDC-25 than at WSIS+20", "more trips than Rice made": two set side by side. */
function isMoreThan(items: readonly Item[], signals: Signals): boolean {
  const than = items.findIndex((item) => item.kind === 'word' && THAN.has(item.mention.key));
  if (than < 0) return false;
  if (items.filter((item) => item.kind === 'conference').length > 1) return true;
  const isParty = (item: Item) => item.kind === 'party';
  const isOfNumber = signals.any('sup:more', 'sup:least') || items[than]!.mention.key !== 'than';
  const behind = items[than + 1]?.mention;
  if (NUMERAL.test(behind?.key ?? '') || has(behind, 'pron:they', 'pron:he', 'pron:it')) return false;
  return isOfNumber && items.slice(0, than).some(isParty) && items.slice(than + 1).some(isParty);
}

/** "More than two ministers": a number of them, and nobody who is set beside somebody; "than they met Kenya" is a clause. */
const NUMERAL = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)$/;

const THAN: ReadonlySet<string> = new Set([
  'than',
  'more than',
  'fewer than',
  'less than',
  'more often than',
  'more times than',
]);

/** "who had more bilaterals, Malaysia or Pakistan?": two sides set side by side in number. */
function isWhichMore(items: readonly Item[], signals: Signals): boolean {
  const asks = signals.any('ask:who', 'ask:which', 'ask:yes-no', 'ask:where');
  const isForeign = signals.words.some((word) => has(word, 'sup:more') && /[\u0400-\u06ff]/.test(word.key));
  if (!(asks || isForeign) || !signals.any('sup:more', 'sup:most', 'sup:least') || signals.any('ask:how-many'))
    return false;
  return items.some((item, at) => {
    const isOr = item.kind === 'word' && (has(item.mention, 'conj:or', 'conj:versus') || isBoth(item, signals));
    const isAfterParty = isForeign
      ? items.slice(0, at).some((one) => one.kind === 'party')
      : items[at - 1]?.kind === 'party';
    return isOr && isAfterParty && items.slice(at + 1, at + 4).some((one) => one.kind === 'party');
  });
}

/** "Pompeo and Albright: who went more times": of two that "and" joins, where more is asked for. */
function isBoth(item: Item, signals: Signals): boolean {
  return has(item.mention, 'conj:and') && signals.any('sup:more') && signals.any('ask:who', 'ask:which');
}

/** "Which two officials", "what ministers": people are asked for, and no document that they signed. */
function asksWhichPeople(items: readonly Item[]): boolean {
  const at = items.findIndex((one) => one.kind === 'word' && has(one.mention, 'ask:which', 'ask:what'));
  return (
    at >= 0 &&
    items
      .slice(at + 1, at + 4)
      .some((one) => one.kind === 'word' && (has(one.mention, 'noun:official') || hasKind(one.mention, 'post:')))
  );
}

function askWant(target: Target, items: readonly Item[], signals: Signals): Want {
  if (
    target === 'agreements' &&
    (signals.any('noun:signatory') || (signals.any('verb:sign') && (signals.any('ask:who') || asksWhichPeople(items))))
  )
    return 'signatories';
  if (signals.any('noun:status')) return target === 'agreements' ? 'status' : 'list';
  if (signals.any('ask:when', 'noun:day', 'noun:date')) return 'when';
  if (signals.any('ask:where', 'noun:place', 'noun:venue')) return 'where';
  const which = signals.any('ask:which', 'ask:what', 'ask:how-many') || signals.lead?.tags.includes('cmd:list');
  if (asksSidesOfAnySort(signals) && which) return 'list';
  if (signals.any('noun:country') && which) return 'countries';
  if (
    !signals.any('noun:official') &&
    (signals.any('noun:organisation', 'noun:company') ||
      items.some((item) => item.kind === 'party' && item.party.sort === 'organisations')) &&
    which
  )
    return 'organisations';
  if (signals.any('ask:who', 'noun:official', 'noun:counterpart')) return 'who';
  if (target === 'meetings' && isAboutQuestion(signals)) return 'about';
  if (signals.any('noun:conference') && which) return 'conferences';
  return 'list';
}

/** "what did they discuss", "what was on the table": the content of meetings, not a list of them. */
function isAboutQuestion(signals: Signals): boolean {
  if (signals.any('verb:discuss', 'verb:say') && signals.any('ask:what', 'ask:how', 'cmd:list'))
    return !signals.any('noun:meeting') || !signals.any('ask:which');
  return signals.any('noun:topic');
}

/** "Which countries or bodies": whoever was on the other side. */
export function asksSidesOfAnySort({ words, any }: Signals): boolean {
  // A number is of one sort.
  if (any('ask:how-many')) return false;
  const isCountry = (word: Mention | undefined) => has(word, 'noun:country');
  const isBody = (word: Mention | undefined) => has(word, 'noun:organisation', 'noun:company');
  return words.some(
    (word, at) =>
      has(word, 'conj:and', 'conj:or') &&
      isCountry(words[at - 1]) &&
      isBody(words[words[at + 1]?.key === 'international' ? at + 2 : at + 1]),
  );
}
