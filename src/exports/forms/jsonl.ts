import type { RecordList } from '../../core/export/record-list.js';
import type { Form } from '../form.js';
import { inChunks } from '../in-chunks.js';
import { rowJson } from '../row-json.js';

/** JSON lines: an object a record, and nothing else. */
export const jsonl: Form = async (list) => ({
  ending: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  records: list.records,
  body: () => inChunks(lines(list)),
});

function* lines({ rows }: RecordList): Generator<string> {
  for (const row of rows()) yield `${JSON.stringify(rowJson(row))}\n`;
}
