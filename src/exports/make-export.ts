import type { ExportFormat, ExportWish, ExportedFile, MakeExport, NoFile } from '../bot/ports/exports.js';
import { fileName } from '../core/export/file-name.js';
import type { RecordList } from '../core/export/record-list.js';
import type { Form } from './form.js';
import { recordsFound } from './records-found.js';

/** Makes a file of what a question finds; the library of a form is loaded once one is asked for. */
export const makeExport: MakeExport = async (wish) => {
  const { question, after = [], graph, now, zone } = wish;
  const list = recordsFound({ question, after, graph, at: { now, zone } });
  return 'why' in list ? list : fileOf(list, wish);
};

/** Records as a file, or why its form does not take them. */
export async function fileOf(
  list: RecordList,
  { format, now }: Pick<ExportWish, 'format' | 'now'>,
): Promise<ExportedFile | NoFile> {
  if (MADE_WHOLE.has(format) && list.records > WHOLE_MAX) return { why: tooMany(list.records, format) };
  const form = await FORMS[format]();
  const formed = await form(list, now);
  if ('why' in formed) return formed;
  const { ending, mediaType, records, body } = formed;
  return {
    name: `${fileName(list.restated)}.${ending}`,
    mediaType,
    records,
    leftOut: list.records + list.leftOut - records,
    restated: list.restated,
    remarks: list.remarks,
    body,
  };
}

/** Forms that stand in memory whole before the first of their bytes is read. */
const MADE_WHOLE: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['xlsx', 'ics', 'bibtex', 'ris']);

/** Records beyond which such a form would take hundreds of megabytes. */
const WHOLE_MAX = 20_000;

function tooMany(records: number, format: ExportFormat): string {
  return `${records} records are more than a file in the form ${format} takes here (${WHOLE_MAX}). Take csv or jsonl, or ask for less.`;
}

/** Each form is a file of its own, which is loaded when it is asked for. */
const FORMS: Readonly<Record<ExportFormat, () => Promise<Form>>> = {
  csv: async () => (await import('./forms/csv.js')).csv,
  json: async () => (await import('./forms/json.js')).json,
  jsonl: async () => (await import('./forms/jsonl.js')).jsonl,
  xlsx: async () => (await import('./forms/xlsx.js')).xlsx,
  ics: async () => (await import('./forms/ics.js')).ics,
  bibtex: async () => (await import('./forms/bibtex.js')).bibtex,
  ris: async () => (await import('./forms/ris.js')).ris,
  md: async () => (await import('./forms/markdown.js')).markdown,
};
