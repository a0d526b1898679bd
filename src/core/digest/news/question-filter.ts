import type { FacetTerm, PartyEntity, PartyTerm, Question } from '../../question/question.js';
import type { Field, Filter } from '../filter/filter.js';
import { normalised } from '../filter/normalised.js';

/** What a question asks news of, as a filter: all of its parties, conferences, topics and agreements, less those excluded. */
export function questionFilter(question: Question): Filter {
  const { parties, conferences, topics, agreements } = question;
  const facets: readonly (readonly [Field, readonly FacetTerm[]])[] = [
    ['conference', conferences],
    ['topic', topics],
    ['agreement', agreements],
  ];
  const terms = facets.flatMap(([field, list]) => list.map((term) => unless(term.excluded, ofIds(field, term.ids))));
  const sides = parties.map((term) => unless(term.excluded, ofParty(term)));
  return normalised({ op: 'and', of: [...sides, ...terms, ofKind(question)] });
}

function unless(excluded: boolean, of: Filter): Filter {
  return excluded ? { op: 'not', of } : of;
}

function ofIds(field: Field, ids: readonly string[]): Filter {
  return { op: 'or', of: ids.map((value): Filter => ({ op: 'is', field, value })) };
}

function ofParty({ entities, members }: PartyTerm): Filter {
  if (members) return { op: 'or', of: members.map(ofParty) };
  return { op: 'or', of: entities.flatMap(ofEntity) };
}

function ofEntity(entity: PartyEntity): Filter[] {
  if (entity.kind === 'region') return entity.countries.map((value) => ({ op: 'is', field: 'country', value }));
  return [{ op: 'is', field: entity.kind, value: entity.id }];
}

const KINDS: Readonly<Partial<Record<Question['target'], string>>> = {
  meetings: 'meeting',
  agreements: 'agreement',
  proposals: 'proposal',
  conferences: 'conference',
};

function ofKind({ target }: Question): Filter {
  const value = KINDS[target];
  return value ? { op: 'is', field: 'kind', value } : { op: 'everything' };
}
