import type { Graph } from '../../../graph/graph.js';
import { signersTold } from '../../../graph/signers-told.js';
import type { Aspect } from '../../../query/query.js';
import { type Agreement, decidingEntry, groupOf, type HistoryEntry, type Status } from '../../../records/agreement.js';
import type { DocumentPerson } from '../../../records/document-person.js';
import { whenInWords } from '../../../records/edtf.js';
import type { Evidence } from '../../../records/evidence.js';
import { ref } from '../../../records/ref.js';
import { entryEvidence, STATUS_WORDS, statusPhrase } from '../../agreements/agreement-line.js';
import { whereDone } from '../../agreements/signing-told.js';
import { fullWhen, listed, participantName, partiesPhrase, sideName, topicWords } from '../../phrases.js';
import { reportedBy } from './publishers.js';
import { inOne, type Meant, type Told, told, toldOn } from './told.js';

/** What a document tells of an aspect: of its signing, where no other entry of its history is meant. */
export function ofAgreement(agreement: Agreement, aspect: Aspect, meant: Meant, graph: Graph): Told {
  return TELLERS[aspect]({ agreement, entry: entryMeant(agreement, meant), meant, graph });
}

/** The entry of a document's history that is asked about: one of the statuses meant, else its signing, else how it stands. */
export function entryMeant(agreement: Agreement, { event }: Pick<Meant, 'event'>): HistoryEntry {
  const { history } = agreement;
  const meant = event && history.find(({ status }) => event.includes(status));
  return (
    meant ??
    history.find(({ status }) => status === 'signed') ??
    history.find(({ status }) => status === 'adopted') ??
    decidingEntry(agreement)
  );
}

/** Whether a document's history has no entry like the one that is meant: how it was signed tells when it was adopted, and nothing when it was proposed. */
function isOfOther({ status }: HistoryEntry, { event }: Meant): boolean {
  const [only, ...others] = event ?? [];
  if (only === undefined || others.length || status === only) return false;
  return !(DONE.has(only) && DONE.has(status));
}

/** By either a document comes about. */
const DONE: ReadonlySet<Status> = new Set<Status>(['signed', 'adopted']);

interface Asked {
  readonly agreement: Agreement;
  readonly entry: HistoryEntry;
  readonly meant: Meant;
  readonly graph: Graph;
}

const TELLERS: Readonly<Record<Aspect, (asked: Asked) => Told>> = {
  when: ({ agreement, entry, meant, graph }) => {
    if (isOfOther(entry, meant)) return told(null, `when it was ${meant.event![0]}`, []);
    const where = whereDone(entry, graph);
    const when = fullWhen(entry.date, entry.dateNote);
    const done = STATUS_WORDS[entry.status];
    return toldOn(
      entry.date,
      told(
        when && `${done} ${inOne(when, where.text)}`,
        `when it was ${done}`,
        evidenceOf(agreement, entry, where.evidence),
      ),
      true,
    );
  },
  where: ({ agreement, entry, meant, graph }) => {
    if (isOfOther(entry, meant)) return told(null, `where it was ${meant.event![0]}`, []);
    const where = whereDone(entry, graph);
    const done = STATUS_WORDS[entry.status];
    const text = where.text && `${done} ${inOne(where.text, fullWhen(entry.date, entry.dateNote))}`;
    return told(text || placeInWords(entry), `where it was ${done}`, evidenceOf(agreement, entry, where.evidence));
  },
  who: ({ agreement, entry, graph }) => {
    const parties = partiesPhrase(agreement.parties, graph, entry.cites);
    return told(`between ${parties.text}`, 'between whom', evidenceOf(agreement, entry, parties.evidence));
  },
  signers: (asked) => {
    const names = signersOf(asked);
    return told(
      names.length ? `signed by ${listed(names.map(({ text }) => text))}` : null,
      'who put their name to it',
      evidenceOf(
        asked.agreement,
        asked.entry,
        names.flatMap(({ evidence }) => [...evidence]),
      ),
    );
  },
  present: (asked) => {
    const names = presentAt(asked);
    const there = names.length ? `${listed(names.map(({ text }) => text))} were there` : null;
    return told(
      there,
      'who was present',
      evidenceOf(
        asked.agreement,
        asked.entry,
        names.flatMap(({ evidence }) => [...evidence]),
      ),
    );
  },
  topics: ({ agreement, entry, graph }) =>
    told(agreement.topics.length ? `about ${topicWords(agreement.topics, graph)}` : null, 'what it is about', [
      entryEvidence(agreement, entry),
    ]),
  status: ({ agreement }) => {
    const latest = decidingEntry(agreement);
    return told(statusPhrase(latest), 'how it stands', [entryEvidence(agreement, latest)]);
  },
  since: ({ agreement, meant }) => {
    const first = firstOf(agreement, meant);
    const when = fullWhen(first.date, first.dateNote);
    return told(when && `${STATUS_WORDS[first.status]} ${when}`, 'since when', [entryEvidence(agreement, first)]);
  },
  deadline: ({ agreement, entry }) =>
    told(
      agreement.deadline ? `to be done by ${whenInWords(agreement.deadline).replace(/^(?:on|in) /, '')}` : null,
      'any deadline',
      [entryEvidence(agreement, entry)],
    ),
  sources: ({ agreement, graph }) =>
    reportedBy(
      ref('agreement', agreement.id),
      agreement.history.flatMap((one) => [...one.cites]),
      graph,
    ),
  wording: ({ agreement, entry }) =>
    told(`the title on record is “${agreement.title}”`, 'its wording', [entryEvidence(agreement, entry)]),
};

