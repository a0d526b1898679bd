/** How files begin that are taken for CSV or YAML, what they are, and what to do with them. */
const BEGINNINGS: readonly (readonly [begins: readonly number[], says: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'it is a workbook (XLSX or ODS) or another ZIP file; save the sheet as "CSV UTF-8" and import that',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is a workbook of an older Excel (XLS); save the sheet as "CSV UTF-8" and import that'],
  [[0x1f, 0x8b], 'it is packed by gzip; unpack it first'],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF; get the table as CSV'],
];

/** What a file is that is neither CSV nor YAML, and what to do with it; null for any other. */
export function foreignFile(bytes: Uint8Array): string | null {
  const known = BEGINNINGS.find(([begins]) => begins.every((byte, at) => bytes[at] === byte));
  return known?.[1] ?? null;
}
