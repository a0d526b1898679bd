import { isRecordKind, type Kind, kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../query/query.js';

/** "Name the companies", "the countries?", "which ministers took part in those": a noun, and nothing that limits it. */
const ASKED =
  /^(?:(?:and|so|but|ok|now),? )*(?:(name|list|show|give|tell)(?: me)? |which |what are |what were |who are |who were )?(?:all )?(the |their |its )?([a-z -]{4,40}?)(?: (took part|take part|participated|were involved|were there|attended|are they|were they|were those|are those|is that|was that))?(?: (?:in|at) (?:those|them|these|it))?$/;

/** What a noun of a kind is to records: who was shown on a side of them, what they were about, where they were. */
const SETTINGS: ReadonlyMap<Kind, Role> = new Map<Kind, Role>([
  ['topic', 'topic'],
  ['place', 'place'],
  ['conference', 'conference'],
]);

/**
 * Those of a kind who stand in the records asked for before: their companies, countries, ministers, topics. `noun` = what a noun by itself
 * stands for. Null where a message says anything else, or no records were asked for.
 */
export function membersOfLast(text: string, of: SetQ, noun: (words: string) => SetQ | null): Query | null {
  const [, verb, article, words, done] = ASKED.exec(text) ?? [];
  if (words === undefined || of.is !== 'records' || (!verb && !article && !done)) return null;
  const set = isRecordKind(kindOfSet(of)) ? noun(words) : null;
  const hole = set && isBare(set) ? holeIn(of.of, kindOfSet(set)) : null;
  return set && hole && { ask: 'list', of: { is: 'that', of: set, in: of.of, hole, how: 'some' } };
}

/** A kind, a sort of bodies or a rank, of whomever. */
function isBare(set: SetQ): boolean {
  return set.is === 'all' || set.is === 'bodies' || set.is === 'post';
}

/** The role in which members are asked for: that of the other side, where one is known already. Null where they have none. */
function holeIn({ kind, roles }: Pattern, members: Kind): Role | null {
  const setting = SETTINGS.get(members);
  if (setting) return kind === 'conference' && setting !== 'place' ? null : roles[setting] ? null : setting;
  if (members !== 'country' && members !== 'official' && members !== 'organisation') return null;
  if (kind === 'proposal') return roles.from ? (roles.to ? null : 'to') : 'from';
  if (kind === 'conference') return null;
  return roles.side ? (roles.other ? null : 'other') : 'side';
}
