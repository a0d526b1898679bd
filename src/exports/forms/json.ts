import type { RecordList } from '../../core/export/record-list.js';
import type { Form } from '../form.js';
import { inChunks } from '../in-chunks.js';
import { rowJson } from '../row-json.js';

/** JSON: one object that says what was asked and how far the knowledge reaches, with the records as `rows`. */
export const json: Form = async (list) => ({
  ending: 'json',
  mediaType: 'application/json',
  records: list.records,
  body: () => inChunks(pieces(list)),
});

function* pieces({ restated, newestSource, records, leftOut, remarks, rows }: RecordList): Generator<string> {
  const about = JSON.stringify({ restated, newestSource, records, leftOut, remarks });
  yield `${about.slice(0, -1)},"rows":[`;
  let before = '\n';
  for (const row of rows()) {
    yield `${before}${JSON.stringify(rowJson(row))}`;
    before = ',\n';
  }
  yield '\n]}\n';
}
