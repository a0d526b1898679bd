import type { Graph } from '../graph/graph.js';
import { groupBy } from '../graph/order.js';
import { countryOf } from '../graph/sides.js';
import { uncounted } from '../graph/work.js';
import { countryName } from '../records/countries/countries.js';
import { shortName } from './phrases.js';

/** Questions to start with, each of which has an answer: the busiest official, the country with most pending, the conference with most meetings. */
export function starters(graph: Graph, count: number): string[] {
  const known = found.get(graph) ?? uncounted(() => allStarters(graph));
  found.set(graph, known);
  return known.slice(0, count);
}

/** The starters of graphs seen: a graph never changes, so they are found once. */
const found = new WeakMap<Graph, string[]>();

function allStarters(graph: Graph): string[] {
  return [busiestOfficial(graph), busiestCountry(graph), busiestConference(graph), anyProposal(graph)].filter(
    (one) => one !== null,
  );
}

function busiest<T>(items: readonly T[], keyOf: (item: T) => readonly string[]): string | null {
  const groups = groupBy(
    items.flatMap((item) => keyOf(item).map((key) => key)),
    (key) => key,
  );
  const best = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0];
  return best?.[0] ?? null;
}

function busiestOfficial(graph: Graph): string | null {
  const meetings = graph.meetings.records.filter((one) => one.format === 'bilateral' && one.participants.length > 1);
  const id = busiest(meetings, (one) => one.participants.flatMap((participant) => participant.official ?? []));
  const official = id ? graph.official(id) : undefined;
  return official ? `Who did ${official.name} meet?` : null;
}

function busiestCountry(graph: Graph): string | null {
  const pending = graph.agreements.matching([['group:pending']]);
  const code = busiest(pending, (one) => [...new Set(one.parties.flatMap((party) => countryOf(party, graph) ?? []))]);
  return code ? `Which agreements with ${countryName(code)} are pending?` : null;
}

function busiestConference(graph: Graph): string | null {
  const id = busiest(graph.meetings.records, (one) => (one.conference ? [one.conference] : []));
  const conference = id ? graph.conference(id) : undefined;
  return conference ? `List the bilateral meetings at ${shortName(conference)}` : null;
}

function anyProposal(graph: Graph): string | null {
  const one = graph.proposals.records.find(
    (proposal) =>
      proposal.by_for && proposal.to[0] && /^[A-Z]{2}$/.test(proposal.by_for) && /^[A-Z]{2}$/.test(proposal.to[0]),
  );
  return one ? `What did ${countryName(one.by_for!)} propose to ${countryName(one.to[0]!)}?` : null;
}
