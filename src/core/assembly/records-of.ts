import type { Days, Limits, Pattern, RecordKind, Role, SetQ } from '../query/query.js';
import { stateAskedFor } from '../question/aspects.js';
import type { DateTerm, FacetTerm, PartyTerm, Question, Target } from '../question/question.js';
import { STATUSES, type Status } from '../records/agreement.js';
import { partySet } from './party-set.js';

const KINDS: ReadonlyMap<Target, RecordKind> = new Map([
  ['meetings', 'meeting'],
  ['agreements', 'agreement'],
  ['proposals', 'proposal'],
]);

/** The records that a question asks for; null where a part of it has no role of its own there. */
export function recordsOf(question: Question): SetQ | null {
  const kind = KINDS.get(question.target);
  const parties = kind && partyRoles(question, kind);
  const settings = settingsOf(question);
  const when = daysOf(question.dates);
  if (!kind || !parties || !settings || when === null) return null;
  const limits = limitsOf(question);
  const pattern: Pattern = {
    kind,
    roles: { ...parties, ...settings },
    ...(when ? { when } : {}),
    ...(Object.keys(limits).length ? { limits } : {}),
  };
  const wanted: SetQ = { is: 'records', of: pattern };
  return leftOut(question, pattern).reduce<SetQ | null>(
    (of, less) => of && less && { is: 'less', of, less: { is: 'records', of: less } },
    wanted,
  );
}

type Roles = Pattern['roles'];

/** Who is named first is the one side, who is named next the other; of proposals the words say who put and who got it. */
function partyRoles({ parties, agreements }: Question, kind: RecordKind): Roles | null {
  const named = parties.filter((term) => !term.excluded);
  if (agreements.length || named.length > 2) return null;
  const roles: { [role in Role]?: SetQ } = {};
  for (const term of named) {
    const set = partySet(term);
    const role = roleOf(term, kind, roles);
    if (!set || !role) return null;
    roles[role] = set;
  }
  return roles;
}

function roleOf({ role }: PartyTerm, kind: RecordKind, taken: Roles): Role | null {
  const own = kind === 'proposal' && (role === 'from' || role === 'to') ? role : null;
  const free = own ?? (taken.side ? 'other' : 'side');
  return taken[free] ? null : free;
}

/** The conference, place and topic of the records; null where several of a kind are all wanted, or one is only near it. */
function settingsOf({ conferences, places, topics, tags }: Question): Roles | null {
  const sets = {
    conference: facetSet('conference', conferences),
    place: placeSet(places),
    topic: topics.length > 1 && tags.includes('both') ? null : facetSet('topic', topics),
  };
  if (Object.values(sets).includes(null)) return null;
  return Object.fromEntries(Object.entries(sets).filter(([, set]) => set !== undefined)) as Roles;
}

/** What any of some terms names; undefined for none. */
function facetSet(kind: 'conference' | 'topic', terms: readonly FacetTerm[]): SetQ | null | undefined {
  const wanted = terms.filter(({ excluded }) => !excluded);
  if (!wanted.length) return undefined;
  if (wanted.some(({ soft }) => soft)) return null;
  const ids = [...new Set(wanted.flatMap((term) => term.ids))];
  return { is: 'these', kind, ids, said: eitherLabel(wanted) };
}

function placeSet(terms: readonly FacetTerm[]): SetQ | null | undefined {
  const wanted = terms.filter(({ excluded }) => !excluded);
  const [only, ...others] = wanted;
  if (!only) return undefined;
  if (others.length || only.soft || only.orCountries?.length) return null;
  if (only.ids.length) return { is: 'these', kind: 'place', ids: only.ids, said: only.label };
  return only.country ? { is: 'these', kind: 'country', ids: [only.country], said: only.label } : null;
}

function eitherLabel(terms: readonly { readonly label: string }[]): string {
  const labels = [...new Set(terms.map(({ label }) => label))];
  return labels.join(' or ');
}

/** The days that are wanted: undefined = any, null = several spans or words such as "recently". */
function daysOf(dates: readonly DateTerm[]): Days | null | undefined {
  const [only, ...others] = dates.filter(({ excluded }) => !excluded);
  if (!only) return undefined;
  if (others.length || only.soft || only.ahead || only.of) return null;
  return { from: only.from, to: only.to, said: saidOfDays(only) };
}

