import { recordsOf } from '../../assembly/records-of.js';
import type { Graph } from '../../graph/graph.js';
import type { SetQ } from '../../query/query.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { type Agreement, decidingEntry } from '../../records/agreement.js';
import type { Evidence } from '../../records/evidence.js';
import { ref } from '../../records/ref.js';
import { agreementDetail, allEvidence } from '../agreements/agreement-detail.js';
import { agreementLine, agreementRef, STATUS_WORDS } from '../agreements/agreement-line.js';
import { findAgreements } from '../agreements/search-agreements.js';
import type { Block, TableRow } from '../answer.js';
import { answered, counted, type Draft, gap, row, say } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { linesOf, NOTHING_SHARED } from '../meetings/meeting-line.js';
import { composeMeetings } from '../meetings/meetings.js';
import { findMeetings } from '../meetings/search-meetings.js';
import { noRecord, sought } from '../no-record.js';
import { evidenceOf, fullWhen, partiesPhrase, topicWords } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { composeProposals } from '../proposals/proposals.js';
import { findProposals } from '../proposals/search-proposals.js';
import { tellingOf } from '../telling.js';
import { type ComparedSide, comparedSides } from './compare-sides.js';

/** Compares two agreements, or what is on record of two parties or conferences, in the same fields side by side. */
export function composeCompare(question: Question, graph: Graph): Draft {
  if (
    (asksWhichMore(question) || isOfTrips(question)) &&
    question.conferences.length < 2 &&
    comparedSides(question).length > 1
  )
    return compareNumbers(question, graph) ?? compareParties(question, graph);
  if (question.target === 'agreements') return compareAgreements(question, graph);
  if (question.conferences.length > 1) return compareConferences(question, graph);
  return compareParties(question, graph);
}

/** Whether a question asks which of its sides has more. */
function asksWhichMore({ tags }: Question): boolean {
  return tags.some((tag) => tag === 'sup:more' || tag === 'sup:most' || tag === 'sup:least');
}

/** "Who had more bilaterals, Malaysia or Pakistan?": the records of each, by number; null where a side has no such set. */
function compareNumbers(question: Question, graph: Graph): Draft | null {
  const sides = comparedSides(question);
  const of = sides.flatMap((side) => setOf(side, question, graph) ?? []);
  return of.length === sides.length ? composeQuery({ ask: 'compare', of, by: 'number' }, graph) : null;
}

/** The records of a side; where its words say more than who it is ("Powell's trips there") the meetings that they find. */
function setOf({ label, terms }: ComparedSide, question: Question, graph: Graph): SetQ | null {
  const parties = question.target === 'proposals' ? terms.map(asProposer) : terms;
  const asked: Question = { ...question, parties, want: 'list', words: [], narrowing: [] };
  const set = recordsOf(asked);
  if (set || question.target !== 'meetings') return set;
  return { is: 'these', kind: 'meeting', ids: findMeetings(asked, graph).records.map(({ id }) => id), said: label };
}

/** Who is compared by what was proposed proposed it. */
function asProposer(term: PartyTerm, at: number): PartyTerm {
  return at === 0 && term.role === 'any' ? { ...term, role: 'from' } : term;
}

/** "Rusk vs Powell, trips to India": what two travelled is compared in number first. */
function isOfTrips({ target, tags, parties }: Question): boolean {
  const isOfPeople = parties.every((term) => term.excluded || term.entities[0]?.kind === 'official');
  return target === 'meetings' && tags.includes('verb:visit') && isOfPeople;
}

/** The sides compared: each member of "A and B" where there is such a clause, else each party. */
export function sidesOf(question: Question): readonly PartyTerm[] {
  const terms = question.parties.filter((term) => !term.excluded);
  return terms.find((term) => term.members)?.members ?? terms;
}

