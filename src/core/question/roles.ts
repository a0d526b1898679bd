import { isActor, isDative, takesBareOwner } from './act-order.js';
import type { Item } from './item.js';
import { asksForMembers } from './joining.js';
import { has, hasKind, type Mention } from './mention.js';
import type { Role, Target } from './question.js';
import type { Tag } from './vocabulary/tags.js';

/** The nearest word before an item that is no article or filler, or null at the start. */
export function wordBefore(items: readonly Item[], at: number): Mention | null {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') return null;
    if (!isArticle(item.mention)) return item.mention;
  }
  return null;
}

/** Whether the item stands after "in". */
export function isIn(items: readonly Item[], at: number): boolean {
  return has(wordBefore(items, at) ?? undefined, 'prep:in');
}

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an any its their le la les l el los las un une una des'.split(' '),
);

function isArticle(mention: Mention): boolean {
  return ARTICLES.has(mention.key) && !/^[àÀ]$/.test(mention.text);
}

/** Whether an item stands under "without", "except", "but not" and the like. */
export function isExcluded(items: readonly Item[], at: number): boolean {
  return isSetAside(items, at) || isExcludedBefore(items, at);
}

/** "Brazil aside", "India's own side apart", "multilateral sessions not counted": the exclusion stands behind its noun. */
function isSetAside(items: readonly Item[], at: number): boolean {
  for (let index = at + 1; index < Math.min(items.length, at + 4); index++) {
    const item = items[index]!;
    if (item.kind !== 'word') return false;
    if (SET_ASIDE.has(item.mention.key)) return !isFrom(items[index + 1]) && !isAllotted(items, at, index);
    if (/[,;:?!.]/.test(items[index - 1]!.mention.after) || !isOwnSide(item)) return false;
  }
  return false;
}

/** "How much has Rabat set aside for start-ups": money is put aside for something by whom "has" names. */
function isAllotted(items: readonly Item[], at: number, aside: number): boolean {
  const before = items[at - 1];
  const isDoing = before?.kind === 'word' && /^(?:has|have|had|did|does|do|will)$/.test(before.mention.key);
  const behind = items[aside + 1];
  return isDoing || (behind?.kind === 'word' && has(behind.mention, 'prep:for'));
}

/** Words that set aside what stands before them. */
export const SET_ASIDE: ReadonlySet<string> = new Set([
  'aside',
  'apart',
  'excluded',
  'excepted',
  'not counted',
  'not included',
  'left out',
  'left aside',
  'set aside',
]);

/** "not held at WTDC-25". */
function isNot(item: Item | undefined): boolean {
  return item?.kind === 'word' && ['not', 'werent', 'wasnt', 'never'].includes(item.mention.key);
}

function isFrom(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.mention.key === 'from';
}

/** "own side", "itself", "sessions": what may stand between a noun and "apart". */
function isOwnSide(item: Item): boolean {
  return (
    item.kind === 'word' &&
    (item.mention.unknown === 'no'
      ? hasKind(item.mention, 'noun:') || hasKind(item.mention, 'pron:') || has(item.mention, 'filler')
      : false)
  );
}

function isExcludedBefore(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') {
      if (!joins(items, index, at)) return false;
      continue;
    }
    if (has(item.mention, 'neg:without')) return true;
    // "Apart from Modi, which Indian ministers …": what is asked begins behind the comma.
    if (hasKind(item.mention, 'ask:') && /,/.test(items[index - 1]?.mention.after ?? '')) return false;
    if (has(item.mention, 'verb:host') && isNot(items[index - 1])) return true;
    if (item.mention.key === 'not' || item.mention.key === 'no')
      return (
        items[index - 1]?.kind !== 'word' ||
        has(items[index - 1]!.mention, 'conj:but', 'conj:and') ||
        isElsewhere(items, index)
      );
    if (index > 0 && HELD.has(item.mention.key)) continue;
    if (isStandIn(items, index) || isPeopleOf(items, index, at) || ANY.has(item.mention.key)) continue;
    if (OWNERS.has(item.mention.key)) continue;
    if (
      !has(
        item.mention,
        'conj:and',
        'conj:or',
        'prep:with',
        'prep:from',
        'prep:about',
        'prep:at',
        'prep:in',
        'prep:by',
        'filler',
      ) ||
      has(item.mention, 'verb:meet')
    )
      return false;
  }
  return false;
}

