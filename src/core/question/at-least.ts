const NUMBERS: ReadonlyMap<string, number> = new Map<string, number>(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    once: 1,
    twice: 2,
  }),
);

const AT_LEAST = /\b(?:at least|no fewer than|not fewer than|no less than|a minimum of) (\d{1,3}|[a-z]+)\b/i;
const MORE_THAN = /\b(?:more than|upwards of) (\d{1,3}|[a-z]+)\b/i;
const OR_MORE = /\b(\d{1,3}|[a-z]+) (?:times )?(?:or more|and more|or over)\b/i;

/** What is counted for each: "more than one country" counts the countries themselves, and is no threshold. */
const COUNTED =
  /\b(?:once|twice|\d{1,3}|[a-z]+) (?:or more )?(?:\w+ ){0,2}(?:meetings?|talks|times|bilaterals?|engagements|encounters|sessions|agreements?|memoranda|documents?|proposals?)\b|\bmore than (?:once|twice)\b|\b(?:twice|several times|repeatedly)\b|\b(?:once|twice) or more\b/i;

/** "Did he meet more than four ministers": of yes or no those who were met are counted as well. */
const COUNTED_WHO =
  /^\W*(?:(?:and|so|but|um|well)[, ]+)*(?:did|has|have|had|does|do)\b[^?]*\b(?:\d{1,3}|[a-z]+) (?:\w+ ){0,3}?(?:counterparts|ministers|officials|leaders|presidents|people|delegations|colleagues)\b/i;

/** "Who visited twice", "did they meet twice": once does not count; of a number of meetings nothing is said. */
const WHO_TWICE = /^\s*(?:who|which|did|has|have|had)\b[^?]*\b(?:twice|two times|several times|repeatedly)\b/i;

/** "at least ten", "five or more", "more than once" as the least number wanted; null where none is said. */
export function atLeastOf(text: string): number | null {
  if (!COUNTED.test(text) && !COUNTED_WHO.test(text)) return null;
  const most = numberIn(AT_LEAST, text) ?? numberIn(OR_MORE, text);
  if (most !== null) return most;
  const above = numberIn(MORE_THAN, text);
  if (above !== null) return above + 1;
  return WHO_TWICE.test(text) ? 2 : null;
}

function numberIn(pattern: RegExp, text: string): number | null {
  const said = pattern.exec(text)?.[1]?.toLowerCase();
  if (!said) return null;
  return /^\d+$/.test(said) ? Number(said) : (NUMBERS.get(said) ?? null);
}
