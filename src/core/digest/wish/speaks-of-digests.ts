import { clean } from '../../question/clean.js';
import { readRequest } from './read-request.js';

/** Whether a message, as it came from a platform, says something about digests. Cheap: no name is looked up. */
export function speaksOfDigests(text: string): boolean {
  return readRequest(clean(text).text) !== null;
}
