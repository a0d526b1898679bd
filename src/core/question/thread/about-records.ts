import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';
import { isAsking, isOfThese, isWithWhom } from './asking.js';
import { isQuietFiller, type ThreadLine } from './line.js';
import { SHOWING_WORDS, TELLING_WORDS } from './talk-words.js';
import { isDeal, isDocument, isFormalState, isIs, isMeeting, isSigning, isTabled, isWish } from './words.js';

/** Whether what is asked can only be asked of records. */
export function isAboutRecords(asked: ThreadLine): boolean {
  if (asksForACopy(asked) || signsNothing(asked)) return false;
  return asked.named.length ? isOfNamed(asked) : isOfBefore(asked);
}

/** "have they signed yet?": a form, a register, a petition; what was signed, and with whom, is of records. */
function signsNothing({ words, named, latin }: ThreadLine): boolean {
  const active = words.some(({ key }) => /^(?:did|has|have|had)$/.test(key));
  const object = (word: Mention) =>
    isDocument(word) || isDeal(word) || has(word, 'ask:what', 'ask:who', 'ask:where', 'pron:it', 'prep:with');
  return latin && active && words.some(isSigning) && named.length < 2 && !words.some(object);
}

/** "who has the Kenya memorandum?", "where is the declaration?": where the paper lies. */
function asksForACopy({ items }: ThreadLine): boolean {
  const at = items.findIndex((item) => has(item.mention, 'ask:who'));
  const [aux, next] = [items[at + 1], items[at + 2]];
  if (at < 0 || !aux || !/^(?:has|have|is|are|was|were)$/.test(aux.mention.key)) return false;
  return (
    next?.kind === 'word' && !hasKind(next.mention, 'verb:') && !hasKind(next.mention, 'act:') && !namesPerson(items)
  );
}

function namesPerson(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'party' && (isOfficial(item) || item.party.post !== null));
}

/** Somebody on record, not a post or a body. */
export function isOfficial(item: Item): boolean {
  return item.kind === 'party' && item.party.entities[0]?.kind === 'official';
}

function isOfNamed(asked: ThreadLine): boolean {
  return (
    asksOfRelation(asked) ||
    asksOfDocuments(asked) ||
    asksOfConference(asked) ||
    asksOfMeetings(asked) ||
    asksWhoIs(asked) ||
    asksOfSeveral(asked) ||
    commands(asked)
  );
}

/** "who met Zerouki?", "what did Iran offer Tajikistan": something done by those named. */
function asksOfRelation({ words, past }: ThreadLine): boolean {
  return past && words.some((word) => isSigning(word) || isMeeting(word) || (hasKind(word, 'act:') && !isWish(word)));
}

function asksOfDocuments({ words, items, named }: ThreadLine): boolean {
  const document =
    words.some((word) => isDocument(word) || isDeal(word)) || items.some((item) => item.kind === 'agreement');
  const state = words.some((word) => isFormalState(word) || isSigning(word) || has(word, 'noun:status'));
  const open = words.some((word) => has(word, 'ask:what', 'ask:which', 'ask:how-many', 'prep:between', 'cmd:timeline'));
  const status = words.some((word) => hasKind(word, 'status:') || hasKind(word, 'group:'));
  return (document && (state || open || status || isAny(words[0]) || named.length > 1)) || (status && open);
}

function isAny(word: Mention | undefined): boolean {
  return word?.key === 'any' || word?.key === 'are there any';
}

/** "which talks dealt with fibre", "when did the Iran-Kenya meeting take place"; one country alone may be a desk. */
function asksOfMeetings({ words, items, named, past }: ThreadLine): boolean {
  if (!words.some((word) => has(word, 'noun:meeting'))) return false;
  const topic = items.some((item) => item.kind === 'topic');
  const counted = words.some((word) => has(word, 'ask:which', 'ask:how-many'));
  return (topic && counted) || (past && named.length > 1 && words.some((word) => hasKind(word, 'ask:')));
}

/** "when is PP-26?", "who hosted WTDC-25?"; the meeting of a desk is no conference. */
function asksOfConference({ items, words }: ThreadLine): boolean {
  if (!items.some((item) => item.kind === 'conference')) return false;
  const about = (word: Mention) =>
    has(
      word,
      'ask:when',
      'ask:where',
      'verb:host',
      'verb:attend',
      'verb:adopt',
      'verb:discuss',
      'verb:agree',
      'noun:theme',
      'noun:venue',
      'noun:organiser',
    );
  return words.some(about) && words.some(isAsking);
}

