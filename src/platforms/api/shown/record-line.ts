import { agreementLine } from '../../../core/answer/agreements/agreement-line.js';
import type { Block } from '../../../core/answer/answer.js';
import { conferenceLine } from '../../../core/answer/conferences/conference-card.js';
import { say } from '../../../core/answer/draft.js';
import { lineOf, NOTHING_SHARED } from '../../../core/answer/meetings/meeting-line.js';
import { evidenceOf, partyName } from '../../../core/answer/phrases.js';
import { proposalLine } from '../../../core/answer/proposals/proposal-line.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Official } from '../../../core/records/official.js';
import { ref } from '../../../core/records/ref.js';
import type { OnRecord } from './on-record.js';

/**
 * A record as the one line that lists tell it in, with its cites. None for what rests on no source: topics and sources, and
 * officials of whom no post is on record.
 */
export function recordLine(one: OnRecord, graph: Graph): Block[] {
  switch (one.kind) {
    case 'meeting':
      return [lineOf(one.record, graph, null, NOTHING_SHARED)];
    case 'agreement':
      return agreementLine(one.record, graph);
    case 'proposal':
      return proposalLine(one.record, graph, true);
    case 'conference':
      return conferenceLine(one.record, 1);
    case 'organisation':
      return say(`${one.record.name}.`, [evidenceOf('organisation', one.record)], 1);
    case 'official':
      return officialLine(one.record, graph);
    case 'topic':
    case 'source':
      return [];
  }
}

/** "Sattar Hashemi: Minister of ICT, Iran; …": every post, as it is on record. */
function officialLine({ id, name, posts }: Official, graph: Graph): Block[] {
  const told = posts.map(({ title, country, organisation }) => {
    const sides = [organisation, country].flatMap((side) => (side ? [partyName(side, graph)] : []));
    return [title, ...sides.slice(0, 1)].join(', ');
  });
  const evidence = posts.map(({ cites }) => ({ ref: ref('official', id), cites }));
  return say(`${name}: ${[...new Set(told)].join('; ')}.`, evidence, 1);
}
