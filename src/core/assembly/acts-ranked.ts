import type { Pattern, Query, Role, SetQ } from '../query/query.js';
import type { Question } from '../question/question.js';
import { ranksOfficials, ranksReceivers, sideRanked } from '../question/receivers.js';
import { partySet } from './party-set.js';

/** Who put or got most of some proposals: officials where they are asked for, else countries and the bodies that are of none. */
export function actsRanked(question: Question, pattern: Pattern): Query {
  const hole: Role = ranksReceivers(question) ? 'to' : 'from';
  const { [hole]: region, side, ...roles } = pattern.roles;
  const others: Pattern = { ...pattern, roles };
  const end = question.want === 'least' ? 'least' : 'most';
  const of = ranksOfficials(question) ? officials(question) : (region ?? regionOf(side) ?? SIDES);
  return { ask: 'rank', of, by: { by: 'count', in: others, hole }, end };
}

const SIDES: SetQ = {
  is: 'or',
  of: [
    { is: 'all', kind: 'country' },
    { is: 'bodies', sort: 'international' },
  ],
};

/** "Which African country": the states of the region, and not those they dealt with. */
function regionOf(set: SetQ | undefined): SetQ | null {
  return set?.is === 'these' && set.kind === 'country' && set.ids.length > 1 ? set : null;
}

function officials(question: Question): SetQ {
  const { ranks } = question;
  const all: SetQ = ranks.length ? { is: 'post', ranks, fields: [] } : { is: 'all', kind: 'official' };
  const side = sideRanked(question);
  const owner = side && partySet(side);
  if (owner?.is === 'these' && owner.kind === 'official') return owner;
  return owner ? { is: 'of', of: all, owner } : all;
}
