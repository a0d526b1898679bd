import type { Graph } from '../graph/graph.js';
import { countryName } from '../records/countries/countries.js';
import type { Days, Pattern, RecordKind, Role, SetQ } from './query.js';
import { limitPhrase } from './restate/complements.js';
import { KIND_NOUNS } from './restate/nouns.js';
import { rolePhrase } from './restate/sets.js';
import { isOfOthers } from './says.js';
import { turnedRound } from './turned.js';

/** A set with less asked of it, and what was left out, as the restated question says it. */
export interface Relaxed {
  readonly set: SetQ;
  readonly without: string;
  /** What stands in its place, where something does: "in 2025" for "in November 2025". */
  readonly instead: string | null;
}

/**
 * What may be left out of a set that holds nothing, in the order in which it is tried. Never for yes/no, numbers and shares,
 * which would then answer another question.
 */
export function relaxations(set: SetQ, graph: Graph): readonly Relaxed[] {
  // Others than those shown before: what was left out of those is no nearer than they are.
  if (isOfOthers(set)) return [];
  if (set.is === 'records') return steps(set.of, graph).map((one) => ({ ...one, set: { ...set, of: one.pattern } }));
  if (set.is === 'that') return steps(set.in, graph).map((one) => ({ ...one, set: { ...set, in: one.pattern } }));
  if (set.is === 'less' || set.is === 'best') {
    return relaxations(set.of, graph).map((one) => ({ ...one, set: { ...set, of: one.set } }));
  }
  return [];
}

interface Step {
  readonly pattern: Pattern;
  readonly without: string;
  readonly instead: string | null;
}

/** The one table of what gives way, first to last. */
const TABLE: readonly ((pattern: Pattern, graph: Graph) => readonly Step[])[] = [
  ({ words, ...rest }) => (words?.length ? [step(rest, `that mention “${words.join(' ')}”`)] : []),
  withoutRole('conference'),
  withoutRole('place'),
  ({ when, ...rest }) =>
    when
      ? widerDays(when).map((one) => ({ pattern: { ...rest, when: one }, without: when.said, instead: one.said }))
      : [],
  ({ when, ...rest }) => (when ? [step(rest, when.said)] : []),
  withoutLimit('latest'),
  withoutLimit('event'),
  withoutLimit('acts'),
  withoutLimit('formats'),
  withoutLimit('documents'),
  withCountries,
  turned,
  withoutRole('topic'),
  ofAnotherKind,
];

function steps(pattern: Pattern, graph: Graph): readonly Step[] {
  // Of what was shown before nothing is left out: the rest of it is no nearer.
  if (pattern.among) return [];
  return TABLE.flatMap((row) => row(pattern, graph)).filter((one) => isLimited(one.pattern));
}

/** What is left must still ask for something: all there is is near nothing. */
function isLimited({ roles }: Pattern): boolean {
  return Object.values(roles).some((set) => set !== undefined);
}

function step(pattern: Pattern, without: string, instead: string | null = null): Step {
  return { pattern, without, instead };
}

function withoutRole(role: Role) {
  return (pattern: Pattern): readonly Step[] => {
    const { [role]: gone, ...roles } = pattern.roles;
    return gone ? [step({ ...pattern, roles }, rolePhrase(pattern, role))] : [];
  };
}

function withoutLimit(limit: 'latest' | 'event' | 'acts' | 'formats' | 'documents') {
  return (pattern: Pattern): readonly Step[] => {
    const { [limit]: gone, ...limits } = pattern.limits ?? {};
    return gone ? [step({ ...pattern, limits }, limitPhrase(pattern, limit))] : [];
  };
}

/** The month of a day, then the year of either. */
function widerDays({ from, to }: Days): readonly Days[] {
  if (from === null || to === null || from.slice(0, 4) !== to.slice(0, 4)) return [];
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  const isWithinMonth = month === to.slice(0, 7) && from !== `${month}-01`;
  const ofMonth = { from: `${month}-01`, to: `${month}-31`, said: `in ${month}` };
  const ofYear = { from: `${year}-01-01`, to: `${year}-12-31`, said: `in ${year}` };
  return from === ofYear.from && to === ofYear.to ? [] : isWithinMonth ? [ofMonth, ofYear] : [ofYear];
}

const PEOPLE: readonly Role[] = ['side', 'other', 'from', 'to', 'guest'];

/** People for whom nothing is on record: what is of their countries. */
function withCountries(pattern: Pattern, graph: Graph): readonly Step[] {
  return PEOPLE.flatMap((role) => {
    const set = pattern.roles[role];
    if (set?.is !== 'these' || set.kind !== 'official') return [];
    const codes = [
      ...new Set(set.ids.flatMap((id) => graph.official(id)?.posts.flatMap(({ country }) => country ?? []) ?? [])),
    ];
    const said = codes.map(countryName).join(' or ');
    const countries: SetQ = { is: 'these', kind: 'country', ids: codes, said };
    return codes.length ? [step({ ...pattern, roles: { ...pattern.roles, [role]: countries } }, set.said, said)] : [];
  });
}

/** What was put the other way round. */
function turned(pattern: Pattern): readonly Step[] {
  const other = turnedRound(pattern);
  return other ? [step(other, 'in that direction', 'the other way round')] : [];
}

/** Two sides that signed nothing have talked; a body that is in no meeting has signed or put something. */
function ofAnotherKind({ kind, roles: { side, other, topic } }: Pattern): readonly Step[] {
  const isOfBody = [side, other].every((set) => !set || (set.is === 'these' && set.kind === 'organisation'));
  const kinds: readonly RecordKind[] =
    kind === 'agreement' && side && other
      ? ['meeting']
      : kind === 'meeting' && side && isOfBody
        ? ['agreement', 'proposal']
        : [];
  const roles = { ...(side ? { side } : {}), ...(other ? { other } : {}), ...(topic ? { topic } : {}) };
  return kinds.map((one) => step({ kind: one, roles }, KIND_NOUNS[kind].many, KIND_NOUNS[one].many));
}