/** "Hormis les responsables de l'UIT", "кроме представителей МСЭ": the people of whoever is left out. */
function isPeopleOf(items: readonly Item[], index: number, at: number): boolean {
  const between = items.slice(index, at);
  const isOf = ({ mention }: Item) =>
    has(mention, 'noun:official', 'noun:delegation', 'prep:of', 'filler') || hasKind(mention, 'post:');
  return between.length <= PEOPLE_OF_MAX && between.every((item) => item.kind === 'word' && isOf(item));
}

/** Words between what leaves out and whose people are left out, at most. */
const PEOPLE_OF_MAX = 4;

/** "except those with Iran", "кроме тех, что с Ираном", "leaving out the talks with Iran": what stands for the records set aside. */
function isStandIn(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  if (item.kind !== 'word') return false;
  if (has(item.mention, 'pron:these', 'pron:that', 'pron:ones', 'pron:it', 'pron:they')) return true;
  const before = items
    .slice(0, at)
    .findLast((one) => one.kind !== 'word' || !(has(one.mention, 'filler') || OWNERS.has(one.mention.key)));
  if (before?.kind !== 'word') return false;
  if (has(item.mention, 'who-that')) return has(before.mention, 'pron:these', 'pron:that', 'pron:ones');
  const isNoun =
    has(item.mention, 'noun:agreement', 'noun:meeting', 'noun:proposal') ||
    hasKind(item.mention, 'kind:') ||
    TALKS_WITH.test(item.mention.key);
  return isNoun && has(before.mention, 'neg:without') && !LACKS.test(before.mention.key);
}

/** Nouns that are read as one with their preposition. */
const TALKS_WITH = /^(?:meetings?|talks|discussions?|conversations?|dialogue) with$/;

/** "without a memorandum" says that there is none, and sets no record aside. */
const LACKS = /^(?:without|outside|outside of|без|بدون|دون|من دون|بی|sans|sin)$/;

/** "besides his Malaysian counterpart", "apart from their talks with Iran": whose it is says nothing of what is left out. */
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'our']);

/** "excluding any with Chad", "except whatever it signed with Chad": however many there are. */
const ANY: ReadonlySet<string> = new Set(['any', 'anything', 'whatever']);

const HELD: ReadonlySet<string> = new Set(['held', 'done', 'made', 'signed', 'taking place', 'part of']);

/** "which were not held at …", "that were not in …": the place is denied of what is asked for. */
function isElsewhere(items: readonly Item[], not: number): boolean {
  const verb = items[not - 1];
  const head = items[not - 2];
  return (
    verb?.kind === 'word' &&
    ['was', 'were', 'is', 'are'].includes(verb.mention.key) &&
    head?.kind === 'word' &&
    has(head.mention, 'ask:which', 'who-that', 'pron:these', 'noun:meeting', 'noun:agreement', 'noun:proposal')
  );
}

/** Whether only connectors stand between two items. */
function joins(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from + 1, to)
    .every(
      (item) => item.kind === 'word' && has(item.mention, 'conj:and', 'conj:or', 'filler', 'prep:with', 'prep:from'),
    );
}

const ACTS: readonly Tag[] = ['act:offer', 'act:request', 'act:proposal', 'act:call', 'act:explored', 'noun:proposal'];

/** The side a party is on, from where it stands: before or after the act, and with which preposition. */
export function roleOf(items: readonly Item[], at: number, target: Target): Role {
  if (target !== 'proposals') return 'any';
  const verb = actAt(items, at);
  if (verb < 0 || asksForMembers(items) || isOfDocument(items, at)) return 'any';
  const before = wordBefore(items, at);
  const mention = items[at]!.mention;
  if (before && has(before, 'prep:by')) return 'from';
  if (before && has(before, 'prep:to', 'prep:for')) return isWhereTo(items, verb) ? 'any' : 'to';
  if (before && has(before, 'prep:between', 'prep:with')) return 'any';
  const isNoun = isNounAct(items, verb);
  if (before && has(before, 'prep:from', 'prep:of')) return isAskedOf(items, verb, at, isNoun) ? 'to' : 'from';
  if (isDative(items, at)) return 'to';
  if (isNoun && takesBareOwner(items, verb, at)) return 'from';
  if (!isNoun && at > verb) {
    const actor = isActor(items, verb, at);
    if (actor !== null) return actor ? 'from' : 'to';
  }
  if (mention.possessive && at < verb) return 'from';
  // "Zavazava's second term, who is pushing it": whoever does is asked for, and is not the one named before.
  if (at < verb && items.slice(at + 1, verb).some((item) => item.kind === 'word' && has(item.mention, 'ask:who')))
    return 'any';
  if (isNoun) return at < verb || hasAuxiliary(items.slice(verb), at - verb) ? 'from' : 'any';
  if (at < verb) return isPassive(items, verb) ? 'to' : isBareAct(items, verb) ? 'any' : 'from';
  return 'to';
}

