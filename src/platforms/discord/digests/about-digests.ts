import { type DigestRequest, readRequest } from '../../../core/digest/wish/read-request.js';
import { clean } from '../../../core/question/clean.js';

/** What a message asks of digests, as it will be read; null where it asks nothing of them. */
export function requestIn(text: string): DigestRequest | null {
  return readRequest(clean(text).text);
}

/** Whether a message orders a digest for its writer alone, wherever it is written. */
export function isForPerson(text: string): boolean {
  const request = requestIn(text);
  return request?.kind === 'add' && request.to === 'person';
}
