import type { Role, SetQ } from '../../query/query.js';
import { setPhrase } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';
import type { Asked } from './asked.js';

/** "Kenya or Nepal": those of several with whom nothing of that is on record, where something is with others. */
export function membersWithout(set: SetQ, { sets }: Asked): readonly Block[] {
  const pattern = set.is === 'records' ? set.of : null;
  const several = Object.entries(pattern?.roles ?? {}).find(([, one]) => one?.is === 'or');
  if (!pattern || several?.[1]?.is !== 'or') return [];
  const [role, { of }] = several as [Role, Extract<SetQ, { is: 'or' }>];
  const isEmpty = (member: SetQ) =>
    sets.found({ is: 'records', of: { ...pattern, roles: { ...pattern.roles, [role]: member } } }).size === 0;
  return of
    .filter(isEmpty)
    .map((one) => gap(`No record: nothing of that with ${setPhrase(one)} is on record here.`, 'part'));
}
