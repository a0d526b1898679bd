import { isRecordKind, type SetQ } from './query.js';

/** Whether a set says something of what it holds: names and kinds of things alone say nothing, however they are joined. */
export function saysSomething(set: SetQ): boolean {
  switch (set.is) {
    case 'all':
    case 'these':
    case 'post':
    case 'bodies':
      return false;
    case 'and':
    case 'or':
      return set.of.some(saysSomething);
    case 'less':
      return saysSomething(set.of) || saysSomething(set.less);
    default:
      return true;
  }
}

/** Whether a set holds everything of its kind: no role is filled, and nothing limits it. */
export function isUnlimited(set: SetQ): boolean {
  if (set.is !== 'records') return set.is === 'all';
  const { roles, when, words, limits, among } = set.of;
  return !Object.keys(roles).length && !when && !words?.length && !among && !Object.keys(limits ?? {}).length;
}

/** Whether a set is of other records than those that are named or were shown before. */
export function isOfOthers(set: SetQ): boolean {
  return set.is === 'less' && set.less.is === 'these' && isRecordKind(set.less.kind);
}
