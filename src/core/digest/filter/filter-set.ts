import type { Graph } from '../../graph/graph.js';
import type { Kind, Pattern, RecordKind as RecordsWithRoles, Role, SetQ } from '../../query/query.js';
import { type Field, type Filter, RECORD_KINDS, type RecordKind } from './filter.js';
import { nameOnRecord } from './name-on-record.js';

/** Kinds of records that are said one after the other; more of them are no sentence any longer. */
const KINDS_MAX = 2;

/** Members of a list that are told: the countries of a continent are many. */
export const TOLD_MAX = 12;

/**
 * The records that clauses ask for which must all hold, as a set of the query language for each kind: "agreements of Iran,
 * except those about 5G". None where they name no kind of record or nobody, or hold anything that no such set says.
 */
export function setsOfClauses(clauses: readonly Filter[], graph: Graph): readonly SetQ[] {
  const kinds = clauses.flatMap((one) => kindsIn(one) ?? []);
  const others = clauses.filter((one) => kindsIn(one) === null);
  if (!kinds.length || kinds.length > KINDS_MAX || !others.length || clauses.length - others.length > 1) return [];
  const sets = kinds.map((kind) => setOfKind(kind, others, graph));
  return sets.includes(null) ? [] : (sets as readonly SetQ[]);
}

/** The kinds of records that a clause names; null where it is no clause of kinds. */
function kindsIn(clause: Filter): readonly RecordKind[] | null {
  const parts = partsOf(clause);
  const kinds = parts.flatMap((one) => (one.op === 'is' && one.field === 'kind' ? RECORD_KINDS.filter(isIt(one)) : []));
  return kinds.length === parts.length ? kinds : null;
}

function isIt({ value }: { readonly value: string }): (kind: RecordKind) => boolean {
  return (kind) => kind === value;
}

function partsOf(clause: Filter): readonly Filter[] {
  return clause.op === 'or' ? clause.of : [clause];
}

/** The records of one kind that meet clauses, less those that are denied. */
function setOfKind(kind: RecordKind, clauses: readonly Filter[], graph: Graph): SetQ | null {
  const wanted = clauses.filter(({ op }) => op !== 'not');
  const denied = clauses.flatMap((one) => (one.op === 'not' ? [one.of] : []));
  const all = limited(kind, wanted, graph);
  return denied.reduce<SetQ | null>((of, one) => {
    const less = of && limited(kind, [...wanted, one], graph);
    return less && { is: 'less', of, less };
  }, all);
}

function limited(kind: RecordKind, clauses: readonly Filter[], graph: Graph): SetQ | null {
  const named = clauses.map((one) => namedIn(one, graph));
  if (named.includes(null)) return null;
  if (kind === 'official' || kind === 'organisation') return ofOwner(kind, named as Named[]);
  const pattern = (named as Named[]).reduce<Pattern | null>((one, set) => one && filled(one, set), { kind, roles: {} });
  return pattern && { is: 'records', of: pattern };
}

type Named = Extract<SetQ, { is: 'these' }>;

/** What a clause names: one thing, or any of several of one field. Null where it says more, or what it names is not on record. */
function namedIn(clause: Filter, graph: Graph): Named | null {
  const parts = partsOf(clause);
  const fields = [...new Set(parts.map((one) => (one.op === 'is' ? one.field : null)))];
  const [field] = fields;
  if (fields.length > 1 || !field || !isNamed(field)) return null;
  const ids = parts.flatMap((one) => (one.op === 'is' ? [one.value] : []));
  const names = ids.map((id) => nameOnRecord(field, id, graph));
  return names.includes(null) ? null : { is: 'these', kind: field, ids, said: anyOf(names as string[]) };
}

/** "Iran or Kenya"; of a long list the first and how many there are besides. */
function anyOf(names: readonly string[]): string {
  const told = names.slice(0, names.length > TOLD_MAX + 1 ? TOLD_MAX : names.length);
  const more = names.length - told.length;
  return [...told, ...(more > 0 ? [`${more} more`] : [])].join(' or ');
}

type NamedField = Exclude<Field, 'kind' | 'change'>;

function isNamed(field: Field): field is NamedField {
  return field !== 'kind' && field !== 'change';
}

/** "Officials of Iran": whose they are is all that can be said of them. */
function ofOwner(kind: 'official' | 'organisation', named: readonly Named[]): SetQ | null {
  const [owner, ...others] = named;
  const isSide = owner?.kind === 'country' || (owner?.kind === 'organisation' && kind === 'official');
  return isSide && !others.length ? { is: 'of', of: { is: 'all', kind }, owner } : null;
}

/** The roles that what is named may stand in, the first that is free; none where no record of the kind has it in a role. */
const ROLES: Readonly<Record<RecordsWithRoles, Partial<Record<Kind, readonly Role[]>>>> = {
  meeting: sided(['side', 'other']),
  agreement: sided(['side', 'other']),
  proposal: sided(['side']),
  conference: { country: ['place'], organisation: ['organiser'] },
};

function sided(sides: readonly Role[]): Partial<Record<Kind, readonly Role[]>> {
  return { country: sides, official: sides, organisation: sides, conference: ['conference'], topic: ['topic'] };
}

function filled(pattern: Pattern, set: Named): Pattern | null {
  const role = ROLES[pattern.kind][set.kind]?.find((one) => pattern.roles[one] === undefined);
  return role ? { ...pattern, roles: { ...pattern.roles, [role]: set } } : null;
}
