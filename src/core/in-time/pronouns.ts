import type { Item } from '../question/item.js';
import type { Linked } from '../question/understand.js';

/** Somebody or something named, as the text has it. */
interface Named {
  readonly text: string;
  readonly isPerson: boolean;
}

/** Words of one part of a sentence with the names of the other part in the place of its pronouns; null where one stands for nobody there. */
export function withNames(text: string, other: Linked): string | null {
  const named = namedIn(other);
  const [person, ...people] = named.filter(({ isPerson }) => isPerson);
  const [one, another] = named;
  const he = person && (!people.length || people.length < 3) ? person.text : null;
  const it = one?.text ?? null;
  const they = one && another ? `${one.text} and ${another.text}` : it;
  const pair = one && another ? ` of ${one.text} with ${another.text}` : null;
  const replaced = text
    .replace(/\b(?:their|its|his|her)(?= \p{Lu})/gu, 'the')
    .replace(/\b(?:he|she)\b/gi, () => he ?? OPEN)
    .replace(/\b(?:his|her)(?= \w)/gi, () => (he ? `${he}'s` : OPEN))
    .replace(/\b(?:him|her)\b/gi, () => he ?? OPEN)
    .replace(/\btheir (?:first |last |latest )?(\w+)/gi, (_, noun: string) =>
      pair ? `the ${noun}${pair}` : it ? `${it}'s ${noun}` : OPEN,
    )
    .replace(/\b(?:they|the two sides|both sides|the two|the two of them)\b/gi, () => they ?? OPEN)
    .replace(/\bits(?= \w)/gi, () => (it ? `${it}'s` : OPEN))
    .replace(/\bit\b/gi, () => it ?? OPEN);
  return replaced.includes(OPEN) ? null : replaced;
}

/** Stands for whom nothing names. */
const OPEN = '\u0000';

/** Whether words hold a pronoun that somebody named elsewhere may stand for. */
export function hasPronoun(text: string): boolean {
  return /\b(?:he|she|his|her|him|their|they|its|it|the two sides|both sides)\b/i.test(text);
}

/** Those named in a text, with all the words of each: "the prime minister of Bhutan". */
function namedIn({ text, items }: Linked): readonly Named[] {
  const starts = startsOf(text, items);
  return items.flatMap((item, at): Named[] => {
    if (item.kind !== 'party' || starts[at] === undefined) return [];
    const end = starts.slice(at + 1).find((start) => start !== undefined && start > starts[at]!) ?? text.length;
    const isPerson = item.party.entities.some(({ kind }) => kind === 'official') || item.party.unknown !== null;
    return [{ text: plainName(text.slice(starts[at], end)), isPerson }];
  });
}

function startsOf(text: string, items: readonly Item[]): readonly (number | undefined)[] {
  let from = 0;
  return items.map(({ mention }) => {
    const at = text.indexOf(mention.text, from);
    if (at < 0) return undefined;
    from = at + mention.text.length;
    return at;
  });
}

/** A name without what stands around it: "Hashemi's " is "Hashemi"; a post has its article again. */
function plainName(words: string): string {
  const name = words
    .trim()
    .replace(/[\s,;:?!.]+$/, '')
    .replace(/['’]s?$/, '');
  return /^[a-z]/.test(name) || /^\p{Lu}\p{Ll}+(?:n|i|ish|ese) \p{Ll}/u.test(name) ? `the ${name}` : name;
}
