import { counted } from '../core/answer/draft.js';
import type { RecordList } from '../core/export/record-list.js';
import { dateInWords } from '../core/records/edtf.js';

/** What a file says of itself: what was asked, how many records it holds, how far the knowledge reaches, what was not heeded. */
export function aboutLines(
  list: Pick<RecordList, 'restated' | 'records' | 'newestSource' | 'remarks'>,
): [string, ...string[]] {
  const { restated, records, newestSource, remarks } = list;
  const reach = newestSource ? `; the newest source on record is of ${dateInWords(newestSource)}` : '';
  return [restated, `${counted(records, 'record')}${reach}.`, ...remarks];
}
