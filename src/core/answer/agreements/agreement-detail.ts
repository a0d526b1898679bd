import type { Graph } from '../../graph/graph.js';
import { signersTold } from '../../graph/signers-told.js';
import { type Agreement, decidingEntry, groupOf, type HistoryEntry, latestEntry } from '../../records/agreement.js';
import { withArticle } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { aside, gap, say } from '../draft.js';
import { carry, fullWhen, listed, participantName, partiesPhrase, topicWords } from '../phrases.js';
import type { Telling } from '../telling.js';
import { capital, entryEvidence, STATUS_WORDS, unsaidIn } from './agreement-line.js';
import { tellsDoing, untoldPhrase } from './signing-told.js';

/**
 * One agreement: parties, each status as stated, who signed where that is on record, what is open; and of its subject, what was
 * asked for and notes all where that is asked for, else what touches the question.
 */
export function agreementDetail(
  agreement: Agreement,
  graph: Graph,
  telling: Telling,
  how: 'with its title' | 'below its title' = 'with its title',
): Block[] {
  const isAsked = (text: string) => telling.isContentWanted || telling.touches(text);
  const latest = decidingEntry(agreement);
  const parties = partiesPhrase(agreement.parties, graph, latest.cites);
  const said = [agreement.kind, unsaidIn(agreement.title, parties.text)].filter((part) => part !== '');
  const head = say(
    `${capital(agreement.title)} (${said.join('; ')}): ${agreement.history.length > 1 ? 'latest stated status: ' : ''}${STATUS_WORDS[latest.status]}${timeOf(latest)}.`,
    [entryEvidence(agreement, latest), ...parties.evidence],
  );
  const isTitled = how === 'with its title';
  // The one state on record, with its date, stands in the line of the title.
  const isSaid = isTitled && agreement.history.length === 1 && timeOf(latest) !== '';
  return [
    ...(isTitled ? head : []),
    ...agreement.history.flatMap((entry) => entryLine(agreement, entry, isSaid ? '' : stateOf(entry), graph)),
    ...(isAsked(topicWords(agreement.topics, graph)) ? subjectLine(agreement, graph) : []),
    ...relatedProposals(agreement, graph, isAsked),
    ...(agreement.notes && (telling.isStateWanted || isAsked(agreement.notes))
      ? aside('note', agreement.notes, [allEvidence(agreement)])
      : []),
    ...(telling.isContentWanted ? inferredNote(agreement) : []),
    ...openEnds(agreement, telling, graph),
  ];
}

function timeOf(entry: HistoryEntry): string {
  const when = fullWhen(entry.date, entry.dateNote);
  return when ? `, ${when}` : '';
}

/** One status of the history, in the record's words, with its date, and who was there. */
function entryLine(agreement: Agreement, entry: HistoryEntry, state: string, graph: Graph): Block[] {
  if (tellsDoing(entry)) return statedLine(agreement, entry, state, graph);
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  const people =
    entry.status === 'signed' && meeting
      ? meeting.participants.filter((one) => one.official).map((one) => participantName(one, graph))
      : [];
  const evidence: Evidence[] = [
    entryEvidence(agreement, entry),
    ...(meeting
      ? [
          { ref: ref('meeting', meeting.id), cites: carry(meeting.cites, entry.cites) },
          ...officialsOf(
            meeting.participants.flatMap((one) => one.official ?? []),
            graph,
          ),
        ]
      : []),
  ];
  const where = meeting?.place ? ` in ${withArticle(meeting.place)}` : '';
  const present = people.length ? ` Present${where}: ${listed(people)}.` : '';
  return say(`${state}${entry.text}${inferredWords(entry.inferred)}${present}`, evidence, 1);
}

/** "Signed, in May 2025: ". */
function stateOf(entry: HistoryEntry): string {
  const when = fullWhen(entry.date, entry.dateNote) ?? 'date not stated';
  return `${capital(STATUS_WORDS[entry.status])}, ${when}: `;
}

