import { isConferenceSetting } from './conference-setting.js';
import { isEitherDate } from './either-date.js';
import { hasItem, type Item, type NamedParty } from './item.js';
import { asksForMembers } from './joining.js';
import { has, hasKind } from './mention.js';
import { asksNextHost } from './next-edition.js';
import { asksOutcome } from './outcome-asked.js';
import type { Target } from './question.js';
import { asksWhoGotMost } from './receivers.js';
import { isIn } from './roles.js';
import type { Signals } from './signals.js';
import { isRankSomewhere } from './visitors.js';
import { asksWhichBearer } from './which-bearer.js';
import { isYesNo } from './yes-no.js';

/** The kind of records that a question is about: those it names come before those that its wording only lets expect. */
export function targetOf(items: readonly Item[], signals: Signals): Target {
  const named = recordsNamed(items, signals);
  if (named) return named;
  if (asksOutcome(items, signals)) return 'everything';
  if (isMeetingQuestion(items, signals) || isOneWithAnother(items, signals)) return 'meetings';
  if (isConferenceQuestion(items, signals)) return 'conferences';
  if (signals.any('verb:discuss', 'verb:visit')) return 'meetings';
  const ofPeople = attendanceTarget(signals) ?? (isPresence(items) ? 'meetings' : whoTarget(items, signals));
  if (ofPeople) return ofPeople;
  if (isOfficialQuestion(items, signals)) return 'officials';
  if (signals.any('verb:host') && (hasItem(items, 'date') || hasItem(items, 'conference'))) return 'everything';
  if (signals.any('verb:say') && hasItem(items, 'party')) return 'facts';
  return hasStatus(signals) ? 'agreements' : 'everything';
}

/** "Azerbaijan's prime minister with the ITU chief, when": two people and nothing that either did. */
function isOneWithAnother(items: readonly Item[], { words }: Signals): boolean {
  const isPerson = (item: Item | undefined) => item?.kind === 'party' && item.party.entities[0]?.kind === 'official';
  const isTogether = items.some(
    ({ mention }, at) => has(mention, 'prep:with') && isPerson(items[at - 1]) && isPerson(items[at + 1]),
  );
  return isTogether && !words.some((word) => ['verb:', 'act:', 'noun:', 'kind:'].some((one) => hasKind(word, one)));
}

/** Agreements, proposals or meetings, by their nouns, verbs and statuses; of several that are named, the one asked for. */
function recordsNamed(items: readonly Item[], signals: Signals): Target | null {
  const documents = signals.kind('kind:') || signals.any('noun:agreement', 'verb:agree');
  const acts = signals.kind('act:') || signals.any('noun:proposal');
  const meeting = signals.any('verb:meet', 'noun:meeting') || (signals.kind('format:') && !acts);
  // "What's new on India's bids": whatever happened about them, and not only who put them.
  if (!documents && signals.any('verb:change') && isOfBids(signals)) return 'everything';
  if (acts && (isTextPutForward(signals) || asksWhoGotMost(signals))) return 'proposals';
  if (documents && !(acts && signals.any('ask:what') && !signals.any('verb:sign', 'noun:status'))) return 'agreements';
  if (signals.any('verb:sign', 'noun:signatory')) return 'agreements';
  // "Was the resolution that had been proposed adopted": what became of a document that is named.
  if (signals.any('verb:adopt') && (hasItem(items, 'agreement') || asksWhatWasAdopted(signals))) return 'agreements';
  if (asksForMembers(items) || asksNextHost(items)) return 'proposals';
  // "Who proposed the Baku Declaration": its own record tells, and no list of what has been proposed.
  if (acts && hasItem(items, 'agreement') && !hasItem(items, 'party') && signals.any('ask:who')) return 'agreements';
  if (hasStatus(signals) && !meeting && !acts) return 'agreements';
  if (acts && !(meeting && signals.any('ask:who', 'ask:when', 'ask:where'))) return 'proposals';
  if (hasItem(items, 'agreement') && !meeting) return 'agreements';
  return meeting ? 'meetings' : null;
}

