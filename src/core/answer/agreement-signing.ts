import type { Graph } from '../graph/graph.js';
import type { Question } from '../question/question.js';
import type { Agreement, HistoryEntry } from '../records/agreement.js';
import { withArticle } from '../records/countries/countries.js';
import type { Evidence } from '../records/evidence.js';
import { ref } from '../records/ref.js';
import { capital, entryEvidence, STATUS_WORDS } from './agreement-line.js';
import type { Block } from './answer.js';
import { gap, say } from './draft.js';
import { carry, fullWhen, listed, participantName, partiesPhrase } from './phrases.js';
import { signersTold } from './signers-told.js';

/** When, where or by whom: the direct answer before the details. */
export function asked(question: Question, agreements: readonly Agreement[], graph: Graph): Block[] {
  if (!['when', 'where', 'signatories'].includes(question.want) || agreements.length > 6) return [];
  return agreements.flatMap((one) => signing(one, question, graph));
}

function signing(agreement: Agreement, question: Question, graph: Graph): Block[] {
  const entry =
    agreement.history.find((one) => one.status === 'signed') ??
    agreement.history.find((one) => one.status === 'adopted');
  if (!entry) return [gap(`Not on record: any signing of ${agreement.title}.`, 'signing')];
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  const evidence: Evidence[] = [
    entryEvidence(agreement, entry),
    ...(meeting ? [{ ref: ref('meeting', meeting.id), cites: carry(meeting.cites, entry.cites) }] : []),
  ];
  const verb = STATUS_WORDS[entry.status];
  const title = capital(agreement.title);
  if (question.want === 'signatories') return signatories(agreement, entry, graph);
  if (question.want === 'where')
    return meeting?.place
      ? say(`${title}: ${verb} in ${withArticle(meeting.place)}.`, evidence)
      : [gap('Not stated: the place of signing as a field; what the record says follows.', 'signing-place')];
  const when = fullWhen(entry.date, entry.dateNote);
  return when
    ? say(`${title}: ${verb} ${when}.`, evidence)
    : [gap(`Not stated: the date on which ${agreement.title} was ${verb}.`, 'signing-date')];
}

function signatories(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  const parties = partiesPhrase(agreement.parties, graph, entry.cites);
  const line = say(`Parties of ${agreement.title}: ${parties.text}.`, [
    entryEvidence(agreement, entry),
    ...parties.evidence,
  ]);
  const people = meeting?.participants.filter((one) => one.official) ?? [];
  if (!meeting || !people.length) return [...line, ...toldOfSigners(agreement, entry, graph)];
  const names = people.map((one) => participantName(one, graph));
  const officials = people.flatMap((one): Evidence[] => {
    const post = graph.official(one.official!)?.posts[0];
    return post ? [{ ref: ref('official', one.official!), cites: carry(post.cites) }] : [];
  });
  return [
    ...line,
    ...say(`At the signing on record: ${listed(names)}.`, [
      { ref: ref('meeting', meeting.id), cites: meeting.cites },
      ...officials,
    ]),
  ];
}

/** Who signed in the words of the record, where it names anybody. */
function toldOfSigners(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  return signersTold(agreement, entry, graph).length
    ? say(`Of the signing is on record: ${entry.text}`, [entryEvidence(agreement, entry)])
    : [gap('Not stated: who put their name to it.', 'signatory')];
}
