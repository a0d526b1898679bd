import type { Graph } from '../graph/graph.js';
import type { Item } from './items.js';
import { has, hasKind, type Mention } from './mention.js';
import { askedOf, isNearlyUnderstood, isNeat, isOfNow, isQuietFiller, isUnderstood, type ThreadLine } from './talk.js';
import {
  EVERYDAY_TOPICS,
  FORMAL_MEETING,
  FORMAL_STATES,
  JOINING_WORDS,
  MORE_WORDS,
  RESET_WORDS,
  SHOWING_WORDS,
  SOURCE_WORD,
  TELLING_WORDS,
} from './talk-words.js';
import type { Read } from './understand.js';

/**
 * Whether a line of a thread that mentions nobody is a question to the program rather than talk between people. It must
 * be understood to the last word, ask, and be about records; what people may as well ask each other is left to them
 * ("when?", "with Kenya?", "who was there?"), for a reply into their talk is worse than silence. Never throws.
 */
export function isAddressed(text: string, read: Read, graph: Graph): boolean {
  const asked = askedOf(text, read);
  if (!isNeat(asked)) return false;
  if (!isUnderstood(asked)) return isNearlyUnderstood(asked, graph) && asksForRecords(asked) && isOfADoer(asked);
  return isAboutTheAnswer(asked) || isChange(asked) || (asksForRecords(asked) && isAboutRecords(asked));
}

/** Words of a line that may be a bare follow-up. */
const BARE_MAX = 6;

/**
 * Whether a line asks on from the answer just above it, which its writer got: "when was that?", "with whom?". Between
 * people it may mean anything; right under an answer, by the one who asked, it means the answer.
 */
export function asksOn(text: string, read: Read): boolean {
  const asked = askedOf(text, read);
  return asked.ends && asked.items.length <= BARE_MAX && isNeat(asked) && isUnderstood(asked) && !isOfNow(asked);
}

/** A source that is somebody ("when did the source in Oman call") is no record's. */
function asksForRecords(asked: ThreadLine): boolean {
  return asks(asked) && !isOfNow(asked) && !asked.words.some((word) => SOURCE_WORD.test(word.key));
}

/** "who did Plenković talk to in New Delhi": somebody on record did it, and it says more than the one name. */
function isOfADoer({ items, named, past }: ThreadLine): boolean {
  const distinct = named.some((item) => isOfficial(item) || item.kind === 'conference' || isOrganisation(item));
  return past && named.length >= 2 && distinct && items.some(isDoer);
}

/** Right after "did", "has", "was". */
function isDoer(item: Item, at: number, items: readonly Item[]): boolean {
  const before = items.slice(0, at).findLast(({ mention }) => !has(mention, 'filler'));
  return item.kind === 'party' && /^(?:did|has|have|had|was|were)$/.test(before?.mention.key ?? '');
}

function isOrganisation(item: Item): boolean {
  return item.kind === 'party' && item.party.entities[0]?.kind === 'organisation';
}

/** "source?", "more", "start over", "tell me about the second one", "split that by conference". */
function isAboutTheAnswer(asked: ThreadLine): boolean {
  if (asked.items.length > asked.words.length) return false;
  return asksForSource(asked) || turnsThePage(asked) || takesALine(asked) || splits(asked);
}

function asksForSource({ words }: ThreadLine): boolean {
  const source = words.find((word) => has(word, 'cmd:source'));
  const rest = words.filter((word) => word !== source);
  const plain = (word: Mention) => isQuietFiller(word) || has(word, 'ask:what', 'ask:which', 'pron:that') || isIs(word);
  return source !== undefined && SOURCE_WORD.test(source.key) && rest.every(plain);
}

function turnsThePage({ words }: ThreadLine): boolean {
  const [first, ...rest] = words[0]?.key === 'show me' ? words.slice(1) : words;
  if (!first || !rest.every(isQuietFiller)) return false;
  return MORE_WORDS.has(first.key) || RESET_WORDS.has(first.key);
}

/** "the second one", not "second": that seconds a motion. */
function takesALine({ words, latin }: ThreadLine): boolean {
  const line = words.find((word) => hasKind(word, 'ord:'));
  const rest = words.filter((word) => word !== line);
  const told = rest.some((word) => has(word, 'cmd:list'));
  const plain = (word: Mention) => isQuietFiller(word) || isJoining(word) || has(word, 'cmd:list', 'prep:about');
  return line !== undefined && rest.every(plain) && (told || (latin && /\bone\b|\bnumber\b/.test(line.key)));
}

function splits({ words }: ThreadLine): boolean {
  const [first, ...rest] = words;
  const plain = (word: Mention) =>
    isQuietFiller(word) ||
    has(word, 'pron:that', 'per', 'noun:conference', 'noun:country', 'noun:topic', 'noun:status');
  return has(first, 'per') && /\b(?:split|group|broken|break)/.test(first?.key ?? '') && rest.every(plain);
}

/** "and Kenya?", "what about 2024", "only fibre", "without the African ones", "the one with Pakistan?". */
function isChange(asked: ThreadLine): boolean {
  const { words, named, dates, ends } = asked;
  if (!(named.length || dates.length || saysSet(asked)) || !words.every(isConnective)) return false;
  const first = words[0];
  if (asked.items[0]?.mention !== first) return opensLater(asked);
  if (has(first, 'only', 'neg:without')) return narrows(asked);
  if (has(first, 'what-about')) return !isEverydayTopic(asked) && !suggests(asked);
  if (isJoining(first)) return ends && !isEverydayTopic(asked);
  return ends && named.length > 0 && words.some((word) => has(word, 'pron:ones'));
}

