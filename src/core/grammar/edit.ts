import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import { setsOf } from '../query/evaluate.js';
import { isRecordKind, kindOfSet, type Query, type SetQ } from '../query/query.js';
import { setAsked } from '../query/set-asked.js';
import { turnedRound } from '../query/turned.js';
import { aspectAsked } from './aspect-edits.js';
import { queryOn, queryWithout, tableOf } from './changed.js';
import { chartOf } from './chart.js';
import type { Editing } from './editing.js';
import { leavesOf } from './leaves.js';
import type { Meaning, Phrase, Predicate } from './meaning.js';
import { otherOne } from './other-one.js';
import { narrowed } from './predicate.js';
import { put } from './put.js';
import { GRAMMAR, readWhole } from './read.js';

/**
 * A follow-up as an edit of the query before it: "how many?", "oldest first", "by country", "only the pending ones", "and
 * Kenya?", "without India", "which of them signed something with Iran?". Null where it is none.
 */
export function editOf(text: string, last: Query, editing: Editing): Query | null {
  const of = setAsked(last);
  if (!of) return null;
  return (
    orderOf(text, last) ??
    ofSameSet(plainOf(text), of) ??
    otherOne(text, last, of, editing) ??
    ofThose(text, of, editing) ??
    changed(text, { ...last, of } as Query, editing)
  );
}

/** A follow-up that asks for the same records in another order, or the other way round, and names nothing; null where it is none. */
export function orderOf(text: string, last: Query): Query | null {
  const of = setAsked(last);
  const plain = plainOf(text);
  if (!of) return null;
  if (TURNED.test(plain)) return turned(last, of);
  if (!isRecordKind(kindOfSet(of))) return null;
  if (OLDEST.test(plain)) return { ask: 'list', of, order: 'first' };
  return NEWEST.test(plain) ? { ask: 'list', of, order: 'last' } : null;
}

