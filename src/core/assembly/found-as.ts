import type { Pattern, RecordKind, SetQ } from '../query/query.js';
import type { PartyTerm, Question } from '../question/question.js';
import { limitsOf } from './limits-of.js';
import { partySet } from './party-set.js';
import { partyRoles } from './records-of.js';

/**
 * Records that were found by more than roles take, as a pattern: those alone, seen from the side that they were asked for by,
 * so that what stands in them can be counted.
 */
export function foundAs(
  question: Question,
  kind: RecordKind,
  ids: readonly string[],
  seenFrom: PartyTerm | null,
): Pattern {
  const among: SetQ = { is: 'these', kind, ids, said: 'those found' };
  const side = seenFrom && partySet(seenFrom);
  const { formats, documents, acts } = limitsOf(question);
  const limits = { ...(formats ? { formats } : {}), ...(documents ? { documents } : {}), ...(acts ? { acts } : {}) };
  return { kind, limits, roles: partyRoles({ ...question, agreements: [] }, kind) ?? (side ? { side } : {}), among };
}
