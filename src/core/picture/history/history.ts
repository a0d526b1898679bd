import { capital, STATUS_WORDS } from '../../answer/agreements/agreement-line.js';
import { counted } from '../../answer/draft.js';
import { listed, partyName } from '../../answer/phrases.js';
import type { Graph } from '../../graph/graph.js';
import { type Agreement, groupOf, latestEntry, type StatusGroup } from '../../records/agreement.js';
import { dateInWords } from '../../records/edtf.js';
import { ref } from '../../records/ref.js';
import { type Caption, citesOf, type Mark, sourcesCited } from '../caption.js';
import type { LeadsTo } from '../leads-to.js';

/** One status that a document was stated to have. */
export interface Step extends Mark {
  /** The date in words, or that none is stated. */
  readonly when: string;
  readonly isDated: boolean;
  readonly group: StatusGroup;
  readonly isSigning: boolean;
  readonly status: string;
  readonly text: string;
}

/** One document's history, oldest first. */
export interface History extends Caption {
  readonly kind: 'history';
  readonly document: string;
  readonly leadsTo: LeadsTo;
  readonly steps: readonly Step[];
  /** The deadline in words; null where none is recorded. */
  readonly deadline: string | null;
}

/** Most steps that are drawn: the latest. */
export const STEPS_MAX = 24;

/** The history of a document. */
export function historyOf(agreement: Agreement, asked: string, graph: Graph): History {
  const { history, title, parties, deadline, notes } = agreement;
  const drawn = history.slice(-STEPS_MAX);
  const left = history.length - drawn.length;
  return {
    kind: 'history',
    document: named(
      title,
      parties.map((party) => partyName(party, graph)),
    ),
    leadsTo: ref('agreement', agreement.id),
    steps: drawn.map(stepOf),
    deadline: deadline ? dateInWords(deadline) : null,
    title: 'History of a document',
    asked,
    counted: counted(history.length, 'stated status', 'stated statuses'),
    ...sourcesCited(
      history.map(({ cites }) => cites),
      graph,
    ),
    left: [
      ...(left > 0 ? [`Not drawn: ${counted(left, 'earlier status', 'earlier statuses')}.`] : []),
      ...(notes ? [`Note: ${notes}`] : []),
      ...(groupOf(latestEntry(agreement).status) === 'pending' && !deadline ? ['No deadline is recorded.'] : []),
    ],
  };
}

/** A document by its title, with its parties where that does not name them. */
function named(title: string, parties: readonly string[]): string {
  const isNamed = parties.every((party) => title.includes(party));
  return isNamed ? capital(title) : `${capital(title)} (${listed(parties)})`;
}

function stepOf({ date, dateNote, status, text, cites }: Agreement['history'][number]): Step {
  return {
    when: date ? dateInWords(date) : (dateNote ?? 'Date not stated'),
    isDated: date !== null,
    group: groupOf(status),
    isSigning: status === 'signed',
    status: STATUS_WORDS[status],
    text,
    cites: citesOf([cites])!,
    // The title over all of them leads to the document.
    leadsTo: null,
  };
}
