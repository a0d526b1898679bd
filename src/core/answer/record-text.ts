import type { Graph } from '../graph/graph.js';
import { type Agreement, latestEntry } from '../records/agreement.js';
import type { Conference } from '../records/conference.js';
import { countryName } from '../records/countries/countries.js';
import type { Meeting } from '../records/meeting.js';
import { isCountry } from '../records/party.js';
import type { Proposal } from '../records/proposal.js';
import { topicWords } from './phrases.js';

/** Records by kind. */
export interface RecordOf {
  readonly meeting: Meeting;
  readonly agreement: Agreement;
  readonly proposal: Proposal;
  readonly conference: Conference;
}

/** All the words of a record of a kind that a question may ask by. */
type TextOf<K extends keyof RecordOf> = (record: RecordOf[K], graph: Graph) => string;

/** All the words of records that a question may ask by, by their kind. */
export const RECORD_TEXTS: { readonly [K in keyof RecordOf]: TextOf<K> } = {
  meeting: ({ id, summary, points, topics, place, participants }, graph) => {
    const posts = participants.flatMap(({ official }) => graph.official(official ?? '')?.posts ?? []);
    const said = points.map(({ text }) => text);
    return joined([id, summary, ...said, topicWords(topics, graph), place ?? '', ...posts.map(({ title }) => title)]);
  },
  agreement: (one, graph) => {
    const said = one.history.map(({ text }) => text);
    const parties = one.parties.map((party) => {
      const body = graph.organisation(party);
      return isCountry(party) ? countryName(party) : `${body?.name} ${body?.aliases.join(' ')}`;
    });
    const { status } = latestEntry(one);
    return joined([one.id, one.title, one.kind, ...said, topicWords(one.topics, graph), ...parties, status]);
  },
  proposal: ({ id, text, topics }, graph) => joined([id, text, topicWords(topics, graph)]),
  conference: ({ name, aliases, theme, venue, city, facts }) =>
    [name, ...aliases, theme ?? '', venue ?? '', city ?? '', ...facts.map(({ text }) => text)].join(' '),
};

/** A text that begins with the id of its record, whose words may be asked by too. */
function joined([id = '', ...texts]: readonly string[]): string {
  return [id.replaceAll('-', ' '), ...texts].join(' ');
}
