import { tokens } from '../graph/normalise.js';
import { withNumbersInFull } from './facts/numbers-in-full.js';

/**
 * The questions of one message, all of them, in order. A question mark ends one where words follow; so does a full stop or line end,
 * and ", and" before a question word. What holds no question of its own (greetings, thanks, a remark) joins the next.
 */
export function splitQuestions(text: string): string[] {
  const parts = text
    .split(/(?<=[?؟!])\s+|(?<=\p{L}{3,}\.)\s+(?=\p{Lu})|\n+|;\s+/u)
    .flatMap((part) => part.split(CORRECTED))
    .flatMap((part) => splitSameAsked(part))
    .flatMap((part) => splitConjunction(part))
    .map((part) => part.trim())
    .filter((part) => tokens(part).length > 0);
  return withNumbersInFull(joinDoubts(joinRemarks(parts.filter((part) => !isGreeting(part, parts)))));
}

/** "Good morning from Geneva.": courtesy before a question, whatever place it names. */
function isGreeting(part: string, parts: readonly string[]): boolean {
  return (
    parts.length > 1 &&
    part !== parts.at(-1) &&
    /^(?:good (?:morning|afternoon|evening|day)|hello|hi|greetings|dear \w+)\b/i.test(part) &&
    tokens(part).length <= 8 &&
    !QUESTION_WORDS.test(part)
  );
}

/** "… was signed on 16 January, right? Is that confirmed?": doubt about the sentence before belongs to it. */
const DOUBT =
  /^(?:and )?(?:is|was|are|were) (?:that|it|this|those) (?:really |actually |all )?(?:confirmed|right|correct|true|so|certain|sure|official)\b|^(?:and )?do (?:your|the|all) sources (?:agree|differ)\b|^(?:and )?(?:who says so|says who|according to whom|who reports (?:it|that))\b/i;

/** "Names.", "Dates please": how the answer before is wanted. */
const MANNER =
  /^(?:and )?(?:the )?(?:full )?(?:names?|dates?|details|list|list them|posts?)(?: and (?:names?|dates?|posts?))?(?:,? (?:please|pls))?[.?!]*$/i;

function joinDoubts(parts: readonly string[]): string[] {
  const result: string[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last !== undefined && (DOUBT.test(part) || MANNER.test(part))) result[result.length - 1] = `${last} ${part}`;
    else result.push(part);
  }
  return result;
}

/** "no, I meant the minister. what did he sign?": what was meant comes first, and then what is asked of it. */
const CORRECTED =
  /(?<=^(?:no+|nope|sorry|oops|wait|actually)\b[^?.]{2,80}[.!])\s+(?=(?:and |so )?(?:what|who|whom|when|where|which|how|did|does|is|was|has|have)\b)/i;

const COMMA =
  /,\s+(?:and\s+)?(?=(?:what did|who is|when was|when did|where did|which \w+ (?:did|has|have|presides)|how many(?!\s*[?.!]*$| (?:\w+ )?(?:with|at|in|by|for|from|to|on|of) each\b))\b)/i;

const COMMA_AND =
  /,\s+and\s+(?=(?:(?:until|since|from|by|with|at|on|in|for|to) )?(?:what|who|whom|when|where|which \w+) (?:did|do|does|are|was|were|has|have|should|would|will)\s+\S+\s+\S)/i;

/** "Which agency reports that …, and which one says that …", "in which building …, and in which did …": the same is asked of another. */
const AND_WHICH =
  /,\s+and\s+(?=(?:(?:in|at|by|with|to|from|on) )?which (?:(?:one|ones) \p{L}+|did|does|do|was|were|has|have)\s+(?!not\b)\S+\s+\S+\s+\S)/iu;

/** What is asked for first of all: "which news agency", "in which building". */
const WHICH_NOUN =
  /^(?:(?:in|at|by|with|to|from|on) )?which ((?:\p{L}+ ){1,2}?)(?=did|does|do|was|were|has|have|reports?|says?|gives?|dates?|names?|met|signed)/iu;

/** The two questions of such a sentence, of which the second names again what it asks for. */
function splitSameAsked(part: string): string[] {
  const noun = WHICH_NOUN.exec(part)?.[1]?.trim();
  const [first, second, ...others] = part.split(AND_WHICH);
  if (noun === undefined || first === undefined || second === undefined || others.length) return [part];
  return [first, second.replace(/\bwhich(?: ones?)?\b/i, `which ${noun}`)];
}

/** "Was anything signed, and if so, by whom?", "…, and if not, what post does he hold?". */
const IF_SO =
  /,\s+(?:and\s+|or\s+)?if (?:so|not|yes|no),?\s+(?=(?:(?:by|with|to|in|at|from|on) )?(?:who|whom|what|when|where|which|how)\b)/i;

/** "…, and who follows Pakistan in 2027?": who comes next is a question of its own. */
const COMMA_WHO_NEXT = /,\s+and\s+(?=who (?:follows|succeeds|succeeded|replaces|replaced|comes after)\s+\S)/i;

/** "the Canadian minister who saw it signed - which meeting was he in": who is meant first, and then what is asked of him. */
const OF_HIM =
  /(?<=^[Tt]he \p{Lu}[^?]*\b(?:who|that|whose)\b[^?]*)\s[-–—]\s+(?=(?:which|who|whom|what|when|where)\b[^?]*\b(?:he|him|his|she|her)\b)/u;

/** "whoever signed it for GSMA - which minister met him": a body whose person is not stated stands for him. */
const OF_WHOEVER = /(?<=^[Ww]hoever\b[^?]*)\s[-–—]\s+(?=(?:which|who|what|when|where)\b[^?]*\b(?:him|her)\b)/u;

/** "who is X, who is his deputy?" and "… and when was it signed": two questions in one sentence. */
function splitConjunction(part: string): string[] {
  // What looks back to the start of a sentence is tried only where a dash stands alone.
  const atDashes = /\s[-–—]\s/.test(part) ? [OF_HIM, OF_WHOEVER] : [];
  return [...atDashes, IF_SO, COMMA, COMMA_AND, COMMA_WHO_NEXT].reduce<string[]>(
    (parts, between) => parts.flatMap((one) => one.split(between)),
    [part],
  );
}

const QUESTION_WORDS =
  /\b(?:who|whoever|whom|what|which|when|where|how|why|did|does|is|are|was|were|has|have|list|show|give|compare|any|tell|name)\b|[?؟]/i;

/** Puts a part that asks nothing before the next one, and the last one after the question before it: "We represent Ericsson." belongs to the question that follows. */
function joinRemarks(parts: readonly string[]): string[] {
  const result: string[] = [];
  let held = '';
  for (const part of parts) {
    const asksNothing = !QUESTION_WORDS.test(part);
    if (asksNothing && part === parts.at(-1) && result.length) result[result.length - 1] = `${result.at(-1)} ${part}`;
    else if (asksNothing && part !== parts.at(-1)) held = `${held} ${part}`.trim();
    else {
      // What stood before a comma stays apart: "Keir Starmer, when was he in India".
      result.push(/[\p{L}\p{N}]$/u.test(held) ? `${held}, ${part}` : `${held} ${part}`.trim());
      held = '';
    }
  }
  return result;
}