/** "What did they adopt there": documents; what was passed or approved may be anything. */
function asksWhatWasAdopted({ words, any, kind }: Signals): boolean {
  return any('ask:what') && !kind('act:') && words.some(({ key }) => /^adopt(?:s|ed)?$/.test(key));
}

/** "Bids" and "candidatures", which are asked for, announced and decided in records of every kind. */
function isOfBids({ words }: Signals): boolean {
  return words.some(({ key }) => /^(?:bids?|candidac|candidat)/.test(key));
}

/** "Which texts did Brazil co-sponsor": a text that somebody puts forward is a proposal still. */
function isTextPutForward({ words, kind }: Signals): boolean {
  const isText = words.some((word) => /^(?:texts?|papers?)$/.test(word.key));
  const isPut = words.some((word) => has(word, 'act:proposal') && !has(word, 'noun:proposal'));
  return isText && isPut && !kind('kind:');
}

function hasStatus(signals: Signals): boolean {
  return (
    signals.kind('group:') ||
    signals.any('overdue', 'status:not-operational', 'status:in-force', 'status:operational', 'status:negotiating') ||
    // "Merely proposed" is how a document stands; "proposed" alone is what somebody did.
    signals.words.some((word) => has(word, 'status:proposed') && !hasKind(word, 'act:'))
  );
}

/** Meetings without the word: topics shared with somebody, somebody's counterparts, when somebody was somewhere. */
function isMeetingQuestion(items: readonly Item[], signals: Signals): boolean {
  if (signals.any('share') && signals.any('noun:topic') && hasItem(items, 'party')) return true;
  if (signals.any('noun:counterpart') && hasItem(items, 'party') && !signals.any('noun:post', 'noun:name')) return true;
  if (signals.any('ask:when', 'ask:how-many', 'ask:yes-no') && !signals.any('ask:who') && isStay(items))
    return !signals.any('verb:open', 'verb:win', 'verb:host', 'verb:adopt');
  if (signals.any('sup:first', 'sup:last') && isStay(items)) return true;
  return isRankSomewhere(items) || isWhereabouts(items, signals);
}

/** "Where was Rubio in February 2025": somebody, and a time to be somewhere. */
function isWhereabouts(items: readonly Item[], signals: Signals): boolean {
  const isOfficial = (item: Item) => item.kind === 'party' && item.party.entities[0]?.kind === 'official';
  return signals.any('ask:where') && items.some(isOfficial) && hasItem(items, 'date');
}

/** "when was Dulles in France", "how many times was he in Syria", "was he ever there": somebody, and a country to be in. */
function isStay(items: readonly Item[]): boolean {
  const isOf = (kind: string) => (item: Item) => item.kind === 'party' && item.party.entities[0]?.kind === kind;
  const countries = items.flatMap((item, at) => (isOf('country')(item) || item.kind === 'place' ? [at] : []));
  return items.some(isOf('official')) && countries.some((at) => isIn(items, at));
}

/** "how many attended": a number of people is a fact that records state; those who did are known from meetings. */
function attendanceTarget(signals: Signals): Target | null {
  const asksWho =
    signals.any('ask:who') ||
    signals.words.some((word) => word.key.startsWith('who ') && word.tags.includes('noun:participant'));
  if (signals.any('noun:participant') && signals.any('noun:figure')) return 'facts';
  if (signals.any('noun:participant') && !asksWho && !signals.any('ask:which', 'cmd:list')) return 'facts';
  if (!signals.any('verb:attend', 'noun:participant')) return null;
  return signals.any('ask:how-many') ? 'facts' : 'meetings';
}

/** "Who was at the cocktail of Senegal": those who were there, and not who holds a post. */
function isPresence(items: readonly Item[]): boolean {
  return items.some(
    ({ mention }, at) =>
      has(mention, 'ask:who') &&
      /^(?:was|were)$/.test(items[at + 1]?.mention.key ?? '') &&
      has(items[at + 2]?.mention, 'prep:at') &&
      !items.some((item) => /^(?:helm|head|top|forefront)$/.test(item.mention.key)),
  );
}

