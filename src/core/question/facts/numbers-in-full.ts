/**
 * Questions with what the one before has said already: "how many companies did Türkiye bring to the congress in Doha", "how many to the
 * one in Barcelona" asks how many companies it brought to the congress in Barcelona.
 */
export function withNumbersInFull(parts: readonly string[]): string[] {
  const full: string[] = [];
  for (const part of parts) full.push(numberInFull(part, full.at(-1) ?? '') ?? part);
  return full;
}

/** A number whose noun stands in the question before, and the preposition that its own words begin with. */
const ELIDED = /^(?:and )?how many (?<prep>to|at|in|for|from|with|on) (?<rest>.+)$/i;

/** What is counted, and the rest of a question for a number. */
const COUNTED = /^(?<asks>how many \p{L}[^?]*)\??$/iu;

function numberInFull(part: string, before: string): string | null {
  const elided = ELIDED.exec(part)?.groups;
  const asks = COUNTED.exec(before)?.groups?.['asks'];
  if (!elided || asks === undefined) return null;
  const between = ` ${elided['prep']!.toLowerCase()} `;
  const at = asks.toLowerCase().lastIndexOf(between);
  if (at < 0) return null;
  const [noun] = HEAD.exec(asks.slice(at + between.length)) ?? [];
  const rest = noun === undefined ? elided['rest']! : elided['rest']!.replace(/^(?:the one|that)\b/i, noun);
  return `${asks.slice(0, at)}${between}${rest}`;
}

/** The noun that "the one" stands for: "the congress" of "the congress in Doha". */
const HEAD = /^the \p{Ll}+(?= (?:in|at|of|on)\b)/u;
