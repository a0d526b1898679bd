import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Agreement } from '../../records/agreement.js';
import { countryName } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import { allEvidence } from '../agreements/agreement-detail.js';
import { agreementLine, agreementRef } from '../agreements/agreement-line.js';
import { findAgreements } from '../agreements/search-agreements.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { commonInMeetings } from '../meetings/common-in-meetings.js';
import { composeMeetings } from '../meetings/meetings.js';
import { composeSharing } from '../meetings/sharing.js';
import { noRecord } from '../no-record.js';
import { listed, partiesPhrase } from '../phrases.js';
import { resolved } from '../resolved.js';
import { sidesOf } from './compare.js';
import { inEvery } from './in-every.js';

/** Whom two have both met, what two sets of talks have in common, or who has agreements with both; of one side, who shares a topic with it. */
export function composeCommon(question: Question, graph: Graph): Draft {
  const sides = sidesOf(question).map((term) => resolved(term));
  if (sides.length === 1 && sides[0]) return composeSharing(question, sides[0], graph);
  if (sides.length < 2) return composeMeetings({ ...question, want: 'list' }, graph);
  return question.target === 'agreements'
    ? commonPartners(sides, question, graph)
    : commonInMeetings(question, sides, graph);
}

/** The countries that have agreements with every side. */
function commonPartners(sides: readonly PartyTerm[], question: Question, graph: Graph): Draft {
  const own = new Set(sides.flatMap((side) => side.entities.map((entity) => entity.id)));
  const sets = sides.map((side) => findAgreements({ ...question, parties: [side], want: 'list' }, graph).records);
  const partners = (agreement: Agreement) =>
    agreement.parties.flatMap((party) => countryOf(party, graph) ?? []).filter((code) => !own.has(code));
  const common = inEvery(sets.map((set) => new Set(set.flatMap(partners))));
  const label = listed(sides.map((side) => side.label));
  if (!common.length)
    return noRecord([gap(`No record: no country with agreements with both ${label} is on record here.`)]);
  const used = [
    ...new Set(sets.flat().filter((agreement) => partners(agreement).some((code) => common.includes(code)))),
  ];
  const evidence = used.flatMap((one): Evidence[] => [allEvidence(one), ...partiesPhrase(one.parties, graph).evidence]);
  const head = say(
    `${counted(common.length, 'country', 'countries')} with agreements with both ${label}: ${listed(common.map(countryName))}.`,
    evidence,
  );
  return answered(
    [...head, ...used.flatMap((one) => agreementLine(one, graph))],
    used.map(agreementRef),
    common.length,
  );
}
