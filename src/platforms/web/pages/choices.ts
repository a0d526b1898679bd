import { STATUS_WORDS } from '../../../core/answer/agreements/agreement-line.js';
import type { Graph } from '../../../core/graph/graph.js';
import { byCodeUnit } from '../../../core/graph/order.js';
import type { RecordKind } from '../../../core/query/query.js';
import { universe } from '../../../core/query/universe.js';
import { Agreement, STATUSES } from '../../../core/records/agreement.js';
import { countryName } from '../../../core/records/countries/countries.js';
import { firstDayOf } from '../../../core/records/edtf.js';
import { Meeting } from '../../../core/records/meeting.js';
import { Act } from '../../../core/records/proposal.js';
import { type Asked, LIMITS, type LimitName, ROLES, STATUS_GROUPS, saidOf } from './filters.js';
import type { Field } from './form.js';
import { perGraph } from '../../../core/graph/per-graph.js';

type Options = Field['options'];

const ANY = { value: '', label: 'any' } as const;

/**
 * What can be chosen to narrow a list, with what was. Names that are many are no choice, and are reached by their pages: one
 * that was asked for can be let go.
 */
export function fieldsOf(kind: RecordKind, asked: Asked, graph: Graph): readonly Field[] {
  const field = (name: string, options: Options): Field => ({
    ...{ name, label: LABELS.get(name) ?? name, value: asked.get(name) ?? '' },
    options: [ANY, ...options],
  });
  const roles = [...ROLES[kind]].flatMap(([name, [, of]]): Field[] => {
    if (of === 'country') return [field(name, countries(graph))];
    if (of === 'topic') return [field(name, topics(graph))];
    const value = asked.get(name);
    return value === undefined ? [] : [field(name, [{ value, label: saidOf(of, value, graph) ?? value }])];
  });
  return [...roles, ...LIMITS[kind].map((name) => field(name, optionsOf(name, kind, graph)))];
}

const LABELS: ReadonlyMap<string, string> = new Map<string, string>([
  ['country', 'Country'],
  ['from', 'From'],
  ['to', 'To'],
  ['topic', 'Topic'],
  ['official', 'Official'],
  ['organisation', 'Organisation'],
  ['conference', 'Conference'],
  ['year', 'Year'],
  ['format', 'Format'],
  ['status', 'Status'],
  ['kind', 'Kind'],
  ['act', 'Act'],
]);

const countries = perGraph((graph): Options => {
  const codes = [...universe('country', graph).keys()].map((one) => one.slice('country:'.length));
  return byLabel(codes.map((code) => ({ value: code, label: countryName(code) })));
});

const topics = perGraph(
  ({ knowledge }): Options => byLabel(knowledge.topics.map(({ id, name }) => ({ value: id, label: name }))),
);

function optionsOf(name: LimitName, kind: RecordKind, graph: Graph): Options {
  switch (name) {
    case 'year':
      return YEARS[kind](graph);
    case 'format':
      return Meeting.shape.format.options.map(itself);
    case 'kind':
      return Agreement.shape.kind.options.map(itself);
    case 'act':
      return Act.options.map(itself);
    case 'status':
      return STATUS_OPTIONS;
  }
}

function itself(value: string) {
  return { value, label: value };
}

/** The groups, then each status by itself. */
const STATUS_OPTIONS: Options = [
  ...[...STATUS_GROUPS.keys()].map(itself),
  ...Object.values(STATUSES).flatMap((group) =>
    group.map((status) => ({ value: status, label: STATUS_WORDS[status] })),
  ),
];

function byLabel(options: Options): Options {
  return [...options].sort((a, b) => byCodeUnit(a.label, b.label));
}

/** The years in which records of each kind are dated, the latest first. */
const YEARS: Readonly<Record<RecordKind, (graph: Graph) => Options>> = {
  meeting: perGraph(({ knowledge }) => yearsIn(knowledge.meetings.map(({ date }) => date))),
  agreement: perGraph(({ knowledge }) =>
    yearsIn(knowledge.agreements.flatMap(({ history }) => history.map(({ date }) => date))),
  ),
  proposal: perGraph(({ knowledge }) => yearsIn(knowledge.proposals.map(({ date }) => date))),
  conference: perGraph(({ knowledge }) => yearsIn(knowledge.conferences.map(({ dates }) => dates))),
};

function yearsIn(dates: readonly (string | null | undefined)[]): Options {
  const years = new Set<string>();
  for (const date of dates) {
    const year = firstDayOf(date)?.slice(0, 4);
    if (year !== undefined) years.add(year);
  }
  return [...years].sort(byCodeUnit).reverse().map(itself);
}
