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
const ELIDED = /^(?:and )?how many (to|at|in|for|from|with|on) (.+)$/i;

/** What is counted, and the rest of a question for a number. */
const COUNTED = /^(how many \p{L}[^?]*)\??$/iu;

function numberInFull(part: string, before: string): string | null {
  const [, prep, rest] = ELIDED.exec(part) ?? [];
  const [, asks] = COUNTED.exec(before) ?? [];
  if (prep === undefined || rest === undefined || asks === undefined) return null;
  const between = ` ${prep.toLowerCase()} `;
  const at = asks.toLowerCase().lastIndexOf(between);
  if (at < 0) return null;
  const [noun] = HEAD.exec(asks.slice(at + between.length)) ?? [];
  const object = noun === undefined ? rest : rest.replace(/^(?:the one|that)\b/i, noun);
  return `${asks.slice(0, at)}${between}${object}`;
}

/** The noun that "the one" stands for: "the congress" of "the congress in Doha". */
const HEAD = /^the \p{Ll}+(?= (?:in|at|of|on)\b)/u;
