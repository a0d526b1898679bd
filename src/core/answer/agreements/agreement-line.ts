import type { Graph } from '../../graph/graph.js';
import { type Agreement, decidingEntry, type HistoryEntry, type Status } from '../../records/agreement.js';
import type { Evidence } from '../../records/evidence.js';
import { type Ref, ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { fullWhen, partiesPhrase } from '../phrases.js';

/** A status as it reads in a sentence. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  proposed: 'proposed',
  negotiating: 'under negotiation',
  signed: 'signed',
  'implementation-urged': 'implementation urged',
  'not-operational': 'not operational yet',
  'in-force': 'in force',
  operational: 'operational',
  adopted: 'adopted',
  completed: 'completed',
  expired: 'expired',
  terminated: 'terminated',
};

/** What carries one entry of an agreement's history. */
export function entryEvidence(agreement: Agreement, entry: HistoryEntry): Evidence {
  return { ref: ref('agreement', agreement.id), cites: entry.cites };
}

/** One agreement in one line: title, parties, when signed, latest stated status. */
export function agreementLine(agreement: Agreement, graph: Graph): Block[] {
  const latest = decidingEntry(agreement);
  const parties = partiesPhrase(agreement.parties, graph, latest.cites);
  const signed = agreement.history.find((entry) => entry.status === 'signed');
  const evidence = [
    entryEvidence(agreement, latest),
    ...parties.evidence,
    ...(signed && signed !== latest ? [entryEvidence(agreement, signed)] : []),
  ];
  const earlier =
    signed && signed !== latest
      ? `signed ${fullWhen(signed.date, signed.dateNote) ?? 'on a date no source gives'}; `
      : '';
  const inferred = latest.inferred?.includes('status') ? ' (status inferred)' : '';
  const lines = say(
    `${capital(agreement.title)}${bracketed(unsaidIn(agreement.title, parties.text))}: ${earlier}${statusPhrase(latest)}${inferred}.`,
    evidence,
    1,
  );
  return lines.map((line) => ({ ...line, name: capital(agreement.title) }));
}

/** Parties, where a title does not name all of them itself: "India-Germany AI Pact" does. */
export function unsaidIn(title: string, parties: string): string {
  return parties.split(/, | and /).every((party) => title.includes(party)) ? '' : parties;
}

function bracketed(text: string): string {
  return text ? ` (${text})` : '';
}

/** A status with its time: "under negotiation, on 18 November 2025". */
export function statusPhrase(entry: HistoryEntry): string {
  const when = fullWhen(entry.date, entry.dateNote);
  return `${STATUS_WORDS[entry.status]}${when ? ` ${when}` : ''}`;
}

/** First letter in capitals. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The ref of an agreement. */
export function agreementRef(agreement: Agreement): Ref {
  return ref('agreement', agreement.id);
}
