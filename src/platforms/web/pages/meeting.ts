import { toldInFull } from '../../../core/answer/in-full.js';
import { named, relatedSections } from './related.js';
import type { Around, Page } from './page.js';
import { conferenceLinks, meetingName, namesBelow, officialLinks, partyLinks, topicLinks } from './record-names.js';
import { meetingData } from './structured-data.js';

/** A meeting: who met whom, when, where, what was said there, and what came of it; null where there is none of this id. */
export function meetingPage(id: string, { graph }: Around): Page | null {
  const meeting = graph.meeting(id);
  const blocks = toldInFull('meeting', id, graph);
  if (!meeting || !blocks) return null;
  const name = meetingName(meeting, graph);
  const people = meeting.participants.map(({ official }) => official);
  const sides = meeting.participants.map((one) => one.for);
  const roles = { meeting: named('meeting', id, name) };
  return {
    kicker: 'Meeting',
    title: name,
    sections: [
      { heading: null, blocks },
      ...relatedSections(graph, [{ heading: 'Documents from it', of: { kind: 'agreement', roles }, path: null }]),
    ],
    names: [
      ...namesBelow('People', officialLinks(people, graph)),
      ...namesBelow('Sides', partyLinks(sides, graph)),
      ...namesBelow('Conference', conferenceLinks([meeting.conference], graph)),
      ...namesBelow('Topics', topicLinks(meeting.topics, graph)),
    ],
    data: meetingData(meeting, graph),
  };
}
