import { nameOf } from '../../../core/answer/conferences/conference-card.js';
import { toldInFull } from '../../../core/answer/in-full.js';
import type { Around, Page } from './page.js';
import { withQuery } from './paths.js';
import { namesBelow, partyLinks } from './record-names.js';
import { named, relatedSections } from './related.js';
import { conferenceData } from './structured-data.js';

/** A conference with all that is said of it, and what happened on its sidelines; null where there is none of this id. */
export function conferencePage(id: string, { graph }: Around): Page | null {
  const conference = graph.conference(id);
  const blocks = toldInFull('conference', id, graph);
  if (!conference || !blocks) return null;
  const self = named('conference', id, nameOf(conference));
  const list = (section: string) => withQuery(`/${section}`, { conference: id });
  const parties = [...(conference.country ? [conference.country] : []), ...conference.organisers];
  return {
    kicker: 'Conference',
    title: conference.name,
    aliases: conference.aliases,
    sections: [
      { heading: null, blocks },
      ...relatedSections(graph, [
        { heading: 'Meetings there', of: { kind: 'meeting', roles: { conference: self } }, path: list('meetings') },
        { heading: 'Documents', of: { kind: 'agreement', roles: { conference: self } }, path: list('agreements') },
        { heading: 'Proposals', of: { kind: 'proposal', roles: { conference: self } }, path: list('proposals') },
      ]),
    ],
    names: namesBelow('Host and organisers', partyLinks(parties, graph)),
    data: conferenceData(conference, graph),
  };
}
