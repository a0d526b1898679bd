import { STATUS_WORDS } from '../../../core/answer/agreements/agreement-line.js';
import { nameOf } from '../../../core/answer/conferences/conference-card.js';
import type { Graph } from '../../../core/graph/graph.js';
import { byCodeUnit } from '../../../core/graph/order.js';
import type { Limits, Pattern, RecordKind, Role, SetQ } from '../../../core/query/query.js';
import { universe } from '../../../core/query/universe.js';
import { Agreement, STATUSES, Status } from '../../../core/records/agreement.js';
import { countryName } from '../../../core/records/countries/countries.js';
import { dayRange } from '../../../core/records/edtf.js';
import { Meeting } from '../../../core/records/meeting.js';
import { Act } from '../../../core/records/proposal.js';
import type { Field } from './form.js';
import { named } from './related.js';

/** What was asked of a list, by the names of its fields; an empty value asks for nothing. */
export type Asked = ReadonlyMap<string, string>;

/** Filters of lists of records: what stands in a role, and what limits the records themselves. */
type NamedKind = 'country' | 'official' | 'organisation' | 'conference' | 'topic';

/** The roles that a field asks for, by the kind of records; a field that is not listed is none of that list. */
const ROLES: Readonly<Record<RecordKind, ReadonlyMap<string, readonly [role: Role, kind: NamedKind]>>> = {
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
const LIMITS: Readonly<Record<RecordKind, readonly LimitName[]>> = {
  meeting: ['year', 'format'],
  agreement: ['status', 'kind', 'year'],
  proposal: ['act', 'year'],
  conference: ['year'],
};

type LimitName = 'year' | 'format' | 'status' | 'kind' | 'act';

/** The records that are asked for, as a pattern; null where a value is none that this reader has, or a field is none of the list. */
export function patternOf(kind: RecordKind, asked: Asked, graph: Graph): Pattern | null {
  const roles = new Map<Role, SetQ>();
  let limits: Limits = {};
  let when: Pattern['when'];
  for (const [field, value] of asked) {
    const role = ROLES[kind].get(field);
    const limit = LIMITS[kind].find((one) => one === field);
    const said = role ? saidOf(role[1], value, graph) : null;
    if (role && said !== null) roles.set(role[0], named(role[1], value, said));
    else if (limit === 'year' && YEAR.test(value))
      when = { from: `${value}-01-01`, to: `${value}-12-31`, said: `in ${value}` };
    else {
      const more = limit ? limitOf(limit, value) : null;
      if (more === null) return null;
      limits = { ...limits, ...more };
    }
  }
  const isLimited = Object.keys(limits).length > 0;
  return { kind, roles: Object.fromEntries(roles), ...(when ? { when } : {}), ...(isLimited ? { limits } : {}) };
}

const YEAR = /^(?:19|20)\d\d$/;

/** What a value of a named kind is called; null where this reader has none of it. */
function saidOf(kind: NamedKind, id: string, graph: Graph): string | null {
  switch (kind) {
    case 'country':
      return /^[A-Z]{2}$/.test(id) && countryName(id) !== id ? countryName(id) : null;
    case 'official':
      return graph.official(id)?.name ?? null;
    case 'organisation':
      return graph.organisation(id)?.name ?? null;
    case 'topic':
      return graph.topic(id)?.name ?? null;
    case 'conference': {
      const conference = graph.conference(id);
      return conference ? nameOf(conference) : null;
    }
  }
}

/** What a limit comes to; null for a value that it cannot have. */
function limitOf(name: LimitName, value: string): Limits | null {
  const statuses = STATUS_GROUPS.get(value) ?? (has(Status.options, value) ? [value] : null);
  if (name === 'status') return statuses && { latest: statuses };
  if (name === 'format') return has(Meeting.shape.format.options, value) ? { formats: [value] } : null;
  if (name === 'kind') return has(Agreement.shape.kind.options, value) ? { documents: [value] } : null;
  if (name === 'act') return has(Act.options, value) ? { acts: [value] } : null;
  return null;
}

const STATUS_GROUPS: ReadonlyMap<string, readonly Status[]> = new Map(Object.entries(STATUSES));

function has<T extends string>(all: readonly T[], value: string): value is T {
  return (all as readonly string[]).includes(value);
}

const ANY = { value: '', label: 'any' } as const;

/** What can be chosen to narrow a list, with what was. Names that are many are reached by their pages. */
export function fieldsOf(kind: RecordKind, asked: Asked, graph: Graph): readonly Field[] {
  const countries = [...ROLES[kind]].filter(([, [, of]]) => of === 'country').map(([name]) => name);
  const field = (name: string, label: string, options: Field['options']): Field => ({
    ...{ name, label, value: asked.get(name) ?? '' },
    options: [ANY, ...options],
  });
  return [
    ...countries.map((name) => field(name, LABELS.get(name) ?? name, countriesFor(graph))),
    ...(ROLES[kind].has('topic')
      ? [field('topic', 'Topic', byLabel(graph.knowledge.topics.map(({ id, name }) => ({ value: id, label: name }))))]
      : []),
    ...LIMITS[kind].map((name) => field(name, LABELS.get(name) ?? name, optionsOf(name, kind, graph))),
  ];
}

const LABELS: ReadonlyMap<string, string> = new Map<string, string>([
  ['country', 'Country'],
  ['from', 'From'],
  ['to', 'To'],
  ['year', 'Year'],
  ['format', 'Format'],
  ['status', 'Status'],
  ['kind', 'Kind'],
  ['act', 'Act'],
]);

function countriesFor(graph: Graph): Field['options'] {
  const codes = [...universe('country', graph).keys()].map((one) => one.slice('country:'.length));
  return byLabel(codes.map((code) => ({ value: code, label: countryName(code) })));
}

function optionsOf(name: LimitName, kind: RecordKind, graph: Graph): Field['options'] {
  if (name === 'year') return yearsOf(kind, graph).map(itself);
  if (name === 'format') return Meeting.shape.format.options.map(itself);
  if (name === 'kind') return Agreement.shape.kind.options.map(itself);
  if (name === 'act') return Act.options.map(itself);
  return [...STATUS_GROUPS.keys()].map(itself).concat(
    Object.values(STATUSES)
      .flat()
      .map((status) => ({ value: status, label: STATUS_WORDS[status] })),
  );
}

function itself(value: string) {
  return { value, label: value };
}

function byLabel(options: Field['options']): Field['options'] {
  return [...options].sort((a, b) => byCodeUnit(a.label, b.label));
}

/** The years in which records of a kind are dated, the latest first. */
function yearsOf(kind: RecordKind, { knowledge }: Graph): readonly string[] {
  const dates: Readonly<Record<RecordKind, readonly (string | null | undefined)[]>> = {
    meeting: knowledge.meetings.map(({ date }) => date),
    agreement: knowledge.agreements.flatMap(({ history }) => history.map(({ date }) => date)),
    proposal: knowledge.proposals.map(({ date }) => date),
    conference: knowledge.conferences.map(({ dates }) => dates),
  };
  const years = dates[kind].flatMap((date) => dayRange(date)?.from.slice(0, 4) ?? []);
  return [...new Set(years)].sort(byCodeUnit).reverse();
}
