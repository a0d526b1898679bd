import type { Graph } from '../../graph/graph.js';
import { postFor } from '../../graph/post-then.js';
import { countryName } from '../../records/countries/countries.js';
import { dateInWords, lastDayOf, whenInWords } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Official, Post } from '../../records/official.js';
import type { Party } from '../../records/party.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { aside, counted, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { carry, evidenceOf, type Phrase, possessive } from '../phrases.js';

/** Somebody in full: every post with what cites it, what sources disagree on, and the meetings on record. */
export function officialCard(official: Official, graph: Graph): Block[] {
  const own = postEvidence(official);
  return [
    ...postLines(official, graph),
    ...(official.notes ? aside('note', official.notes, orMeetings(own, official, graph)) : []),
    ...inferredNote(official, own),
    ...meetingsLine(
      official.name,
      graph.meetings.matching([[`official:${official.id}`]]),
      own.flatMap((one) => [...one.cites]),
    ),
  ];
}

/** One line of a list below the name of `party`: the name with the post held for it, else the first. */
export function officialLine(official: Official, party: Party | null, graph: Graph, indent: 0 | 1 = 1): Block[] {
  const post = postFor(official, party, graph, { cites: [] });
  if (!post) return say(`${official.name}.`, officialEvidence(official, graph), indent);
  const held = postInFull(official, post, graph, party);
  return say(`${official.name}, ${held.text}.`, held.evidence, indent);
}

/** What shows that somebody is on record: a post, else a meeting; empty where neither is known to this reader. */
export function officialEvidence(official: Official, graph: Graph): readonly Evidence[] {
  const [post] = postEvidence(official);
  if (post) return [{ ref: post.ref, cites: carry(post.cites) }];
  const [seen, meeting] = orMeetings([], official, graph);
  return seen && meeting ? [seen, meeting] : [];
}

/** "On record: 4 meetings, the last on 23 November 2025."; what is missing where there is none. */
export function meetingsLine(name: string, meetings: readonly Meeting[], shared: readonly string[]): Block[] {
  if (!meetings.length) return [gap(`Not on record: any meeting of ${name}.`)];
  const last = latestDate(meetings);
  const when = last ? `, ${meetings.length === 1 ? '' : 'the last '}${whenInWords(last)}` : '';
  const evidence = leanEvidence(
    meetings.map((meeting) => evidenceOf('meeting', meeting)),
    shared,
  );
  return say(`On record: ${counted(meetings.length, 'meeting')}${when}.`, evidence);
}

/** The date that reaches furthest: a meeting "in November" may be later than one of 18 November. */
function latestDate(meetings: readonly Meeting[]): string | null {
  let [latest, end]: [string | null, string] = [null, ''];
  for (const { date } of meetings) {
    const to = lastDayOf(date) ?? '';
    if (date !== null && (latest === null || end < to)) [latest, end] = [date, to];
  }
  return latest;
}

/**
 * A post as printed after a name, with its body where the title does not name it, its years, and what was inferred.
 * The country stands before it unless the title or what the line stands under (`within`) names it.
 */
export function postInFull(official: Official, post: Post, graph: Graph, within: Party | null = null): Phrase {
  const body = post.organisation ? graph.organisation(post.organisation) : undefined;
  const evidence: Evidence[] = [{ ref: ref('official', official.id), cites: post.cites }];
  const names = body ? [body.name, ...body.aliases] : [];
  const isNamed = body?.kind === 'ministry' || names.some((name) => post.title.includes(name));
  if (body && !(isNamed && post.country)) {
    evidence.push({ ref: ref('organisation', body.id), cites: carry(body.cites, post.cites) });
  }
  const country = post.country && post.country !== within ? countryName(post.country) : null;
  const title = country && !post.title.includes(country) ? `${possessive(country)} ${post.title}` : post.title;
  const where = body && !(isNamed && (post.country || post.title.includes(body.name))) ? `, ${body.name}` : '';
  const inferred = post.inferred?.length ? ' (inferred from context)' : '';
  return { text: `${title}${where}${yearsOf(post)}${inferred}`, evidence };
}

function postLines(official: Official, graph: Graph): Block[] {
  if (!official.posts.length) {
    const named = say(`${official.name} is named in a meeting on record.`, officialEvidence(official, graph));
    return [...named, gap(`Not on record: any post of ${official.name}.`, 'post')];
  }
  return official.posts.flatMap((post, at) => {
    const held = postInFull(official, post, graph);
    return say(`${at === 0 ? `${official.name}: ` : 'Also on record: '}${held.text}.`, held.evidence, at === 0 ? 0 : 1);
  });
}

/** " (as of March 2024)", " (from 2020 to 2023)"; empty where no source says. */
function yearsOf(post: Post): string {
  const from = post.from ? `from ${dateInWords(post.from)}` : '';
  const to = post.to ? `${post.from ? 'to' : 'until'} ${dateInWords(post.to)}` : '';
  const span = [from, to].filter((part) => part !== '').join(' ');
  const parts = [span, post.dateNote ?? ''].filter((part) => part !== '');
  return parts.length ? ` (${parts.join('; ')})` : '';
}

function postEvidence(official: Official): Evidence[] {
  return official.posts.map((post) => ({ ref: ref('official', official.id), cites: post.cites }));
}

function orMeetings(own: readonly Evidence[], official: Official, graph: Graph): readonly Evidence[] {
  if (own.length) return own;
  const meetings = graph.meetings.matching([[`official:${official.id}`]]);
  return meetings.flatMap((meeting) => {
    const cites = carry(meeting.cites);
    return [
      { ref: ref('official', official.id), cites },
      { ref: ref('meeting', meeting.id), cites },
    ];
  });
}

function inferredNote(official: Official, own: readonly Evidence[]): Block[] {
  const fields = official.inferred ?? [];
  if (!fields.length) return [];
  return aside('note', `Inferred from context, not stated by a source: ${fields.join(', ')}.`, own);
}
