import type { Agreement } from '../../core/records/agreement.js';
import { ref } from '../../core/records/ref.js';
import { isSurelyBefore } from '../days.js';
import type { Finding, Rule } from '../rule.js';

export const historyOrder: Rule = {
  name: 'history-order',
  why: 'The last entry of a history decides the status, so the entries stand oldest first.',
  exceptions: [],
  check: ({ agreements }) =>
    agreements.flatMap((agreement) => agreement.history.flatMap((_, index) => disorderAt(agreement, index))),
};

function disorderAt({ id, history }: Agreement, index: number): Finding[] {
  const date = history[index]?.date;
  const later = history.slice(0, index).find((earlier) => isSurelyBefore(date, earlier.date));
  if (later === undefined) return [];
  const message = `the entry is older than one that stands before it (${later.date})`;
  const fix = 'Put the entries in order of time, or correct the date.';
  return [{ ref: ref('agreement', id), path: ['history', index, 'date'], message, value: String(date), fix }];
}
