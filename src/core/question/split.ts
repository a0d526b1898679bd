import { tokens } from '../graph/normalise.js';

/** Most questions of one message that are answered. */
export const QUESTIONS_MAX = 5;

/**
 * The questions of one message, in order. A question mark ends one where words follow; so does a full stop or line end,
 * and ", and" before a question word. What holds no question of its own (greetings, thanks, a remark) joins the next.
 */
export function splitQuestions(text: string): string[] {
  const parts = text
    .split(/(?<=[?؟!])\s+|(?<=\p{L}{3,}\.)\s+(?=\p{Lu})|\n+|;\s+/u)
    .flatMap((part) => splitConjunction(part))
    .map((part) => part.trim())
    .filter((part) => tokens(part).length > 0);
  return joinRemarks(parts).slice(0, QUESTIONS_MAX);
}

/** "who is X, who is his deputy?" and "… and when was it signed": two questions in one sentence. */
function splitConjunction(part: string): string[] {
  return part.split(
    /,\s+(?:and\s+)?(?=(?:what did|who is|when was|when did|where did|which \w+ (?:did|has|have|presides)|how many)\b)/i,
  );
}

const QUESTION_WORDS =
  /\b(?:who|whom|what|which|when|where|how|why|did|does|is|are|was|were|has|have|list|show|give|compare|any|tell|name)\b|[?؟]/i;

/** Puts a part that asks nothing before the next one: "We represent Ericsson." belongs to the question that follows. */
function joinRemarks(parts: readonly string[]): string[] {
  const result: string[] = [];
  let held = '';
  for (const part of parts) {
    if (!QUESTION_WORDS.test(part) && part !== parts.at(-1)) held = `${held} ${part}`.trim();
    else {
      result.push(`${held} ${part}`.trim());
      held = '';
    }
  }
  return result;
}
