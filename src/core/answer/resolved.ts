import type { PartyTerm } from '../question/question.js';

/** A clause with the entities that answer its inner question: "the minister who met Saadullo". */
export function resolved(term: PartyTerm): PartyTerm {
  return term.via ? { ...term, entities: term.answers ?? [] } : term;
}
