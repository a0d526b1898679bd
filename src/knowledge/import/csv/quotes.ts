/** How a line ends: outside quotes, inside them, or at a quotation mark that cannot stand where it does. */
export type QuoteState = 'closed' | 'open' | 'stray';

/**
 * Follows the quotes of a line of CSV (RFC 4180: https://www.rfc-editor.org/rfc/rfc4180) that begins inside them or not.
 * A quote that was cut off is noticed at the next quoted cell, so that the rows in between can be read again.
 */
export function quotesOf(line: string, isOpen: boolean, delimiter: string): QuoteState {
  let at = isOpen ? endOfQuoted(line, 0, delimiter) : 0;
  while (typeof at === 'number' && at <= line.length) {
    at = line[at] === '"' ? endOfQuoted(line, at + 1, delimiter) : endOfBare(line, at, delimiter);
  }
  return typeof at === 'number' ? 'closed' : at;
}

/** Where the next cell starts; past the end of the line where there is none. */
function endOfQuoted(line: string, from: number, delimiter: string): number | 'open' | 'stray' {
  let quote = line.indexOf('"', from);
  while (quote >= 0 && line[quote + 1] === '"') quote = line.indexOf('"', quote + 2);
  if (quote < 0) return 'open';
  const next = quote + 1;
  return next === line.length || line[next] === delimiter ? next + 1 : 'stray';
}

function endOfBare(line: string, from: number, delimiter: string): number | 'stray' {
  const found = line.indexOf(delimiter, from);
  const end = found < 0 ? line.length : found;
  const quote = line.indexOf('"', from);
  return quote >= 0 && quote < end ? 'stray' : end + 1;
}
