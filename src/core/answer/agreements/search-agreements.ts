import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import { isOther } from '../../question/other-language.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { type Agreement, latestEntry } from '../../records/agreement.js';
import { countryName } from '../../records/countries/countries.js';
import { type Criterion, dateCriterion, exceptKeys, facetCriteria } from '../criteria.js';
import { partyCriteria, withMembers } from '../meetings/search-meetings.js';
import { topicWords } from '../phrases.js';
import { onlyCriteria, type Result, wordsApplied } from '../search-result.js';
import { isSignerTold } from './signers-told.js';

/** The agreements a question asks for. */
export function findAgreements(question: Question, graph: Graph): Result<Agreement> {
  const statuses = question.statuses;
  const signed = (term: PartyTerm) => isSignatory(term, graph);
  const named = question.agreements.filter((term) => !term.excluded).flatMap((term) => term.ids);
  // "Did Baku pass the Lagatoi text": of a document that is named a setting limits nothing, but a yes needs it.
  const isSoft = named.length > 0 && !question.yesNo;
  const criteria: Criterion<Agreement>[] = [
    ...(named.length
      ? [
          {
            label: question.agreements.map((term) => term.label).join(' or '),
            keys: named.map((id) => `agreement:${id}`),
            soft: false,
          },
        ]
      : []),
    ...partyCriteria<Agreement>(question, false, signed),
    ...facetCriteria<Agreement>(question, graph).map((one) => (isSoft ? { ...one, soft: true } : one)),
    ...(statuses
      ? [
          {
            label: statuses.label,
            keys: statuses.any.map((status) => `${statuses.ever ? 'ever' : 'status'}:${status}`),
            soft: false,
          },
        ]
      : []),
    ...kindCriteria(question),
    ...kindsLeft(question),
    ...onlyCriteria<Agreement>(question, 'agreement'),
    ...signingDates(question),
  ];
  const found = withMembers(graph.agreements, criteria, exceptKeys(question), question, false, signed);
  return wordsApplied(found, question, (agreement) => agreementText(agreement, graph), !criteria.length);
}

/** Agreements whose signing meeting an official took part in, or whose record names the official as a signer. */
function isSignatory(term: PartyTerm, graph: Graph): readonly string[] {
  const officials = term.entities.flatMap((entity) => (entity.kind === 'official' ? [entity.id] : []));
  if (!officials.length) return [];
  return graph.knowledge.agreements
    .filter(
      (agreement) =>
        agreement.history.some((entry) =>
          graph
            .meeting(entry.meeting ?? '')
            ?.participants.some((one) => one.official && officials.includes(one.official)),
        ) || isSignerTold(agreement, officials, graph),
    )
    .map((agreement) => `agreement:${agreement.id}`);
}

/** Kinds of document: resolutions are recorded as declarations with "resolution" in their title. */
function kindCriteria(question: Question): Criterion<Agreement>[] {
  const kinds = question.kinds.filter((kind) => kind !== 'resolution');
  const label = question.kinds.join(' or ');
  if (!question.kinds.length) return [];
  if (kinds.length === question.kinds.length) {
    const test = (one: Agreement) =>
      kinds.includes(one.kind) || kinds.some((kind) => KIND_TITLES[kind]?.test(one.title));
    return [{ label, keys: null, test, soft: false }];
  }
  return [
    {
      label,
      keys: null,
      test: (one) => kinds.includes(one.kind) || /resolution/i.test(`${one.title} ${one.notes ?? ''} ${one.id}`),
      soft: false,
    },
  ];
}

/** Documents of other kinds than those denied. */
function kindsLeft({ kindsDenied }: Question): Criterion<Agreement>[] {
  if (!kindsDenied.length) return [];
  return [
    {
      label: `not ${kindsDenied.join(' or ')}`,
      keys: null,
      test: (one) => !kindsDenied.includes(one.kind),
      soft: false,
    },
  ];
}

const KIND_TITLES: Readonly<Record<string, RegExp>> = {
  'letter of intent': /\bintent\b/i,
  programme: /working group|task force|action plan|platform|centre|center/i,
  declaration: /declaration|charter/i,
  'memorandum of understanding': /^(?!.*\bintent\b).*(?:\bmemorand|\bmous?\b)/i,
};

/** With "signed" asked, the dates of signing count; else those of any entry. */
function signingDates(question: Question): Criterion<Agreement>[] {
  const signing = /\b(?:sign|signed|signs|renew|inked|conclud)/i.test(question.text) || isOther(question, 'verb:sign');
  const datesOf = (agreement: Agreement) => {
    const signed = agreement.history.filter(
      (entry) => entry.status === 'signed' || entry.status === 'adopted' || entry.status === 'in-force',
    );
    return (signing && signed.length ? signed : agreement.history).map((entry) => entry.date);
  };
  return dateCriterion<Agreement>(question, datesOf);
}

/** The words of a question that none of some agreements holds. */
export function wordsLacking({ words }: Question, agreements: readonly Agreement[], graph: Graph): readonly string[] {
  const said = new Set(agreements.flatMap((one) => stemsOf(agreementText(one, graph))));
  return words.filter((word) => !stemsOf(word).some((one) => said.has(one)));
}

function agreementText(agreement: Agreement, graph: Graph): string {
  const parties = agreement.parties.map((party) =>
    /^[A-Z]{2}$/.test(party)
      ? countryName(party)
      : `${graph.organisation(party)?.name} ${graph.organisation(party)?.aliases.join(' ')}`,
  );
  return [
    agreement.id.replaceAll('-', ' '),
    agreement.title,
    agreement.kind,
    ...agreement.history.map((entry) => entry.text),
    topicWords(agreement.topics, graph),
    ...parties,
    latestEntry(agreement).status,
  ].join(' ');
}
