import type { Graph } from '../../graph/graph.js';
import { type Agreement, decidingEntry } from '../../records/agreement.js';
import type { Evidence } from '../../records/evidence.js';
import type { Block, TableRow } from '../answer.js';
import { aside, row, say } from '../draft.js';
import { fullWhen, partiesPhrase, topicWords } from '../phrases.js';
import { allEvidence, inferredWords } from './agreement-detail.js';
import { capital, entryEvidence, STATUS_WORDS } from './agreement-line.js';

/** Documents in the same fields side by side, then what sources say of each, and what is noted of it. */
export function documentsCompared(chosen: readonly Agreement[], graph: Graph): readonly Block[] {
  const columns = ['', ...chosen.map((one) => parties(one, graph))];
  return [{ kind: 'table', columns, rows: agreementRows(chosen, graph) }, ...chosen.flatMap(saidOf)];
}

function saidOf(agreement: Agreement): Block[] {
  const title = capital(agreement.title);
  return [
    ...agreement.history.flatMap((entry) =>
      say(`${title}: ${entry.text}${inferredWords(entry.inferred)}`, [entryEvidence(agreement, entry)], 1),
    ),
    ...(agreement.notes ? aside('note', `${title}: ${agreement.notes}`, [allEvidence(agreement)]) : []),
  ];
}

function parties(agreement: Agreement, graph: Graph): string {
  return partiesPhrase(agreement.parties, graph).text.replace(' and ', '-');
}

function agreementRows(chosen: readonly Agreement[], graph: Graph): TableRow[] {
  const evidence = chosen.flatMap((one): Evidence[] => [
    allEvidence(one),
    ...partiesPhrase(one.parties, graph).evidence,
  ]);
  const signed = (one: Agreement) => one.history.find((entry) => entry.status === 'signed');
  const line = (label: string, of: (one: Agreement) => string) => row([label, ...chosen.map(of)], evidence);
  return [
    ...line('title', (one) => one.title),
    ...line('kind', (one) => one.kind),
    ...line('signed', (one) =>
      signed(one) ? (fullWhen(signed(one)!.date, signed(one)!.dateNote) ?? 'date not stated') : 'not stated',
    ),
    ...line('latest status', latestStatus),
    ...line('subject', (one) => (one.topics.length ? topicWords(one.topics, graph) : 'not stated')),
    ...line('deadline', (one) => one.deadline ?? 'none recorded'),
  ];
}

function latestStatus(agreement: Agreement): string {
  const { status, date, dateNote } = decidingEntry(agreement);
  const when = fullWhen(date, dateNote);
  return when ? `${STATUS_WORDS[status]}, ${when}` : STATUS_WORDS[status];
}
