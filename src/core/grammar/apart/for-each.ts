import {
  isRecordKind,
  type Kind,
  kindOfSet,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../../query/query.js';
import { tableOf } from '../changed.js';
import type { Apart, ReadingApart } from './reading-apart.js';
import { groupOf, isGroupNoun } from './group-words.js';

const EACH = '(?:each|every)(?: one)?(?: of)?';

/** "For each partner, how many …", "by country, list …". */
const BEFORE: readonly RegExp[] = [
  new RegExp(
    `^(?:for|at|in|with|to|from|on|of) ${EACH} (?<said>.+?)(?:[,:] ?| (?=how many|list |which |what ))(?<rest>.+)$`,
    'i',
  ),
  /^(?:per|by) (?<said>[^,:]{3,60}?)[,:] ?(?<rest>.+)$/i,
];

/** "… at each of the congresses", "… per country", "… broken down by status". */
const BEHIND: readonly RegExp[] = [
  new RegExp(`^(?<rest>.{8,}?),? (?:for|at|in|with|to|from|by|on|of|during) ${EACH} (?<said>[^?]+)$`, 'i'),
  /^(?<rest>.{8,}?),? per (?<said>[^,?]+)\?*$/i,
  /^(?<rest>.{8,}?),? (?:in a table )?(?:(?:broken|split|divided|grouped|arranged|sorted|ordered|listed|set out|counted|organi[sz]ed|separately)(?: down| up| out)? )?by (?:the )?(?<by>[^,?]+)\?*$/i,
];

/** "How many agreements does each Gulf state have with Azerbaijan". */
const AS_SUBJECT = new RegExp(
  `^how many (?<what>.+?) (?:do|does|did|has|have|had) ${EACH} (?<said>.+?) (?:have|had|hold|held|signed?|made?|attend(?:ed)?|concluded?|received?)(?<tail> .+?)?\\?*$`,
  'i',
);

/** "Who signed it for each side" asks for people and for no groups of records. */
const OF_PEOPLE = /^(?:who|whom|when|where|why|is|are|was|were|did|does|do|has|have)\b/i;

/** What asks for groups and for nothing else. */
const GROUPING =
  /^(?:please )?(?:could you |can you )?(?:break|split|group|divide|arrange|sort|count|organi[sz]e|set out|list|show)(?: up| out)? (?<what>.+?)(?: down| up| out)?$/i;
const DIVIDING =
  /^how (?:do|does|are|is|did|were) (?<what>.+?) (?:divided?|split|break|broken|distributed?|spread|fall|add)(?: down| up| out)?$/i;

/** "With which countries has it agreements, and how many with each": those that it asks for are what is counted by. */
const OF_THOSE_ASKED =
  /^(?<rest>.{8,}?),? and how many(?: (?:of them|\p{L}+))? (?:with|of|by|at|in|from|to|for|on) each(?: of (?:them|these|those)| one)?$/iu;

/** A question with what its records are grouped by in words of its own. */
export function forEach(text: string): readonly Apart[] {
  const ofThose = OF_THOSE_ASKED.exec(text)?.groups?.rest;
  if (ofThose) return [{ rest: ofThose, turned: countedByThose }];
  return [...BEFORE, ...BEHIND, AS_SUBJECT].flatMap((pattern): readonly Apart[] => {
    const { rest, said, by, what, tail = '' } = pattern.exec(text)?.groups ?? {};
    const group = said ?? by;
    // "By" may say who did something: only what can be grouped by is.
    if (!group || (rest && OF_PEOPLE.test(rest)) || (by !== undefined && !isGroupNoun(by))) return [];
    return apart(rest ?? `how many ${what}${tail}`, group);
  });
}

function apart(asked: string, by: string): readonly Apart[] {
  const { unit, when } = UNIT_OF.exec(by)?.groups ?? {};
  const [whole, said] = unit ? [`${asked} in ${when}`, unit] : [asked, by];
  const text = named(whole.replace(/\s+(?:there|in each case|respectively)$/i, ''), said);
  if (text === null) return [];
  const what = GROUPING.exec(text)?.groups?.what ?? DIVIDING.exec(text)?.groups?.what;
  return [{ rest: what ? `list ${what}` : text, turned: (asked, reading) => grouped(asked, said, reading) }];
}

/** "Each month of 2025": of that year alone. */
const UNIT_OF = /^(?<unit>(?:the )?(?:months?|days?|years?)) (?:of|in) (?<when>.+)$/i;

const PRONOUN = /\b(?:he|she|they|it)\b/i;

/** "For each conference that Modi attended, how many meetings did he hold": who is meant is named in what is grouped by. */
function named(rest: string, said: string): string | null {
  if (!PRONOUN.test(rest)) return rest;
  const by =
    /(?:that|which|where|at which) (?<by>.+?) (?:has |had )?(?:attended|visited|took part|organised|organized|hosted|was|were|spoke|appeared)/i.exec(
      said,
    )?.groups?.by;
  return by ? rest.replace(PRONOUN, by) : null;
}

/** The records in which those who are asked for stand, counted by them. */
function countedByThose(asked: Query): Query | null {
  if ((asked.ask !== 'list' && asked.ask !== 'count') || asked.of.is !== 'that' || asked.of.how !== 'some') return null;
  const { of, in: pattern } = asked.of;
  return of.is === 'all' ? tableOf({ ask: 'list', of: { is: 'records', of: pattern } }, of.kind) : null;
}

function grouped(asked: Query, said: string, reading: ReadingApart): Query | null {
  if ((asked.ask !== 'list' && asked.ask !== 'count') || !isRecordKind(kindOfSet(asked.of))) return null;
  const group = groupOf(said, reading);
  if (!group) return null;
  if ('split' in group) return splitOf(asked.of, group.split);
  const of = group.among ? amongThose(asked.of, group.per, group.among) : asked.of;
  return of && tableOf({ ask: 'list', of }, group.per);
}

function splitOf(of: SetQ, by: Extract<Query, { ask: 'split' }>['by']): Query | null {
  const isOfDocuments = by === 'status' || by === 'kind';
  return isOfDocuments && kindOfSet(of) !== 'agreement' ? null : { ask: 'split', of, by };
}

/** The records of some of a kind alone; null where it is said already which. */
function amongThose(of: SetQ, kind: Kind, among: SetQ): SetQ | null {
  if (of.is !== 'records') return null;
  const role = freeRole(of.of, kind);
  return role && { is: 'records', of: { ...of.of, roles: { ...of.of.roles, [role]: among } } };
}

function freeRole({ kind: of, roles }: Pattern, kind: Kind): Role | null {
  if (kind === 'conference' || kind === 'topic' || kind === 'place') return roles[kind] ? null : kind;
  const open: readonly Role[] = of === 'proposal' ? ['from', 'to'] : ['side', 'other'];
  return open.find((role) => !roles[role]) ?? null;
}
