import { isOrdinaryWord } from '../graph/ordinary-words.js';
import type { Item } from './item.js';
import { isJoining } from './joining.js';
import { has, hasKind, type Mention } from './mention.js';
import { asksNextHost, isHosting } from './next-edition.js';
import type { Target } from './question.js';
import { standsForName } from './unknown-names.js';
import type { Tag } from './vocabulary/tags.js';

/** The words of meaning that are neither name nor vocabulary. */
export interface ContentWords {
  /** All of them, for a search of sentences. */
  readonly words: readonly string[];
  /** Those that narrow a list: no everyday words, or said to be the subject. */
  readonly narrowing: readonly string[];
  /** Those in the place of content: said to be the subject, before a noun of records, what was done or put forward. */
  readonly slots: readonly string[];
  /** Whether one is said to be the subject ("about …", "… came up"), so that nothing may be answered without it. */
  readonly topical: boolean;
}

/** Collects the content words of a question. */
export function contentWords(items: readonly Item[], target: Target): ContentWords {
  const found = items.flatMap((item, at) => {
    const sought = target === 'proposals' ? wordOfProposals(items, at) : null;
    if (item.kind !== 'word' || !(sought || isContentWord(items, at, target))) return [];
    const topical =
      sought !== null || isAskedFor(items, at) || (isTopical(items, at) && !isDoing(items, at)) || isRaised(items, at);
    const said = sought ?? canonical(item.mention);
    const rare = /[\u0400-\u06ff]/.test(item.mention.text) || !item.mention.key.split(' ').every(isOrdinaryWord);
    return said
      .split(' ')
      .filter((key) => key.length >= 3)
      .map((key) => ({
        key,
        topical,
        isInSlot: topical || isKnown(item.mention, target) || describes(items, at) || isObject(items, at),
        narrowing:
          topical ||
          rare ||
          isCalledOff(item.mention) ||
          isPartOfEvent(items, at) ||
          (target === 'proposals' && hasKind(item.mention, 'format:')) ||
          describes(items, at) ||
          (target === 'proposals' && isPutTo(items, at)),
      }));
  });
  const beyond = found.filter((one) => one.key !== ATTENDED);
  const kept = beyond.length ? beyond : found;
  const unique = (list: typeof found) => [...new Set(list.map((one) => one.key))];
  return {
    words: unique(kept),
    narrowing: unique(kept.filter((one) => one.narrowing)),
    slots: unique(kept.filter((one) => one.isInSlot)),
    topical: kept.some((one) => one.topical),
  };
}

/** The word under which proposals tell what is asked in others: to become a member, to host the next one, to put forward with somebody. */
function wordOfProposals(items: readonly Item[], at: number): string | null {
  if (isJoining(items, at)) return 'join';
  if (isPutWithOthers(items[at]!)) return 'forward';
  if (isHosting(items[at]!) && (asksNextHost(items) || isDonePut(items, at))) return 'hold';
  return isCalledToDo(items[at]!) && isDonePut(items, at) ? canonical(items[at]!.mention) : null;
}

/** "To attend", "to visit": what people are asked to do. */
function isCalledToDo({ kind, mention }: Item): boolean {
  return kind === 'word' && has(mention, 'verb:attend', 'verb:visit');
}

/** "Proposed hosting …", "offered to host …", "asked ITU to visit …": a verb that says what was put forward. */
function isDonePut(items: readonly Item[], at: number): boolean {
  const before = items.findLastIndex((item, index) => index < at && !has(item.mention, 'prep:to', 'filler'));
  const isTo = items[at - 1]?.mention.key === 'to';
  const act = items[isTo && items[before]?.kind === 'party' ? before - 1 : before];
  return act?.kind === 'word' && hasKind(act.mention, 'act:') && !/^invit/.test(act.mention.key);
}

/** "Co-sponsored", "jointly proposed". */
function isPutWithOthers({ kind, mention }: Item): boolean {
  return (
    kind === 'word' &&
    has(mention, 'act:proposal') &&
    /^(?:co ?(?:sponsor|author|submi|propos)|jointly )/.test(mention.key)
  );
}

