import { toldInFull } from '../../../core/answer/in-full.js';
import type { Around, Page } from './page.js';
import { withQuery } from './paths.js';
import { namesBelow, partyLinks } from './record-names.js';
import { named, relatedSections } from './related.js';
import { organisationData } from './structured-data.js';

/** A body with who holds a post there, its meetings, documents and proposals; null where there is none of this id. */
export function organisationPage(id: string, { graph }: Around): Page | null {
  const body = graph.organisation(id);
  const blocks = toldInFull('organisation', id, graph);
  if (!body || !blocks) return null;
  const self = named('organisation', id, body.name);
  const list = (section: string) => withQuery(`/${section}`, { organisation: id });
  return {
    kicker: 'Organisation',
    title: body.name,
    aliases: body.aliases,
    sections: [
      { heading: null, blocks },
      ...relatedSections(graph, [
        { heading: 'Meetings', of: { kind: 'meeting', roles: { side: self } }, path: list('meetings') },
        { heading: 'Agreements', of: { kind: 'agreement', roles: { side: self } }, path: list('agreements') },
        { heading: 'Proposals', of: { kind: 'proposal', roles: { side: self } }, path: list('proposals') },
        {
          heading: 'Conferences organised',
          of: { kind: 'conference', roles: { organiser: self } },
          path: list('conferences'),
        },
      ]),
    ],
    names: namesBelow('Country', body.country ? partyLinks([body.country], graph) : []),
    data: organisationData(body),
  };
}
