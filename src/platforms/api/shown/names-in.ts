import { partyName } from '../../../core/answer/phrases.js';
import type { Graph } from '../../../core/graph/graph.js';
import { byCodeUnit } from '../../../core/graph/order.js';
import { countryName } from '../../../core/records/countries/countries.js';
import { isCountry } from '../../../core/records/party.js';

/** What the text of a field stands for: the ref and the name of what it names; null where it names nothing on record. */
type Naming = (value: string, graph: Graph) => readonly [ref: string, name: string] | null;

const official: Naming = (id, graph) => named(`official:${id}`, graph.official(id)?.name);
const organisation: Naming = (id, graph) => named(`organisation:${id}`, graph.organisation(id)?.name);
const conference: Naming = (id, graph) => named(`conference:${id}`, graph.conference(id)?.name);
const meeting: Naming = (id, graph) => named(`meeting:${id}`, graph.meeting(id)?.summary);
const topic: Naming = (id, graph) => named(`topic:${id}`, graph.topic(id)?.name);
const country: Naming = (code) => (isCountry(code) ? [`country:${code}`, countryName(code)] : null);
const party: Naming = (value, graph) =>
  isCountry(value)
    ? country(value, graph)
    : graph.organisation(value)
      ? [`organisation:${value}`, partyName(value, graph)]
      : null;

function named(ref: string, name: string | undefined): readonly [string, string] | null {
  return name === undefined ? null : [ref, name];
}

/** The fields that name other records. `to` of a post is a date, which names none. */
const FIELDS: ReadonlyMap<string, Naming> = new Map([
  ['official', official],
  ['by', official],
  ['organisation', organisation],
  ['organisers', organisation],
  ['conference', conference],
  ['meeting', meeting],
  ['topics', topic],
  ['country', country],
  ['for', party],
  ['by_for', party],
  ['to', party],
  ['parties', party],
]);

/** The name of everything that a record names by an id or a code, by ref: `country:IR` is Iran. In code-unit order of the refs. */
export function namesIn(record: unknown, graph: Graph): Record<string, string> {
  const found = new Map<string, string>();
  collect(record, null, graph, found);
  return Object.fromEntries([...found].sort(([a], [b]) => byCodeUnit(a, b)));
}

function collect(value: unknown, field: string | null, graph: Graph, found: Map<string, string>): void {
  if (typeof value === 'string') {
    const names = FIELDS.get(field ?? '')?.(value, graph);
    if (names) found.set(...names);
  } else if (Array.isArray(value)) {
    for (const part of value) collect(part, field, graph, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) collect(part, key, graph, found);
  }
}
