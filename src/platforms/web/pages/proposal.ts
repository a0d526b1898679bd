import { toldInFull } from '../../../core/answer/in-full.js';
import { partOfList } from '../../../core/answer/part-of-list.js';
import type { Around, Page } from './page.js';
import { namesBelow, officialLinks, partyLinks, proposalName, topicLinks } from './record-names.js';
import { named } from './related.js';

/** What was put to whom, and the meeting where that was; null where there is none of this id. */
export function proposalPage(id: string, { graph }: Around): Page | null {
  const proposal = graph.proposal(id);
  const blocks = toldInFull('proposal', id, graph);
  if (!proposal || !blocks) return null;
  const meeting = proposal.meeting === null ? undefined : graph.meeting(proposal.meeting);
  const put = meeting && partOfList(named('meeting', meeting.id, 'its meeting'), graph, WHOLE);
  return {
    kicker: 'Proposal',
    title: proposalName(proposal, graph),
    sections: [{ heading: null, blocks }, ...(put ? [{ heading: 'Put in this meeting', blocks: put.blocks }] : [])],
    names: [
      ...namesBelow('People', officialLinks([proposal.by], graph)),
      ...namesBelow('Sides', partyLinks([...(proposal.by_for ? [proposal.by_for] : []), ...proposal.to], graph)),
      ...namesBelow('Topics', topicLinks(proposal.topics, graph)),
    ],
  };
}

const WHOLE = { order: 'first', from: 0, count: 1 } as const;