function plainOf(text: string): string {
  return fold(text)
    .replace(/[?!.,;\s]+$/, '')
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
  /^(?:and )?(?:(?:list|name|show)(?: me)?(?: (?:them|those|these|all|all of them))?|which|which ones|which are they|who are they|names|the whole list(?: again)?)$/;
const OLDEST = /^(?:and )?(?:the )?(?:oldest|earliest) first$|^in (?:date|chronological) order$|^sort(?:ed)? by date$/;
const NEWEST = /^(?:and )?(?:the )?(?:newest|latest|most recent) first$/;

/** "And the other way round?": who put is asked for what was put to them. */
const TURNED =
  /^(?:and |what about |how about )*(?:the )?(?:other way (?:a)?round|other direction|opposite direction|reverse|reverse direction|vice versa|conversely|in return)$/;

const WHEN =
  /^(?:and )?(?:when|on (?:what|which) (?:date|day)|(?:what|which) (?:date|day)|dates?)(?: (?:was|is|were|did) (?:it|that|this|they|those)(?: [a-z]+){0,3})?$/;
const WHERE =
  /^(?:and )?(?:where|in (?:what|which) (?:city|place|country)|(?:what|which) (?:city|place))(?: (?:was|is|were|did) (?:it|that|this|they|those)(?: [a-z]+){0,3})?$/;

/** The same set, asked for in another form or order. */
function ofSameSet(text: string, of: SetQ): Query | null {
  if (COUNT.test(text)) return { ask: 'count', of };
  if (LIST.test(text)) return { ask: 'list', of };
  if (!isRecordKind(kindOfSet(of))) return null;
  if (WHEN.test(text)) return { ask: 'list', of, tell: 'when' };
  if (WHERE.test(text)) return { ask: 'list', of, tell: 'where' };
  const tell = aspectAsked(text, kindOfSet(of));
  return tell && { ask: 'list', of, tell };
}

/** Words that stand for what was asked for before. */
const THOSE = /\b(?:them|they|those|these)\b/i;

const ONES = /\bones?\b/i;

/** What says that something else is asked for now. */
const INSTEAD = /^(?:now |and |ok |okay )*(?:the opposite|the reverse|conversely|instead|now|and|ok)[:,]?\s+/i;

/** "Which of them signed something with Iran", "where was the Turkish one signed": a question of its own, of that set. */
function ofThose(text: string, those: SetQ, { link, graph }: Editing): Query | null {
  if (!THOSE.test(text) && !ONES.test(text)) return null;
  const linked = link(text.replace(INSTEAD, ''));
  const meant = ONES.test(text) ? [those, ...likeThose(those)] : [those];
  for (const set of meant) {
    const reading = readWhole(linked, graph, set);
    if (reading && !reading.rival) return reading.query;
  }
  return null;
}

/** "Does Armenia have one with India": such records as were asked for, whoever had those. */
function likeThose(set: SetQ): readonly SetQ[] {
  if (set.is === 'less') return likeThose(set.of);
  if (set.is !== 'records') return [];
  const { topic, conference, place } = set.of.roles;
  const { event: _, ...limits } = set.of.limits ?? {};
  const roles = topic ? { topic } : {};
  const there = { ...roles, ...(conference ? { conference } : {}), ...(place ? { place } : {}) };
  return [there, roles].map((own) => ({ is: 'records', of: { kind: set.of.kind, roles: own, limits } }));
}

const LEAD =
  /^(?:and|but|only|just|so|ok|what about|how about|(?:and )?(?:the )?same (?:for|with)|and what about|and only|but only)\s+(?:the\s+)?/i;
const TAIL = /\s+(?:ones?|please|pls|then|instead)$/i;
const LEAVING = /^(?:and |but )?(?:not|without|except|excluding|other than|leave out|leaving out|drop|minus)\s+/i;

/** The query with one thing in it changed, added or left out. */
function changed(text: string, last: Query, editing: Editing): Query | null {
  const bare = text.trim().replace(/[?!.,;\s]+$/, '');
  const left = bare.replace(LEAVING, '');
  const rest = (left === bare ? bare.replace(LEAD, '') : left).replace(TAIL, '');
  if (rest === '') return null;
  const parts = partsOf(rest, editing);
  if (left !== bare) return parts.phrase && queryWithout(last, parts.phrase);
  if (parts.by) return tableOf(last, parts.by);
  if (parts.when) return queryOn(last, parts.when, true);
  if (parts.phrase && rest !== bare) return put(last, parts.phrase, (query) => holds(query, editing.graph));
  // A noun phrase alone asks for itself: "pending memoranda of Oman".
  const isOwn = rest === bare && parts.rest !== null && 'within' in parts.rest;
  return parts.rest && !isOwn ? narrower(last, parts.rest) : null;
}

interface Parts {
  readonly by: Meaning['BY'] | null;
  readonly when: Meaning['WHEN'] | null;
  readonly phrase: Phrase | null;
  readonly rest: Predicate | null;
}

/** What the whole of a fragment may be. */
function partsOf(text: string, { link, graph }: Editing): Parts {
  const found = leavesOf(link(text), graph);
  const chart = found && found.length > 0 ? chartOf(found.leaves, GRAMMAR, { graph }) : null;
  const best = <C extends keyof Meaning>(category: C): Meaning[C] | null =>
    (chart?.readings(category, 0, found!.length)[0]?.meaning as Meaning[C] | undefined) ?? null;
  return { by: best('BY'), when: best('WHEN'), phrase: best('NAME'), rest: best('REST') ?? best('PRED') };
}

function narrower(query: Query, predicate: Predicate): Query | null {
  const of = 'of' in query && !Array.isArray(query.of) ? narrowed(query.of as SetQ, predicate) : null;
  return of && { ask: query.ask === 'count' ? 'count' : 'list', of };
}

function holds(query: Query, graph: Graph): boolean {
  const of = setAsked(query);
  return of !== null && setsOf(graph).found(of).size > 0;
}
