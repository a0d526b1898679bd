import type { Graph } from '../../graph/graph.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Evidence } from '../../records/evidence.js';
import { ref } from '../../records/ref.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { noRecord } from '../no-record.js';
import { carry, evidenceOf, listed, sideName, topicWords } from '../phrases.js';
import { resolved } from '../resolved.js';
import { meetingsFound } from '../records-found.js';

/** Who shares a topic with somebody: the people of other meetings about the same topics, with the topics as the path. */
export function composeSharing(question: Question, side: PartyTerm, graph: Graph): Draft {
  const own = meetingsFound({ ...question, parties: [resolved(side)], want: 'list' }, graph).records;
  const topics = [...new Set(own.flatMap((meeting) => meeting.topics))];
  const known = new Set(own.flatMap((meeting) => meeting.participants.map((one) => one.official)));
  const others = graph.meetings
    .matching([topics.map((id) => `topic:${id}`)])
    .filter((meeting) => !own.includes(meeting));
  const found = new Map<string, { topics: Set<string>; evidence: Evidence[] }>();
  for (const meeting of topics.length ? others : []) {
    for (const one of meeting.participants) {
      if (!one.official || known.has(one.official)) continue;
      const entry = found.get(one.official) ?? { topics: new Set<string>(), evidence: [] };
      for (const id of meeting.topics) if (topics.includes(id)) entry.topics.add(id);
      entry.evidence.push(evidenceOf('meeting', meeting));
      found.set(one.official, entry);
    }
  }
  if (!found.size) return noRecord([gap(`No record: nobody else with a topic of ${side.label} is on record here.`)]);
  const path = own.map((meeting) => evidenceOf('meeting', meeting));
  const head = say(
    `${counted(found.size, 'official')} share a topic with ${side.label} (${topicWords(topics, graph)}):`,
    path,
  );
  const lines = [...found].flatMap(([id, entry]) => line(id, entry, graph));
  return answered(
    [...head, ...lines],
    [...found.keys()].map((id) => ref('official', id)),
    found.size,
  );
}

function line(id: string, entry: { topics: ReadonlySet<string>; evidence: readonly Evidence[] }, graph: Graph) {
  const official = graph.official(id);
  const post = official?.posts[0];
  if (!official) return [];
  const country = post?.country ? ` (${sideName(post.country, graph)})` : '';
  const person: Evidence[] = post ? [{ ref: ref('official', id), cites: carry(post.cites) }] : [];
  return say(
    `${official.name}${country}: ${listed([...entry.topics].map((topic) => graph.topic(topic)?.name ?? topic))}.`,
    [...entry.evidence, ...person],
    1,
  );
}