/** "since May 2025" as it was read, "in 2025" where the words before it belong to the sentence. */
function saidOfDays({ label, from, to }: DateTerm): string {
  if (/^(?:in|on|since|before|after|between|from|until|by|during|last|this|the) /.test(label)) return label;
  const isOfDays = (from !== null && from === to) || /^\d{1,2}[-–]\d/.test(label);
  return `${isOfDays ? 'on' : 'in'} ${label}`;
}

function limitsOf(question: Question): Limits {
  const { target, kinds, acts, formats } = question;
  const isDocument = target === 'agreements';
  const status = isDocument ? { ...statusLimits(question), ...limitsAsked(question), ...limitsReached(question) } : {};
  return {
    ...status,
    ...(isDocument && kinds.length ? { documents: kinds } : {}),
    ...(target === 'proposals' && actsWanted(acts).length ? { acts: actsWanted(acts) } : {}),
    ...(target === 'meetings' && formats.length ? { formats: formats as Limits['formats'] } : {}),
  };
}

/** "Signed in March" is said of the day of signing, of adoption or of renewal, and not of a meeting about it before. */
const SIGNED = ['signed'] as const;

function statusLimits({ statuses, tags, dates }: Question): Limits {
  const isSigning = dates.length > 0 && (statuses ? statuses.ever && statuses.any.includes('signed') : hasSigned(tags));
  if (isSigning) return { event: SIGNED };
  return statuses ? { [statuses.ever ? 'event' : 'latest']: statuses.any } : {};
}

/** "When did it come into force": the documents that did. */
function limitsReached(question: Question): Limits {
  const state = OF_REACHING.has(question.want) ? stateAskedFor(question) : null;
  return state && !question.statuses && !question.askedStatuses.length ? { event: [state] } : {};
}

const OF_REACHING: ReadonlySet<Question['want']> = new Set<Question['want']>(['when', 'where', 'signatories']);

/** How documents stand of which it is asked whether they do: signed, adopted and proposed count for ever, the others as the latest stated. */
function limitsAsked({ askedStatuses: asked }: Question): Limits {
  const ever = asked.filter((status) => FOR_EVER.has(status));
  if (!asked.length || STATUSES.pending.every((status) => asked.includes(status))) return latestOf(asked);
  return ever.length === asked.length ? { event: ever } : latestOf(asked);
}

const FOR_EVER: ReadonlySet<Status> = new Set<Status>(['signed', 'adopted', 'proposed']);

/** What works may be operational, in force or completed. */
function latestOf(asked: readonly Status[]): Limits {
  const works = asked.some((status) => status === 'operational' || status === 'in-force');
  const latest = [...new Set([...asked, ...(works ? (['operational', 'in-force', 'completed'] as const) : [])])];
  return latest.length ? { latest } : {};
}

function hasSigned(tags: Question['tags']): boolean {
  return tags.includes('verb:sign');
}

/** "Proposed" is said of every act; what is asked for may be a request or a call. */
function actsWanted(acts: Question['acts']): Question['acts'] {
  if (acts.includes('proposal')) return [];
  const near = acts.some((act) => act === 'request' || act === 'call') ? (['request', 'call'] as const) : [];
  return [...new Set([...acts, ...near])];
}

/** The records of whoever and whatever is left out, a pattern each; null for one that has no role. */
function leftOut(question: Question, wanted: Pattern): readonly (Pattern | null)[] {
  const parties = question.parties.filter(({ excluded }) => excluded);
  const facets = [question.conferences, question.places, question.topics].flat().filter(({ excluded }) => excluded);
  const dates = question.dates.filter(({ excluded }) => excluded);
  const others = facets.length || dates.length ? [null] : [];
  return [...parties.map((term) => sideLeftOut(term, wanted)), ...others];
}

/** Of the records wanted those with somebody too; of those of two sides already, all of his. */
function sideLeftOut(term: PartyTerm, wanted: Pattern): Pattern | null {
  const set = partySet(term);
  const { kind, roles } = wanted;
  const free = (['side', 'other'] as const).find((role) => !roles[role]);
  if (!set) return null;
  if (!free || kind === 'proposal') return { kind, roles: { side: set } };
  // Of what was done somewhere or at some time whatever is his is left out: it is said in fewer words.
  if (wanted.limits?.event) return { kind, roles: { ...(roles.side ? { side: roles.side } : {}), [free]: set } };
  return { ...wanted, roles: { ...roles, [free]: set } };
}