/** "who is Zerouki?", "what post does he hold": not "who is on Kenya". */
function asksWhoIs({ items, words }: ThreadLine): boolean {
  const people = items.filter((item) => item.kind !== 'word');
  if (people.length !== 1 || !namesPerson(people)) return false;
  if (words.some((word) => has(word, 'noun:post')) && words.some((word) => has(word, 'ask:what', 'ask:which')))
    return true;
  return (
    words.some((word) => has(word, 'ask:who')) &&
    words.every((word) => has(word, 'ask:who') || isIs(word) || isQuietFiller(word))
  );
}

/** Verbs that people say of each other stand for records where two are named, or one and "he", "those". */
function asksOfSeveral({ words, named, past }: ThreadLine): boolean {
  const pointers = words.filter((word) => has(word, 'pron:he', 'pron:they', 'pron:these'));
  const sides = named.length + pointers.length;
  if (sides < 2) return false;
  const verb = (word: Mention) =>
    has(word, 'verb:discuss', 'verb:say', 'verb:agree', 'verb:visit', 'verb:adopt') || isWish(word);
  const between = words.some((word) => has(word, 'prep:between')) && words.some((word) => has(word, 'ask:what'));
  return between || words.some(isOfThese) || (past && words.some(verb)) || isCounted(words);
}

/** "how many bilateral meetings", "which meetings dealt with". */
function isCounted(words: readonly Mention[]): boolean {
  return (
    words.some((word) => has(word, 'ask:which', 'ask:how-many')) && words.some((word) => has(word, 'noun:meeting'))
  );
}

function commands({ words }: ThreadLine): boolean {
  if (words.some((word) => TELLING_WORDS.has(word.key) || has(word, 'cmd:compare', 'cmd:timeline'))) return true;
  const records = words.some((word) => isDocument(word) || has(word, 'noun:meeting', 'noun:proposal', 'noun:official'));
  const counted = words.some((word) => has(word, 'ask:how-many'));
  return records && (counted || words.some((word) => SHOWING_WORDS.has(word.key)));
}

/** Without a name: of what was answered before, in words that nobody has for anything else. */
function isOfBefore(asked: ThreadLine): boolean {
  const { words, past } = asked;
  const signing = words.some(isSigning);
  const points = words.some(
    (word) => has(word, 'pron:it', 'pron:they', 'pron:these', 'pron:there') && word.key !== 'this',
  );
  if (signing && (isTheirPaper(asked) || words.some(({ key }) => key === 'this'))) return false;
  if (words.some(isWhichOne))
    return signing || words.some(isFormalState) || words.some((word) => has(word, 'verb:agree'));
  if (points && (signing || words.some(isFormalState) || words.some(isTabled))) return true;
  return (
    asksWhomTheyMet(asked) || asksOfDocumentsBefore(words) || (signing && (past || !asked.latin) && asksWhat(words))
  );
}

/** "is the contract signed?", "did she sign it?": a paper on somebody's desk. */
function isTheirPaper({ words, latin, present }: ThreadLine): boolean {
  if (!latin) return false;
  const someone = words.some((word) => has(word, 'pron:he', 'pron:they') && !isOfThese(word));
  return (present && !words.some(isWhichOne)) || (someone && words.some((word) => has(word, 'pron:it')));
}

function isWhichOne(word: Mention): boolean {
  return isOfThese(word) || word.key === 'which one' || word.key === 'which ones';
}

function asksWhomTheyMet({ words, past }: ThreadLine): boolean {
  const whom = words.some((word) => has(word, 'ask:who') || isWithWhom(word));
  return past && whom && words.some(isMeeting) && words.some((word) => has(word, 'pron:he', 'pron:they'));
}

/** "which agreements are pending?", "any memorandum with them?", "list all memoranda". */
function asksOfDocumentsBefore(words: readonly Mention[]): boolean {
  if (!words.some(isDocument)) return false;
  const state = words.some((word) => isSigning(word) || isFormalState(word) || hasKind(word, 'group:'));
  const open = words.some(
    (word) => has(word, 'ask:which', 'ask:how-many', 'ask:when', 'ask:where') || isWhichOne(word),
  );
  const withThem =
    words.some((word) => has(word, 'pron:they') || isOfThese(word)) && words.some((word) => hasKind(word, 'kind:'));
  return (state && open) || withThem || (state && words.some(isFormalState));
}

/** "what was signed?", "signed anything?"; "signed?" and "who signed?" may be asked of a form. */
function asksWhat(words: readonly Mention[]): boolean {
  return words.some((word) => has(word, 'ask:what', 'ask:when', 'ask:where'));
}
