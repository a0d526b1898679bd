import type { Composed } from '../../core/answer/draft.js';
import { composeQuery } from '../../core/answer/forms/compose-query.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import type { Query } from '../../core/query/query.js';
import { meetingsOf } from '../../core/question/follow-up/records-meant.js';
import { byTime, isTimedOne } from '../../core/question/follow-up/choice-first.js';
import { isStateAlone } from '../../core/question/follow-up/in-names/state-alone.js';
import { type Linked, linked } from '../../core/question/understand.js';
import type { Memory } from '../memory.js';
import { part, taken } from './answered-part.js';
import type { Part, Setting } from './part.js';

/** Records of which something is asked one by one: of more the question before says which are meant. */
const FEW_MAX = 12;

/** "And the earliest?" after one line of a list: the same of the earliest of that list. Null where no longer list was shown before. */
export function ofTimed(text: string, memory: Memory, setting: Setting): Part | null {
  const { list, listed } = memory.context;
  const isOfList = list.length > 1 && (listed.length < list.length || listed.length <= FEW_MAX);
  const all = isOfList && isTimedOne(text) ? shownSet(list) : null;
  const ref = all && byTime(text, list, setting.graph);
  const end = /\b(?:earli|old)/i.test(text) ? 'first' : 'last';
  const of = ref ? shownSet([ref]) : all && ({ is: 'best', of: all, by: { by: 'day' }, end, n: 1 } as const);
  const { query } = memory.composed;
  const tell = query?.ask === 'list' ? query.tell : undefined;
  return of && ofQuery({ ask: 'list', of, tell }, linked(text, setting.graph, setting.at), memory, setting);
}

/** "In force?" after a few documents: how each of them stands. */
export function ofStates(text: string, memory: Memory, setting: Setting): Part | null {
  const { listed } = memory.context;
  const isFew = listed.length > 1 && listed.length <= FEW_MAX;
  const of = isFew && /\?\s*$/.test(text) ? shownSet(listed) : null;
  if (of?.kind !== 'agreement') return null;
  const named = linked(text, setting.graph, setting.at);
  const isAsked = isStateAlone(text, named.items);
  return isAsked ? ofQuery({ ask: 'list', of, tell: 'status' }, named, memory, setting) : null;
}

/** "Is that the latest?" after a document, or a few: how each of them stood last; null for all else. */
export function ofLatest(text: string, memory: Memory, setting: Setting): Part | null {
  const { listed } = memory.context;
  const of = IS_LATEST.test(text) && listed.length <= FEW_MAX ? shownSet(listed) : null;
  if (of?.kind !== 'agreement') return null;
  return ofQuery({ ask: 'list', of, tell: 'status' }, linked(text, setting.graph, setting.at), memory, setting);
}

const IS_LATEST =
  /^(?:and |so |but )?(?:is|was) (?:that|this|it)(?: still)? the (?:latest|most recent|newest|last)(?: (?:word|state|status|news|update|entry|step))?(?: (?:on|about|of) (?:it|that|this)| you have| on record)?\W*$/i;

/** "What did Lula say in it?" after one meeting that he was at: what it was about, in the words of the records; null for all else. */
export function ofSaidThere(text: string, memory: Memory, setting: Setting): Part | null {
  return SAID_IN_IT.test(text) ? ofMeeting('topics', text, memory, setting) : null;
}

/** "And on the Indian side?", "which Chinese experts joined?" after one meeting of that side: who was at it; null for all else. */
export function ofSideThere(text: string, memory: Memory, setting: Setting): Part | null {
  const isFrom = FROM_SIDE.test(text);
  return isFrom || SIDE_OF_IT.test(text) ? ofMeeting('who', text, memory, setting, isFrom) : null;
}

