import { kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../../query/query.js';
import { roleAtVerb } from '../complements.js';
import type { Clause } from '../meaning.js';
import { denied, narrowed, saidOf } from '../predicate.js';
import { isParty } from '../rules/clauses.js';
import type { Apart, ReadingApart } from './reading-apart.js';
import { readingsAs } from './noun-phrases.js';

const AUXILIARY = '(?:did|do|does|has|have|had)';

/** "… that Iran did not (meet there)", "… but Malaysia has not", "… that it has not met in Geneva": the same of another, denied. */
const OF_ANOTHER = new RegExp(
  `^(?<rest>.{8,}?),? (?:but that|but which|but whom|that|which|whom|who|but|and|while|whereas) (?<by>[^,;?]{2,60}?) ${AUXILIARY}(?:n['’]?t| not| never)(?<verb>(?: \\S+){0,4}?)(?: there| too| as well| either| also| at all| then)*(?<place> (?:in|at|with|during|to|from) [^,;?]{2,60}?)?\\s*\\?*$`,
  'i',
);

/** "… without also meeting the regulator there". */
const WITHOUT_DOING =
  /^(?<rest>.{8,}?),? without (?:also |ever |having )*(?<verb>meeting|seeing|met|seen|visiting|signing|receiving)(?<tail> .+?)\?*$/i;

/** "… in Cape Town but not in Doha". */
const NOT_THERE = /^(?<rest>.{8,}?),? (?:but|and) not (?<place>(?:in|at|during|on|about|with|to|from) .+?)\?*$/i;

/** What is asked for of which something else is denied. */
export function notOfAnother(text: string): readonly Apart[] {
  return [ofAnother(text), withoutDoing(text), notThere(text)].flatMap((one) => one ?? []);
}

function ofAnother(text: string): Apart | null {
  const { rest, by, verb = '', place } = OF_ANOTHER.exec(text)?.groups ?? {};
  if (!rest || !by) return null;
  return {
    rest,
    turned: (asked, reading) => {
      const clause = clauseOf(asked);
      const said = verb.trim();
      const isSame = clause && (said === '' || kindsOfVerb(said, reading).includes(clause.pattern.kind));
      const other = isSame ? bySomebody(clause, by, reading) : null;
      const elsewhere = other && (place ? atAnother(other, place.trim(), reading) : other);
      return elsewhere && elsewhere !== clause ? lessClause(asked, { ...elsewhere, how: 'no' }) : null;
    },
  };
}

const PRONOUN = /^(?:it|he|she|they)$/i;

/** The same done by somebody else; by "it" or by whoever did it the same. */
function bySomebody(clause: Clause, by: string, reading: ReadingApart): Clause | null {
  if (PRONOUN.test(by)) return clause;
  const [phrase] = readingsAs('NP', by, reading);
  if (!phrase || phrase.each || !isParty(phrase.set)) return null;
  const isOwn = Object.values(clause.pattern.roles).some((set) => JSON.stringify(set) === JSON.stringify(phrase.set));
  const role = isOwn ? null : subjectOf(clause, phrase.set);
  return isOwn ? clause : role && inRole(clause, role, phrase.set);
}

/** The same with another in the role of a preposition, which stands there already. */
function atAnother(clause: Clause, place: string, reading: ReadingApart): Clause | null {
  const [marked] = readingsAs('PP', place, reading);
  if (!marked || marked.phrase.each) return null;
  const { kind } = clause.pattern;
  const frame = {
    kind,
    subject: clause.hole,
    object: null,
    prepositions: { with: 'other' as const, to: 'other' as const },
  };
  const role = roleAtVerb(frame, marked);
  const other = role === 'other' ? counterpartIn(clause) : role;
  return other && other !== clause.hole && clause.pattern.roles[other]
    ? inRole(clause, other, marked.phrase.set)
    : null;
}

/** Where the one stands with whom something was done. */
function counterpartIn({ pattern: { roles }, hole }: Clause): Role {
  return hole === 'other' || !roles.other ? 'side' : 'other';
}

function kindsOfVerb(verb: string, reading: ReadingApart): readonly string[] {
  return readingsAs('V', verb.replace(/^(?:also|ever) /i, ''), reading).map(({ kind }) => kind);
}

function withoutDoing(text: string): Apart | null {
  const { rest, verb, tail } = WITHOUT_DOING.exec(text)?.groups ?? {};
  if (!rest || !verb || !tail) return null;
  const done = PAST.get(verb.toLowerCase()) ?? verb;
  return {
    rest,
    turned: (asked, reading) => {
      const [clauses] = readingsAs('VP', done + tail, reading);
      const not = clauses && denied({ clauses });
      const of = not && (asked.ask === 'list' || asked.ask === 'count') ? narrowed(asked.of, not) : null;
      return of && ({ ...asked, of } as Query);
    },
  };
}

const PAST: ReadonlyMap<string, string> = new Map([
  ['meeting', 'met'],
  ['seeing', 'met'],
  ['seen', 'met'],
  ['visiting', 'visited'],
  ['signing', 'signed'],
  ['receiving', 'received'],
]);

function notThere(text: string): Apart | null {
  const { rest, place } = NOT_THERE.exec(text)?.groups ?? {};
  if (!rest || !place) return null;
  return {
    rest,
    turned: (asked, reading) => {
      const clause = clauseOf(asked);
      const elsewhere = clause && atAnother(clause, place, reading);
      return elsewhere ? lessClause(asked, elsewhere) : null;
    },
  };
}

/** What is said of those who are asked for last; null where nothing but records is asked for. */
function clauseOf(query: Query): Clause | null {
  if ((query.ask !== 'list' && query.ask !== 'count') || query.of.is !== 'that' || query.of.how !== 'some') return null;
  return { pattern: query.of.in, hole: query.of.hole, how: 'some' };
}

/** The role of who did it: whoever else does the same stands there. */
function subjectOf({ pattern: { roles, kind }, hole }: Clause, by: SetQ): Role | null {
  const open = (['side', 'other', 'from', 'to', 'guest'] as const).filter((role) => role !== hole && roles[role]);
  const [only, ...others] = open;
  const isAlike = only && isParty(by) && isParty(roles[only]!);
  // Of topics that two sides spoke of together either may have done so without the other.
  const counterpart = others.length && hole === 'topic' && kind === 'meeting' ? alike(roles, by) : null;
  return counterpart ?? (isAlike && !others.length ? only : null);
}

function alike(roles: Pattern['roles'], by: SetQ): Role | null {
  const { other } = roles;
  return other && kindOfSet(other) === kindOfSet(by) ? 'other' : null;
}

function inRole({ pattern, hole }: Clause, role: Role, set: SetQ): Clause {
  return { pattern: { ...pattern, roles: { ...pattern.roles, [role]: set } }, hole, how: 'no' };
}

function lessClause(query: Query, clause: Clause): Query | null {
  if (query.ask !== 'list' && query.ask !== 'count') return null;
  const of = saidOf(query.of, [clause]);
  return of && { ...query, of };
}