function compareAgreements(question: Question, graph: Graph): Draft {
  const named = question.agreements.flatMap((term) => term.ids).flatMap((id) => graph.agreement(id) ?? []);
  const sides = areOnePair(question) ? [] : comparedSides(question);
  const each = sides.map(({ terms }) => findAgreements({ ...question, parties: terms, agreements: [] }, graph).records);
  const common = each.length ? dropCommon(each) : [];
  const chosen = named.length > 1 ? named : common.length ? common : findAgreements(question, graph).records;
  if (!chosen.length) return noRecord([gap(`No record: no agreement ${sought(question)} is on record here.`)]);
  if (chosen.length === 1)
    return answered(agreementDetail(chosen[0]!, graph, tellingOf(question, graph)), chosen.map(agreementRef));
  if (chosen.length > 3)
    return answered(
      (each.length ? each : [chosen]).flatMap((list, at) => [
        ...heading(sides[at]?.label),
        ...list.flatMap((one) => agreementLine(one, graph)),
      ]),
      chosen.map(agreementRef),
    );
  return answered(
    [
      { kind: 'table', columns: ['', ...chosen.map((one) => parties(one, graph))], rows: agreementRows(chosen, graph) },
      ...chosen.flatMap((one) => agreementDetail(one, graph, tellingOf(question, graph))),
    ],
    chosen.map(agreementRef),
  );
}

/** "The two Azerbaijan-UAE memoranda", "those between A and B": documents of both, and not what each has. */
function areOnePair({ text, parties }: Question): boolean {
  const spans = parties.filter((term) => !term.excluded && !term.members).map(({ span }) => span);
  const [first, second, ...others] = spans.toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
  if (first === undefined || second === undefined || others.length) return false;
  const start = text.indexOf(first);
  const joint = text.slice(start + first.length, text.indexOf(second)).trim();
  return /^[-–—/]$/.test(joint) || (joint === 'and' && /\bbetween (?:the )?$/i.test(text.slice(0, start)));
}

function heading(text: string | undefined): Block[] {
  return text ? [{ kind: 'heading', text }] : [];
}

function dropCommon(each: readonly (readonly Agreement[])[]): readonly Agreement[] {
  return [...new Map(each.flat().map((one) => [one.id, one])).values()];
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

function compareConferences(question: Question, graph: Graph): Draft {
  const rows = question.conferences.flatMap((term) => {
    const meetings = findMeetings({ ...question, conferences: [term], want: 'list' }, graph).records;
    const conference = graph.conference(term.ids[0] ?? '');
    const evidence = [
      ...meetings.map((one) => evidenceOf('meeting', one)),
      ...(conference ? [{ ref: ref('conference', conference.id), cites: conference.cites }] : []),
    ];
    return say(
      `${term.label}: ${counted(meetings.length, question.formats.length ? `${question.formats[0]} meeting` : 'meeting')} on record.`,
      evidence,
    );
  });
  return answered([...rows, ...difference(question, graph)], []);
}

/** How far the first two differ in number: what "how many more" asks. */
function difference(question: Question, graph: Graph): Block[] {
  const [one, other] = question.conferences.map((term) => ({
    term,
    meetings: findMeetings({ ...question, conferences: [term], want: 'list' }, graph).records,
  }));
  if (!one || !other || question.conferences.length !== 2) return [];
  const evidence = [...one.meetings, ...other.meetings].map((meeting) => evidenceOf('meeting', meeting));
  const more = one.meetings.length - other.meetings.length;
  const [larger, smaller] = more >= 0 ? [one, other] : [other, one];
  const text =
    more === 0
      ? 'The two have as many on record.'
      : `On record at ${larger.term.label}: ${Math.abs(more)} more than at ${smaller.term.label}.`;
  return say(text, evidence);
}

/** What is on record of each side, in the same kind of records; narrowed by the topics asked. */
function compareParties(question: Question, graph: Graph): Draft {
  const sides = comparedSides(question);
  if (sides.length < 2)
    return question.target === 'proposals'
      ? composeProposals(question, graph)
      : composeMeetings({ ...question, want: 'list' }, graph);
  return answered(
    sides.flatMap((side) => [...heading(side.label), ...onRecordOf(side, question, graph)]),
    [],
  );
}

function onRecordOf({ terms }: ComparedSide, question: Question, graph: Graph): Block[] {
  const one = { ...question, parties: terms, want: 'list' as const, words: [] };
  const meetings = question.target === 'proposals' ? [] : findMeetings(one, graph).records;
  const proposals = findProposals(one, graph).records;
  const agreements =
    question.target === 'proposals' || question.topics.length ? [] : findAgreements(one, graph).records;
  const lines = [
    ...linesOf(meetings, graph, null, NOTHING_SHARED),
    ...proposals.flatMap((proposal) => proposalLine(proposal, graph, true)),
    ...agreements.flatMap((agreement) => agreementLine(agreement, graph)),
  ];
  return lines.length
    ? lines
    : [gap(`No record: nothing ${sought({ ...question, parties: terms })} is on record here.`)];
}
