/** What one of several names is parted from the next by. */
const BETWEEN = /[,;،؛]/;

/** The names in the value of an option, one or several between commas. */
export function namesIn(value: string): readonly string[] {
  return value
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A value of which the last name is still being typed: what stands before that, and its beginning. */
export function lastNameIn(value: string): readonly [before: string, beginning: string] {
  const at = Math.max(...[...',;،؛'].map((sign) => value.lastIndexOf(sign)));
  return [value.slice(0, at + 1), value.slice(at + 1).trimStart()];
}
