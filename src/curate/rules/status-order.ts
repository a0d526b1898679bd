import { type Agreement, groupOf, type Status } from '../../core/records/agreement.js';
import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';

export const statusOrder: Rule = {
  name: 'status-order',
  why: 'An agreement is not proposed once it is signed, nor negotiated once it works, nor urged once it is over.',
  exceptions: [],
  check: ({ agreements }) =>
    agreements.flatMap((agreement) => agreement.history.flatMap((_, index) => implausibleAt(agreement, index))),
};

const AT_WORK: readonly Status[] = ['in-force', 'operational', 'adopted'];
const CONCLUDED: readonly Status[] = ['signed', 'implementation-urged', 'not-operational', ...AT_WORK];
const OVER: readonly Status[] = ['completed', 'expired', 'terminated'];

/** What cannot have been stated before a status; a status that is over may be followed by a fresh start. */
const NOT_BEFORE: ReadonlyMap<Status, readonly Status[]> = new Map([
  ['proposed', CONCLUDED],
  ['negotiating', AT_WORK],
  ['implementation-urged', OVER],
  ['not-operational', OVER],
]);

function implausibleAt({ id, history }: Agreement, index: number): Finding[] {
  const status = history[index]?.status;
  const ended = history.slice(0, index).findLastIndex((entry) => groupOf(entry.status) === 'over');
  const before = history.slice(Math.max(ended, 0), index).map((entry) => entry.status);
  const impossible = before.find((earlier) => status && NOT_BEFORE.get(status)?.includes(earlier));
  if (status === undefined || impossible === undefined) return [];
  const message = `the status cannot follow "${impossible}"`;
  const fix = 'Correct one of the two, or make two agreements of them.';
  return [{ ref: ref('agreement', id), path: ['history', index, 'status'], message, value: status, fix }];
}
