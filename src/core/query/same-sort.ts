import { kindOfSet, type SetQ } from './query.js';

/** Everything of the same sort as what a set holds: what a share is said of already limits it. */
export function sameSort(set: SetQ): SetQ {
  if (set.is !== 'records') return { is: 'all', kind: kindOfSet(set) };
  const { kind, limits } = set.of;
  const documents = limits?.documents ? { limits: { documents: limits.documents } } : {};
  return { is: 'records', of: { kind, roles: {}, ...documents } };
}
