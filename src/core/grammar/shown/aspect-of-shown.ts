import type { Graph } from '../../graph/graph.js';
import { fold } from '../../graph/normalise.js';
import { type Aspect, isRecordKind, kindOfSet, type Query, type RecordKind, type SetQ } from '../../query/query.js';
import type { Item } from '../../question/item.js';
import type { Linked } from '../../question/understand.js';
import { type AspectWord, aspectWords } from './aspect-words.js';
import { ofSides, peopleOfSides, sideOf } from './sides-of-shown.js';
import { kindShown, type Shown, shownOf } from './shown.js';

/** What the words of a question say. */
type Said = ReadonlySet<AspectWord>;

/**
 * A question that asks one thing of what was shown and says nothing else: "is a date known for it?", "who was
 * there for Kenya". Null for any other: a word that does not belong to such questions makes it another.
 */
export function aspectOfShown(linked: Linked, shown: Shown, graph: Graph): AspectOfShown | null {
  const { text } = linked;
  const items = withoutBeside(linked);
  const plain = fold(text).replace(/[?!.\s]+$/, '');
  const open = OPEN.test(plain) ? shownOf('agreement', shown, graph) : null;
  if (open) return { query: { ask: 'list', of: open }, people: [] };
  const met = WITH_WHOM.test(fold(text)) && shown.listed.length === 1 ? shownWhole(shown, graph) : null;
  if (met) return { query: { ask: 'list', of: met, tell: 'who' }, people: [] };
  const isPut = kindShown(shown) === 'proposal' && TO_DO.test(plain);
  const whole = isPut || CONTENTS.test(plain) ? shownWhole(shown, graph) : null;
  if (whole) return { query: { ask: 'list', of: whole }, people: [] };
  if (WHICH_WITH.test(fold(text)) || DONE_TO_THEM.test(fold(text)) || asksWhoIs(items)) return null;
  const names = items.filter((item) => item.kind !== 'word');
  const said = wordsSaid(items);
  const kind = said && kindMeant(said, shown);
  const all = said && kind ? shownOf(kind, shown, graph) : null;
  const isOfPeople = said !== null && (asksForPeople(said) || said.has('taking-part'));
  if (!said || !all || (names.length && (!isOfPeople || isWhole(said)))) return null;
  const of = names.length ? (ofSides(names, all, graph) ?? ofMeeting(names, all, shown, graph)) : all;
  const isWhether = !asksForPeople(said) && said.has('taking-part');
  if (!of) return isWhether && names.length === 1 ? whetherThere(names[0]!, all) : null;
  // "Does every source give the same day?"
  const isCompared = said.has('other') || (said.has('outlet') && COMPARING.test(fold(text)));
  if (isCompared && OF_SOURCES.some((one) => said.has(one))) return { query: { ask: 'conflicts', of }, people: [] };
  const isDeadline = kindOfSet(of) === 'agreement' && BY_WHEN.test(plain);
  const tell = isDeadline ? 'deadline' : aspectOf(said, kindOfSet(of), names.length > 0);
  return tell && { query: { ask: 'list', of, tell }, people: names.length ? peopleOfSides(names, of, graph) : [] };
}

/** "Who is Finland's president", "who was Frederico de Siqueira": somebody by name or post, and none of those shown as such. */
function asksWhoIs(items: readonly Item[]): boolean {
  const said = items.filter(({ mention }) => !/^(?:and|but|so|ok|the)$/.test(mention.key));
  const [who, is, name, ...others] = said;
  const isBare = /^who(?:\b.*)?$/.test(who?.mention.key ?? '') && others.length === 0;
  const last = name ?? is;
  return isBare && last?.kind === 'party' && (name === undefined || /^(?:is|s|was|are|were)$/.test(is!.mention.key));
}

/** "Who did Hashemi meet in Baku" says all that it asks, and points at nothing that was shown. */
function isWhole(said: Said): boolean {
  return !said.has('pointing') && WHOLE.some((one) => said.has(one));
}

const WHOLE: readonly Exclude<AspectWord, null>[] = ['meeting', 'agreement', 'proposal', 'putting'];

/** Whether a question asks one thing of what was shown, whatever that was, and names nothing. */
export function asksOfShown({ items }: Linked): boolean {
  const said = items.every(({ kind }) => kind === 'word') ? wordsSaid(items) : null;
  return said !== null && !said.has('meeting') && aspectOf(said, 'agreement') !== null;
}

