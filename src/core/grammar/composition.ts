import { peopleRolesIn } from '../query/people-roles.js';
import type { Pattern, Query, SetQ } from '../query/query.js';

/**
 * Whether a query turns or joins what single records say: denied, counted, limited by a clause of its own, asked of each.
 * Such a question is answered from its meaning as a whole; one of a single condition is told in more detail by its kind.
 */
export function isComposed(query: Query): boolean {
  if (query.ask === 'rank' && isRankOfActs(query) && query.place === undefined && !query.after)
    return isTurned(query.of) || rolesOf(query.by.in).some(isTurned);
  if (query.ask === 'list' && query.order) return true;
  // Whether any of a rank did: a yes is of those alone.
  if (query.ask === 'exists' && isOfRank(query.of)) return true;
  if (query.ask === 'list' && query.tell && isSpecific(query.of)) return true;
  // "Which African countries did Iran meet": those, and not the meetings.
  if (query.ask === 'list' && (isOfCountriesNamed(query.of) || isOfPeopleOf(query.of))) return true;
  if (query.ask === 'count' && (isOfCountriesNamed(query.of) || isOfPeople(query.of))) return true;
  if ('of' in query && !Array.isArray(query.of) && peopleRolesIn(query.of as SetQ).length) return true;
  const isOfMembers = query.ask === 'list' || query.ask === 'count' || query.ask === 'exists';
  return !isOfMembers || isTurned(query.of) || patternsIn(query.of) > 1;
}

/** Whether it is asked how something named by itself stands: that is told by its own card, whichever way it stands. */
export function isStateOfNamed(query: Query): boolean {
  if (query.ask !== 'exists' || query.of.is !== 'and') return false;
  const [named, others] = query.of.of;
  return named?.is === 'these' && others?.is === 'records';
}

/**
 * Whether it is said which records are meant: by a name of their own or by both their sides. "The memorandum" or "the meeting
 * with the ambassador" may be one of those that were spoken of before.
 */
function isSpecific(set: SetQ): boolean {
  if (set.is === 'best' || set.is === 'less') return isSpecific(set.of);
  if (set.is !== 'records') return set.is === 'these';
  const named = rolesOf(set.of).filter((one) => one.is === 'these' || one.is === 'or' || one.is === 'of');
  return named.length > 1;
}

type RankOfActs = Extract<Query, { ask: 'rank' }> & { readonly by: { readonly in: Pattern } };

/** Who put or got how much is told by act and direction, in more detail than by number. */
function isRankOfActs(query: Extract<Query, { ask: 'rank' }>): query is RankOfActs {
  return query.by.by === 'count' && query.by.in.kind === 'proposal';
}

/** Those of several countries, of a region or named one by one, that stand in records. */
function isOfCountriesNamed(set: SetQ): boolean {
  return set.is === 'that' && set.of.is === 'these' && set.of.kind === 'country' && set.of.ids.length > 1;
}

/** "How many Indian officials attended": people of a side, who stand in records. */
function isOfPeople(set: SetQ): boolean {
  return set.is === 'that' && set.of.is === 'of';
}

/** "Which African ministers attended": people of a rank or of a region, who stand in records. */
function isOfPeopleOf(set: SetQ): boolean {
  if (set.is !== 'that' || set.of.is !== 'of') return false;
  const { of, owner } = set.of;
  return of.is === 'post' || (of.is === 'all' && owner.is === 'these' && owner.ids.length > 1);
}

/** "Any prime minister who met him": people of a rank, whoever they are, who stand in records. */
function isOfRank(set: SetQ): boolean {
  if (set.is === 'records') return rolesOf(set.of).some(({ is }) => is === 'post');
  return set.is === 'that' && set.of.is === 'post';
}

/** Whether something in a set is denied, left out, counted or one of several. */
function isTurned(set: SetQ): boolean {
  switch (set.is) {
    case 'all':
    case 'these':
    case 'post':
    case 'bodies':
      return false;
    case 'records':
      return isOfItself(set.of) || isDoneInCountry(set.of) || rolesOf(set.of).some(isTurned);
    case 'that':
      return (
        set.how !== 'some' || isPassive(set) || isOnSide(set) || isTurned(set.of) || rolesOf(set.in).some(isTurned)
      );
    case 'of':
      // "Kenya's regulator": the parts know the country alone.
      return set.of.is === 'bodies' || isTurned(set.of) || isTurned(set.owner);
    case 'and':
      // "Who is the minister of …": officials that are those named are those named.
      return set.of.filter((one) => one.is !== 'all').length > 1 || set.of.some(isTurned);
    default:
      return true;
  }
}

/** "Without a deadline", "with more than two parties": said of the record itself, which its parts know nothing of. */
function isOfItself({ limits }: Pattern): boolean {
  return limits?.unstated !== undefined || limits?.number !== undefined;
}

/** "Signed in Azerbaijan": documents that were done there; the other reading takes the country for a party. */
function isDoneInCountry({ kind, roles: { place } }: Pattern): boolean {
  return kind === 'agreement' && place?.is === 'these' && place.kind === 'country';
}

/** "Countries that were offered help by Iran": the other reading takes who got it for who gave it. */
function isPassive({ in: { kind, roles }, hole }: Extract<SetQ, { is: 'that' }>): boolean {
  return kind === 'proposal' && hole === 'to' && roles.from !== undefined;
}

/** "People who represented Kenya": whoever stands in a role for one who is said to; the other reading takes them for those whom it met. */
function isOnSide({ in: { roles }, hole }: Extract<SetQ, { is: 'that' }>): boolean {
  return roles[hole] !== undefined;
}

/** How many kinds of record have to be looked through, one after the other. */
function patternsIn(set: SetQ): number {
  if (set.is === 'records') return 1 + inRoles(set.of);
  if (set.is === 'that') return 1 + inRoles(set.in) + patternsIn(set.of);
  return set.is === 'of' ? patternsIn(set.of) + patternsIn(set.owner) : 0;
}

function inRoles(pattern: Pattern): number {
  return rolesOf(pattern).reduce((sum, set) => sum + patternsIn(set), 0);
}

function rolesOf({ roles }: Pattern): readonly SetQ[] {
  return Object.values(roles).flatMap((set) => set ?? []);
}