/** What the one meeting that was shown tells, where somebody is named or pointed at and all of them were at it; null for others. */
function ofMeeting(
  tell: 'topics' | 'who',
  text: string,
  memory: Memory,
  setting: Setting,
  orBehind = false,
): Part | null {
  const of = meetingShown(memory, setting, orBehind);
  if (of?.kind !== 'meeting') return null;
  const named = linked(text, setting.graph, setting.at);
  const { participants = [] } = setting.graph.meeting(of.ids[0] ?? '') ?? {};
  const wasThere = ({ kind, id }: { readonly kind: string; readonly id?: string }) =>
    participants.some((one) => (kind === 'official' ? one.official === id : one.for === id));
  const sides = named.items.flatMap((item) => (item.kind === 'party' ? [item.party.entities] : []));
  const isOfSomebody = sides.length > 0 || PERSON_POINTED_AT.test(text);
  const isOfIt = isOfSomebody && named.dates.length === 0 && sides.every((entities) => entities.some(wasThere));
  return isOfIt ? ofQuery({ ask: 'list', of, tell }, named, memory, setting) : null;
}

/** The one record that was shown; `orBehind` = or the one meeting that all that was shown came about in. */
function meetingShown(
  { context: { listed } }: Memory,
  { graph }: Setting,
  orBehind: boolean,
): ReturnType<typeof shownSet> {
  const isMeeting = listed.some((ref) => ref.startsWith('meeting:'));
  const behind = orBehind && !isMeeting ? meetingsOf(listed, graph) : [];
  const [only, ...others] = behind.length > 0 ? behind : listed;
  return only && others.length === 0 ? shownSet([only]) : null;
}

/** Whoever is not on record by name is not at the meeting for that: "what did Blorp say in it". */
const PERSON_POINTED_AT = /\bwhat (?:did|have) (?:he|she|they|the two|both|the two sides|both sides) /i;

const FROM_SIDE =
  /^(?:besides [\p{L}' -]{2,30}, )?(?:and |so |but )?who(?: else)?(?: (?:came|was|were|attended|joined|took part|sat|spoke|turned up))?(?: (?:there|in|present|along))? (?:from|(?<=came |came along |spoke |turned up )(?:for|on behalf of)) (?:the )?[\p{L}' -]{2,40}?(?: (?:was|were|is) (?:there|present|in the room|at it))?\W*$/iu;

const SIDE_OF_IT =
  /^(?:and|or) from (?:the )?[\p{L}' -]{2,40}\W*$|^(?:and |so |but |what about |how about )?(?:who (?:was |were |came |sat |spoke )?(?:there )?)?(?:on|from|for) the [\p{L}' -]{3,30} side\W*$|^(?:and |so |but )?(?:which|what) [\p{L}' -]{3,30} (?:experts?|specialists?|delegates?|officials?|people|representatives?|ministers?|guests?|engineers?) (?:also )?(?:joined|attended|took part|came|participated|(?:was|were) (?:there|present))(?: in| at)?(?: it| there| the (?:meeting|panel|session|talks|ceremony|event))?\W*$/iu;

const SAID_IN_IT =
  /^(?:and |so |but )?what (?:did|has|have) .{2,60} (?:say|said|mention|raise|bring up) (?:about it )?(?:in|at|during|on) (?:it|that|this|that occasion|(?:that|this|the) (?:meeting|call|phone call|conversation|talk|encounter))\W*$/i;

/** "Which other country is named as a party to it?" after one document: between whom it is; null for all else. */
export function ofParties(text: string, memory: Memory, setting: Setting): Part | null {
  const of = memory.context.listed.length === 1 && PARTIES_TO_IT.test(text) ? shownSet(memory.context.listed) : null;
  if (of?.kind !== 'agreement') return null;
  return ofQuery({ ask: 'list', of, tell: 'who' }, linked(text, setting.graph, setting.at), memory, setting);
}

const PARTIES_TO_IT =
  /^(?:and |so |but )?(?:who|(?:which|what)(?: other)? (?:countr(?:y|ies)|states?|nations?|sides?|governments?|parties))(?: else| all)? (?:(?:is|are|was|were) )?(?:also )?(?:(?:named|listed|mentioned|given) as )?(?:an? )?(?:part(?:y|ies)|part|members?|belongs?|bound|involved) (?:to|of|in|by) (?:it|this|that|the (?:agreement|deal|memorandum|partnership|treaty|pact))\W*$/i;

/** A query of what was shown, answered. */
export function ofQuery(query: Query, { text }: Linked, memory: Memory, setting: Setting): Part {
  const question = { ...memory.composed.question, text, readings: [] };
  const composed: Composed = { draft: composeQuery(query, setting.graph), question, query, isWhole: true };
  return part(composed, taken(question), { text, memory, setting });
}
