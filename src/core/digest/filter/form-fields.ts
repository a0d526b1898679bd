import { CHANGE_KINDS, type Field, type Filter, RECORD_KINDS } from './filter.js';
import { normalised } from './normalised.js';
import type { Resolve } from './resolver.js';

/** A filter as a form has it: any of each list, all lists together, none of `except`. Names as people write them. */
export interface FormFields {
  readonly countries: readonly string[];
  readonly officials: readonly string[];
  readonly conferences: readonly string[];
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
  readonly changes: readonly string[];
  readonly except: readonly string[];
}

/** A form in which nothing is filled in. */
export const NO_FIELDS: FormFields = {
  countries: [],
  officials: [],
  conferences: [],
  topics: [],
  kinds: [],
  changes: [],
  except: [],
};

/** Fields of names that an exception may be of, in the order in which it is looked for. */
const NAMED: readonly Field[] = ['country', 'official', 'conference', 'topic', 'organisation'];

/** The filter of a form; where a name is not on record, what is wrong in words. */
export function filterFromFields(fields: FormFields, resolve: Resolve): Filter | string {
  const lists: readonly (readonly [Field, readonly string[]])[] = [
    ['country', fields.countries],
    ['official', fields.officials],
    ['conference', fields.conferences],
    ['topic', fields.topics],
  ];
  const problems: string[] = [];
  const found = (field: Field, name: string) => oneOf(resolve, [field], name, problems);
  const wanted = lists.map(([field, names]) => either(names.map((name) => found(field, name))));
  const kinds = either(fields.kinds.filter(isOf(RECORD_KINDS)).map((value) => is('kind', value)));
  const changes = either(fields.changes.filter(isOf(CHANGE_KINDS)).map((value) => is('change', value)));
  const except = fields.except.map((name): Filter => ({ op: 'not', of: oneOf(resolve, NAMED, name, problems) }));
  if (problems.length > 0) return problems.join(' ');
  return normalised({ op: 'and', of: [...wanted, kinds, changes, ...except] });
}

function isOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}

function is(field: Field, value: string): Filter {
  return { op: 'is', field, value };
}

/** Any of some filters; everything where there is none. */
function either(of: readonly Filter[]): Filter {
  return of.length === 0 ? { op: 'everything' } : { op: 'or', of };
}

/** What a name stands for in the first field in which it stands for something. */
function oneOf(resolve: Resolve, fields: readonly Field[], name: string, problems: string[]): Filter {
  for (const field of fields) {
    const resolved = resolve(field, name);
    if (resolved.is === 'known') return either(resolved.ids.map((id) => is(field, id)));
    if (resolved.is === 'ambiguous') {
      problems.push(`“${name}” may be ${resolved.choices.map(({ label }) => label).join(' or ')}: write it out.`);
      return { op: 'everything' };
    }
  }
  problems.push(`“${name}” is not on record here.`);
  return { op: 'everything' };
}
