import { type Kind, type Ref, type Section, SECTIONS } from '../../../core/records/ref.js';

/** The path of a record's page: `/meetings/wtdc-25-iran-kenya`. */
export function pathOf(kind: Kind, id: string): string {
  return `/${kind}s/${encodeURIComponent(id)}`;
}

/** The path of the page of the record that a ref names. */
export function pathOfRef(ref: Ref): string {
  const at = ref.indexOf(':');
  return pathOf(ref.slice(0, at) as Kind, ref.slice(at + 1));
}

/** The path of a country's page, by its ISO 3166-1 alpha-2 code. */
export function pathOfCountry(code: string): string {
  return `/countries/${code}`;
}

/** A path with a query; what is empty is left out of it. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The path of the answer to a question. */
export function pathOfQuestion(question: string): string {
  return withQuery('/ask', { q: question });
}

/** The section that a path's first part names; null where it is none. */
export function sectionNamed(name: string): Section | null {
  return SECTIONS.find((one) => one === name) ?? null;
}
