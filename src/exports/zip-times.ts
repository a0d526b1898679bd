/**
 * A zip file in which every file is of the first day that its format knows, so that equal contents are equal bytes: the library
 * that packs it writes the present time. Fields by section 4.3 of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let at = 0; at < count; at++) {
    const local = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, FIRST_DAY, true);
    view.setUint32(local + 10, FIRST_DAY, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
}

/** 1 January 1980, 00:00: the time in the lower half, the day in the upper. */
const FIRST_DAY = 0x0021_0000;

const END_SIGNATURE = 0x0605_4b50;

/** Bytes of the record that ends the directory; these files have no comment behind it. */
const END_BYTES = 22;

function endOfDirectory(view: DataView): number {
  const at = view.byteLength - END_BYTES;
  if (at < 0 || view.getUint32(at, true) !== END_SIGNATURE) throw new Error('no zip file ends here');
  return at;
}
