import { spend } from '../../graph/work.js';
import type { Found } from '../../query/found.js';
import { STEPS_A_RECORD } from '../../query/match.js';
import type { SetQ } from '../../query/query.js';
import type { Sets } from '../../query/sets.js';

/** What a set holds, at the cost of the records that have to be tested for it: too many of them are too much work. */
export function foundWithin(set: SetQ, sets: Sets): Found {
  spend(STEPS_A_RECORD * recordsTested(set, sets));
  return sets.found(set);
}

/** The records that have to be tested one by one, to find what a set holds. */
function recordsTested(set: SetQ, sets: Sets): number {
  switch (set.is) {
    case 'records':
      return sets.matches(set.of).tested();
    case 'that':
      return sets.matches(set.in, { [set.hole]: sets.fit(set.of) }).tested() + recordsTested(set.of, sets);
    case 'less':
      return recordsTested(set.of, sets) + recordsTested(set.less, sets);
    case 'and':
    case 'or':
      return set.of.reduce((sum, one) => sum + recordsTested(one, sets), 0);
    case 'of':
    case 'best':
      return recordsTested(set.of, sets);
    default:
      return 0;
  }
}
