import type { Graph } from '../../graph/graph.js';
import { type DayRange, dayRange } from '../../records/edtf.js';
import type { Ref } from '../../records/ref.js';

/** What a message chooses of a list, and what it asks of that in the same breath. */
export interface ChoiceFirst {
  readonly choice: string;
  readonly question: string;
}

/** By number or time only: with "the Swiss one: what did he offer?" a person is chosen, and not the meeting with him. */
const CHOICE =
  /^(?:and )?(the (?:first|second|third|fourth|fifth|last|latest|later|newer|newest|earlier|earliest|older|oldest|more recent|most recent) one)\s{0,2}[:,–—-]\s{0,2}(\p{L}.{3,300})$/iu;

/** "the later one: what was signed there?": one of what was listed, and a question of it. Null for anything else. */
export function choiceFirst(text: string): ChoiceFirst | null {
  const found = CHOICE.exec(text);
  return found ? { choice: found[1]!, question: found[2]! } : null;
}

const LATER =
  /\b(?:later|latest|newer|newest|more recent|most recent)\b|(?:поздн\p{L}{2,4})|la plus récente|le plus récent|más reciente/iu;
const EARLIER =
  /\b(?:earlier|earliest|older|oldest)\b|(?:ранн\p{L}{2,4})|la plus ancienne|le plus ancien|más antigu[ao]/iu;

const TIMED =
  /^(?:(?:and|but|so|ok|okay),? )*(?:what about |how about |which (?:one )?(?:is|was|of (?:them|those|these) (?:is|was)) )?the (?:latest|later|newer|newest|earlier|earliest|older|oldest|more recent|most recent)(?: ones?| of (?:them|those|these|all)| among them)?[?!.\s]*$/i;

/** Whether a message asks for one of a list by when it was, and for nothing else: "and the earliest?". */
export function isTimedOne(text: string): boolean {
  return TIMED.test(text);
}

/** "the later one", "the earlier": the record of a list that is latest or earliest, where the days of all are known; else null. */
export function byTime(text: string, list: readonly Ref[], graph: Graph): Ref | null {
  const later = LATER.test(text);
  const days = list.map((ref) => ({ ref, day: dayOf(ref, graph) }));
  if (later === EARLIER.test(text) || list.length < 2 || days.some(({ day }) => day === null)) return null;
  const ordered = [...days].sort((a, b) => (a.day!.from < b.day!.from ? -1 : a.day!.from > b.day!.from ? 1 : 0));
  const [first, last] = later ? ordered.slice(-2).reverse() : ordered;
  const isClear = later ? first!.day!.from > last!.day!.to : first!.day!.to < last!.day!.from;
  return isClear ? first!.ref : null;
}

function dayOf(ref: Ref, graph: Graph): DayRange | null {
  const id = ref.slice(ref.indexOf(':') + 1);
  if (ref.startsWith('meeting:')) return dayRange(graph.meeting(id)?.date);
  if (ref.startsWith('conference:')) return dayRange(graph.conference(id)?.dates);
  return ref.startsWith('agreement:') ? signedOn(id, graph) : null;
}

function signedOn(id: string, graph: Graph): DayRange | null {
  const signed = graph.agreement(id)?.history.find(({ status }) => status === 'signed');
  return dayRange(signed?.date);
}