/** The same of an entry that says itself where or by whom it was done: "… Signed in Muscat by A (Oman); present: C." */
function statedLine(agreement: Agreement, entry: HistoryEntry, state: string, graph: Graph): Block[] {
  const done = untoldPhrase(entry, graph);
  const ofText = entry.inferred?.filter((field) => !OF_DOING.has(field));
  const ofDoing = entry.inferred?.filter((field) => OF_DOING.get(field)?.test(done.text));
  const told = done.text ? ` ${capital(done.text)}${inferredWords(ofDoing)}.` : '';
  return say(
    `${state}${entry.text}${inferredWords(ofText)}${told}`,
    [entryEvidence(agreement, entry), ...done.evidence],
    1,
  );
}

/** The fields that such a sentence tells, with what tells them in it: what is not told is not called inferred. */
const OF_DOING: ReadonlyMap<string, RegExp> = new Map([
  ['place', / in /],
  ['conference', / at /],
  ['signers', / by /],
  ['present', /present: /],
]);

/** " (inferred from context: status)": what of an entry no source says in words. */
export function inferredWords(fields: readonly string[] = []): string {
  return fields.length ? ` (inferred from context: ${fields.join(', ')})` : '';
}

function officialsOf(ids: readonly string[], graph: Graph): Evidence[] {
  return ids.flatMap((id) => {
    const post = graph.official(id)?.posts[0];
    return post ? [{ ref: ref('official', id), cites: carry(post.cites) }] : [];
  });
}

function subjectLine(agreement: Agreement, graph: Graph): Block[] {
  return agreement.topics.length
    ? say(`Subject: ${topicWords(agreement.topics, graph)}.`, [allEvidence(agreement)], 1)
    : [];
}

/** What was asked of it in the meetings of its history: calls to carry it out. */
function relatedProposals(agreement: Agreement, graph: Graph, isAsked: (text: string) => boolean): Block[] {
  const meetings = new Set(agreement.history.flatMap((entry) => entry.meeting ?? []));
  const calls = graph.knowledge.proposals.filter(
    (one) =>
      one.meeting &&
      meetings.has(one.meeting) &&
      (one.act === 'call' || one.act === 'proposal') &&
      /memorand|agreement|implement|\bmou\b/i.test(one.text),
  );
  return calls
    .filter(({ text }) => isAsked(text))
    .flatMap((one) => say(`Asked for: ${one.text}`, [{ ref: ref('proposal', one.id), cites: one.cites }], 1));
}

/** Every cite of an agreement's history. */
export function allEvidence(agreement: Agreement): Evidence {
  const [first, ...rest] = agreement.history.flatMap((entry) => [...entry.cites]);
  return { ref: ref('agreement', agreement.id), cites: [first!, ...rest] };
}

function inferredNote(agreement: Agreement): Block[] {
  const fields = agreement.inferred ?? [];
  return fields.length
    ? aside('note', `Inferred from context, not stated by a source: ${fields.join(', ')}.`, [allEvidence(agreement)])
    : [];
}

function openEnds(agreement: Agreement, { isStateWanted, aspect }: Telling, graph: Graph): Block[] {
  const latest = latestEntry(agreement).status;
  const open = [
    ...(latest === 'signed' || latest === 'implementation-urged' ? ['how far it has been carried out'] : []),
    ...(agreement.topics.length ? [] : ['its subject']),
    ...(agreement.deadline || !isStateWanted ? [] : ['any deadline']),
    ...(groupOf(latest) === 'pending' && !agreement.history.some((entry) => entry.status === 'signed')
      ? ['any signing']
      : []),
    ...(aspect === 'signers' && !tellsSigners(agreement, graph) ? ['who signed it'] : []),
  ];
  return open.length ? [gap(`Not stated: ${open.join(', ')}.`)] : [];
}

function tellsSigners(agreement: Agreement, graph: Graph): boolean {
  return agreement.history.some(
    (entry) => entry.meeting || entry.signers || signersTold(agreement, entry, graph).length > 0,
  );
}
