import { capital } from '../../../core/answer/agreements/agreement-line.js';
import { toldInFull } from '../../../core/answer/in-full.js';
import { waiting } from '../../../core/digest/compose/standing.js';
import { groupOf, latestEntry } from '../../../core/records/agreement.js';
import type { Around, Page, Section } from './page.js';
import { conferenceLinks, namesBelow, officialLinks, partyLinks, topicLinks } from './record-names.js';
import { agreementData } from './structured-data.js';
import { partOfList } from '../../../core/answer/part-of-list.js';
import type { SetQ } from '../../../core/query/query.js';

/** A document with its whole history; null where there is none of this id. */
export function agreementPage(id: string, { graph, today }: Around): Page | null {
  const agreement = graph.agreement(id);
  const blocks = toldInFull('agreement', id, graph);
  if (!agreement || !blocks) return null;
  const isPending = groupOf(latestEntry(agreement).status) === 'pending';
  const people = agreement.history.flatMap(({ signers = [], present = [] }) => [...signers, ...present]);
  const meetings = [...new Set(agreement.history.flatMap(({ meeting }) => meeting ?? []))];
  return {
    kicker: capital(agreement.kind),
    title: capital(agreement.title),
    sections: [
      { heading: null, blocks: [...blocks, ...(isPending ? waiting(agreement, today) : [])] },
      ...meetingsSection(meetings, graph),
    ],
    names: [
      ...namesBelow('Parties', partyLinks(agreement.parties, graph)),
      ...namesBelow(
        'People',
        officialLinks(
          people.map(({ official }) => official),
          graph,
        ),
      ),
      ...namesBelow(
        'Conference',
        conferenceLinks(
          agreement.history.map(({ conference }) => conference),
          graph,
        ),
      ),
      ...namesBelow('Topics', topicLinks(agreement.topics, graph)),
    ],
    data: agreementData(agreement, graph),
  };
}

function meetingsSection(ids: readonly string[], graph: Around['graph']): readonly Section[] {
  if (ids.length === 0) return [];
  const set: SetQ = { is: 'these', kind: 'meeting', ids, said: 'its meetings' };
  const { blocks } = partOfList(set, graph, { order: 'first', from: 0, count: ids.length });
  return [{ heading: 'Meetings in its history', blocks }];
}
