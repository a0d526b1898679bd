import type { Question } from '../question/question.js';
import { ref } from '../records/ref.js';
import { type Criterion, type Found, narrowed } from './criteria.js';

/** What a search of one kind gave, with the content words that no record held. */
export interface Result<T> extends Found<T> {
  readonly unusedWords: readonly string[];
}

/** Of records that a follow-up names: those alone, or those set aside. */
export function onlyCriteria<T extends { id: string }>(
  question: Question,
  kind: 'meeting' | 'agreement' | 'proposal',
): Criterion<T>[] {
  const refs = new Set<string>(question.only.filter((one) => one.startsWith(`${kind}:`)));
  const gone = new Set<string>(question.setAside);
  const rest: Criterion<T> = {
    label: 'not those shown before',
    keys: null,
    test: (record) => !gone.has(ref(kind, record.id)),
    soft: false,
  };
  const those: Criterion<T> = {
    label: 'only those shown before',
    keys: null,
    test: (record) => refs.has(ref(kind, record.id)),
    soft: false,
  };
  return [...(refs.size ? [those] : []), ...(gone.size ? [rest] : [])];
}

/**
 * Narrows what was found by the content words of the question; what no record holds is named. Where nothing else
 * narrows (`isOpen`), everyday words do too in a list, which would be all there is without them, and in "which of them …".
 */
export function wordsApplied<T>(
  found: Found<T>,
  question: Question,
  textOf: (record: T) => string,
  isOpen = false,
): Result<T> {
  const isAsked = isOpen || question.only.length > 0;
  const narrowsByAll = isAsked && LISTED.has(question.want) && question.atLeast === null;
  const words = narrowsByAll ? question.words.filter((word) => !MANNER.test(word)) : question.narrowing;
  const { records, unused } = narrowed(found.records, words, textOf);
  const isContent = words.some((word) => question.slots.includes(word) || question.narrowing.includes(word));
  const areNeeded = (narrowsByAll && (isOpen || isContent)) || question.wordsAreTopic;
  // Nothing holds the words that are asked for: what was found without them is something else.
  if (unused.length && areNeeded && unused.length === words.length)
    return { ...found, records: [], unusedWords: words };
  const unheeded = isOpen && !narrowsByAll ? narrowed(found.records, question.words, textOf).unused : [];
  return { ...found, records, unusedWords: [...new Set([...unused, ...unheeded])] };
}

/** What wants records themselves, and no number or rank of them. */
const LISTED: ReadonlySet<Question['want']> = new Set(['list', 'who', 'when', 'where', 'about', 'yes-no']);

/** "briefly", "sorted": how a list is to be given, never what it is about. */
const MANNER = /.{2}ly$|^(?:sort|order|rank|arrang|group|number)ed$/;
