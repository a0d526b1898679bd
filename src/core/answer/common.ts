import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import { isOther } from '../question/other-language.js';
import type { PartyTerm, Question } from '../question/question.js';
import type { Agreement } from '../records/agreement.js';
import { countryName } from '../records/countries/countries.js';
import type { Evidence } from '../records/evidence.js';
import type { Meeting } from '../records/meeting.js';
import { ref } from '../records/ref.js';
import { allEvidence } from './agreement-detail.js';
import { agreementLine, agreementRef } from './agreement-line.js';
import { sidesOf } from './compare.js';
import { entityKeys } from './criteria.js';
import { answered, counted, type Draft, gap, say } from './draft.js';
import { fellowsOf } from './meeting-line.js';
import { composeMeetings } from './meetings.js';
import { noRecord } from './no-record.js';
import { evidenceOf, listed, participantName, partiesPhrase, topicWords } from './phrases.js';
import { findAgreements, findMeetings, resolved } from './search-records.js';
import { composeSharing } from './sharing.js';

/** Whom two have both met, or what two sets of talks have in common: topics shared, others kept apart. */
export function composeCommon(question: Question, graph: Graph): Draft {
  const sides = sidesOf(question).map((term) => resolved(term, graph));
  if (sides.length === 1 && sides[0]) return composeSharing(question, sides[0], graph);
  if (sides.length < 2) return composeMeetings({ ...question, want: 'list' }, graph);
  if (question.target === 'agreements') return commonPartners(sides, question, graph);
  const sets = sides.map((side) => findMeetings({ ...question, parties: [side], want: 'list' }, graph).records);
  const topical =
    (/\b(?:in common|topic|subject|share|overlap)/i.test(question.text) || isOther(question, 'noun:topic', 'common')) &&
    !(
      /\b(?:who|whom|which (?:minister|official|countr))/i.test(question.text) ||
      isOther(question, 'ask:who', 'noun:country')
    );
  return topical ? commonTopics(sides, sets, graph) : commonPeople(question, sides, sets, graph);
}

function commonTopics(sides: readonly PartyTerm[], sets: readonly (readonly Meeting[])[], graph: Graph): Draft {
  const topics = sets.map((set) => new Set(set.flatMap((meeting) => meeting.topics)));
  const shared = [...(topics[0] ?? [])].filter((id) => topics.every((set) => set.has(id)));
  const evidence = sets.flat().map((meeting) => evidenceOf('meeting', meeting));
  if (!shared.length)
    return noRecord([
      gap(`No record: no topic common to ${listed(sides.map((side) => side.label))} is on record here.`),
    ]);
  const others = sides.flatMap((side, at) => {
    const own = [...(topics[at] ?? [])].filter((id) => !shared.includes(id));
    return own.length
      ? say(
          `Only with ${side.label}: ${topicWords(own, graph)}.`,
          (sets[at] ?? []).map((meeting) => evidenceOf('meeting', meeting)),
          1,
        )
      : [];
  });
  return answered(
    [...say(`In common: ${topicWords(shared, graph)}.`, evidence), ...others],
    sets.flat().map((meeting) => ref('meeting', meeting.id)),
    shared.length,
  );
}

/** The people, or where countries were asked the countries, on the other side of meetings of every side. */
function commonPeople(
  question: Question,
  sides: readonly PartyTerm[],
  sets: readonly (readonly Meeting[])[],
  graph: Graph,
): Draft {
  const byCountry =
    question.want === 'countries' ||
    question.counted === 'countries' ||
    /\bcountr|\bnation|\bstates?\b/i.test(question.text);
  const own = new Set(sides.flatMap((side) => side.entities.flatMap(entityKeys)));
  const named = (meeting: Meeting, side: PartyTerm) =>
    fellowsOf(meeting, side, graph).flatMap((one) => {
      const country = countryOf(one.for, graph);
      if (own.has(`official:${one.official}`) || own.has(`country:${country}`)) return [];
      return byCountry ? (country ? [country] : []) : one.official ? [one.official] : [];
    });
  const direct = sets.map((set) => set.filter((meeting) => meeting.format !== 'multilateral'));
  const reach = direct.map((set, at) => new Set(set.flatMap((meeting) => named(meeting, sides[at]!))));
  const common = [...(reach[0] ?? [])].filter((id) => reach.every((set) => set.has(id)));
  const label = listed(sides.map((side) => side.label));
  if (!common.length) return noRecord([gap(`No record: nobody who met both ${label} is on record here.`)]);
  const used = direct.map((set, at) =>
    set.filter((meeting) => named(meeting, sides[at]!).some((id) => common.includes(id))),
  );
  const evidence = [
    ...used.flat().map((meeting) => evidenceOf('meeting', meeting)),
    ...(byCountry ? [] : common.flatMap((id) => personEvidence(id, graph))),
  ];
  const names = common.map((id) => (byCountry ? countryName(id) : (graph.official(id)?.name ?? id)));
  const lines = [...new Set(used.flat())].flatMap((meeting) =>
    say(
      `${listed(meeting.participants.map((one) => participantName(one, graph)))}${meeting.conference ? ` at ${graph.conference(meeting.conference)?.aliases[0] ?? ''}` : ''}.`,
      [
        evidenceOf('meeting', meeting),
        ...meeting.participants.flatMap((one) => (one.official ? personEvidence(one.official, graph) : [])),
      ],
      1,
    ),
  );
  return answered(
    [
      ...say(
        `${counted(common.length, byCountry ? 'country' : 'official', byCountry ? 'countries' : 'officials')} met both ${label}: ${listed(names)}.`,
        evidence,
      ),
      ...lines,
    ],
    [...new Set(used.flat())].map((meeting) => ref('meeting', meeting.id)),
    common.length,
  );
}

function personEvidence(id: string, graph: Graph): Evidence[] {
  const post = graph.official(id)?.posts[0];
  return post ? [{ ref: ref('official', id), cites: [post.cites[0]] }] : [];
}

/** The countries that have agreements with every side. */
function commonPartners(sides: readonly PartyTerm[], question: Question, graph: Graph): Draft {
  const own = new Set(sides.flatMap((side) => side.entities.map((entity) => entity.id)));
  const sets = sides.map((side) => findAgreements({ ...question, parties: [side], want: 'list' }, graph).records);
  const partners = (agreement: Agreement) =>
    agreement.parties.flatMap((party) => countryOf(party, graph) ?? []).filter((code) => !own.has(code));
  const reach = sets.map((set) => new Set(set.flatMap(partners)));
  const common = [...(reach[0] ?? [])].filter((code) => reach.every((set) => set.has(code)));
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
