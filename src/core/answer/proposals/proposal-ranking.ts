import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { asksWhoGot } from '../../question/receivers.js';
import type { Evidence } from '../../records/evidence.js';
import type { Party } from '../../records/party.js';
import type { Proposal } from '../../records/proposal.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, say } from '../draft.js';
import { evidenceOf, listed, partiesPhrase, partyPhrase } from '../phrases.js';
import { actsWanted } from './search-proposals.js';

/** Which side put or got most, or least; a tie is stated as a tie, and the next few follow. */
export function mostProposals(
  question: Question,
  proposals: readonly Proposal[],
  gaps: readonly Block[],
  graph: Graph,
): Draft {
  const isGot = ranksReceivers(question);
  const sign = question.want === 'least' ? -1 : 1;
  const all = bySide(proposals, isGot, graph);
  const ranked = all
    .filter((one) => isOfRegion(one, question))
    .sort((a, b) => sign * (b.proposals.length - a.proposals.length));
  const [best] = ranked;
  if (!best) return answered([], []);
  const count = best.proposals.length;
  const tied = ranked.filter((one) => one.proposals.length === count);
  const next = ranked.slice(tied.length, tied.length + 4).flatMap((one) => rankedLine(one, graph));
  return answered(
    [...firstLine(tied, isGot, question, graph), ...next, ...gaps],
    tied.flatMap((one) => one.proposals.map(({ id }) => ref('proposal', id))),
    count,
  );
}

/** A side that is named on one end leaves the other to be ranked: "the most requests addressed to the ITU" are ranked by who put them. */
export function ranksReceivers({ parties, text }: Question): boolean {
  // "Which Gulf state made the most": of a region the states are ranked.
  const isOne = ({ entities }: PartyTerm) => entities.every(({ kind }) => kind !== 'region');
  const isNamed = (role: string) => parties.some((term) => term.role === role && !term.excluded && isOne(term));
  if (isNamed('from') !== isNamed('to')) return isNamed('from');
  return asksWhoGot(text);
}

/** "Which African country asked for the most": the states of the region asked for, and not those they dealt with. */
function isOfRegion({ party }: Ranked, { parties }: Question): boolean {
  const wanted = parties.filter((term) => term.role === 'wanted' && !term.excluded);
  const regions = wanted.flatMap(({ entities }) => entities.flatMap((one) => (one.kind === 'region' ? [one] : [])));
  return !regions.length || regions.some(({ countries }) => countries.includes(party));
}

/** Who leads, by how much; "1 offer addressed to it". */
function firstLine(tied: readonly Ranked[], isGot: boolean, question: Question, graph: Graph): Block[] {
  const names = partiesPhrase(
    tied.map(({ party }) => party),
    graph,
  );
  const many = actsCounted(tied[0]?.proposals.length ?? 0, question);
  const [verb, each] = isGot ? ['addressed to it', 'addressed to each'] : ['put forward', 'put forward by each'];
  const text =
    tied.length === 1
      ? `${names.text}: ${many} ${verb}, the ${question.want} on record.`
      : `A tie: ${names.text}, with ${many} ${each}.`;
  return say(text, [...tied.flatMap(proposalEvidence), ...names.evidence]);
}

/** How many of what, "1 offer", "14 requests and calls", "22 proposals, offers and requests": by the acts that were looked for. */
export function actsCounted(count: number, question: Question): string {
  const acts = actsWanted(question);
  const named = acts.map((act) => NOUNS.get(act));
  if (!acts.length || named.some((noun) => !noun))
    return counted(count, 'proposal, offer or request', 'proposals, offers and requests');
  const nouns = named.flatMap((noun) => noun ?? []);
  return counted(count, nouns.join(' or '), listed(nouns.map((noun) => `${noun}s`)));
}

const NOUNS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({ offer: 'offer', request: 'request', call: 'call' }),
);

/** A country or body, and the proposals it put or got. */
interface Ranked {
  readonly party: Party;
  readonly proposals: readonly Proposal[];
}

function bySide(proposals: readonly Proposal[], isGot: boolean, graph: Graph): Ranked[] {
  const pairs = proposals.flatMap((one) =>
    (isGot ? one.to : one.by_for ? [one.by_for] : []).map((party) => ({
      one,
      party: countryOf(party, graph) ?? party,
    })),
  );
  return [...groupBy(pairs, ({ party }) => party)].map(([party, members]) => ({
    party,
    proposals: members.map(({ one }) => one),
  }));
}

function proposalEvidence({ proposals }: Ranked): Evidence[] {
  return proposals.map((one) => evidenceOf('proposal', one));
}

function rankedLine(one: Ranked, graph: Graph): Block[] {
  const { text, evidence } = partyPhrase(one.party, graph);
  return say(`${text}: ${one.proposals.length}.`, [...proposalEvidence(one), ...evidence], 1);
}
