import type { Graph } from '../graph/graph.js';
import { countryName } from '../records/countries/countries.js';
import type { Days, Kind, Pattern, Query, RecordKind, Role, SetQ } from './query.js';
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
  /** What was left out beside that, where something else stands in its place. */
  readonly also?: string | undefined;
}

/**
 * What may be left out of a set that holds nothing, in the order in which it is tried. Never for yes/no, numbers and shares,
 * which would then answer another question.
 */
export function relaxations(set: SetQ, graph: Graph): readonly Relaxed[] {
  // Others than those shown before: what was left out of those is no nearer than they are.
  return isOfOthers(set) ? [] : relaxed(set, (pattern) => steps(pattern, graph, TABLE));
}

/**
 * What an edit of a query may leave out of what it only took over, where nothing is on record with it: the setting, which act it
 * was, and that it was the person rather than the country.
 */
export function takenOverLess(edited: Query, before: Query, graph: Graph): readonly Relaxed[] {
  if (edited.ask !== 'list') return [];
  const old = namedIn(before);
  const said = namedIn(edited).filter((one) => !old.includes(one));
  const isElsewhere = said.some((one) => SETTING.test(one));
  const table = isElsewhere ? [...TAKEN_OVER, ...OF_ANOTHER_SETTING, withoutDaysOf(before)] : TAKEN_OVER;
  const all = relaxed(edited.of, (pattern) => steps(pattern, graph, table));
  // What the edit itself says stays.
  return all.filter(({ set }) => said.every((one) => namedIn(set).includes(one)));
}

/** A place or a conference among what is named. */
const SETTING = /"kind":"(?:place|conference)"/;

/** What is named in a query, each as text. */
function namedIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(namedIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('is' in node && node.is === 'these') return [JSON.stringify(node)];
  return Object.values(node).flatMap(namedIn);
}

function relaxed(set: SetQ, stepsOf: (pattern: Pattern) => readonly Step[]): readonly Relaxed[] {
  if (set.is === 'records') return stepsOf(set.of).map((one) => ({ ...one, set: { ...set, of: one.pattern } }));
  if (set.is === 'that') return stepsOf(set.in).map((one) => ({ ...one, set: { ...set, in: one.pattern } }));
  if (set.is === 'less' || set.is === 'best') {
    return relaxed(set.of, stepsOf).map((one) => ({ ...one, set: { ...set, of: one.set } }));
  }
  return [];
}

interface Step {
  readonly pattern: Pattern;
  readonly without: string;
  readonly instead: string | null;
  readonly also?: string | undefined;
}

type Row = (pattern: Pattern, graph: Graph) => readonly Step[];

/** The one table of what gives way, first to last. */
const TABLE: readonly Row[] = [
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

const TAKEN_OVER: readonly Row[] = [
  withoutRole('conference'),
  withoutRole('place'),
  withoutSetting,
  withoutLimit('acts'),
  withoutRole('topic'),
  toCountry,
  (pattern, graph) =>
    toCountry(pattern, graph).flatMap((one) =>
      [
        ...withoutRole('conference')(one.pattern),
        ...withoutRole('place')(one.pattern),
        ...withoutSetting(one.pattern),
      ].map((less) => ({ ...less, without: one.without, instead: one.instead, also: less.without })),
    ),
];

/** Elsewhere somebody may have met others, on other subjects. */
const OF_ANOTHER_SETTING: readonly Row[] = [
  withoutRole('other'),
  withoutLimit('documents'),
  (pattern) =>
    withoutRole('other')(pattern).flatMap((one) =>
      withoutRole('topic')(one.pattern).map((less) => ({ ...less, without: `${one.without}, ${less.without}` })),
    ),
];

/** Without days that were only taken over. */
function withoutDaysOf(before: Query): Row {
  return ({ when, ...rest }) =>
    when && JSON.stringify(before).includes(JSON.stringify(when)) ? [step(rest, when.said)] : [];
}

/** What was put to somebody was put to the country: who is addressed is seldom said. */
function toCountry(pattern: Pattern, graph: Graph): readonly Step[] {
  return pattern.kind === 'proposal'
    ? withCountries(pattern, graph).filter((one) => one.pattern.roles.from === pattern.roles.from)
    : [];
}

/** Without conference, place and act at once: what an edit of several steps may carry along. */
function withoutSetting({ roles: { conference, place, ...roles }, limits, ...pattern }: Pattern): readonly Step[] {
  const { acts, ...others } = limits ?? {};
  const whole = { ...pattern, roles: { ...roles, ...(conference ? { conference } : {}), ...(place ? { place } : {}) } };
  const gone = [
    ...(conference ? [rolePhrase(whole, 'conference')] : []),
    ...(place ? [rolePhrase(whole, 'place')] : []),
    ...(acts ? [limitPhrase({ ...whole, ...(limits ? { limits } : {}) }, 'acts')] : []),
  ];
  return gone.length > 1 ? [step({ ...pattern, roles, limits: others }, gone.join(', '))] : [];
}

function steps(pattern: Pattern, graph: Graph, table: readonly Row[]): readonly Step[] {
  // Of what was shown before nothing is left out but the sort of document: the rest of it is no nearer.
  if (pattern.among) return table === TABLE ? [] : withoutLimit('documents')(pattern);
  return table.flatMap((row) => row(pattern, graph)).filter((one) => isLimited(one.pattern));
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

/** People and ministries for whom nothing is on record: what is of their countries. */
function withCountries(pattern: Pattern, graph: Graph): readonly Step[] {
  return PEOPLE.flatMap((role) => {
    const set = pattern.roles[role];
    if (set?.is !== 'these') return [];
    const codes = [...new Set(set.ids.flatMap((id) => countriesOf(id, set.kind, pattern.kind, graph)))];
    const said = codes.map(countryName).join(' or ');
    const countries: SetQ = { is: 'these', kind: 'country', ids: codes, said };
    return codes.length ? [step({ ...pattern, roles: { ...pattern.roles, [role]: countries } }, set.said, said)] : [];
  });
}

/** The countries of somebody; of a ministry, which signs for its own, where documents are asked for. */
function countriesOf(id: string, kind: Kind, of: RecordKind, graph: Graph): readonly string[] {
  if (kind === 'official') return graph.official(id)?.posts.flatMap(({ country }) => country ?? []) ?? [];
  const body = kind === 'organisation' && of === 'agreement' ? graph.organisation(id) : undefined;
  return body?.kind === 'ministry' && body.country ? [body.country] : [];
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