function isContentWord(items: readonly Item[], at: number, target: Target): boolean {
  const mention = items[at]!.mention;
  if (mention.unknown === 'word') return mention.key.length >= 3;
  if (mention.unknown === 'name-like') return !standsForName(items, at);
  if (target === 'proposals' && hasKind(mention, 'format:')) return true;
  if (target === 'meetings' && isCalledOff(mention)) return true;
  return (target === 'facts' || target === 'everything') && isSpare(mention);
}

/** How documents stand, said of a meeting: that it did not take place, or was broken off. */
function isCalledOff(mention: Mention): boolean {
  return CALLED_OFF.has(mention.key) || has(mention, 'status:terminated');
}

const CALLED_OFF: ReadonlySet<string> = new Set(['cancelled', 'canceled', 'postponed', 'called off']);

/** A word of the vocabulary that says what is looked for: of an overview it may as well be part of how it is asked for. */
function isKnown({ unknown }: Mention, target: Target): boolean {
  return unknown === 'no' && target !== 'everything';
}

/** Words of the vocabulary that are content where sentences are searched: "chair", "adopted", "attended". */
function isSpare(mention: Mention): boolean {
  return (
    hasKind(mention, 'field:') ||
    has(
      mention,
      'verb:adopt',
      'verb:win',
      'verb:open',
      'noun:participant',
      'verb:attend',
      'post:chair',
      'post:minister',
      'act:request',
      'act:call',
    )
  );
}

/** The word under which all of coming and taking part is searched; beside a word of its own ("ministers") it says nothing more. */
const ATTENDED = 'attend';

/** Phrases of the vocabulary under the word that records use for them. */
function canonical(mention: Mention): string {
  const inEnglish = SEARCHED_AS.find(([tag, , english]) => has(mention, tag) && !english.test(mention.key));
  if (inEnglish) return inEnglish[1];
  return has(mention, 'verb:attend', 'noun:participant') ? ATTENDED : mention.key;
}

/** Deeds said in other languages, under the word by which records tell them; English words are searched as they are. */
const SEARCHED_AS: readonly (readonly [tag: Tag, as: string, english: RegExp])[] = [
  ['post:chair', 'chaired', /^[a-z ]*(?:chair|presid)/],
  ['verb:open', 'opened', /^(?:open|inaugurat|launch|establish|set up)/],
  ['verb:adopt', 'adopted', /^(?:adopt|pass|approv|endors)/],
  ['verb:win', 'elected', /^(?:elect|won|win)/],
];

/** "Which airline met Iran", "what ships did Iran buy": what is asked for, so that nothing else is an answer. */
function isAskedFor(items: readonly Item[], at: number): boolean {
  const [before, { mention }, next] = [items[at - 1], items[at]!, items[at + 1]];
  if (mention.unknown === 'no' || mention.after !== ' ' || OF_ANY.test(mention.key) || before?.kind !== 'word')
    return false;
  const isDone = has(next?.mention, 'ask:yes-no');
  if (before.mention.key === 'what') return isDone;
  const isAsked = has(before.mention, 'ask:which', 'ask:how-many');
  return isAsked && (isDone || hasKind(next?.mention, 'verb:') || hasKind(next?.mention, 'act:'));
}

/** Nouns for whatever is told, put or talked of. */
const OF_ANY =
  /^(?:steps?|measures?|moves?|actions?|things?|points?|items?|issues?|areas?|fields?|kinds?|sorts?|types?|subjects?|matters?|ideas?|plans?|commitments?|promises?|conditions?|reasons?|roles?|help|support|assistance|cooperation|results?|outcomes?|questions?|problems?|concerns?|purposes?|stance|position|line|words?|terms?|details?)$/;

/** "At the opening of WTDC-25", "at India's pavilion at GITEX": less than the whole of a conference. */
function isPartOfEvent(items: readonly Item[], at: number): boolean {
  const next = items.slice(at + 1).find(({ mention }) => !has(mention, 'prep:of', 'prep:at', 'filler'));
  return PARTS_OF_EVENTS.test(items[at]!.mention.key) && next?.kind === 'conference';
}

const PARTS_OF_EVENTS =
  /^(?:opening|inauguration|closing|ceremony|plenary|pavilion|booth|stand|exhibition|reception|gala|hackathon)s?$/;

