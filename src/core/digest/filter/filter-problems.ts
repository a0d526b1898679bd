import { likeliest } from '../../nearest/did-you-mean.js';
import { fieldNamed, fieldWords } from './field-names.js';
import type { Field } from './filter.js';
import type { NamedChoice } from './resolver.js';

/*
 * What is said of a filter that cannot be read: the word, what is wrong with it, what to write. A name that the reader
 * may not see and one that is nowhere give the same text.
 */

/** A value of each field, to show how one is written. */
export const EXAMPLES: Readonly<Record<Field, string>> = {
  country: 'country:PK',
  official: 'official:"Sattar Hashemi"',
  organisation: 'organisation:ITU',
  conference: 'conference:WTDC-25',
  topic: 'topic:space',
  agreement: 'agreement:"Baku Declaration"',
  kind: 'kind:meeting',
  change: 'change:status',
};

/** The value is nothing on record. */
export function unknownValue(field: Field, value: string, near: readonly string[]): string {
  const what = field === 'kind' || field === 'change' ? `is no ${field} of news` : `is no ${field} on record here`;
  return `"${value}" ${what}. ${near.length ? `Did you mean ${listed(near)}?` : WAYS[field]}`;
}

const CHECK = 'Check the spelling, or write another name for it.';
const WAYS: Readonly<Record<Field, string>> = {
  country: 'Write its name or its two-letter code, such as country:PK.',
  official: CHECK,
  organisation: CHECK,
  conference: CHECK,
  topic: CHECK,
  agreement: CHECK,
  kind: 'Write meeting, agreement, proposal, official, conference or organisation.',
  change: 'Write added, status, corrected, source or withdrawn.',
};

/** The value may be several things: each with the clause that says it. */
export function severalMeant(field: Field, value: string, choices: readonly NamedChoice[]): string {
  const clauses = choices.map(({ id, label }) => `${label} (${field}:${id})`);
  return `"${value}" may be ${listed(clauses)}. Write the one you mean.`;
}

/** A word without a field. */
export function fieldMissing(word: string): string {
  const quoted = /^[\p{L}\p{N}_.-]+$/u.test(word) ? word : `"${word}"`;
  return `"${word}" belongs to no field. Write what it is, such as country:${quoted} or topic:${quoted}; names of several words in quotes.`;
}

/** A field that does not exist. */
export function unknownField(word: string): string {
  const [near] = word.length >= 3 ? likeliest(word, fieldWords(), 1) : [];
  const hint = near ? `Did you mean ${fieldNamed(near)}:?` : `Write one of ${Object.keys(EXAMPLES).join(', ')}.`;
  return `"${word}" is no field. ${hint}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
