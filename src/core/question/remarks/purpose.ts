import { type Token, tokens } from '../../graph/normalise.js';
import { withoutSpans } from './clauses.js';
import {
  BEARERS_AT_WORK,
  DAYS_OF_WORK,
  MADE_AT_WORK,
  MADE_BY_OTHERS_TOO,
  STAFF_AT_WORK,
  TIMES_OF_WORK,
} from './work-words.js';

/** A message without what its answer is wanted for: "for my piece tomorrow: …", "… for the caption". As it is where nothing else is left. */
export function withoutPurposes(typed: string): string {
  const text = withoutMaking(typed);
  const words = tokens(text);
  const spans = words.flatMap((_, at) => {
    const end = purposeEnd(words, at);
    return end === null ? [] : [{ start: words[leadStart(words, at)]!.start, end: words[end - 1]!.end }];
  });
  if (!spans.length) return text;
  const rest = withoutSpans(text, spans);
  return /\p{L}{3}/u.test(rest) ? rest : text;
}

/** "In preparing a paper on data corridors I would like to know …": what the asker is at work on, up to what he asks. */
function withoutMaking(text: string): string {
  const rest = text.replace(MAKING, '').replace(OCCASION, '');
  return /\p{L}{3}/u.test(rest) ? rest : text;
}

const MAKING =
  /^\W{0,3}(?:in|while|when|whilst) (?:preparing|drafting|writing|compiling|assembling|finalising|finalizing|putting together|working on|editing)\b[^.;:?!]{3,90}?(?:[,;:]\s*|\s(?=(?:i|we) (?:would|should) like to know|(?:i|we) (?:need|want|wish) to know|could you|can you|may (?:i|we)|might (?:i|we)|kindly|please))/i;

/** "Prepping for a call: …", "I have to cite it: …", "before I ring Harare: …": why it is asked, up to the colon. */
const OCCASION =
  /^\W{0,3}(?:(?:i['’]?m|we['’]?re|i am|we are) )?(?:quick (?:one|question|check)|prepping|preparing|drafting|writing(?: up)?|filing|briefing|filling in|comparing notes|checking|before (?:i|we|my|our|the)|(?:i|we) (?:have|['’]ve got|need|have to|need to|must) (?:a |an |my |to )?(?:call|meeting|briefing|interview|cite|quote|file|brief|phone|ring|citations?))\b[^:;?!]{0,50}[:;]\s+/i;

/** Where a purpose that begins at a word ends; null where none does. It ends at a pause or with the message. */
function purposeEnd(words: readonly Token[], at: number): number | null {
  if (words[at]!.key !== 'for' || isPause(words[at]!)) return null;
  // "What did they call for": the verb before takes what follows.
  if (leadStart(words, at) === at && isBehind(words, at, TAKES_FOR)) return null;
  const { isOurs, next } = owner(words, at + 1);
  const noun = madeAt(words, next, isOurs);
  if (noun === null) return null;
  let end = subjectEnd(words, noun);
  while (end < words.length && !isPause(words[end - 1]!) && (isTime(words[end]!) || THANKS.test(words[end]!.key)))
    end += 1;
  return end === words.length || isPause(words[end - 1]!) ? end : null;
}

/** What people end a message with. */
const THANKS = /^(?:thx|thanks|thank|you|please|pls|plz|cheers|ta)$/;

/** "For a paper on AI policy, …": what it is to be on belongs to it, up to the pause behind it. */
function subjectEnd(words: readonly Token[], noun: number): number {
  if (!/^(?:on|about|regarding|concerning)$/.test(words[noun]?.key ?? '') || isPause(words[noun - 1]!)) return noun;
  const last = words.findIndex((word, at) => at >= noun && isPause(word));
  return last > noun && last < noun + SUBJECT_MAX && last < words.length - 1 ? last + 1 : noun;
}

/** Words of a subject, at most. */
const SUBJECT_MAX = 8;

function isBehind(words: readonly Token[], at: number, word: RegExp): boolean {
  const before = words[at - 1];
  return before !== undefined && !isPause(before) && word.test(before.key);
}

const TAKES_FOR =
  /^(?:(?:call|ask|press|push|look|bid|campaign|appeal|argue|vote|pay|plan|wait|want)(?:s|ed|ing)?|apply|applied|run|running|ran|stand|stood|best|good|better|responsible|is|are|was|were|be|them|it|that)$/;

/** "This is for …", "need it for …": where its clause begins so, it all is the purpose. */
function leadStart(words: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && LEADING.has(words[start - 1]!.key) && !isPause(words[start - 1]!)) start -= 1;
  return start === 0 || isPause(words[start - 1]!) ? start : at;
}

const LEADING: ReadonlySet<string> = new Set(
  'this is its it need needed wanted asking all just only i im a we'.split(' '),
);

/** "My", "our", "tomorrow's", "the minister's"; or an article, which says nobody's. */
function owner(words: readonly Token[], at: number): { readonly isOurs: boolean; readonly next: number } {
  const first = words[at];
  if (!first) return { isOurs: false, next: at };
  const isOwn = first.key === 'my' || first.key === 'our' || isDayOf(first);
  const isArticle = /^(?:the|a|an|this)$/.test(first.key);
  const next = isOwn || isArticle ? at + 1 : at;
  const bearer = words[next];
  if (bearer?.possessive && (isDayOf(bearer) || BEARERS_AT_WORK.has(bearer.key)))
    return { isOurs: true, next: next + 1 };
  return { isOurs: isOwn, next };
}

function isDayOf({ key, possessive }: Token): boolean {
  return DAYS_OF_WORK.has(key) && (possessive || key.endsWith('s'));
}

/** Where the noun of what is made ends: of two words or one, behind one or two that say of which sort. */
function madeAt(words: readonly Token[], at: number, isOurs: boolean): number | null {
  for (const skipped of [0, 1, 2])
    for (const length of [2, 1]) {
      const [start, end] = [at + skipped, at + skipped + length];
      const phrase = words.slice(start, end);
      const isWhole =
        phrase.length === length && words.slice(at, end - 1).every((word) => word.after === ' ' || word.after === '-');
      if (isWhole && isMade(phrase.map(({ key }) => key).join(' '), isOurs, words[at - 1]!)) return end;
    }
  return null;
}

function isMade(noun: string, isOurs: boolean, before: Token): boolean {
  if (MADE_AT_WORK.has(noun) || (isOurs && MADE_BY_OTHERS_TOO.has(noun))) return true;
  // "For a memo" with nothing behind it: what is asked for is no memorandum.
  if (before.key === 'a' && MADE_BY_OTHERS_TOO.has(noun)) return true;
  return before.key === 'the' && STAFF_AT_WORK.has(noun);
}

function isTime({ key, kind }: Token): boolean {
  return kind === 'number-like' || TIMES_OF_WORK.has(key) || /^\d{1,2}(?:am|pm)$/.test(key);
}

function isPause({ after }: Token): boolean {
  return /[,;:?!.()–—]| - /.test(after);
}