/** "The Iran-Azerbaijan draft": two sides with a hyphen before a document are its parties, and not who puts it. */
function isOfDocument(items: readonly Item[], at: number): boolean {
  const first = isHyphenated(items, at) ? at : isHyphenated(items, at - 1) ? at - 1 : -1;
  const noun = items[first + 2]?.mention;
  return first >= 0 && (hasKind(noun, 'kind:') || has(noun, 'noun:agreement') || noun?.key === 'draft');
}

/** Whether a hyphen joins a side to the one behind it. */
function isHyphenated(items: readonly Item[], at: number): boolean {
  const [one, other] = [items[at], items[at + 1]];
  return one?.kind === 'party' && other?.kind === 'party' && /^[-–/]$/.test(one.mention.after.trim());
}

/** "Whom has he invited to Iran": where somebody is to come, and nobody who is asked. */
function isWhereTo(items: readonly Item[], verb: number): boolean {
  return /^invit/.test(items[verb]!.mention.key);
}

/** "kenya training offer": an act without subject pronoun, auxiliary or ending, in a question of fragments, has no direction. */
function isBareAct(items: readonly Item[], verb: number): boolean {
  const bare = /^(?:offer|request|call|ask|proposal|bid|demand|invitation)s?$/.test(items[verb]!.mention.key);
  const asks = items.some((item) => item.kind === 'word' && hasKind(item.mention, 'ask:'));
  return bare && !asks && !hasAuxiliary(items, verb) && verb === items.length - 1;
}

/** "asked of Iran", "просил у Ирана", "از ایران خواست": what is asked from somebody is asked of them. */
function isAskedOf(items: readonly Item[], verb: number, at: number, isNoun: boolean): boolean {
  if (isNoun) return false;
  const asks = has(items[verb]!.mention, 'act:request', 'act:call');
  const others = items.some((item, index) => item.kind === 'party' && index !== at);
  return (at > verb && hasSubject(items, verb)) || (asks && others && /[\u0400-\u06ff]/.test(items[verb]!.mention.key));
}

/**
 * Where the act of a party stands: the verb nearest to it ("what did Iran offer and what did Kenya ask"), or where there
 * is none the noun ("which proposals did Iran make").
 */
function actAt(items: readonly Item[], party: number): number {
  const acts = items.flatMap((item, at) => (item.kind === 'word' && has(item.mention, ...ACTS) ? [at] : []));
  const verbs = acts.filter((at) => !isNounAct(items, at));
  const nearest = [...verbs].sort((a, b) => Math.abs(a - party) - Math.abs(b - party) || b - a)[0];
  return nearest ?? acts[0] ?? -1;
}

/** "ideas", "proposals", "a request": named, not done. */
function isNounAct(items: readonly Item[], at: number): boolean {
  const mention = items[at]!.mention;
  if (!has(mention, 'noun:proposal') || /(?:ed|ing)$/.test(mention.key)) return false;
  return !hasAuxiliary(items, at) || /^(?:idea|proposal|suggestion|initiative|pitch)/.test(mention.key);
}

function hasAuxiliary(items: readonly Item[], verb: number): boolean {
  return items
    .slice(0, verb)
    .some((item) => item.kind === 'word' && ['did', 'does', 'do', 'has', 'have'].includes(item.mention.key));
}

/** "was offered", "were asked", "been proposed": the party before the verb is addressed. */
function isPassive(items: readonly Item[], verb: number): boolean {
  const mention = items[verb]!.mention;
  if (/^(?:was|were) /.test(mention.key)) return true;
  const before = items
    .slice(0, verb)
    .filter((item) => item.kind === 'word')
    .map((item) => item.mention.key);
  return (
    before.some((key) => ['was', 'were', 'been', 'being', 'is', 'are'].includes(key)) &&
    /ed|put|sought/.test(mention.key)
  );
}

function hasSubject(items: readonly Item[], verb: number): boolean {
  return items
    .slice(0, verb)
    .some((item) => item.kind === 'party' || (item.kind === 'word' && has(item.mention, 'pron:he', 'pron:they')));
}
