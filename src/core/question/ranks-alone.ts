import type { Question } from './question.js';

/** The ranks that meetings are asked for by where nobody is named ("met with the president"), and by "only the ministers". */
export function ranksAlone({ target, ranks, parties, visitors, tags }: Question): readonly string[] {
  const isLimit = tags.includes('only') || parties.every((term) => term.excluded);
  return target === 'meetings' && visitors === null && isLimit ? ranks : [];
}

/** "president or prime minister". */
export function rankWords(ranks: readonly string[]): string {
  return [...new Set(ranks)].join(' or ').replaceAll('-', ' ');
}
