import type { Graph } from '../../graph/graph.js';
import { signersTold } from '../../graph/signers-told.js';
import type { Aspect } from '../../query/query.js';
import type { Agreement, HistoryEntry, Status } from '../../records/agreement.js';
import type { Evidence } from '../../records/evidence.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { gap, say } from '../draft.js';
import { carry, fullWhen, listed, participantName, partiesPhrase } from '../phrases.js';
import type { Telling } from '../telling.js';
import { capital, entryEvidence, STATUS_WORDS } from './agreement-line.js';
import { draftsProposed } from './drafts-proposed.js';
import { namesPeople, signingPhrase, whereDone } from './signing-told.js';

/** When, where or by whom: the direct answer before the details. */
export function asked({ aspect, reached }: Telling, agreements: readonly Agreement[], graph: Graph): Block[] {
  const wants = reached === 'proposed' ? [...WANTS, 'who'] : WANTS;
  if (!aspect || !wants.includes(aspect) || agreements.length > ASKED_MAX) return [];
  return agreements.flatMap((one) => (reached ? reaching(one, reached, aspect, graph) : signing(one, aspect, graph)));
}

/** Documents of more than so many of which it would be a list of dates. */
const ASKED_MAX = 6;

const WANTS: readonly Aspect[] = ['when', 'where', 'signers'];

/** When, where or by whom an agreement got to a state. */
function reaching(agreement: Agreement, status: Status, aspect: Aspect, graph: Graph): Block[] {
  const entry = agreement.history.find((one) => one.status === status);
  const { title } = agreement;
  const missing = status === 'proposed' ? `any proposal of ${title}` : `that ${title} is ${STATUS_WORDS[status]}`;
  const drafts = status === 'proposed' && aspect === 'who' ? draftsProposed(agreement, graph) : [];
  if (drafts.length) return drafts;
  // Who proposed a document is none of its states, so that no later state of it fills the gap.
  if (!entry) return [gap(`Not on record: ${missing}.`, ...(status === 'proposed' ? [] : (['status'] as const)))];
  if (aspect === 'who' || aspect === 'signers')
    return [
      ...say(`On record of ${title}: ${entry.text}`, [entryEvidence(agreement, entry)]),
      gap(`Not stated further: who proposed ${title}.`),
    ];
  return aspect === 'where' ? placeOf(agreement, entry, graph) : dayOf(agreement, entry, graph);
}

function signing(agreement: Agreement, aspect: Aspect, graph: Graph): Block[] {
  const entry =
    agreement.history.find((one) => one.status === 'signed') ??
    agreement.history.find((one) => one.status === 'adopted');
  if (!entry) return [gap(`Not on record: any signing of ${agreement.title}.`, 'signing')];
  if (aspect === 'signers') return signatories(agreement, entry, graph);
  return aspect === 'where' ? placeOf(agreement, entry, graph) : dayOf(agreement, entry, graph);
}

function placeOf(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  const where = whereDone(entry, graph);
  const what = entry.status === 'proposed' ? 'the proposal' : 'signing';
  return where.text
    ? say(`${capital(agreement.title)}: ${STATUS_WORDS[entry.status]} ${where.text}.`, [
        entryEvidence(agreement, entry),
        ...where.evidence,
      ])
    : [gap(`Not stated: the place of ${what} as a field; what the record says follows.`, 'signing-place')];
}

function dayOf(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  const verb = STATUS_WORDS[entry.status];
  const when = fullWhen(entry.date, entry.dateNote);
  return when
    ? say(`${capital(agreement.title)}: ${verb} ${when}.`, evidenceOf(agreement, entry, graph))
    : [gap(`Not stated: the date on which ${agreement.title} was ${verb}.`, 'signing-date')];
}

function evidenceOf(agreement: Agreement, entry: HistoryEntry, graph: Graph): Evidence[] {
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  const held = meeting ? [{ ref: ref('meeting', meeting.id), cites: carry(meeting.cites, entry.cites) }] : [];
  return [entryEvidence(agreement, entry), ...held];
}

function signatories(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  const parties = partiesPhrase(agreement.parties, graph, entry.cites);
  const line = say(`Parties of ${agreement.title}: ${parties.text}.`, [
    entryEvidence(agreement, entry),
    ...parties.evidence,
  ]);
  if (namesPeople(entry)) return [...line, ...signedBy(agreement, entry, graph)];
  // Who was at the meeting of it did not sign where its own words say who did.
  if (signersTold(agreement, entry, graph).length) return [...line, ...toldOfSigners(agreement, entry, graph)];
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
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

/** "X: signed in Muscat by A (Oman) and B (Palestine); present: C (Oman)." Where nobody is said to have signed, that is said. */
function signedBy(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  const done = signingPhrase(entry, graph);
  return [
    ...say(`${capital(agreement.title)}: ${done.text}.`, [entryEvidence(agreement, entry), ...done.evidence]),
    ...(entry.signers ? [] : [gap('Not stated: who put their name to it.', 'signatory')]),
  ];
}

/** Who signed in the words of the record, where it names anybody. */
function toldOfSigners(agreement: Agreement, entry: HistoryEntry, graph: Graph): Block[] {
  return signersTold(agreement, entry, graph).length
    ? say(`Of the signing is on record: ${entry.text}`, [entryEvidence(agreement, entry)])
    : [gap('Not stated: who put their name to it.', 'signatory')];
}
