import { asksWhy, isBare } from '../question/ways-of-asking.js';
import { statementsOf } from './answer.js';
import { type Composed, gap } from './draft.js';

/** What a record says where it gives a reason. */
const REASONED =
  /\b(?:because|due to|owing to|as a result of|for lack of|the reason|reasons?|so that|pending the|until|waiting for|awaiting)\b/i;

const LISTS: ReadonlySet<string> = new Set(['agreements', 'meetings', 'proposals', 'everything']);

/** "Why not?": records say what was, and seldom why. Where none shown gives a reason, that is said before what is on record. */
export function withReason(composed: Composed): Composed {
  const { question, draft } = composed;
  if (!asksWhy(question) || !(LISTS.has(question.target) || isBare(question))) return composed;
  const isAnswered = draft.outcome === 'answered';
  if (!isAnswered && draft.outcome !== 'no-record') return composed;
  if (statementsOf(draft).some(({ text }) => REASONED.test(text))) return composed;
  const said = gap(isAnswered ? 'Not stated: the reason. On record is this:' : 'Not stated either: any reason.');
  const blocks = isAnswered ? [said, ...draft.blocks] : [...draft.blocks, said];
  return { ...composed, draft: { ...draft, blocks } };
}
