import type { Query, SetQ } from '../../query/query.js';
import type { Draft } from '../draft.js';
import { gap } from '../draft.js';
import type { Asked } from './asked.js';

type List = Extract<Query, { ask: 'list' }>;

/** The answer to a list of ministers, of whom none is on record, with ministers of state in their place: they are called so as well. */
export function listOfLesserRank(list: List, asked: Asked, compose: (list: List, asked: Asked) => Draft): Draft | null {
  const of = withLesser(list.of);
  if (!of || asked.sets.found(of).size === 0) return null;
  const draft = compose({ ...list, of }, { ...asked, query: { ...list, of } });
  if (draft.outcome !== 'answered') return null;
  const said = gap('No minister of full rank is on record for this; of ministers of state there is:');
  return { ...draft, blocks: [said, ...draft.blocks] };
}

/** A set of ministers as one of ministers of state; null where it is of no ministers. */
function withLesser(set: SetQ): SetQ | null {
  if (set.is === 'post') return set.ranks.join() === 'minister' ? { ...set, ranks: ['state-minister'] } : null;
  if (set.is !== 'that' && set.is !== 'less' && set.is !== 'of') return null;
  const of = withLesser(set.of);
  return of && { ...set, of };
}
