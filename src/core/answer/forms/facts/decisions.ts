import type { Graph } from '../../../graph/graph.js';
import type { Agreement, HistoryEntry } from '../../../records/agreement.js';
import type { Conference } from '../../../records/conference.js';
import type { Meeting } from '../../../records/meeting.js';
import { ref } from '../../../records/ref.js';
import { capital, entryEvidence } from '../../agreements/agreement-line.js';
import { say } from '../../draft.js';
import { type EventTold, ofFacts, sentence } from './told.js';

/** What a conference decided: its sentences, the points of its meetings that say so, and the documents adopted there. */
export function decisionsOf(one: Conference, graph: Graph): EventTold {
  const facts = one.facts.filter(({ text }) => DECIDED.test(text) && !ELSEWHERE.test(text));
  const meetings = graph.meetings
    .matching([[`conference:${one.id}`]])
    .filter(
      ({ format, points, summary }) =>
        format === 'multilateral' && [summary, ...points.map(({ text }) => text)].some((text) => DECIDED.test(text)),
    );
  const adopted = adoptedAt(one, graph);
  const lines = [
    ...facts.flatMap((fact) => sentence(fact, one)),
    ...adopted.flatMap(({ agreement, entry }) =>
      say(`Adopted there: ${capital(agreement.title)}.`, [entryEvidence(agreement, entry)]),
    ),
    ...meetings.flatMap((meeting) => pointsOf(meeting)),
  ];
  if (!lines.length) return ofFacts([], 'no decision', one);
  const listed = [
    ...adopted.map(({ agreement }) => ref('agreement', agreement.id)),
    ...meetings.map(({ id }) => ref('meeting', id)),
  ];
  return { blocks: lines, isKnown: true, listed };
}

/** That delegates together did something that stands. */
const DECIDED = /\b(?:adopted|approved|agreed|endorsed|decided|resolutions? (?:covered|on)|activated|passed)\b/i;

/** What was done by others, before or at one of two sides. */
const ELSEWHERE = /\bprevious conference\b|\bproposals? sought\b/i;

function pointsOf(meeting: Meeting) {
  const said = [{ text: meeting.summary, cites: meeting.cites }, ...meeting.points].filter(({ text }) =>
    DECIDED.test(text),
  );
  return said.flatMap(({ text, cites }) => say(text, [{ ref: ref('meeting', meeting.id), cites }]));
}

interface Adopted {
  readonly agreement: Agreement;
  readonly entry: HistoryEntry;
}

/** Documents of which an entry says that they were adopted at the conference. */
function adoptedAt(one: Conference, graph: Graph): readonly Adopted[] {
  return graph.agreements.matching([[`conference:${one.id}`]]).flatMap((agreement) => {
    const [entry] = agreement.history.filter(({ status }) => status === 'adopted');
    const isThere = entry && graph.settingOfEntry(agreement, entry).includes(`conference:${one.id}`);
    return entry && isThere ? [{ agreement, entry }] : [];
  });
}
