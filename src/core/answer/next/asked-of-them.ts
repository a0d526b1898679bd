import { type Aspect, isRecordKind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { isUnlimited } from '../../query/says.js';
import { setAsked } from '../../query/set-asked.js';
import type { Draft } from '../draft.js';
import { partsOf } from '../forms/asked.js';
import { type Answered, listOf } from './edited.js';

/** Records up to which one thing is asked of each. */
const ASKED_OF = 12;

/** One thing more of the documents that were shown: who signed them, by when they are due. */
export function* askedOfThem({ query, draft, graph }: Answered): Generator<Query> {
  const of = recordsShown(query, draft);
  if (!of) return;
  const { listed } = draft;
  const agreements = listed.flatMap((one) => {
    const [kind, id] = partsOf(one);
    return (kind === 'agreement' ? graph.agreement(id) : undefined) ?? [];
  });
  const isStated: readonly (readonly [Aspect, boolean])[] = [
    ['signers', agreements.some(({ history }) => history.some(({ signers }) => signers !== undefined))],
    ['deadline', agreements.some(({ deadline }) => deadline)],
  ];
  for (const [tell, is] of isStated) if (is && tell !== toldIn(query)) yield { ask: 'list', of, tell };
}

/** Who reports the records that were shown. */
export function* sourcesOfThem({ query, draft }: Answered): Generator<Query> {
  const of = recordsShown(query, draft);
  if (of && toldIn(query) !== 'sources') yield { ask: 'list', of, tell: 'sources' };
}

/** The records that a query asks for, where few enough were shown to ask something of each. */
function recordsShown(query: Query, { listed }: Draft): SetQ | null {
  const of = setAsked(query);
  const isFew = listed.length > 0 && listed.length <= ASKED_OF;
  return of && isFew && isRecordKind(kindOfSet(of)) && !isUnlimited(of.is === 'best' ? of.of : of) ? of : null;
}

function toldIn(query: Query): Aspect | undefined {
  return query.ask === 'list' ? query.tell : undefined;
}

/** The records behind an answer that names who or what stands in them, sets several against each other or puts them in order. */
export function* recordsBehind({ query }: Answered): Generator<Query> {
  if (query.ask === 'timeline' || query.ask === 'compare' || query.ask === 'order')
    for (const of of query.of) yield { ask: 'list', of };
  if (query.ask === 'conflicts') yield { ask: 'list', of: query.of };
  const pattern = patternBehind(query);
  if (pattern && Object.values(pattern.roles).some((one) => one !== undefined)) yield listOf(ofOneSide(pattern));
}

function patternBehind(query: Query): Pattern | null {
  if (query.ask === 'rank') return query.by.by === 'count' ? query.by.in : null;
  const set = setAsked(query);
  return set?.is === 'that' && set.how !== 'no' ? set.in : null;
}

/** Whose records they are, where only with whom they are was said. */
function ofOneSide(pattern: Pattern): Pattern {
  const { side, other, ...roles } = pattern.roles;
  return side || !other ? pattern : { ...pattern, roles: { ...roles, side: other } };
}
