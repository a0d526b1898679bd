import type { Kind, SetQ } from '../query/query.js';
import type { PartyEntity, PartyTerm, Visitors } from '../question/question.js';
import { countryName } from '../records/countries/countries.js';

/**
 * Whoever a clause of parties names, as a set: by name, or any of several names. Null where the clause says more than who it
 * is: where they may have been, by what they did.
 */
export function partySet(term: PartyTerm): SetQ | null {
  if (term.via) return answering(term);
  const { orVisited, members } = term;
  if (orVisited || !term.entities.length) return null;
  if (!members) return named(term);
  const sets = members.map(partySet);
  return sets.some((one) => one === null) ? null : either(sets as readonly SetQ[]);
}

/** Whoever answers a clause ("the minister who met Saadullo"); null where it names nobody, or nobody answers it. */
function answering({ answers = [], label, via }: PartyTerm): SetQ | null {
  return answers.length && via?.parties.length ? named({ entities: answers, label }) : null;
}

/** People of a rank, of some sides where they are named; null where a side is no country. */
export function visitorSet({ ranks, sides }: Visitors): SetQ | null {
  const post: SetQ = { is: 'post', ranks, fields: [] };
  if (!sides.length) return post;
  const said = sides.map(countryName).join(' or ');
  const owner: SetQ = { is: 'these', kind: 'country', ids: sides, said };
  return sides.every((code) => /^[A-Z]{2}$/.test(code)) ? { is: 'of', of: post, owner } : null;
}

/** Whoever some clauses name, a set each; null where one of them says more than who it is. */
export function partySets(terms: readonly PartyTerm[]): readonly SetQ[] | null {
  const sets = terms.map(partySet);
  return sets.includes(null) ? null : (sets as readonly SetQ[]);
}

/**
 * Entities of one kind go by the name of the clause; of several kinds one name would stand for two sets. Of several who held
 * a post one after the other each counts for as long as he did.
 */
function named({ entities, label, ranks }: Pick<PartyTerm, 'entities' | 'label' | 'ranks'>): SetQ | null {
  const kinds = [...new Set(entities.map(kindOf))];
  const ids = [...new Set(entities.flatMap(idsOf))];
  const isOfPost = ranks !== undefined && kinds[0] === 'official' && ids.length > 1;
  const set = { is: 'these', kind: kinds[0]!, ids, said: label } as const;
  return kinds.length === 1 ? { ...set, ...(isOfPost ? { inPost: ranks } : {}) } : null;
}

function either(sets: readonly SetQ[]): SetQ {
  return sets.length === 1 ? sets[0]! : { is: 'or', of: sets };
}

function kindOf({ kind }: PartyEntity): Kind {
  return kind === 'region' ? 'country' : kind;
}

function idsOf(entity: PartyEntity): readonly string[] {
  return entity.kind === 'region' ? entity.countries : [entity.id];
}
