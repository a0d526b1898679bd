import { decodeUtf8, wideEncodingOf } from '../../decode-utf8.js';
import { foreignFile } from '../foreign-file.js';
import { type Line, linesOf } from './lines.js';
import { decodeWindows1252 } from './windows-1252.js';

/** How the bytes of a file are read, as the report calls it. */
export type Encoding = 'UTF-8' | 'UTF-8 with a byte order mark' | 'Windows-1252';

/** A file that can be read line by line, or why it cannot. */
export type Detection =
  | { readonly ok: true; readonly encoding: Encoding; readonly bytes: number }
  | { readonly ok: false; readonly why: string };

/**
 * Tells UTF-8 from Windows-1252 by every line that has more than ASCII: what most of them are is what the file is. The
 * other lines are damaged rows and said to be so by `decodeLine`.
 */
export async function detectEncoding(path: string): Promise<Detection> {
  let [utf8, other, bytes] = [0, 0, 0];
  let hasMark = false;
  for await (const line of linesOf(path)) {
    const foreign = line.number === 1 ? foreignFile(line.bytes) : null;
    if (foreign !== null) return { ok: false, why: foreign };
    if (line.number === 1 && wideEncodingOf(line.bytes) !== null)
      return { ok: false, why: 'it is UTF-16; save it as UTF-8' };
    if (line.number === 1) hasMark = startsWithMark(line.bytes);
    bytes = line.start + line.length + 1;
    if (isAscii(line.bytes)) continue;
    if (decodeUtf8(line.bytes).ok) utf8++;
    else other++;
  }
  if (hasMark) return { ok: true, encoding: 'UTF-8 with a byte order mark', bytes };
  return { ok: true, encoding: other > utf8 ? 'Windows-1252' : 'UTF-8', bytes };
}

/** The text of a line, or null where its bytes are not those of the file's encoding. */
export function decodeLine({ bytes }: Line, encoding: Encoding): string | null {
  if (isAscii(bytes)) return Buffer.from(bytes).toString('latin1');
  const decoded = decodeUtf8(bytes);
  if (encoding === 'Windows-1252') return decoded.ok ? null : decodeWindows1252(bytes);
  return decoded.ok ? decoded.text : null;
}

function isAscii(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte > 0x7f);
}

function startsWithMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}
