import type { Graph } from '../../graph/graph.js';
import { signersNamed } from '../../graph/signers-told.js';
import { stemsOf } from '../../graph/text-index.js';
import { uncounted } from '../../graph/work.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { datesSigning } from '../../question/ways-of-asking.js';
import { type Agreement, latestEntry } from '../../records/agreement.js';
import { countryName } from '../../records/countries/countries.js';
import { isDocumentOf } from '../../records/document-kind.js';
import { type Criterion, dateCriterion, exceptKeys, facetCriteria } from '../criteria.js';
import { partyCriteria, withMembers } from '../meetings/search-meetings.js';
import { topicWords } from '../phrases.js';
import { onlyCriteria, type Result, wordsApplied } from '../search-result.js';

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
  const signed = signersOf(graph);
  const found = new Set(officials.flatMap((id) => signed.get(id) ?? []));
  return [...found].map((id) => `agreement:${id}`);
}

/** The agreements of each official who took part where one was signed, or is told to have signed it, by the id of the official. */
type Signers = ReadonlyMap<string, readonly string[]>;

function signersOf(graph: Graph): Signers {
  const known = collected.get(graph) ?? uncounted(() => collectSigners(graph));
  collected.set(graph, known);
  return known;
}

/** The signers of graphs seen: a graph never changes, and a question asks for those of each name that it holds. */
const collected = new WeakMap<Graph, Signers>();

function collectSigners(graph: Graph): Signers {
  const signed = new Map<string, string[]>();
  for (const agreement of graph.knowledge.agreements) {
    for (const id of new Set([...presentAtHistory(agreement, graph), ...signersNamed(agreement, graph)]))
      signed.set(id, [...(signed.get(id) ?? []), agreement.id]);
  }
  return signed;
}

function presentAtHistory({ history }: Agreement, graph: Graph): string[] {
  const meetings = history.flatMap((entry) => graph.meeting(entry.meeting ?? '') ?? []);
  return meetings.flatMap(({ participants }) => participants.flatMap((one) => one.official ?? []));
}

/** Documents of any of the kinds asked for. */
function kindCriteria({ kinds }: Question): Criterion<Agreement>[] {
  if (!kinds.length) return [];
  const test = (one: Agreement) => kinds.some((kind) => isDocumentOf(kind, one));
  return [{ label: kinds.join(' or '), keys: null, test, soft: false }];
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

/** With "signed" asked, the dates of signing count; else those of any entry. */
function signingDates(question: Question): Criterion<Agreement>[] {
  const signing = datesSigning(question);
  const datesOf = (agreement: Agreement) => {
    const signed = agreement.history.filter(
      (entry) => entry.status === 'signed' || entry.status === 'adopted' || entry.status === 'in-force',
    );
    return (signing && signed.length ? signed : agreement.history).map((entry) => entry.date);
  };
  return dateCriterion<Agreement>(question, datesOf);
}

/** The words of a question that none of some agreements holds, and those that were not read. */
export function wordsLacking(
  { words, unread }: Question,
  agreements: readonly Agreement[],
  graph: Graph,
): readonly string[] {
  const said = new Set(agreements.flatMap((one) => stemsOf(agreementText(one, graph))));
  return [...unread, ...words.filter((word) => !stemsOf(word).some((one) => said.has(one)))];
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
