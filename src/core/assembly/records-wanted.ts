import type { Limits, Pattern, RecordKind, Role, SetQ } from '../query/query.js';
import { wantsBoth } from '../question/aspects.js';
import type { DateTerm, FacetTerm, PartyEntity, PartyTerm, Question } from '../question/question.js';
import { ranksAlone } from '../question/ranks-alone.js';
import { datesSigning, saysMeet } from '../question/ways-of-asking.js';
import { eachOnce } from './days-of.js';
import { Status } from '../records/agreement.js';
import type { Ref } from '../records/ref.js';
import { actsWanted } from './limits-of.js';
import { entitySet, visitorSet } from './party-set.js';
import { idsOf } from './records-of.js';

/** The records that a question asks for, in as many sets as it takes. */
export interface RecordsWanted {
  /** Sets that every record is in; none where nothing limits the question. */
  readonly sets: readonly SetQ[];
  /** Sets that no record is known to be in. */
  readonly gone: readonly SetQ[];
}

/** What a condition limits in a pattern: roles, days, words, kinds, or records named before. */
type Part = Omit<Pattern, 'kind'>;

/** A condition: parts, one of which a record has to fit. */
type Condition = readonly Part[];

/** What each part of a question limits records of a kind to, whatever it says. */
export function recordsWanted(question: Question, kind: RecordKind): RecordsWanted {
  const own = kind === 'meeting' ? ranked(question) : [];
  const conditions: readonly Condition[] = [
    ...parties(question, kind),
    ...settings(question, kind),
    ...topics(question),
    ...own,
    ...limits(question, kind),
    ...days(question, kind),
  ];
  return {
    sets: inFewPatterns(conditions).map((one) => anyOf(one.map((part) => records({ kind, ...part })))),
    gone: goneFrom(question, kind),
  };
}

/** The records of all of some sets; every record of the kind where there are none. */
export function inAll(sets: readonly SetQ[], kind: RecordKind): SetQ {
  const [first = records({ kind, roles: {} }), ...others] = sets;
  return others.length ? { is: 'and', of: [first, ...others] } : first;
}

function records(of: Pattern): SetQ {
  return { is: 'records', of };
}

/** Patterns that conditions are put together in at most: of what is bound by most the least has to be looked at. */
const TOGETHER_MAX = 6;

/** Conditions put together where no pattern then holds two of a kind: what does not go with the others stands by itself. */
function inFewPatterns(conditions: readonly Condition[]): readonly Condition[] {
  const all: Condition[] = [];
  for (const one of conditions) {
    const at = all.findIndex((other) => other.length * one.length <= TOGETHER_MAX && goTogether(other, one));
    if (at < 0) all.push(one);
    else all[at] = all[at]!.flatMap((part) => one.map((other) => both(part, other)));
  }
  return all;
}

function goTogether(some: Condition, others: Condition): boolean {
  return some.every((one) => others.every((other) => !keysOf(one).some((key) => keysOf(other).includes(key))));
}

function keysOf({ roles, limits = {}, ...rest }: Part): readonly string[] {
  return [...Object.keys(roles), ...Object.keys(limits), ...Object.keys(rest)];
}

function both(one: Part, other: Part): Part {
  const limits = { ...one.limits, ...other.limits };
  return {
    ...one,
    ...other,
    roles: { ...one.roles, ...other.roles },
    ...(Object.keys(limits).length ? { limits } : {}),
  };
}

function parties(question: Question, kind: RecordKind): readonly Condition[] {
  return question.parties.filter(({ excluded }) => !excluded).map((term) => ofParty(term, question, kind));
}

function ofParty(term: PartyTerm, question: Question, kind: RecordKind): Condition {
  const set = partyWanted(term);
  const side: Part = { roles: { [roleOf(term, question, kind)]: set } };
  // Somebody is of the documents of his side, and of those that came about where he was.
  if (kind === 'agreement' && term.entities.some((one) => one.kind === 'official'))
    return [side, { roles: { meeting: records({ kind: 'meeting', roles: { side: set } }) } }];
  if (kind !== 'meeting') return [side];
  if (isTraveller(term, question) && isPlaced(question)) return [awayFromHome(set)];
  const { until } = term;
  const when = until === undefined ? {} : { when: { from: null, to: until, said: `until ${until}` } };
  // A country that may be where somebody went takes the visits there in, whoever was met.
  const visits: Part[] = term.orVisited ? [{ roles: { place: set }, limits: { formats: ['visit'] } }] : [];
  return [side, ...visits].map((one) => ({ ...one, ...when }));
}

/** Who and what a clause names, whatever kinds they are of; nobody where a clause has no answer. */
function partyWanted(term: PartyTerm): SetQ {
  const entities = term.via ? (term.answers ?? []) : term.entities;
  if (!term.members?.some(({ ranks }) => ranks)) return entitySet(entities, term);
  return { is: 'or', of: term.members.map(partyWanted) };
}

