import type { Question } from '../../core/question/question.js';
import { namesNothing } from '../../core/question/words-asked.js';

/**
 * What to ask back where a question as read by its parts shows that it was misread; null where it does not. `own` = what the message
 * itself says, less what was taken over; `isFollowUp` = something was asked before it.
 */
export function misread(question: Question, own: Question, isFollowUp: boolean): string | null {
  if (isPutToItself(question)) return PUT_TO_ITSELF;
  if (isFollowUp && own.formats.length > 0 && HAVE_NO_FORMAT.has(question.target)) return NO_FORMAT;
  if (isFollowUp && POINTING.test(question.text) && asksAll(question)) return ALL_OF_A_KIND;
  return isFollowUp && leavesOutAlone(question) ? LEFT_OUT_OF_NOTHING : null;
}

/** Whether somebody is on both sides of what was put: then a name was put in the wrong place. */
export function isPutToItself({ parties }: Question): boolean {
  const [from, to] = (['from', 'to'] as const).map((role) => parties.find((one) => one.role === role)?.entities[0]?.id);
  return from !== undefined && from === to;
}

/** Whether a question says what is not wanted, and nothing that is. */
function leavesOutAlone(question: Question): boolean {
  const { parties, topics, conferences, places, dates, agreements } = question;
  const terms = [...parties, ...topics, ...conferences, ...places, ...dates, ...agreements];
  const isOfNothing = question.target === 'everything' && question.only.length === 0;
  return isOfNothing && terms.length > 0 && terms.every(({ excluded }) => excluded);
}

/** "Who spoke about it?" of all records there are: what it is was not found. */
function asksAll(question: Question): boolean {
  const isOfRecords = ['meetings', 'agreements', 'proposals', 'officials', 'conferences'].includes(question.target);
  const { per, want, setAside, words, formats, ranks } = question;
  const isPlain =
    per === null &&
    (want === 'list' || want === 'who') &&
    [setAside, words, formats, ranks].every((one) => one.length === 0);
  return isOfRecords && isPlain && namesNothing(question);
}

const POINTING = /\b(?:it|that|this|them|those|these)\b/i;

const ALL_OF_A_KIND = 'What of those spoken of before is meant was not understood: say its name.';

/** Records of these kinds are neither bilateral nor phone calls. */
const HAVE_NO_FORMAT: ReadonlySet<Question['target']> = new Set<Question['target']>([
  'agreements',
  'proposals',
  'conferences',
]);

const NO_FORMAT = 'Only meetings are told apart by how they were held: say which meetings you ask for.';

const PUT_TO_ITSELF = 'Who put this to whom was not understood: say it in one plain sentence, each side by its name.';

const LEFT_OUT_OF_NOTHING =
  'What that is to be left out of was not understood: say in one sentence what you ask for, and what not.';
