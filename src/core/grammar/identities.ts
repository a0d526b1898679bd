/** Numbers for values: equal plain data have one number, whatever the order of their keys. */
export interface Identities {
  of(value: unknown): number;
}

/** Numbers that hold among themselves. What was numbered once is not looked through again: meanings share most of their parts. */
export function identities(): Identities {
  const known = new Map<unknown, number>();
  const byForm = new Map<string, number>();
  const of = (value: unknown): number => {
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const form = formOf(value, of);
    const number = byForm.get(form) ?? byForm.size;
    byForm.set(form, number);
    known.set(value, number);
    return number;
  };
  return { of };
}

/** A value by the numbers of its parts. */
function formOf(value: unknown, of: (part: unknown) => number): string {
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  if (Array.isArray(value)) return `[${value.map(of).join()}]`;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .map(([key, part]) => `${key}:${of(part)}`)
    .sort()
    .join()}}`;
}