/** Of proposals the words say who put and who got it; whose visits are asked for was the guest. */
function roleOf(term: PartyTerm, question: Question, kind: RecordKind): Role {
  if (kind === 'proposal' && (term.role === 'from' || term.role === 'to')) return term.role;
  return kind === 'meeting' && isTraveller(term, question) ? 'guest' : 'side';
}

function isTraveller({ visitor }: PartyTerm, question: Question): boolean {
  return visitor === true && !saysMeet(question);
}

function isPlaced({ places }: Question): boolean {
  return places.some(({ excluded }) => !excluded);
}

/** Asked whether they were in some country, also the visits of others whom they met there; that others came to them is none of theirs. */
function awayFromHome(set: SetQ): Part {
  const [of, less] = [{ side: set }, { host: set }].map((roles) => records({ kind: 'meeting', roles }));
  return { roles: {}, among: { is: 'less', of: of!, less: less! } };
}

function settings({ conferences, places }: Question, kind: RecordKind): readonly Condition[] {
  const [where, at] = [places, conferences].map((terms) => terms.filter(({ excluded }) => !excluded));
  const named = kind === 'proposal' ? at!.map(({ span }) => mentioning(span)) : [];
  return [
    ...(at!.length ? [[{ roles: { conference: facetSet('conference', at!) } }, ...named]] : []),
    ...(where!.length ? [kind === 'agreement' ? documentsOf(where!) : [{ roles: { place: placeSet(where!) } }]] : []),
  ];
}

/** Documents of some places: those that came about there, by a meeting or in words, and those that speak of it; where one was to be signed nothing was. */
function documentsOf(places: readonly FacetTerm[]): Condition {
  const place = placeSet(places);
  const parts: Condition = [{ roles: { place } }, ...places.map(({ label }) => mentioning(label))];
  const meeting = records({ kind: 'meeting', roles: { place } });
  return [{ roles: { meeting } }, ...parts.map((part) => ({ ...part, limits: { event: DONE } }))];
}

const DONE = Status.options.filter((one) => one !== 'proposed' && one !== 'negotiating');

/** Records that hold the words of a name. */
function mentioning(name: string): Part {
  return { roles: {}, words: name.split(' ') };
}

function facetSet(kind: 'conference' | 'topic' | 'place', terms: readonly FacetTerm[]): SetQ {
  return { is: 'these', kind, ids: [...new Set(terms.flatMap(({ ids }) => ids))], said: saidOf(terms) };
}

function saidOf(terms: readonly { readonly label: string }[]): string {
  return [...new Set(terms.map(({ label }) => label))].join(' or ');
}

/** Places by name, and countries as places. */
export function placeSet(terms: readonly FacetTerm[]): SetQ {
  const named = terms.filter(({ ids }) => ids.length > 0);
  const countries = terms.flatMap(({ ids, country, orCountries = [] }) =>
    ids.length || !country ? [] : [country, ...orCountries],
  );
  const said = saidOf(terms);
  const sets: SetQ[] = [
    ...(named.length ? [facetSet('place', named)] : []),
    ...(countries.length ? [{ is: 'these', kind: 'country', ids: countries, said } as const] : []),
  ];
  return sets.length === 1 ? sets[0]! : { is: 'or', of: sets };
}

/** Each topic where both are wanted, else any. */
function topics(question: Question): readonly Condition[] {
  const wanted = question.topics.filter(({ excluded }) => !excluded);
  const groups = wanted.length && !wantsBoth(question) ? [wanted] : wanted.map((one) => [one]);
  return groups.map((terms) => [{ roles: { topic: facetSet('topic', terms) } }]);
}

/** Any of the spans of days that are wanted. */
function days(question: Question, kind: RecordKind): readonly Condition[] {
  const spans = eachOnce(question.dates.filter(({ excluded, soft }) => !excluded && !soft));
  if (!spans.length) return [];
  // A proposal may name the time that it is for: "for 2027-2030".
  const named =
    kind === 'proposal' ? spans.map(({ label }) => mentioning(label.replace(/^[a-z]+ (?=[\dA-Z])/, ''))) : [];
  return [[...spans.map((term) => onDays(term, question, kind)), ...named]];
}

function anyOf(sets: readonly SetQ[]): SetQ {
  return sets.length === 1 ? sets[0]! : { is: 'or', of: sets };
}

/** With "signed" asked, the dates of signing count; else those of any entry. */
function onDays({ from, to, label }: DateTerm, question: Question, kind: RecordKind): Part {
  const isOfSigning = kind === 'agreement' && datesSigning(question);
  return {
    roles: {},
    when: { from, to, said: label },
    ...(isOfSigning ? { limits: { event: ['signed', 'adopted', 'in-force'] } } : {}),
  };
}

