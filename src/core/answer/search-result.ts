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

/** Narrows what was found by the content words of the question; what no record holds is named. */
export function wordsApplied<T>(found: Found<T>, question: Question, textOf: (record: T) => string): Result<T> {
  const { records, unused } = narrowed(found.records, question.narrowing, textOf);
  if (unused.length && question.wordsAreTopic && unused.length === question.narrowing.length) {
    return {
      ...found,
      records: [],
      nearest: [{ without: `“${question.narrowing.join(' ')}”`, records: found.records }],
      unusedWords: unused,
    };
  }
  return { ...found, records, unusedWords: unused };
}