/** Where something was done, as its words alone may say: "signed in Paris at the congress"; null where they name no place. */
function placeInWords({ text }: HistoryEntry): string | null {
  return /\b(?:in|at) (?:the )?\p{Lu}/u.test(text) ? text.replace(/\.$/, '') : null;
}

function evidenceOf(agreement: Agreement, entry: HistoryEntry, more: readonly Evidence[]): readonly Evidence[] {
  return [entryEvidence(agreement, entry), ...more];
}

/** The entry since which a document stands as it does: the first of those behind each other with a status of its group. */
function firstOf(agreement: Agreement, { latest }: Meant): HistoryEntry {
  const last = decidingEntry(agreement);
  const isSame = ({ status }: HistoryEntry) =>
    latest && latest.length > 1 ? groupOf(status) === groupOf(last.status) : status === last.status;
  const before = agreement.history.findLastIndex((one) => !isSame(one));
  return agreement.history[before + 1] ?? last;
}

type Named = Pick<Told, 'evidence'> & { readonly text: string };

function signersOf({ agreement, entry, graph }: Asked): readonly Named[] {
  if (entry.signers) return entry.signers.map((one) => personNamed(one, entry, graph));
  return signersTold(agreement, entry, graph).map(({ id, name }) => ({
    text: name,
    evidence: [{ ref: ref('official', id), cites: entry.cites }],
  }));
}

function personNamed({ official, name, for: side }: DocumentPerson, { cites }: HistoryEntry, graph: Graph): Named {
  const who = official ? (graph.official(official)?.name ?? official) : (name ?? '');
  const text = side === null ? who : `${who} (${sideName(side, graph)})`;
  return { text, evidence: official ? [{ ref: ref('official', official), cites }] : [] };
}

/** Everybody who is said to have been there: who signed, who looked on, who took part in the meeting of it. */
function presentAt(asked: Asked): readonly Named[] {
  const { entry, graph } = asked;
  const own = [...signersOf(asked), ...(entry.present ?? []).map((one) => personNamed(one, entry, graph))];
  const meeting = entry.present ? undefined : graph.meeting(entry.meeting ?? '');
  const there = (meeting?.participants ?? []).flatMap((one): Named[] =>
    one.official && meeting
      ? [{ text: participantName(one, graph), evidence: [{ ref: ref('meeting', meeting.id), cites: meeting.cites }] }]
      : [],
  );
  return [...own, ...there.filter(({ text }) => !own.some((one) => text.startsWith(one.text.replace(/ \(.*$/, ''))))];
}