/** Persian asks last: "and Malaysia, what of it". */
function opensLater({ words, named, ends }: ThreadLine): boolean {
  return ends && named.length === 1 && has(words[0], 'what-about');
}

/** "just Kenya" answers a question of people; "just the Kenyan ones" does not. */
function narrows({ words }: ThreadLine): boolean {
  return words[0]?.key !== 'just' || words.some((word) => has(word, 'pron:ones', 'pron:these'));
}

/** "how about Doha" proposes where to dine. */
function suggests({ words, items }: ThreadLine): boolean {
  return words[0]?.key === 'how about' && items.some((item) => item.kind === 'place');
}

/** "only the signed ones", "only the memoranda": a set of records without a name. */
function saysSet({ words }: ThreadLine): boolean {
  return (
    has(words[0], 'only', 'neg:without') &&
    words.some((word) => isDocument(word) || isSigning(word) || hasKind(word, 'format:'))
  );
}

function isEverydayTopic({ items, words }: ThreadLine): boolean {
  const things = items.filter((item) => item.kind !== 'word');
  const introduced = words.some((word) => hasKind(word, 'prep:'));
  return !introduced && things.every((item) => item.kind === 'topic' && EVERYDAY_TOPICS.has(item.mention.key));
}

function isConnective(word: Mention): boolean {
  if (isArticle(word) || isJoining(word) || isDocument(word) || isSigning(word)) return true;
  if (hasKind(word, 'format:')) return true;
  return (
    has(word, 'what-about', 'only', 'neg:without', 'pron:ones', 'pron:these') ||
    (hasKind(word, 'prep:') && !has(word, 'prep:around'))
  );
}

/** "and"; in Arabic it is written in one with "with". */
function isJoining(word: Mention | undefined): boolean {
  if (word === undefined) return false;
  return (JOINING_WORDS.has(word.key) && hasKind(word, 'conj:')) || (hasKind(word, 'prep:') && /^و./.test(word.key));
}

/** Whether a line asks: by a question mark and a question word, or by opening as a question or command does. */
function asks(asked: ThreadLine): boolean {
  const { words, ends, latin, named } = asked;
  const lead = words.find((word) => !isJoining(word) && !['so', 'then'].includes(word.key));
  if (lead && (SHOWING_WORDS.has(lead.key) || has(lead, 'cmd:compare', 'cmd:timeline'))) return opens(asked, lead);
  if (ends) return words.some(isAsking) || (named.length > 0 && words.some(isDocument));
  if (!lead || !opens(asked, lead) || !isAsking(lead)) return false;
  return !latin || asksWithoutMark(asked, lead);
}

/** Nothing but "and" and "of the" before the word that asks. */
function opens({ items }: ThreadLine, lead: Mention): boolean {
  const at = items.findIndex((item) => item.mention === lead);
  return items.slice(0, at).every((item) => item.kind === 'word');
}

/** "when Kenya signed" is half a sentence, "when did Kenya sign" a question; "is in Doha" says where somebody is. */
function asksWithoutMark({ items, words }: ThreadLine, lead: Mention): boolean {
  const after = items[items.findIndex((item) => item.mention === lead) + 1];
  if (has(lead, 'ask:yes-no'))
    return (
      lead.key !== 'any' && (after?.kind !== 'word' || hasKind(after.mention, 'pron:') || isQuietFiller(after.mention))
    );
  if (has(lead, 'ask:when', 'ask:where', 'ask:what'))
    return words.some((word) => has(word, 'ask:yes-no') || /^(?:was|were|got) /.test(word.key));
  return true;
}

function isAsking(word: Mention): boolean {
  return (
    (hasKind(word, 'ask:') && word.key !== 'ever') || has(word, 'noun:signatory') || isWithWhom(word) || isOfThese(word)
  );
}

function isWithWhom(word: Mention): boolean {
  return has(word, 'noun:counterpart') && /\bwhom\b/.test(word.key);
}

function isOfThese(word: Mention): boolean {
  return has(word, 'pron:these') && /\bof\b/.test(word.key);
}

/** Whether what is asked can only be asked of records. */
function isAboutRecords(asked: ThreadLine): boolean {
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

function isOfficial(item: Item): boolean {
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

function isDocument(word: Mention): boolean {
  return hasKind(word, 'kind:') || (has(word, 'noun:agreement', 'noun:proposal') && !isDeal(word));
}

/** Everybody has deals; with somebody named they are agreements. */
function isDeal({ key }: Mention): boolean {
  return key === 'deal' || key === 'deals';
}

function isSigning(word: Mention): boolean {
  return has(word, 'verb:sign', 'noun:signatory', 'group:unsigned');
}

function isFormalState(word: Mention): boolean {
  return (hasKind(word, 'status:') || hasKind(word, 'group:')) && FORMAL_STATES.test(word.key);
}

function isMeeting(word: Mention): boolean {
  return (
    has(word, 'verb:meet') &&
    (!/[a-z]/.test(word.key) || FORMAL_MEETING.test(word.key) || /encontr|entreten/.test(word.key))
  );
}

/** "want", "need": said of colleagues too. */
function isWish(word: Mention): boolean {
  return has(word, 'act:request') && /^(?:want|need|seek|ask|invit)/.test(word.key) && !/ for$/.test(word.key);
}

/** "who proposed it?" */
function isTabled(word: Mention): boolean {
  return has(word, 'act:proposal') && /ed\b/.test(word.key);
}

/** "only Iran" narrows; "only Iran so far" tells. */
function isArticle(word: Mention): boolean {
  return isQuietFiller(word) && !/^(?:so|yet|already|still|again|even|been|had|it|ever|exactly)\b/.test(word.key);
}

function isIs(word: Mention): boolean {
  return has(word, 'ask:yes-no') && /^(?:is|are|was|were)$/.test(word.key);
}