/** "Was Kenya's ambassador present?" where nobody of that side was. */
function whetherThere(name: Item, all: SetQ): AspectOfShown | null {
  const side = name.kind === 'party' ? sideOf(name.party) : null;
  const kind = kindOfSet(all);
  if (!side || !isRecordKind(kind)) return null;
  const theirs: SetQ = { is: 'records', of: { kind, roles: { side } } };
  return { query: { ask: 'exists', of: { is: 'and', of: [all, theirs] } }, people: [] };
}

/** "What's in it?", "what does it say": all that is on record of it. */
const CONTENTS =
  /^(?:and |so |ok )*(?:what(?:'?s| is| was| are| were)? (?:in|inside) (?:it|that|this|them|those)|what (?:does|do) (?:it|that|they|those) (?:say|cover|contain|provide(?: for)?|include)|(?:the |any )?(?:more )?details(?: (?:of|on) (?:it|that|them|those))?|tell me more(?: about (?:it|that|them|those))?|more (?:on|about) (?:it|that|them|those))(?:,? please)?$/;

/** "By when?" is no day on which something was done. */
const BY_WHEN = /^(?:and |but |so )*(?:by|until|till) (?:when|what (?:date|day|time))\b/;

/** "With whom?" after one record: its sides, and nobody else whom one of them met. */
const WITH_WHOM = /^(?:and |but |so )*(?:(?:with|between) whom|who with|with who)(?: (?:was|is) (?:it|that|this))?\W*$/;

/** "What remains to be fixed?", "what is still open?" of a document: its history says what is to be done yet. */
const OPEN =
  /^(?:and |so |but |ok )*what(?:'?s| is| was| else is)? (?:(?:still )?(?:remains?|remained|left|outstanding|open|missing|pending|unsettled|unresolved|undecided)|still (?:to be|has to be|needs to be|must be)|(?:has )?yet to be|to be)(?: (?:open|outstanding|unsettled|unresolved|to do))?(?: (?:to be )?(?:\w+ed|fix|settle|agree|decide|do|done|work out|worked out|sort out|sorted out|negotiate|sign|clarify))?(?: (?:in|on|about|with|of|for) (?:it|that|this|them))?$/;

/** "What was he to be shown there?" of what was asked or offered: the words of it. */
const TO_DO =
  /^(?:and |so |but |ok )*what (?:was|were|is|are) (?:he|she|it|they|who) (?:supposed |meant |expected |invited |asked )?to (?:be )?(?!sign|meet)\w+(?: (?:in|at|there|from|by|with)\b.*)?$/;

function shownWhole(shown: Shown, graph: Graph): SetQ | null {
  const kind = kindShown(shown);
  return kind && shownOf(kind, shown, graph);
}

/** What is asked of something shown. */
export interface AspectOfShown {
  /** One thing of it, or what sources tell differently. */
  readonly query: Extract<Query, { ask: 'list' | 'conflicts' | 'exists' }>;
  /** The people, by id, of a side that is named: whom "he" means next. */
  readonly people: readonly string[];
}

/** What sources may tell differently. */
const OF_SOURCES: readonly AspectWord[] = ['outlet', 'so', 'when', 'where'];

/** Who came for a side that a proposal was neither put by nor to: those of it in the meeting in which it was put. */
function ofMeeting(names: readonly Item[], all: SetQ, shown: Shown, graph: Graph): SetQ | null {
  const meetings = kindOfSet(all) === 'proposal' ? shownOf('meeting', shown, graph) : null;
  return meetings && ofSides(names, meetings, graph);
}

/** "Besides him, who came from the ITU?": others are asked for than the one who is known; all are told. */
const BESIDE_THEM =
  /^(?:and |but |so )*(?:besides|apart from|aside from|other than|except(?: for)?|in addition to) (?:him|her|them|it|that)\b/;

function withoutBeside({ text, items }: Linked): readonly Item[] {
  const said = BESIDE_THEM.exec(fold(text))?.[0];
  const length = said === undefined ? 0 : said.split(' ').length;
  let words = 0;
  return items.filter(({ mention }) => {
    words += mention.key.split(' ').length;
    return words > length;
  });
}

/** "Which of those were with companies?" picks among them. */
const WHICH_WITH =
  /^(?:and |but |so |ok )*which (?:ones?|of (?:them|those|these)) (?:was|were|is|are) (?:with|between|about|by)\b/;

/** "And who invited him?": of somebody who was spoken of it is asked what others did, and of nothing that was shown. */
const DONE_TO_THEM =
  /^(?:and |but |so |ok )*who (?:else )?(?:has |have |had )?(?:invited|asked|urged|nominated|met|received|hosted) (?:him|her|them)\b/;

const COMPARING = /\b(?:same|agree|agrees|match|matches)\b/;

/** What the words say, whatever is named; null where a word is none of such a question. */
function wordsSaid(items: readonly Item[]): Said | null {
  const words = items.flatMap(({ kind, mention }) => (kind === 'word' ? mention.key.split(' ') : []));
  const said = aspectWords(words);
  const all = said && [...said, ...items.flatMap((item, at) => [...sortNamed(item), ...oneOfNation(items, at)])];
  return all && all.length > 0 ? new Set(all) : null;
}

/** "Which Kenyan officials", "the Azerbaijani agency": whom of a side is asked for. */
function sortNamed(item: Item): readonly AspectWord[] {
  const sort = item.kind === 'party' ? item.party.sort : null;
  return sort === 'officials' ? ['people'] : sort === 'organisations' ? ['sides'] : [];
}

/** "Which Sudanese is named", "which Kenyans were there": somebody of a country. */
function oneOfNation(items: readonly Item[], at: number): readonly AspectWord[] {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  const isNation = item?.kind === 'party' && item.party.post === null && before?.mention.key === 'which';
  return isNation && OF_SOMEBODY.test(next?.mention.key ?? '') ? ['people', 'taking-part'] : [];
}

const OF_SOMEBODY = /^(?:is|was|are|were|attended|took|sat|spoke|came|represented|joined)\b/;

/** The kind of record that a noun or verb names, else the one kind that was shown. */
function kindMeant(said: Said, shown: Shown): RecordKind | null {
  if (said.has('meeting')) return 'meeting';
  if (said.has('agreement') || said.has('signing')) return 'agreement';
  if (said.has('proposal')) return 'proposal';
  // Nobody is present at a proposal: at the meeting in which it was put.
  if (said.has('taking-part') && !said.has('who') && kindShown(shown) === 'proposal') return 'meeting';
  // Of several kinds the document is what has sides: "which ministry is behind it".
  const isOfDocument = said.has('sides') && shown.listed.some((one) => one.startsWith('agreement:'));
  return isOfDocument ? 'agreement' : kindShown(shown);
}

/** "Which ministers", "who": people or sides that are only named are no question of them. */
function asksForPeople(said: Said): boolean {
  return said.has('who') || (said.has('asking') && (said.has('people') || said.has('sides')));
}

/** The aspect of records of a kind that words ask for; null where they ask for none, or for several. */
export function aspectOf(said: Said, kind: string, isOfSide = false): Aspect | null {
  // What is told of a document besides its signing is an entry of its history; of others it stands in sentences.
  if (!isRecordKind(kind) || (said.has('telling') && kind !== 'agreement')) return null;
  if (said.has('outlet')) return 'sources';
  if (said.has('so')) return kind === 'proposal' ? 'who' : 'sources';
  if (asksForPeople(said)) return peopleAsked(said, kind, isOfSide);
  // "Was Kenya's ambassador present?": told by who was.
  if (isOfSide && said.has('taking-part')) return kind === 'agreement' ? 'present' : 'who';
  if (said.has('when')) return 'when';
  if (said.has('where')) return 'where';
  if (said.has('topics')) return 'topics';
  return said.has('wording') && kind === 'agreement' ? 'wording' : null;
}

/**
 * Who signed, who was in the room, who the sides are, who put something. "Who is he", "whom did she meet" ask for somebody of
 * all that is on record, and whose idea a document was is told by more than its sides.
 */
function peopleAsked(said: Said, kind: RecordKind, isOfSide: boolean): Aspect | null {
  const isOfOther = (['when', 'where', 'topics', 'telling'] as const).some((one) => said.has(one));
  if (isOfOther) return null;
  if (said.has('signing')) return 'signers';
  const isBare = said.size === 1 && said.has('who');
  if (said.has('putting') || said.has('proposal') || (isBare && kind === 'proposal'))
    return kind === 'proposal' ? 'who' : null;
  const isThere = said.has('taking-part') || said.has('sides') || (said.has('pointing') && !said.has('person'));
  if (!isThere && !isOfSide) return null;
  return kind === 'agreement' && !said.has('sides') ? 'present' : 'who';
}
