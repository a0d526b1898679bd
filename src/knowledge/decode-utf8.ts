/** Text, or the place of the first byte that is no UTF-8: line and column from 1, columns in UTF-16 units. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly column: number };

/** Decodes UTF-8 strictly; a byte order mark at the very start is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = tryDecode(bytes);
  return text === null ? { ok: false, ...firstFault(bytes) } : { ok: true, text };
}

/**
 * Bytes that are no UTF-8 as text, as well as can be: to look in for the ids that they may hold. Never throws.
 */
export function perhapsText(bytes: Uint8Array): string {
  return new TextDecoder(wideEncodingOf(bytes) ?? 'utf-8').decode(bytes);
}

/** By its byte order mark, the encoding that "Unicode" means in some editors; null where there is none. */
export function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const LINE_FEED = 0x0a;

function firstFault(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  for (let start = 0; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const row = bytes.subarray(start, end);
    if (tryDecode(row) === null) return { line, column: decodableLength(row) + 1 };
    // Unreachable for bytes that do not decode as a whole, but it keeps the loop finite whatever is passed in.
    if (feed < 0) return { line, column: 1 };
    start = end;
  }
}

/** How many UTF-16 units of a row decode before its first fault. */
function decodableLength(row: Uint8Array): number {
  let good = 0;
  for (let bad = row.length; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (tryDecode(row.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  return tryDecode(row.subarray(0, good), true)?.length ?? 0;
}

function tryDecode(bytes: Uint8Array, maySplit = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: maySplit });
  } catch {
    return null;
  }
}
