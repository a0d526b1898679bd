import type { Graph } from '../../../graph/graph.js';
import type { Aspect } from '../../../query/query.js';
import type { Proposal } from '../../../records/proposal.js';
import { ref } from '../../../records/ref.js';
import { evidenceOf, fullWhen, listed, partyName, topicWords, wherePhrase } from '../../phrases.js';
import { reportedBy } from './publishers.js';
import { inOne, type Told, told } from './told.js';

/** What a proposal, an offer or a request tells of an aspect: when and where by itself, else by the meeting it was put in. */
export function ofProposal(proposal: Proposal, aspect: Aspect, graph: Graph): Told {
  const meeting = graph.meeting(proposal.meeting ?? '');
  const own = [evidenceOf('proposal', proposal)];
  const where = meeting ? wherePhrase(meeting, graph) : { text: '', evidence: [] };
  const set = [...own, ...(meeting ? [evidenceOf('meeting', meeting)] : []), ...where.evidence];
  const when = fullWhen(proposal.date ?? meeting?.date ?? null, proposal.date ? null : meeting?.dateNote);
  switch (aspect) {
    case 'when':
      return told(when && inOne(when, where.text), 'when it was put', set);
    case 'where':
      return told(where.text && inOne(where.text, when), 'where it was put', set);
    case 'who':
      return sides(proposal, graph);
    case 'topics':
      return told(topicWords(proposal.topics, graph), 'what it is about', own);
    case 'wording':
      return told(`in our words: “${proposal.text}”`, 'its wording', own);
    case 'sources':
      return reportedBy(ref('proposal', proposal.id), proposal.cites, graph);
    default:
      return told(null, MISSING[aspect], own);
  }
}

/** What no proposal tells as a field. */
const MISSING = {
  status: 'what became of it',
  signers: 'who signed it',
  present: 'who was present',
  deadline: 'any deadline',
  since: 'since when',
} as const;

function sides({ by, by_for, to, ...proposal }: Proposal, graph: Graph): Told {
  // What two sides talked about was put by neither, as far as a source says.
  if (proposal.act === 'explored' && !by) {
    const both = [...(by_for ? [by_for] : []), ...to].map((one) => partyName(one, graph));
    const text = both.length ? `talked about by ${listed(both)}` : null;
    return { ...told(text, 'who put it', [evidenceOf('proposal', proposal)]), lacking: 'which side put it' };
  }
  const person = by ? graph.official(by)?.name : undefined;
  const side = by_for ? partyName(by_for, graph) : undefined;
  const from = person && side ? `${person} for ${side}` : (person ?? side);
  const whom = to.length ? `to ${listed(to.map((one) => partyName(one, graph)))}` : null;
  const all = told(inOne(from ? `put by ${from}` : null, whom), 'who put it', [evidenceOf('proposal', proposal)]);
  return side && !person ? { ...all, lacking: 'the name of the person who put it' } : all;
}
