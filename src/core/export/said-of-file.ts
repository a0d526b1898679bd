import { counted } from '../answer/draft.js';

/** What a file holds. */
export interface Holding {
  readonly restated: string;
  readonly records: number;
  readonly leftOut: number;
}

/** What a file holds, in a line: "Pending agreements of Iran: 7 records; 2 left out, for which the form has no place." */
export function saidOfFile({ restated, records, leftOut }: Holding): string {
  const rest = leftOut > 0 ? `; ${leftOut} left out, for which the form has no place` : '';
  return `${restated}: ${counted(records, 'record')}${rest}.`;
}
