import type { PartyTerm, Question } from '../../question/question.js';

/** What is compared: one party with what the comparison shares, or two parties as a pair. */
export interface ComparedSide {
  readonly label: string;
  readonly terms: readonly PartyTerm[];
}

/** The sides compared: "Iran-Malaysia and Malaysia-Azerbaijan" as pairs, each member of "A and B", else each party. */
export function comparedSides(question: Question): readonly ComparedSide[] {
  const terms = question.parties.filter((term) => !term.excluded);
  if (terms.length === 4 && !terms.some((term) => term.members))
    return [terms.slice(0, 2), terms.slice(2)].map((pair) => ({
      label: pair.map((term) => term.label).join(' and '),
      terms: pair,
    }));
  const group = terms.find((term) => term.members);
  const shared = group ? terms.filter((term) => term !== group) : [];
  return (group?.members ?? terms).map((term) => ({ label: term.label, terms: [term, ...shared] }));
}
