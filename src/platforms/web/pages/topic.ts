import type { Around, Page } from './page.js';
import { withQuery } from './paths.js';
import { named, relatedSections } from './related.js';

/** A subject with what is on record about it; null where there is none of this id. */
export function topicPage(id: string, { graph }: Around): Page | null {
  const topic = graph.topic(id);
  if (!topic) return null;
  const roles = { topic: named('topic', id, topic.name) };
  const list = (section: string) => withQuery(`/${section}`, { topic: id });
  return {
    kicker: 'Topic',
    title: topic.name,
    aliases: topic.aliases,
    sections: relatedSections(graph, [
      { heading: 'Meetings', of: { kind: 'meeting', roles }, path: list('meetings') },
      { heading: 'Agreements', of: { kind: 'agreement', roles }, path: list('agreements') },
      { heading: 'Proposals', of: { kind: 'proposal', roles }, path: list('proposals') },
    ]),
  };
}