/** "who": the holder of a post, one with a part at a conference, or those who met at a place, a time or with several. */
function whoTarget(items: readonly Item[], signals: Signals): Target | null {
  if (!signals.any('ask:who')) return null;
  const isDoing = signals.kind('verb:');
  const parties = items.flatMap((item) => (item.kind === 'party' ? [item.party] : []));
  if (parties.some((one) => one.post !== null) && !isDoing) return 'officials';
  const isOfBodies = parties.every(({ entities, post }) => post === null && entities[0]?.kind === 'organisation');
  if (hasItem(items, 'conference') && signals.kind('post:') && !isDoing && isOfBodies) return 'facts';
  if (signals.words.some((word) => OF_OFFICES.test(word.key)) && !isDoing) return null;
  if (
    (hasItem(items, 'place') || hasItem(items, 'date') || hasItem(items, 'conference')) &&
    !signals.any('noun:post', 'noun:official', 'noun:name', 'named', 'verb:say', 'verb:host', 'verb:open', 'verb:win')
  )
    return 'meetings';
  return parties.length > 1 && !signals.kind('noun:') && !isDoing ? 'meetings' : null;
}

/** Words of who holds an office of a body, and who is next. */
const OF_OFFICES = /^(?:follows|succeeds|succeeded|replaces|replaced|presides|presidency|chairmanship)$/;

/** "which event came right before WTDC-25": other conferences, placed in time by one. */
function asksNeighbours(items: readonly Item[], signals: Signals): boolean {
  const placed = signals.words.some((word) =>
    /\b(?:before|after|prior to|preced(?:ed|ing)|follow(?:ed|ing))$/.test(word.key),
  );
  return (
    hasItem(items, 'conference') &&
    placed &&
    signals.any('noun:conference') &&
    signals.any('ask:which', 'ask:what', 'cmd:list', 'ask:how-many')
  );
}

/** "what is WTDC-25?": nothing but the name of a conference. */
function asksWhatItIs(items: readonly Item[], signals: Signals): boolean {
  const words = signals.words.every((word) =>
    word.tags.some((tag) => /^(?:ask:what|ask:yes-no|filler|cmd:greet|cmd:thanks)/.test(tag)),
  );
  const names = items.filter((item) => item.kind !== 'word');
  return words && signals.any('ask:what') && names.length === 1 && names[0]?.kind === 'conference';
}

/** "was MWC Doha on 24-26 or 25-26 November?": nothing but a conference and days. */
function asksWhetherThen(items: readonly Item[], signals: Signals): boolean {
  const isPlain = items.every(
    ({ kind }) => kind === 'conference' || kind === 'date' || kind === 'word' || kind === 'place',
  );
  const does = signals.kind('noun:') || signals.kind('act:') || signals.kind('kind:');
  const verbs = signals.kind('verb:') && !signals.any('verb:host');
  const isAsked = isYesNo(signals) || isEitherDate(items);
  return isPlain && !does && !verbs && isAsked && hasItem(items, 'date') && hasItem(items, 'conference');
}

function isConferenceQuestion(items: readonly Item[], signals: Signals): boolean {
  if (asksWhatItIs(items, signals)) return true;
  if (asksNeighbours(items, signals)) return true;
  if (
    signals.any('noun:venue', 'noun:theme', 'noun:organiser') &&
    (hasItem(items, 'conference') || signals.any('noun:conference'))
  )
    return true;
  if (asksWhetherThen(items, signals)) return true;
  const setting = signals.any('ask:when', 'ask:where', 'noun:date', 'verb:host', 'noun:place');
  if (hasItem(items, 'date') && !signals.any('ask:when', 'ask:where', 'noun:date', 'noun:conference')) return false;
  if (
    hasItem(items, 'conference') &&
    setting &&
    !signals.any('verb:discuss', 'verb:say', 'verb:visit') &&
    !hasItem(items, 'party')
  )
    return true;
  return (
    signals.any('noun:conference') &&
    !hasItem(items, 'conference') &&
    !(asksOfPeopleOrRecords(signals) && isConferenceSetting(items)) &&
    !signals.any('verb:attend', 'verb:say', 'noun:participant', 'per')
  );
}

