import { kindOfSet, type Pattern, type RecordKind, type Role, type SetQ } from '../query/query.js';
import type { FacetTerm, PartyTerm, Question } from '../question/question.js';
import { daysOf } from './days-of.js';
import { partySet } from './party-set.js';
import { placeOf } from './place-of.js';

/** The records of whoever and whatever is left out, a pattern each; null for one that has no role. */
export function leftOut(question: Question, wanted: Pattern): readonly (Pattern | null)[] {
  const excluded = <T extends { readonly excluded: boolean }>(terms: readonly T[]) =>
    terms.filter((one) => one.excluded);
  return [
    ...excluded(question.parties).map((term) => sideLeftOut(term, wanted)),
    ...excluded(question.conferences).map((term) => facetLeftOut('conference', facet('conference', term), wanted)),
    ...excluded(question.places).map((term) => facetLeftOut('place', placeOf(term), wanted)),
    ...excluded(question.topics).map((term) => facetLeftOut('topic', facet('topic', term), wanted)),
    ...excluded(question.dates).map((term) => {
      const when = daysOf({ ...term, excluded: false });
      return when && !wanted.when ? { ...wanted, when } : null;
    }),
  ];
}

/** Of the records wanted those with somebody too; of those of two sides already, all of his. */
function sideLeftOut(term: PartyTerm, wanted: Pattern): Pattern | null {
  const set = partySet(term);
  const { kind, roles } = wanted;
  const free = (['side', 'other'] as const).find((role) => !roles[role]);
  if (!set) return null;
  // Somebody may be on the very side whose records these are: "meetings of India without Modi".
  const isOfOwnSide = roles.side !== undefined && kindOfSet(set) !== 'country' && set.is === 'these';
  if (!free || kind === 'proposal' || isOfOwnSide) return { kind, roles: { side: set } };
  // Of what was done somewhere or at some time whatever is his is left out: it is said in fewer words.
  if (wanted.limits?.event) return { kind, roles: { ...(roles.side ? { side: roles.side } : {}), [free]: set } };
  return { ...wanted, roles: { ...roles, [free]: set } };
}

function facet(kind: 'conference' | 'topic', { ids, label }: FacetTerm): SetQ {
  return { is: 'these', kind, ids, said: label };
}

/** Where a conference, a place or a topic is wanted as well, all of the other are left out. */
function facetLeftOut(role: Role, set: SetQ | null, wanted: Pattern): Pattern | null {
  // Of most documents no source says where they came about: those would be left out as well.
  if (!set || (wanted.kind === 'agreement' && role !== 'topic')) return null;
  return wanted.roles[role] ? bare(wanted.kind, role, set) : { ...wanted, roles: { ...wanted.roles, [role]: set } };
}

function bare(kind: RecordKind, role: Role, set: SetQ): Pattern {
  return { kind, roles: { [role]: set } };
}
