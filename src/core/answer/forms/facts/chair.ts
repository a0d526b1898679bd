import type { Graph } from '../../../graph/graph.js';
import type { Conference } from '../../../records/conference.js';
import { type Ref, ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { nameOf } from '../../conferences/conference-card.js';
import { gap, say } from '../../draft.js';
import { postInFull } from '../../officials/official-card.js';
import { evidenceOf, participantPhrase } from '../../phrases.js';
import { type EventTold, sentence } from './told.js';

/** Who presided over a conference: its sentences, those with such a post, and who chaired its meetings on record. */
export function chairOf(one: Conference, graph: Graph): EventTold {
  const facts = one.facts.filter(({ text }) => PRESIDED.test(text));
  const designate = inPost(one, graph);
  const chaired = meetingsChaired(one, graph);
  const blocks = [...facts.flatMap((fact) => sentence(fact, one)), ...designate.blocks, ...chaired.blocks];
  if (blocks.length) return { blocks, isKnown: true, listed: [...designate.listed, ...chaired.listed] };
  const near = one.facts.filter(({ text }) => /\bchairs?\b|\bpresidency\b/i.test(text));
  const missing = gap(`No record: who chaired ${nameOf(one)} is not on record here.`);
  return { blocks: [missing, ...near.flatMap((fact) => sentence(fact, one))], isKnown: false, listed: [] };
}

/** That somebody presided over the whole of it: of a chair of one group or of a council is said otherwise. */
const PRESIDED =
  /\bpresided\b|\bchaired (?:the (?:event|conference|summit|congress|session|assembly|meeting)|it)\b|\bchair-designate\b|\bmoderated\b/i;

interface Lines {
  readonly blocks: readonly Block[];
  readonly listed: readonly Ref[];
}

/** "Chair-designate of PP-26": a post that names the conference. */
function inPost(one: Conference, graph: Graph): Lines {
  const names = [one.name, ...one.aliases];
  const holders = graph.knowledge.officials.flatMap((official) => {
    const post = official.posts.find(
      ({ title }) =>
        /^(?:co-)?(?:chair|president)[\w-]* of /i.test(title) && names.some((name) => title.endsWith(` of ${name}`)),
    );
    return post ? [{ official, post }] : [];
  });
  const blocks = holders.flatMap(({ official, post }) => {
    const held = postInFull(official, post, graph);
    return say(`${official.name}: ${held.text}.`, held.evidence);
  });
  return { blocks, listed: holders.map(({ official }) => ref('official', official.id)) };
}

/** Meetings of the conference whose chair is on record. */
function meetingsChaired(one: Conference, graph: Graph): Lines {
  const meetings = graph.meetings.matching([[`conference:${one.id}`]]);
  const all = meetings.flatMap((meeting) =>
    meeting.participants.filter((who) => who.as === 'chair' && who.official).map((who) => ({ meeting, who })),
  );
  const blocks = all.flatMap(({ meeting, who }) => {
    const phrase = participantPhrase(who, meeting, graph);
    return say(`${phrase.text} chaired: ${meeting.summary}`, [evidenceOf('meeting', meeting), ...phrase.evidence]);
  });
  return { blocks, listed: all.map(({ meeting }) => ref('meeting', meeting.id)) };
}
