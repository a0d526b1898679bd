import type { Aspect } from '../../../query/query.js';
import type { Missing } from '../../subject.js';

/** What is counted as missing where no source tells an aspect of a document. */
const OF_DOCUMENT: Readonly<Partial<Record<Aspect, Missing>>> = {
  when: 'signing-date',
  where: 'signing-place',
  signers: 'signatory',
};

/** The same of any record. */
const OF_ANY: Readonly<Record<Aspect, Missing>> = {
  when: 'day',
  where: 'place',
  who: 'counterpart',
  topics: 'subject',
  status: 'status',
  signers: 'signatory',
  present: 'representative',
  deadline: 'deadline',
  sources: 'part',
  since: 'status',
  wording: 'part',
};

/** What is counted as missing where no source tells an aspect of records of a kind. */
export function missingOf(aspect: Aspect, kind: string): Missing {
  return (kind === 'agreement' ? OF_DOCUMENT[aspect] : undefined) ?? OF_ANY[aspect];
}
