import { toldInFull } from '../../../core/answer/in-full.js';
import type { Around, Page } from './page.js';
import { withQuery } from './paths.js';
import { namesBelow, partyLinks } from './record-names.js';
import { named, relatedSections } from './related.js';
import { officialData } from './structured-data.js';

/** Somebody with every post, the meetings, what was signed and what was put forward; null where there is none of this id. */
export function officialPage(id: string, { graph }: Around): Page | null {
  const official = graph.official(id);
  const blocks = toldInFull('official', id, graph);
  if (!official || !blocks) return null;
  const self = named('official', id, official.name);
  const list = (section: string) => withQuery(`/${section}`, { official: id });
  const sides = official.posts.flatMap(({ country, organisation }) => [country, organisation].filter(isSaid));
  return {
    kicker: 'Official',
    title: official.name,
    aliases: official.aliases,
    sections: [
      { heading: null, blocks },
      ...relatedSections(graph, [
        { heading: 'Meetings', of: { kind: 'meeting', roles: { side: self } }, path: list('meetings') },
        { heading: 'Signed', of: { kind: 'agreement', roles: { signer: self } }, path: list('agreements') },
        { heading: 'Put forward', of: { kind: 'proposal', roles: { from: self } }, path: list('proposals') },
      ]),
    ],
    names: namesBelow('Sides', partyLinks(sides, graph)),
    data: officialData(official),
  };
}

function isSaid(party: string | null): party is string {
  return party !== null;
}
