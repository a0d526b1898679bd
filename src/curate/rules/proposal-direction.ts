import type { Proposal } from '../../core/records/proposal.js';
import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';

export const proposalDirection: Rule = {
  name: 'proposal-direction',
  why: 'A proposal comes from one side and goes to another.',
  exceptions: [],
  check: ({ proposals }) => proposals.flatMap((proposal) => [...toItself(proposal), ...fromNoSide(proposal)]),
};

function toItself({ id, by_for, to }: Proposal): Finding[] {
  const index = by_for === null ? -1 : to.indexOf(by_for);
  if (index < 0) return [];
  const message = 'the side addressed is the side that it comes from';
  return [
    { ref: ref('proposal', id), path: ['to', index], message, value: String(by_for), fix: 'Correct one of the two.' },
  ];
}

function fromNoSide({ id, by, by_for }: Proposal): Finding[] {
  if (by === null || by_for !== null) return [];
  const message = `official:${by} proposed it for no side`;
  return [{ ref: ref('proposal', id), path: ['by_for'], message, fix: 'Name the side that the official acted for.' }];
}
