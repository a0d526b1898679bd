import type { Graph } from '../../graph/graph.js';
import type { Field, Filter } from './filter.js';
import { type FormFields, filterFromFields, NO_FIELDS } from './form-fields.js';
import { nameOnRecord } from './name-on-record.js';
import { normalised } from './normalised.js';
import { resolverFor } from './resolver.js';

/** Which list of a form holds the values of a field; the others have none. */
const LIST_OF: Partial<Record<Field, keyof FormFields>> = {
  country: 'countries',
  official: 'officials',
  conference: 'conferences',
  topic: 'topics',
  kind: 'kinds',
  change: 'changes',
};

/**
 * The fields of a form that come to a filter, names as this reader has them: what `filterFromFields` made, it takes back
 * apart. Null where no fields come to the same, or to less than it for this reader: an agreement, one of two things
 * together, a record that is hidden or gone, a name that two have.
 */
export function fieldsFromFilter(filter: Filter, graph: Graph): FormFields | null {
  let fields: FormFields = NO_FIELDS;
  for (const clause of clausesOf(filter)) {
    const name = clause.op === 'not' ? 'except' : listOf(clause);
    if (name === null || (name !== 'except' && fields[name].length > 0)) return null;
    const names = namesIn(clause.op === 'not' ? clause.of : clause, graph);
    if (names === null) return null;
    fields = { ...fields, [name]: [...fields[name], ...names] };
  }
  const again = filterFromFields(fields, resolverFor(graph));
  return typeof again !== 'string' && isSame(again, filter) ? fields : null;
}

/** What must all hold. A denied list is one denial after the other. */
function clausesOf(filter: Filter): readonly Filter[] {
  const plain = normalised(filter);
  const parts = plain.op === 'and' ? plain.of : [plain];
  return parts.filter((one) => one.op !== 'everything').flatMap(denials);
}

function denials(part: Filter): readonly Filter[] {
  if (part.op !== 'not' || part.of.op !== 'or') return [part];
  return part.of.of.map((of) => ({ op: 'not', of }));
}

/** The list that a value, or several of one field, stands in; null where there is none. */
function listOf(clause: Filter): keyof FormFields | null {
  const [first] = valuesIn(clause) ?? [];
  return first ? (LIST_OF[first.field] ?? null) : null;
}

type Value = Extract<Filter, { op: 'is' }>;

/** The values of a clause that says one or several of one field; null of any other. */
function valuesIn(clause: Filter): readonly Value[] | null {
  if (clause.op === 'is') return [clause];
  if (clause.op !== 'or') return null;
  const values = clause.of.filter((one) => one.op === 'is');
  return values.length === clause.of.length && values.every(({ field }) => field === values[0]?.field) ? values : null;
}

function namesIn(clause: Filter, graph: Graph): readonly string[] | null {
  const names = valuesIn(clause)?.map(({ field, value }) =>
    field === 'kind' || field === 'change' ? value : nameOnRecord(field, value, graph),
  );
  return names?.every((name) => name !== null) ? (names as string[]) : null;
}

function isSame(one: Filter, other: Filter): boolean {
  const [a, b] = [one, other].map((filter) =>
    clausesOf(filter)
      .map((clause) => JSON.stringify(clause))
      .sort()
      .join(),
  );
  return a === b;
}
