import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import { setsOf } from '../query/evaluate.js';
import { isRecordKind, type Kind, kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../query/query.js';
import { takenOverLess } from '../query/relax.js';
import { setAsked } from '../query/set-asked.js';
import { turnedRound } from '../query/turned.js';
import { aspectAsked } from './aspect-edits.js';
import { queryOn, queryWithout, tableOf } from './changed.js';
import { chartOf } from './chart.js';
import { droppingSaid, withoutLimit } from './dropped.js';
import { merged } from './complements.js';
import type { Editing } from './editing.js';
import { leavesOf } from './leaves.js';
import type { Meaning, Phrase, Predicate } from './meaning.js';
import { membersOfLast } from './members-of-last.js';
import { otherOne } from './other-one.js';
import { narrowed, recordsWith } from './predicate.js';
import { put } from './put.js';
import { inReturn, putBack } from './put-back.js';
import { GRAMMAR, readWhole } from './read.js';
import { ofState, withoutState } from './status-edit.js';

/**
 * A follow-up as an edit of the query before it: "how many?", "oldest first", "by country", "only the pending ones", "and
 * Kenya?", "without India", "which of them signed something with Iran?". Null where it is none.
 */
export function editOf(typed: string, last: Query, editing: Editing): Query | null {
  const text = typed
    .replace(OF_THOSE, '$1 of those')
    .replace(WHICH_OF_THEM, '$1 of those')
    .replace(HELD, '$1 $2')
    .replace(OCCASION, '$1');
  const of = setAsked(last);
  if (!of) return null;
  return (
    orderOf(text, last) ??
    membersOfLast(plainOf(text), of, (words) => partsOf(words, editing).noun?.set ?? null) ??
    ofSameSet(plainOf(text), of) ??
    withoutState(plainOf(text), { ...last, of } as Query) ??
    ofState(plainOf(text), { ...last, of } as Query) ??
    dropped(text, { ...last, of } as Query, editing) ??
    otherOne(text, last, of, editing) ??
    ofThose(text, of, editing) ??
    changed(text, { ...last, of } as Query, editing)
  );
}

/** "Of those, which …" is "which of those …". */
const OF_THOSE = /^(?:and )?of (?:those|them|these),? (which|who|how many)\b/i;

/** "Which of them" picks out of what was shown, and is no choice between two that are named. */
const WHICH_OF_THEM = /\b(which|who|how many|any|some|none|one|all|most) of (?:them|these)\b/i;

/** That a meeting was held or a document done somewhere says no more than that it was there. */
const HELD = /\b(was|were|is|are) (not )?(?:held|taking place|done|made|concluded|struck) (?=(?:at|in|on|during)\b)/i;

/** "In Baku at the congress": what it was is said by where it was. */
const OCCASION =
  /(\bin \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?),? (?:at|during) the (?:congress|conference|summit|event|forum|assembly|fair|meeting)\b/u;

/** A follow-up that asks for the same records in another order, or the other way round, and names nothing; null where it is none. */
export function orderOf(text: string, last: Query): Query | null {
  const of = setAsked(last);
  const plain = plainOf(text);
  if (!of) return null;
  const returned = inReturn(plain, of);
  if (returned) return returned;
  if (TURNED.test(plain) || FOR_THEMSELVES.test(plain)) return turned(last, of);
  if (!isRecordKind(kindOfSet(of))) return null;
  const shape = last.ask === 'list' && last.shape ? { shape: last.shape } : {};
  if (OLDEST.test(plain)) return { ask: 'list', of, order: 'first', ...shape };
  return NEWEST.test(plain) ? { ask: 'list', of, order: 'last', ...shape } : null;
}

function plainOf(text: string): string {
  return fold(text)
    .replace(/[?!.,;\s]+$/, '')
    .replace(/,? according to (?:the|your) (?:records?|files|sources?)$/, '')
    .replace(/^(?:ok|okay|so|now|please|thanks),? |,? (?:please|pls|then|instead|thanks)$/g, '')
    .replace(
      /^(?:sort|sorted|order|ordered|list)(?: (?:them|it|these|those))?(?: by date)?,? (?=\S+(?: \S+)? first$)/,
      '',
    );
}

/** What the one put to the other, turned: what the other put to the one. */
function turned(last: Query, of: SetQ): Query | null {
  const other = of.is === 'records' && of.of.kind === 'proposal' ? turnedRound(of.of) : null;
  return other && ({ ...last, of: { is: 'records', of: other } } as Query);
}

const COUNT =
  /^(?:and |so |ok )?(?:how many|count them|the number|what number)(?: (?:is|are|was|were) (?:that|there|they|it|those|these))?(?: (?:in total|in all|altogether|of them))?$/;
const LIST =
  /^(?:and )?(?:(?:list|name|show)(?: me)?(?: (?:them|those|these|all|all of them))?|which|which ones|which are they|who are they|names|the whole list(?: again)?|all|all of them|the lot)$/;
const OLDEST = /^(?:and )?(?:the )?(?:oldest|earliest) first$|^in (?:date|chronological) order$|^sort(?:ed)? by date$/;
const NEWEST = /^(?:and )?(?:the )?(?:newest|latest|most recent) first$/;

/** "And the other way round?": who put is asked for what was put to them. */
const TURNED =
  /^(?:and |what about |how about )*(?:in )?(?:the )?(?:other way (?:a)?round|other direction|opposite direction|reverse|reverse direction|vice versa|conversely|in return|(?:they|he|she|it)(?: to)? (?:him|her|them|it))$/;

/** "What did they ask for themselves?" after what was put to them: they are the other side. */
const FOR_THEMSELVES =
  /^(?:and |but |so )*what (?:did|have|had|do|would) they(?: \w+)? (?:ask|asked|request|requested|want|wanted|seek|sought|demand|demanded|propose|proposed|suggest|suggested|offer|offered|put|say)(?: for| forward| of (?:them|it)| from (?:them|it))? (?:themselves|in return|in exchange|in turn|back|on their (?:side|part)|for their part)$|^(?:and |but |so )*what (?:did|have|has|had) (?:they|it|he|she) (?:get|got|gotten|receive|received|obtain|obtained)(?: back| for it| for that)? (?:in return|in exchange|for it|for that)$/;

const WHEN =
  /^(?:and )?(?:when|on (?:what|which) (?:date|day)|(?:what|which) (?:date|day)|dates?)(?: (?:was|is|were|did) (?:it|that|this|they|those))?$/;
const WHERE =
  /^(?:and )?(?:where|in (?:what|which) (?:city|place|country)|(?:what|which) (?:city|place))(?: (?:was|is|were|did) (?:it|that|this|they|those))?$/;

/** The same set, asked for in another form or order. */
function ofSameSet(text: string, of: SetQ): Query | null {
  if (COUNT.test(text)) return { ask: 'count', of };
  const people = NAMES.test(text) ? whoWasThere(of) : null;
  if (people) return people;
  // Of what was put the list says what, and not by whom.
  if (NAMES.test(text) && kindOfSet(of) === 'proposal') return { ask: 'list', of, tell: 'who' };
  if (LIST.test(text)) return { ask: 'list', of };
  if (!isRecordKind(kindOfSet(of))) return null;
  if (WHEN.test(text)) return { ask: 'list', of, tell: 'when' };
  if (WHERE.test(text)) return { ask: 'list', of, tell: 'where' };
  const tell = aspectAsked(text, kindOfSet(of));
  return tell && { ask: 'list', of, tell };
}

/** Asks whose names are known: "names?", "and by name?". */
const NAMES =
  /^(?:and )?(?:(?:the|their|any|what|which|whose|with) )*(?:names|by name)(?: (?:of|for|behind) (?:them|those|these))?$|^(?:and )?what (?:are|were) (?:the|their) names$/;

/** Of countries that took part in records those who were there for them; null for any other set: of people the list has the names. */
function whoWasThere(set: SetQ): Query | null {
  if (set.is !== 'that' || kindOfSet(set) !== 'country' || set.how !== 'some' || set.in.kind === 'conference')
    return null;
  const { of, hole, in: pattern } = set;
  const roles = of.is === 'all' ? pattern.roles : { ...pattern.roles, [hole]: of };
  return { ask: 'list', of: { is: 'records', of: { ...pattern, roles } }, tell: 'who' };
}

/** Words that stand for what was asked for before. */
const THOSE = /\b(?:them|they|those|these)\b/i;

/** A line of what was shown, in the order in which it was. */
const OF_LIST =
  /^(?:(?:and|ok|so) )?(?:the )?(?:first|second|third|fourth|fifth|sixth|last|\d{1,2}(?:st|nd|rd|th))(?: ones?)?[?!.\s]*$/i;

const ONES = /\bones?\b/i;

/** "The one with the ambassador" is among those that were asked for; "does Armenia have one" asks for such of its own. */
const THE_ONE = /\bthe ones? (?:with|by|on|about|in|of|from|at)\b/i;

/** What says that something else is asked for now. */
const INSTEAD = /^(?:now |and |ok |okay )*(?:the opposite|the reverse|conversely|instead|now|and|ok)[:,]?\s+/i;

/** "Which of them signed something with Iran", "where was the Turkish one signed": a question of its own, of that set. */
function ofThose(text: string, those: SetQ, { link, graph }: Editing): Query | null {
  if ((!THOSE.test(text) && !ONES.test(text)) || OF_LIST.test(text)) return null;
  const linked = link(text.replace(INSTEAD, ''));
  const meant = ONES.test(text) && !THE_ONE.test(text) ? [those, ...likeThose(those)] : [those];
  for (const set of meant) {
    const reading = readWhole(linked, graph, { those: set });
    if (reading && !reading.rival) return reading.query;
  }
  return null;
}

/** "Does Armenia have one with India": such records as were asked for, whoever had those. */
function likeThose(set: SetQ): readonly SetQ[] {
  if (set.is === 'less') return likeThose(set.of);
  // "Does Uganda have one?" after something was asked of one that was shown.
  if (set.is === 'these' && isRecordKind(set.kind)) return [{ is: 'records', of: { kind: set.kind, roles: {} } }];
  if (set.is !== 'records') return [];
  const { topic, conference, place } = set.of.roles;
  const { event: _, ...limits } = set.of.limits ?? {};
  const roles = topic ? { topic } : {};
  const there = { ...roles, ...(conference ? { conference } : {}), ...(place ? { place } : {}) };
  return [there, roles].map((own) => ({ is: 'records', of: { kind: set.of.kind, roles: own, limits } }));
}

const LEAD =
  /^(?:and|but|only|just|so|ok|any|anything|anyone|anybody|(?:is|are|was|were) there any(?:thing|one|body)?|what about|how about|(?:and )?(?:the )?same (?:for|with)|and what about|and only|but only)\s+(?:the\s+)?/i;
const TAIL = /\s+(?:ones?|please|pls|then|instead)$/i;
/** "And Iran's own ideas?": and Iran. */
const OWN_IDEAS = /['’]s own (?:ideas|proposals|suggestions|wishes|requests|offers)$/i;
/** "Which was about AI", "which ones were in Baku": those of them that were. */
const WHICH_WERE =
  /^(?:and |so |ok )*which (?:ones? )?(?:was|were|is|are) (?=(?:about|on|in|at|with|from|to|by|for|during)\b)/i;
const LEAVING = /^(?:and |but )?(?:not|without|except|excluding|other than|leave out|leaving out|drop|minus)\s+/i;

/** Whether a follow-up says only what stays of what was asked for, or what goes: "only the Asian ones", "drop India". */
export function isNarrowing(text: string): boolean {
  return ONLY.test(text) || LEAVING.test(text);
}

/** The query with one thing in it changed, added or left out. */
function changed(text: string, last: Query, editing: Editing): Query | null {
  const bare = text
    .trim()
    .replace(/[?!.,;\s]+$/, '')
    .replace(WHICH_WERE, 'only ');
  const left = bare.replace(LEAVING, '');
  const rest = ofWhom((left === bare ? bare.replace(LEAD, '') : left).replace(TAIL, '').replace(OWN_IDEAS, ''));
  if (rest === '') return null;
  const parts = partsOf(rest, editing);
  if (left !== bare) return withoutThose(last, parts) ?? notSo(last, parts.rest);
  if (parts.by) return tableOf(last, parts.by);
  if (parts.when) return queryOn(last, parts.when, true);
  if (parts.phrase && rest !== bare) {
    const limited = ONLY.test(bare) ? among(last, parts.phrase) : null;
    const returned = parts.phrase.each ? null : putBack(last, parts.phrase.set, editing.graph);
    return limited ?? returned ?? firstHolding(put(last, parts.phrase, null, editing.before), last, editing.graph);
  }
  const sort = ONLY.test(bare) && parts.noun ? among(last, parts.noun) : null;
  if (sort) return sort;
  // A noun phrase alone asks for itself: "pending memoranda of Oman".
  const isOwn = rest === bare && parts.rest !== null && 'within' in parts.rest;
  const elsewhere =
    rest !== bare && parts.rest && !ONLY.test(bare) ? setElsewhere(last, parts.rest, editing.graph) : null;
  if (elsewhere) return elsewhere;
  return parts.rest && !isOwn ? narrowerOrPut(last, parts.rest, editing.graph) : null;
}

/** "And the Swedish meeting?": of those asked for the ones that are so; where there are none, another one in their place. */
function narrowerOrPut(last: Query, predicate: Predicate, graph: Graph): Query | null {
  const narrow = narrower(last, predicate);
  if (narrow && holds(setAsked(narrow), graph)) return narrow;
  return putNoun(last, predicate, graph) ?? narrow ?? putBehind(last, predicate, graph);
}

/** A record noun of which only a side is said, that side in the place of another; null for any other noun, or where it has no place. */
function putNoun(last: Query, predicate: Predicate, graph: Graph): Query | null {
  const of = setAsked(last);
  const noun =
    'within' in predicate && !predicate.isDenied && predicate.within.is === 'records' ? predicate.within.of : null;
  const { side, ...others } = noun?.roles ?? {};
  if (!noun || !side || Object.keys(others).length || noun.limits || noun.kind !== (of && kindOfSet(of))) return null;
  return firstHolding(put(last, { set: side }), last, graph);
}

/** A query without somebody named, or without a sort of bodies or people: "leave out the companies". */
function withoutThose(last: Query, { phrase, noun }: Parts): Query | null {
  const gone = phrase ?? noun;
  return gone && queryWithout(last, gone);
}

/** "Not in Baku", "not about AI": those asked for that are not so, wherever they were said to be before. */
function notSo(last: Query, predicate: Predicate | null): Query | null {
  const of = setAsked(last);
  if (!of || !predicate || !('limiting' in predicate)) return null;
  const gone = predicate.limiting.marked.reduce((set, one) => withoutSetting(set, one.phrase.set), of);
  const so = narrowed(gone, predicate);
  return so && { ask: last.ask === 'count' ? 'count' : 'list', of: { is: 'less', of: gone, less: so } };
}

/** The role that what limits a setting or a subject stands in, by its kind. */
const SETTING_ROLES: ReadonlyMap<Kind, Role> = new Map([
  ['country', 'place'],
  ['place', 'place'],
  ['conference', 'conference'],
  ['topic', 'topic'],
]);

/** Records that were asked for in some place, at a conference or about a subject, wherever or about what they were. */
function withoutSetting(set: SetQ, setting: SetQ): SetQ {
  const role = SETTING_ROLES.get(kindOfSet(setting));
  if (set.is !== 'records' || !role) return set;
  const roles = Object.entries(set.of.roles).filter(([one]) => one !== role);
  return { is: 'records', of: { ...set.of, roles: Object.fromEntries(roles) } };
}

/** "And in Barcelona the next March?" after meetings at a conference: there and then, and not at that one. Null where no place is said, or none was with no time either. */
function setElsewhere(last: Query, predicate: Predicate, graph: Graph): Query | null {
  if (!('limiting' in predicate)) return null;
  const roles = 'of' in last && !Array.isArray(last.of) ? rolesOf(last.of as SetQ) : {};
  if (!predicate.limiting.when && !roles.place && !roles.conference) return null;
  const isSetting = predicate.limiting.marked.some(({ word }) => word === 'in' || word === 'at');
  return isSetting ? putBehind(last, predicate, graph) : null;
}

function rolesOf(set: SetQ): Pattern['roles'] {
  return set.is === 'records' ? set.of.roles : {};
}

/** "And from Ghana?", "with Nepal", "in Doha in 2026": a name behind a preposition in the place of another, days in that of those before. */
function putBehind(last: Query, predicate: Predicate, graph: Graph): Query | null {
  if (!('limiting' in predicate) || predicate.isDenied) return null;
  const { kind, limits, marked, when } = predicate.limiting;
  const [only, ...others] = marked;
  const isMore = others.length > 0 || kind !== null || limits !== undefined;
  if (!only || isMore) return null;
  const all = put(last, only.phrase, only.word);
  return firstHolding(when ? all.flatMap((one) => queryOn(one, when, true) ?? []) : all, last, graph);
}

/** "The ones Zerrouki took part in": those with her. */
const WITH_WHOM =
  /^(?:ones?|those|meetings?|talks|sessions?)(?: (?:that|which|where|in which|at which))? (.{2,60}?)(?: (?:himself|herself|itself|themselves|personally|also|actually))?(?: (?:was|were|is|are|had been|sat|took part|participated|attended|joined))(?: (?:in|at|part of|present at|present|involved in|there))?(?: (?:himself|herself|itself|themselves|personally|in person))?$/i;

function ofWhom(text: string): string {
  return WITH_WHOM.exec(text)?.[1] ?? text;
}

const ONLY = /^(?:and |but |ok |now )?(?:only|just)\s/i;

/** "Only Germany" of somebody's meetings: those of them with it. A side that stands there already is another one then. */
function among(last: Query, { set, each }: Phrase): Query | null {
  if (each || (last.ask !== 'list' && last.ask !== 'count')) return null;
  const isParty = ['country', 'organisation', 'official'].includes(kindOfSet(set));
  const of = isParty ? recordsWith(last.of, set) : null;
  if (!of) return null;
  const isWithin = of.is === 'records' && of.of.roles.other !== undefined;
  return { ...last, of: isWithin ? of : { is: 'and', of: [last.of, of] } };
}

/** The query without what a message takes out of it, with what else that says: "not only declarations, all with Ghana". */
function dropped(text: string, last: Query, editing: Editing): Query | null {
  const said = droppingSaid(text);
  const wider = said && withoutLimit(last, said.gone, partsOf(said.gone, editing));
  if (!said || !wider) return null;
  const more = said.rest === '' ? null : partsOf(said.rest, editing).rest;
  return (more && (narrower(wider, more) ?? putBehind(wider, more, editing.graph))) ?? wider;
}

interface Parts {
  readonly by: Meaning['BY'] | null;
  readonly when: Meaning['WHEN'] | null;
  readonly phrase: Phrase | null;
  readonly rest: Predicate | null;
  /** Bodies or people of some sort. */
  readonly noun: Phrase | null;
  /** A record noun by itself. */
  readonly record: Pattern | null;
}

/** What the whole of a fragment may be. */
function partsOf(text: string, { link, graph }: Editing): Parts {
  const found = leavesOf(link(text), graph);
  const chart = found && found.length > 0 ? chartOf(found.leaves, GRAMMAR, { graph }) : null;
  const best = <C extends keyof Meaning>(category: C): Meaning[C] | null =>
    (chart?.readings(category, 0, found!.length)[0]?.meaning as Meaning[C] | undefined) ?? null;
  return {
    by: best('BY'),
    when: best('WHEN'),
    phrase: best('NAME'),
    rest: best('REST') ?? best('PRED'),
    noun: best('NP'),
    record: best('RN')?.pattern ?? null,
  };
}

function narrower(query: Query, predicate: Predicate): Query | null {
  const set = 'of' in query && !Array.isArray(query.of) ? (query.of as SetQ) : null;
  const of = set && (ofSort(set, predicate) ?? narrowed(set, predicate));
  // Nobody is on both sides: who stands there already is no narrower.
  if (of?.is === 'records' && isOnBothSides(of.of)) return null;
  return of && { ask: query.ask === 'count' ? 'count' : 'list', of };
}

function isOnBothSides({ roles }: Pattern): boolean {
  const [one, other] = roles.from || roles.to ? [roles.from, roles.to] : [roles.side, roles.other];
  return one?.is === 'these' && other?.is === 'these' && one.kind === other.kind && one.ids.join() === other.ids.join();
}

/** "Just the declarations": records limited to a sort of them, where no such limit stands there yet. */
function ofSort(set: SetQ, predicate: Predicate): SetQ | null {
  if (!('within' in predicate) || predicate.isDenied || set.is !== 'records' || predicate.within.is !== 'records')
    return null;
  const { limits = {}, ...sort } = predicate.within.of;
  const isTwice = Object.keys(limits).some((one) => Object.hasOwn(set.of.limits ?? {}, one));
  const both = isTwice ? null : merged(set.of, { ...sort, limits });
  return both && { is: 'records', of: both };
}

/** Of several places that a name may take the first that leaves something on record, else the first at all. */
function firstHolding(candidates: readonly Query[], last: Query, graph: Graph): Query | null {
  const strictly = candidates.find((one) => holds(setAsked(one), graph));
  return strictly ?? candidates.find((one) => holdsLess(one, last, graph)) ?? candidates[0] ?? null;
}

function holds(of: SetQ | null, graph: Graph): boolean {
  return of !== null && setsOf(graph).found(of).size > 0;
}

/** Whether something is on record without what was only taken over. */
function holdsLess(query: Query, last: Query, graph: Graph): boolean {
  return takenOverLess(query, last, graph).some(({ set }) => holds(set, graph));
}
