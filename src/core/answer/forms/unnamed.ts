import { isDelegationRole } from '../../query/delegation.js';
import type { Found } from '../../query/found.js';
import { kindOfSet, type Pattern, type RecordKind, type Role, type SetQ } from '../../query/query.js';
import type { Ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';
import type { Asked } from './asked.js';
import { recordsTold } from './records-told.js';

/** Records that answer "who" by a side alone, with the lines that tell of them. */
export interface Unnamed {
  readonly refs: readonly Ref[];
  readonly blocks: readonly Block[];
}

const NONE: Unnamed = { refs: [], blocks: [] };

/**
 * "In 2 more meetings no source names the person:", with those, where people are asked for, records that have somebody in the
 * role without a name. Nothing for other kinds, or where it is asked what a person did in several records.
 */
export function unnamedBeside(set: SetQ, asked: Asked): Unnamed {
  const clause = clauseOf(set);
  if (!clause) return NONE;
  const named = new Set<string>(asked.sets.found(clause.named).elements().flatMap(witnessesIn(clause.named, asked)));
  const all = asked.sets.found(clause.records);
  const left = all.elements().filter((one) => !named.has(one));
  if (!left.length) return NONE;
  const found: Found = { ...all, size: left.length, elements: () => left, has: (one) => left.includes(one) };
  const isMore = asked.sets.found(set).size > 0;
  return {
    refs: left as readonly Ref[],
    blocks: [
      gap(headOf(clause.kind, left.length, isMore)),
      ...recordsTold({ set: clause.records, found }, asked, 'counted'),
    ],
  };
}

function witnessesIn(set: SetQ, { sets }: Asked) {
  const found = sets.found(set);
  return (one: ReturnType<Found['elements']>[number]): readonly string[] => found.witnesses(one);
}

interface OneClause {
  readonly kind: RecordKind;
  /** Those whom the records name. */
  readonly named: SetQ;
  /** All records of the clause, whoever they name. */
  readonly records: SetQ;
}

/** The one clause that people are asked for by, less whom it leaves out; null for anything else. */
function clauseOf(set: SetQ): OneClause | null {
  if (set.is === 'less') {
    const clause = clauseOf(set.of);
    const less = clause && set.of.is === 'that' ? standingFor(set.less, set.of.in, set.of.hole) : null;
    return (
      clause && less && { ...clause, records: { is: 'less', of: clause.records, less: { is: 'records', of: less } } }
    );
  }
  const isOfPeople = set.is === 'that' && set.how === 'some' && kindOfSet(set.of) === 'official';
  // Who led a side is not stated, which is said of the delegation and not of a person.
  if (!isOfPeople || isDelegationRole(set.hole) || set.hole === 'chair') return null;
  const pattern = set.of.is === 'all' ? set.in : standingFor(set.of, set.in, set.hole);
  const isOfAnybody = set.of.is === 'all' || set.of.is === 'of';
  if (!pattern || !isOfAnybody) return null;
  return { kind: set.in.kind, named: set, records: { is: 'records', of: pattern } };
}

/** The records in which somebody stands in a role; officials of a side by that side, as nobody need be named. */
function standingFor(people: SetQ, pattern: Pattern, hole: Role): Pattern | null {
  const isOfSide = people.is === 'of' && people.of.is === 'all';
  const who = isOfSide ? people.owner : people;
  return pattern.roles[hole] ? null : { ...pattern, roles: { ...pattern.roles, [hole]: who } };
}

const NOUNS: Readonly<Record<RecordKind, readonly [string, string]>> = {
  meeting: ['meeting', 'meetings'],
  agreement: ['document', 'documents'],
  proposal: ['proposal', 'proposals'],
  conference: ['conference', 'conferences'],
};

function headOf(kind: RecordKind, number: number, isMore: boolean): string {
  const noun = NOUNS[kind][number === 1 ? 0 : 1];
  return `In ${number}${isMore ? ' more' : ''} ${noun} no source names the person:`;
}