/** What limits records beside roles and days: their kind and state, those that a follow-up names, and documents that are named. */
function limits(question: Question, kind: RecordKind): readonly Condition[] {
  const wanted = limitsWanted(question, kind);
  const documents = question.agreements.filter(({ excluded }) => !excluded);
  const named: SetQ = {
    is: 'these',
    kind: 'agreement',
    ids: documents.flatMap(({ ids }) => ids),
    said: saidOf(documents),
  };
  return [
    ...(Object.keys(wanted).length ? [[{ roles: {}, limits: wanted }]] : []),
    ...amongShown(question.only, kind),
    ...(documents.length && kind === 'agreement' ? [[{ roles: {}, among: named }]] : []),
    ...(documents.length && kind === 'meeting' ? [[{ roles: {}, among: meetingsOf(named) }]] : []),
  ];
}

function amongShown(refs: readonly Ref[], kind: RecordKind): readonly Condition[] {
  const ids = idsOf(refs, kind);
  return ids.length ? [[{ roles: {}, among: { is: 'these', kind, ids, said: 'those shown before' } }]] : [];
}

/** A named document asked for with meetings: the meetings of its history. */
function meetingsOf(among: SetQ): SetQ {
  const of: SetQ = { is: 'all', kind: 'meeting' };
  return { is: 'that', of, in: { kind: 'agreement', roles: {}, among }, hole: 'meeting', how: 'some' };
}

function limitsWanted({ statuses, kinds, formats, acts }: Question, kind: RecordKind): Limits {
  if (kind === 'meeting') return formats.length ? { formats: formats as NonNullable<Limits['formats']> } : {};
  if (kind === 'proposal') return actsWanted(acts).length ? { acts: actsWanted(acts) } : {};
  return {
    ...(statuses ? { [statuses.ever ? 'event' : 'latest']: statuses.any } : {}),
    ...(kinds.length ? { documents: kinds } : {}),
  };
}

/** "Who met the president?", "excluding deputies": the meetings of somebody of such a rank who is not named already. */
function ranked(question: Question): readonly Condition[] {
  const ranks = ranksAlone(question);
  const { ranksLeftOut, visitors } = question;
  const named = question.parties.filter(({ excluded }) => !excluded).flatMap(({ entities }) => entities);
  const officials = named.filter(({ kind }) => kind === 'official');
  const out = ranksLeftOut.length ? [post(ranksLeftOut)] : [];
  const sets: SetQ[] = [
    ...(ranks.length ? [lessAll(post(ranks), [...those(officials), ...out])] : []),
    ...(out.length ? [lessAll({ is: 'all', kind: 'official' }, [...those(named), ...out])] : []),
  ];
  // Who was met came to nobody.
  const role = saysMeet(question) ? 'side' : 'guest';
  return [
    ...(visitors ? [[{ roles: { [role]: visitorSet(visitors) } }]] : []),
    ...sets.map((side) => [{ roles: { side } }]),
  ];
}

function those(entities: readonly PartyEntity[]): readonly SetQ[] {
  return entities.length ? [entitySet(entities, { label: 'those named' })] : [];
}

function post(ranks: readonly string[]): SetQ {
  return { is: 'post', ranks, fields: [] };
}

function lessAll(of: SetQ, less: readonly SetQ[]): SetQ {
  return less.reduce<SetQ>((all, one) => ({ is: 'less', of: all, less: one }), of);
}

/** Whether a list of countries is asked for: "other than Ghana" then takes Ghana off the list, not the records it is in. */
export function asksCountries({ want, counted }: Question): boolean {
  return want === 'countries' || ((want === 'count' || want === 'most' || want === 'least') && counted === 'countries');
}

function goneFrom(question: Question, kind: RecordKind): readonly SetQ[] {
  const out = <T extends { readonly excluded: boolean }>(terms: readonly T[]) => terms.filter((one) => one.excluded);
  const isOffList = ({ entities: [first] }: PartyTerm) => asksCountries(question) && first?.kind === 'country';
  const places = out(question.places);
  const shown = idsOf(question.setAside, kind);
  const parts: Part[] = [
    ...out(question.parties)
      .filter((term) => !isOffList(term))
      .map((term) => ({ roles: { side: entitySet(term.entities, term) } })),
    ...out(question.topics).map((term) => ({ roles: { topic: facetSet('topic', [term]) } })),
    ...out(question.conferences).map((term) => ({ roles: { conference: facetSet('conference', [term]) } })),
    ...(places.length ? [{ roles: { place: placeSet(places) } }] : []),
    ...eachOnce(out(question.dates)).map((term) => onDays(term, question, kind)),
    ...(kind === 'agreement' ? question.kindsDenied : []).map((one) => ({ roles: {}, limits: { documents: [one] } })),
  ];
  return [
    ...parts.map((one) => records({ kind, ...one })),
    ...(shown.length ? [{ is: 'these', kind, ids: shown, said: 'those shown before' } as const] : []),
  ];
}
