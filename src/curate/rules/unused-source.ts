import { sourceOf } from '../../core/records/cite.js';
import { ref } from '../../core/records/ref.js';
import { allRecords, fieldOf, partsOf } from '../records.js';
import type { Rule } from '../rule.js';

export const unusedSource: Rule = {
  name: 'unused-source',
  why: 'A source that nothing cites is either forgotten work or a cite that names the wrong source.',
  exceptions: [],
  check: (knowledge) => {
    const parts = allRecords(knowledge).flatMap(({ record }) => partsOf(record));
    const cites = parts.filter(({ path, value }) => typeof value === 'string' && fieldOf(path) === 'cites');
    const used = new Set(cites.map(({ value }) => sourceOf(String(value))));
    return knowledge.sources
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({
        ref: ref('source', id),
        path: [],
        message: `nothing cites the source "${id}"`,
        fix: 'Cite it where it says something, or remove it.',
      }));
  },
};