/** "Pitched a palm ID pilot to Baku": what stands between the act and whom it is put to is what was put. */
function isPutTo(items: readonly Item[], at: number): boolean {
  const act = items.findLastIndex((item, index) => index < at && hasKind(item.mention, 'act:'));
  const to = items.findIndex((item, index) => index > at && has(item.mention, 'prep:to'));
  return act >= 0 && to > at && items.slice(act + 1, to).every(({ kind }) => kind === 'word' || kind === 'topic');
}

/** "Propose a palm ID pilot", "signed a spectrum deal": what stands behind what was done, before any other name or a pause. */
function isObject(items: readonly Item[], at: number): boolean {
  if (MANNER.test(items[at]!.mention.key)) return false;
  const deed = items.findLastIndex((item, index) => index < at && isDeed(item));
  const between = items.slice(deed, at);
  return deed >= 0 && between.every((item) => item.kind === 'word' && !/[,;:?!.–—]/.test(item.mention.after));
}

function isDeed({ kind, mention }: Item): boolean {
  return (
    kind === 'word' && (hasKind(mention, 'act:') || has(mention, 'verb:sign', 'verb:adopt', 'verb:open', 'verb:win'))
  );
}

/** "Quickly": how something was done, or is to be told. */
const MANNER = /.{2}ly$/;

/** "spectrum memorandum": a word right before the noun that is asked about says which. */
function describes(items: readonly Item[], at: number): boolean {
  const after = items.findIndex((item, index) => index > at && item.kind !== 'party');
  const next = items[after];
  return (
    next?.kind === 'word' &&
    /^ ?$/.test(items[at]!.mention.after) &&
    (hasKind(next.mention, 'kind:') || has(next.mention, 'noun:agreement', 'noun:meeting', 'noun:conference'))
  );
}

function isTopical(items: readonly Item[], at: number): boolean {
  if (isAtTable(items, at)) return false;
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind !== 'word') return false;
    if (has(item.mention, 'prep:about', 'verb:discuss') || /\b(?:about|on)$/.test(item.mention.key)) return true;
    if (item.mention.unknown !== 'word' && !has(item.mention, 'filler', 'conj:and', 'conj:or')) return false;
  }
  return false;
}

/** "Over lunch": what they met at, and nothing that they talked about. */
function isAtTable(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.mention.key === 'over' && MEALS.has(items[at]!.mention.key);
}

const MEALS: ReadonlySet<string> = new Set(
  'breakfast lunch luncheon dinner supper coffee tea drinks cocktails'.split(' '),
);

/** "on bringing the congress to Doha": what is done is the subject, and not the word that does it. */
function isDoing(items: readonly Item[], at: number): boolean {
  const [{ mention }, next] = [items[at]!, items[at + 1]];
  const hasObject = next !== undefined && (next.kind !== 'word' || DETERMINERS.has(next.mention.key));
  return mention.after === ' ' && /.{2}ing$/.test(mention.key) && isOrdinaryWord(mention.key) && hasObject;
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'this', 'that']);

/** "did quantum tech come up", "was quantum ever raised": the subject stands before its verb, which needs an auxiliary unless it takes no object. */
function isRaised(items: readonly Item[], at: number): boolean {
  const verb = items.findIndex((item, index) => index > at && has(item.mention, 'verb:discuss'));
  if (verb < 0 || !items.slice(at + 1, verb).every(isOfSubject)) return false;
  const key = items[verb]!.mention.key;
  const isPassive = RAISED.test(key) && items.slice(0, verb).some(({ mention }) => BEING.has(mention.key));
  return COMES_UP.test(key) || isPassive;
}

/** What may stand between a subject and its verb: more of the subject, and words that say nothing. */
function isOfSubject({ kind, mention }: Item): boolean {
  const isPlain = mention.unknown !== 'no' || has(mention, 'filler', 'ask:yes-no', 'conj:and', 'conj:or');
  return kind === 'topic' || (kind === 'word' && (isPlain || hasKind(mention, 'field:')));
}

const COMES_UP = /^(?:come|came) up$|^(?:on the )?(?:agenda|table)$/;

const RAISED =
  /^(?:discussed|covered|addressed|raised|mentioned|dealt with|(?:touched|brought) (?:on|up)|(?:talked|spoken) about)$/;

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got']);
