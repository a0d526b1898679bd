import { stemsOf } from '../../graph/text-index.js';
import type { Question } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';

/** Words from which on they describe one meeting, and do not only colour a list of many. */
const WORDS_MIN = 2;

/** Meetings up to which all are told in full anyhow. */
const FEW = 2;

/**
 * "Who opened the youth celebration in Baku": of many meetings found, the one whose summary holds all the words of the
 * question. Null where none or several do, or where what is asked for is more than one meeting.
 */
export function meetingDescribed(question: Question, found: readonly Meeting[]): Meeting | null {
  if (question.words.length < WORDS_MIN || found.length <= FEW || !ASKED.has(question.want) || question.yesNo)
    return null;
  const stems = question.words.map((word) => stemsOf(word)[0] ?? word);
  const [only, ...others] = found.filter(({ summary }) => {
    const said = new Set(stemsOf(summary));
    return stems.every((one) => said.has(one));
  });
  return only && !others.length ? only : null;
}

const ASKED: ReadonlySet<Question['want']> = new Set(['list', 'who', 'when', 'where', 'about']);
