import { nameOnRecord } from '../../../core/digest/filter/name-on-record.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Days, Limits, Pattern, RecordKind, Role, SetQ } from '../../../core/query/query.js';
import { Agreement, STATUSES, Status } from '../../../core/records/agreement.js';
import { countryName } from '../../../core/records/countries/countries.js';
import { Meeting } from '../../../core/records/meeting.js';
import { Act } from '../../../core/records/proposal.js';
import { named } from './related.js';

/** What was asked of a list, by the names of its fields; an empty value asks for nothing. */
export type Asked = ReadonlyMap<string, string>;

/** What may be named in a field. */
type NamedKind = 'country' | 'official' | 'organisation' | 'conference' | 'topic';

/** The roles that a field asks for, by the kind of records; a field that is not listed is none of that list. */
export const ROLES: Readonly<Record<RecordKind, ReadonlyMap<string, readonly [role: Role, kind: NamedKind]>>> = {
  meeting: new Map([
    ['country', ['side', 'country']],
    ['official', ['side', 'official']],
    ['organisation', ['side', 'organisation']],
    ['conference', ['conference', 'conference']],
    ['topic', ['topic', 'topic']],
  ]),
  agreement: new Map([
    ['country', ['side', 'country']],
    ['organisation', ['side', 'organisation']],
    ['official', ['signer', 'official']],
    ['conference', ['conference', 'conference']],
    ['topic', ['topic', 'topic']],
  ]),
  proposal: new Map([
    ['from', ['from', 'country']],
    ['to', ['to', 'country']],
    ['official', ['from', 'official']],
    ['organisation', ['side', 'organisation']],
    ['conference', ['conference', 'conference']],
    ['topic', ['topic', 'topic']],
  ]),
  conference: new Map([
    ['country', ['host', 'country']],
    ['organisation', ['organiser', 'organisation']],
  ]),
};

/** The fields that limit records by something of their own. */
export const LIMITS: Readonly<Record<RecordKind, readonly LimitName[]>> = {
  meeting: ['year', 'format'],
  agreement: ['status', 'kind', 'year'],
  proposal: ['act', 'year'],
  conference: ['year'],
};

/** What a field limits records by. */
export type LimitName = 'year' | 'format' | 'status' | 'kind' | 'act';

/** The records that are asked for; null where a value is none that this reader has, or a field is none of the list. */
export function setOf(kind: RecordKind, asked: Asked, graph: Graph): SetQ | null {
  const roles: [Role, SetQ][] = [];
  let rest: Pick<Pattern, 'when' | 'limits'> = {};
  for (const [field, value] of asked) {
    const role = ROLES[kind].get(field);
    const said = role ? saidOf(role[1], value, graph) : null;
    if (role && said !== null) roles.push([role[0], named(role[1], value, said)]);
    else {
      const limit = LIMITS[kind].find((one) => one === field);
      const more = limit ? limitOf(limit, value) : null;
      if (more === null) return null;
      rest = 'when' in more ? { ...rest, ...more } : { ...rest, limits: { ...rest.limits, ...more.limits } };
    }
  }
  return together(kind, roles, rest);
}

/** One pattern; where two fields ask for the same role, such as a country and somebody of it, what is in a pattern of each. */
function together(kind: RecordKind, roles: readonly [Role, SetQ][], rest: Pick<Pattern, 'when' | 'limits'>): SetQ {
  const first = new Map<Role, SetQ>();
  const others = roles.filter(([role, set]) => first.has(role) || !first.set(role, set));
  const main: SetQ = { is: 'records', of: { kind, roles: Object.fromEntries(first), ...rest } };
  if (others.length === 0) return main;
  const more = others.map(([role, set]): SetQ => ({ is: 'records', of: { kind, roles: { [role]: set } } }));
  return { is: 'and', of: [main, ...more] };
}

const YEAR = /^(?:19|20)\d\d$/;

/** What a value of a named kind is called; null where this reader has none of it. */
export function saidOf(kind: NamedKind, id: string, graph: Graph): string | null {
  if (kind !== 'country') return nameOnRecord(kind, id, graph);
  return /^[A-Z]{2}$/.test(id) && countryName(id) !== id ? countryName(id) : null;
}

/** A limit by days, or by something else of a record. */
type Limiting = { readonly when: Days } | { readonly limits: Limits };

/** What a limit comes to; null for a value that it cannot have. */
function limitOf(name: LimitName, value: string): Limiting | null {
  const limits = (found: Limits | null) => found && { limits: found };
  switch (name) {
    case 'year':
      return YEAR.test(value) ? { when: { from: `${value}-01-01`, to: `${value}-12-31`, said: `in ${value}` } } : null;
    case 'status':
      return limits(latestIn(STATUS_GROUPS.get(value) ?? (has(Status.options, value) ? [value] : null)));
    case 'format':
      return limits(has(Meeting.shape.format.options, value) ? { formats: [value] } : null);
    case 'kind':
      return limits(has(Agreement.shape.kind.options, value) ? { documents: [value] } : null);
    case 'act':
      return limits(has(Act.options, value) ? { acts: [value] } : null);
  }
}

function latestIn(latest: readonly Status[] | null): Limits | null {
  return latest && { latest };
}

/** The statuses of each group: `pending`, `working`, `over`. */
export const STATUS_GROUPS: ReadonlyMap<string, readonly Status[]> = new Map(Object.entries(STATUSES));

function has<T extends string>(all: readonly T[], value: string): value is T {
  return (all as readonly string[]).includes(value);
}
