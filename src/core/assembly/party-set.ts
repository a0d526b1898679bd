import type { Kind, SetQ } from '../query/query.js';
import type { PartyEntity, PartyTerm, Visitors } from '../question/question.js';
import { countryName } from '../records/countries/countries.js';
import { isCountry } from '../records/party.js';

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

/** People of a rank, of some sides where they are named. */
export function visitorSet({ ranks, sides, label }: Visitors): SetQ {
  const post: SetQ = { is: 'post', ranks, fields: [] };
  if (!sides.length) return post;
  const entities = sides.map((id) => ({ kind: isCountry(id) ? ('country' as const) : ('organisation' as const), id }));
  const said = entities.every(({ kind }) => kind === 'country') ? sides.map(countryName).join(' or ') : label;
  return { is: 'of', of: post, owner: entitySet(entities, { label: said }) };
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
function named({ entities, label, ranks }: Named & Pick<PartyTerm, 'entities'>): SetQ | null {
  const ofOne = new Set(entities.map(kindOf)).size === 1;
  const isOfPost = ranks !== undefined && entities.length > 1;
  return ofOne ? entitySet(entities, isOfPost ? { label, ranks } : { label }) : null;
}

type Named = Pick<PartyTerm, 'label' | 'ranks'>;

/** Any of some entities, by one name; people of a post count for as long as they held it. Nobody where there are none. */
export function entitySet(entities: readonly PartyEntity[], { label, ranks }: Named): SetQ {
  const sets = [...new Set(entities.map(kindOf))].map((kind): SetQ => {
    const ids = [...new Set(entities.filter((one) => kindOf(one) === kind).flatMap(idsOf))];
    return { is: 'these', kind, ids, said: label, ...(ranks && kind === 'official' ? { inPost: ranks } : {}) };
  });
  return sets.length ? either(sets) : { is: 'these', kind: 'country', ids: [], said: label };
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
