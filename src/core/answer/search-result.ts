import type { Question } from '../question/question.js';
import { ref } from '../records/ref.js';
import { type Criterion, type Found, narrowed } from './criteria.js';

/** What a search of one kind gave, with the content words that no record held. */
export interface Result<T> extends Found<T> {
  readonly unusedWords: readonly string[];
}

/** The label of the condition that sets aside what was shown already. */
export const SHOWN_BEFORE = 'not those shown before';

/** Of records that a follow-up names: those alone, or those set aside. */
export function onlyCriteria<T extends { id: string }>(
  question: Question,
  kind: 'meeting' | 'agreement' | 'proposal',
): Criterion<T>[] {
  const refs = new Set<string>(question.only.filter((one) => one.startsWith(`${kind}:`)));
  const gone = new Set<string>(question.setAside);
  const rest: Criterion<T> = {
    label: SHOWN_BEFORE,
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
 * narrows (`isOpen`), everyday words do too in a list, which would be all there is without them.
 */
export function wordsApplied<T>(
  found: Found<T>,
  question: Question,
  textOf: (record: T) => string,
  isOpen = false,
): Result<T> {
  const narrowsByAll = isOpen && LISTED.has(question.want) && question.atLeast === null;
  const words = narrowsByAll ? question.words.filter((word) => !MANNER.test(word)) : question.narrowing;
  const { records, unused } = narrowed(found.records, words, textOf);
  if (unused.length && (narrowsByAll || question.wordsAreTopic) && unused.length === words.length) {
    return {
      ...found,
      records: [],
      nearest: [{ without: `“${words.join(' ')}”`, records: found.records }],
      unusedWords: unused,
    };
  }
  return { ...found, records, unusedWords: unused };
}

/** What wants records themselves, and no number or rank of them. */
const LISTED: ReadonlySet<Question['want']> = new Set(['list', 'who', 'when', 'where', 'about', 'yes-no']);

/** "briefly", "sorted": how a list is to be given, never what it is about. */
const MANNER = /.{2}ly$|^(?:sort|order|rank|arrang|group|number)ed$/;
