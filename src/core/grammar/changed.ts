import { setAsked } from '../query/set-asked.js';
import {
  type Aspect,
  type Days,
  isRecordKind,
  type Kind,
  kindOfSet,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../query/query.js';
import { dated } from './complements.js';
import { without as leavingOut } from './joined.js';
import type { Marked, Phrase } from './meaning.js';
import { narrowed, recordsWith } from './predicate.js';

/** "In 2025, which …": the days of the records asked for, or of what is said last of whom; `isInstead` = of those said before. */
export function queryOn(query: Query, when: Days, isInstead = false): Query | null {
  if (query.ask !== 'list' && query.ask !== 'count') return null;
  const { of } = query;
  const on = (pattern: Pattern) => (isInstead ? { ...pattern, when } : dated(pattern, when));
  const set = setOn(of, on);
  return set && { ...query, of: set };
}

function setOn(set: SetQ, on: (pattern: Pattern) => Pattern | null): SetQ | null {
  if (set.is === 'less') {
    const of = setOn(set.of, on);
    return of && { ...set, of };
  }
  if (set.is === 'and') {
    const [first, ...others] = set.of;
    const of = first && setOn(first, on);
    return of ? { ...set, of: [of, ...others] } : null;
  }
  const pattern = set.is === 'records' ? on(set.of) : set.is === 'that' ? on(set.in) : null;
  return pattern && (set.is === 'that' ? { ...set, in: pattern } : records(pattern));
}

/** What was put, where: the setting of records asked for. */
export function queryAt(query: Query, place: Marked): Query | null {
  const isSetting = ['place', 'conference', 'topic'].includes(kindOfSet(place.phrase.set));
  if (!isSetting || (query.ask !== 'list' && query.ask !== 'count') || query.of.is !== 'records') return null;
  const of = narrowed(query.of, { limiting: { kind: null, marked: [place] } });
  return of && { ...query, of };
}

/** "…, not counting presidents": what is asked for without some; without a country's or a body's people where it is people. */
export function queryWithout(asked: Query, { set }: Phrase): Query | null {
  const query = ofParties(asked, set);
  // Whether there is any other: of records it is said with whom they are.
  const isOfOthers = query.ask === 'exists' && query.of.is === 'that' && query.of.of.is === 'all';
  const told = query.ask === 'list' && query.tell ? toldWithout(query, set) : null;
  if (told) return told;
  if (query.ask === 'rank')
    return kindOfSet(query.of) === kindOfSet(set) ? { ...query, of: leavingOut(query.of, set) } : null;
  if (query.ask !== 'list' && query.ask !== 'count' && !isOfOthers) return null;
  const less = leftOut(query.of, set);
  return less && kindOfSet(less) === kindOfSet(query.of) ? { ...query, of: leavingOut(query.of, less) } : null;
}

/**
 * "What did they discuss besides AI", "who signed it besides Krishnan": it is left out of what the records tell, and not of the
 * records.
 */
function toldWithout({ of, tell }: Extract<Query, { ask: 'list' }>, set: SetQ): Query | null {
  const [records, kind] = [kindOfSet(of), kindOfSet(set)];
  const hole = tell ? holeTold(records, tell, kind) : null;
  if (!hole || !isRecordKind(records)) return null;
  const isOpen = of.is === 'records' && !of.of.roles[hole];
  // Where somebody stands in the role already, or the records are named, they are those, and anybody may stand in it.
  const pattern: Pattern = isOpen ? of.of : { kind: records, roles: {}, among: of };
  const those: SetQ = { is: 'that', of: { is: 'all', kind }, in: pattern, hole, how: 'some' };
  return { ask: 'list', of: leavingOut(those, set) };
}

/** In which role what is told of records stands in them, where it is of this kind. */
function holeTold(records: Kind, tell: Aspect, kind: Kind): Role | null {
  if (records === 'meeting' && tell === 'topics' && kind === 'topic') return 'topic';
  if (records === 'meeting' && tell === 'who' && isParty(kind)) return 'side';
  if (records === 'agreement' && (tell === 'signers' || tell === 'present') && kind === 'official')
    return tell === 'signers' ? 'signer' : 'present';
  return null;
}

function isParty(kind: Kind): boolean {
  return kind === 'country' || kind === 'official' || kind === 'organisation';
}

/** "With whom did Kenya sign agreements other than Iran": of documents countries are asked for, and not who sat there for them. */
function ofParties(query: Query, named: SetQ): Query {
  const isOfPeople =
    (query.ask === 'list' || query.ask === 'count') &&
    query.of.is === 'that' &&
    query.of.in.kind === 'agreement' &&
    query.of.hole === 'other';
  if (!isOfPeople || query.of.is !== 'that' || query.of.of.is !== 'all' || kindOfSet(named) === 'official')
    return query;
  return query.of.of.kind === 'official'
    ? { ...query, of: { ...query.of, of: { is: 'all', kind: kindOfSet(named) } } }
    : query;
}

/** What is left out of a set by naming it: itself, the people of a side, the records with one. */
function leftOut(of: SetQ, named: SetQ): SetQ | null {
  if (named.is === 'or' && new Set(named.of.map(kindOfSet)).size > 1) {
    const each = named.of.map((one) => leftOut(of, one));
    return each.includes(null) ? null : { is: 'or', of: each as SetQ[] };
  }
  if (kindOfSet(named) === 'official' && isRecordKind(kindOfSet(of))) return recordsWith(of, named);
  if (!isSide(named)) return named;
  if (kindOfSet(of) === 'official') return { is: 'of', of: OFFICIALS, owner: named };
  const plain = ofRecords(of);
  return plain ? recordsWith(plain, named) : named;
}

/** Records, of which some may be left out already. */
function ofRecords(set: SetQ): SetQ | null {
  if (set.is === 'records' || (set.is === 'these' && isRecordKind(set.kind))) return set;
  return set.is === 'less' ? ofRecords(set.of) : null;
}

function isSide(set: SetQ): boolean {
  return kindOfSet(set) === 'country' || kindOfSet(set) === 'organisation';
}

/** A table of records by what stands in a role of them; null where they are none, or have no such role. */
export function tableOf(query: Query, kind: Kind): Query | null {
  const per = PER.get(kind);
  const isOfAspect = query.ask === 'list' && query.tell !== undefined;
  if (!per || isOfAspect || (query.ask !== 'list' && query.ask !== 'count') || !isRecordKind(kindOfSet(query.of)))
    return null;
  return { ask: 'table', of: query.of, per, kind };
}

/**
 * What is listed or counted, in a table: records and people a row each, whatever else stands in records by how often it does. Null
 * where an answer has no rows.
 */
export function inTable(query: Query): Query | null {
  if (query.ask === 'table' || query.ask === 'split') return query;
  const isLess = query.ask === 'list' && query.tell !== undefined && !IN_COLUMNS.has(query.tell);
  const of = isLess ? null : setAsked(query);
  if (!of) return null;
  const order = query.ask === 'list' ? query.order : undefined;
  if (TABLED.has(kindOfSet(of))) return { ask: 'list', of, ...(order ? { order } : {}), shape: 'table' };
  const isOfAll = of.is === 'that' && of.of.is === 'all' && of.how === 'some';
  return isOfAll ? { ask: 'table', of: { is: 'records', of: of.in }, per: of.hole, kind: of.of.kind } : null;
}

/** What is told of each record by a column of its own. */
const IN_COLUMNS: ReadonlySet<Aspect> = new Set<Aspect>(['when', 'where', 'topics', 'status']);

/** Kinds that have a row of columns: the rest is told by name. */
const TABLED: ReadonlySet<Kind> = new Set<Kind>(['meeting', 'agreement', 'proposal', 'conference', 'official']);

const PER: ReadonlyMap<string, Role> = new Map<string, Role>(
  Object.entries<Role>({
    country: 'side',
    official: 'side',
    organisation: 'side',
    topic: 'topic',
    place: 'place',
    conference: 'conference',
  }),
);

const OFFICIALS: SetQ = { is: 'all', kind: 'official' };

function records(pattern: Pattern): SetQ {
  return { is: 'records', of: pattern };
}
