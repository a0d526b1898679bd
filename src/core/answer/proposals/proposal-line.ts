import type { Graph } from '../../graph/graph.js';
import { datedBy } from '../../graph/proposal-date.js';
import type { Evidence } from '../../records/evidence.js';
import type { Act, Proposal } from '../../records/proposal.js';
import type { Block } from '../answer.js';
import { aside, say } from '../draft.js';
import {
  carry,
  evidenceOf,
  fullWhen,
  officialPhrase,
  type Phrase,
  partiesPhrase,
  partyPhrase,
  whenPhrase,
  wherePhrase,
} from '../phrases.js';

const VERBS: Readonly<Record<Act, string>> = {
  offer: 'offered',
  request: 'asked',
  proposal: 'proposed to',
  call: 'called on',
  explored: 'explored with',
};

/** One proposal as a sentence in its direction: "Iran (Sattar Hashemi) offered Kenya: share …". With its setting where asked. */
export function proposalLine(proposal: Proposal, graph: Graph, withSetting: boolean): Block[] {
  const from = proposal.by_for ? partyPhrase(proposal.by_for, graph, proposal.cites) : null;
  const to = partiesPhrase(proposal.to, graph, proposal.cites);
  const official = proposal.by ? graph.official(proposal.by) : undefined;
  const person = official ? officialPhrase(official, proposal.by_for, graph, proposal) : null;
  const evidence: Evidence[] = [
    evidenceOf('proposal', proposal),
    ...(from?.evidence ?? []),
    ...to.evidence,
    ...(person?.evidence ?? []),
  ];
  const who = official
    ? `${official.name}${from ? ` for ${from.text}` : ''}`
    : (from?.text ?? 'Somebody no source names');
  const setting = withSetting ? settingOf(proposal, graph, evidence) : '';
  const inferred = proposal.inferred?.length
    ? ` (inferred from context: ${proposal.inferred.map((field) => FIELD_WORDS.get(field) ?? field).join(', ')})`
    : '';
  const text = act(proposal, who, to.text);
  return say(`${text}${setting}: ${lowerFirst(proposal.text.replace(/\.$/, ''))}${inferred}.`, evidence, 1);
}

const FIELD_WORDS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    to: 'the addressee',
    by: 'who put it',
    by_for: 'the side that put it',
    date: 'when it was put',
  }),
);

function act(proposal: Proposal, who: string, to: string): string {
  if (proposal.act === 'explored') return to ? `${who} and ${to} explored` : `${who} explored`;
  const verb = to
    ? VERBS[proposal.act]
    : { offer: 'offered', request: 'asked', proposal: 'proposed', call: 'called' }[proposal.act];
  const link = proposal.act === 'call' || proposal.act === 'request' ? (to ? ' to' : ' for this') : '';
  return `${who} ${verb}${to ? ` ${to}` : ''}${link}`;
}

function settingOf(proposal: Proposal, graph: Graph, evidence: Evidence[]): string {
  const meeting = proposal.meeting ? graph.meeting(proposal.meeting) : undefined;
  const dated = datedBy(proposal, graph);
  const where = meeting ? wherePhrase(meeting, graph) : NOWHERE;
  if (meeting) evidence.push({ ref: `meeting:${meeting.id}`, cites: carry(meeting.cites, proposal.cites) });
  evidence.push(...where.evidence);
  const inWords = dated === proposal ? fullWhen : whenPhrase;
  const when = dated ? inWords(dated.date ?? null, dated.dateNote) : null;
  const parts = [where.text, when ?? ''].filter((part) => part !== '');
  return parts.length ? ` (${parts.join(', ')})` : '';
}

const NOWHERE: Phrase = { text: '', evidence: [] };

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The notes of some proposals. */
export function proposalNotes(proposals: readonly Proposal[]): Block[] {
  return proposals.flatMap((one) => (one.notes ? aside('note', one.notes, [evidenceOf('proposal', one)]) : []));
}
