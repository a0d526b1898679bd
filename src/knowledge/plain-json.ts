/** Nesting up to which text is read here; `readJson` says what is wrong with deeper text. */
const DEPTH_MAX = 40;

/**
 * The value of JSON text without any fault that `readJson` reports, null where there may be one: then that reading, which
 * is many times slower and knows places, says what it is. Never throws.
 */
export function plainJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    const { colons, depth } = signsIn(text);
    // A repeated key is one colon more than there are members.
    return depth <= DEPTH_MAX && colons === membersOf(value) ? { value } : null;
  } catch {
    return null;
  }
}

/** The colons outside texts, and the deepest nesting. */
function signsIn(text: string): { readonly colons: number; readonly depth: number } {
  let colons = 0;
  let open = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === ':') colons++;
    else if (sign === '{' || sign === '[') depth = Math.max(depth, ++open);
    else if (sign === '}' || sign === ']') open--;
  }
  return { colons, depth };
}

/** Where the text that begins at a quote ends: the next quote before which no odd number of backslashes stands. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
  let count = Array.isArray(value) ? 0 : inside.length;
  for (const one of inside) count += membersOf(one);
  return count;
}