/** Whether something other than a conference is asked for, which "at the conference" is then where it was. */
function asksOfPeopleOrRecords(signals: Signals): boolean {
  return signals.any('ask:who', 'verb:meet', 'verb:discuss', 'verb:sign', 'noun:meeting', 'noun:official');
}

function isOfficialQuestion(items: readonly Item[], signals: Signals): boolean {
  if (signals.any('verb:say') && signals.any('ask:what') && !signals.any('ask:who')) return false;
  if (asksWhichBearer(items)) return true;
  const sides = items.filter((item) => item.kind === 'party' && item.party.post === null);
  if (sides.length > 1 && !signals.any('noun:post', 'named', 'noun:official', 'noun:name') && signals.any('ask:who'))
    return false;
  const parties = items.filter((item) => item.kind === 'party');
  if (
    signals.any('noun:post', 'named') &&
    !(signals.any('verb:say') && signals.any('ask:what', 'ask:how') && parties.length > 1)
  )
    return true;
  if (signals.any('noun:official', 'noun:name') && parties.length <= 1 && !signals.any('verb:say', 'verb:attend'))
    return true;
  if (isHolderQuestion(items, signals) || isPostOnTopic(items, signals) || isAccredited(items, signals)) return true;
  const onlyParty = parties.length > 0 && !hasItem(items, 'topic') && !signals.kind('verb:');
  if (onlyParty && signals.any('ask:who')) return true;
  return (
    onlyParty &&
    parties.every((item) => item.kind === 'party' && (item.party.post !== null || item.party.sort === 'officials')) &&
    !hasItem(items, 'date')
  );
}

/** "the UAE's AI minister", "министр ИИ ОАЭ": a rank whose portfolio is a topic. */
function isPostOnTopic(items: readonly Item[], signals: Signals): boolean {
  if (signals.kind('verb:') || signals.kind('act:') || signals.kind('kind:') || signals.any('noun:meeting'))
    return false;
  const topics = items.flatMap((item, at) => (item.kind === 'topic' ? [at] : []));
  const isRank = (item: Item | undefined) => item?.kind === 'word' && hasKind(item.mention, 'post:');
  const parties = items.filter((item) => item.kind === 'party');
  return (
    parties.length === 1 &&
    topics.some((at) => isRank(items[at + 1]) || items.slice(Math.max(0, at - 3), at).some(isRank))
  );
}

/** "Iran's ambassador in Kenya": a post, and where its holder is accredited. */
function isAccredited(items: readonly Item[], signals: Signals): boolean {
  const parties = items.flatMap((item) => (item.kind === 'party' ? [item.party] : []));
  const [post, ...rest] = parties.filter((one) => one.ranks.includes('ambassador'));
  return post !== undefined && !rest.length && parties.length === 2 && !signals.kind('verb:') && !signals.kind('act:');
}

/** "Is Saadullo the minister of communications of Tajikistan?", "is Hashemi a minister or a deputy?": a person and a post. */
function isHolderQuestion(items: readonly Item[], signals: Signals): boolean {
  const parties = items.flatMap((item) => (item.kind === 'party' ? [item.party] : []));
  if (signals.kind('verb:') || !['is', 'was', 'isnt', 'wasnt'].includes(signals.lead?.key ?? '')) return false;
  const [only, another] = parties;
  if (only && !another) return isOfficial(only) && only.post === null && isRankAlone(items, signals);
  if (parties.length !== 2) return false;
  return parties.some((one) => one.post === null && isOfficial(one)) && parties.some((one) => one.post !== null);
}

/** A rank in words, of no side and with nothing else that is asked about. */
function isRankAlone(items: readonly Item[], signals: Signals): boolean {
  const asksMore = signals.kind('noun:') || signals.kind('act:') || signals.kind('kind:');
  return signals.kind('post:') && !asksMore && items.every(({ kind }) => kind === 'word' || kind === 'party');
}

function isOfficial({ entities }: NamedParty): boolean {
  return entities[0]?.kind === 'official';
}
