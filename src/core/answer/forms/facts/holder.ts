import type { Graph } from '../../../graph/graph.js';
import { isPost, saysFields } from '../../../graph/post-ranks.js';
import type { Days, SetQ } from '../../../query/query.js';
import { isAtTheHead } from '../../../question/posts.js';
import { whenInWords } from '../../../records/edtf.js';
import type { Meeting } from '../../../records/meeting.js';
import type { Post } from '../../../records/official.js';
import { ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { answered, type Draft, gap, say } from '../../draft.js';
import { noRecord } from '../../no-record.js';
import { postInFull } from '../../officials/official-card.js';
import { evidenceOf } from '../../phrases.js';
import type { Asked } from '../asked.js';
import { metInPost } from './held-then.js';
import { type Holder, holderOf, holdersBeside } from './holders.js';
import { dayOfPost } from './post-day.js';
import type { PostQuery } from './post-told.js';

/** Who was at the head of a body or ministry: on the days asked for, else those whose post goes on, before those of other days. */
export function composeHolder({ of, when, said = '' }: PostQuery, { graph }: Asked): Draft {
  const all = of.is === 'these' ? inPostOf(of.ids[0] ?? '', graph) : holdersOf(of, graph);
  if (!all.length) return noRecord([gap(`No record: who is at the head of “${said}” is not on record here.`, 'post')]);
  const met = new Map(all.map((one) => [one, when ? metInPost(one, when, graph) : null]));
  const isThen = (one: Holder) => (when ? isWithin(one.day, when) || met.get(one) !== null : one.day === null);
  const then = all.filter(isThen);
  const others = all.filter((one) => !then.includes(one));
  const missing = gap(
    when
      ? `No record: no source here says who was at the head of it ${when.said}. On record in that post:`
      : 'No record: no source here says who is at the head of it now. On record in that post:',
    'post',
  );
  const blocks: Block[] = [
    ...then.flatMap((one) => [...line(one, graph, 0), ...meetingLine(met.get(one) ?? null)]),
    ...(then.length ? [] : [missing]),
    ...others.flatMap((one) => line(one, graph, 1)),
  ];
  return answered(
    blocks,
    [...then, ...others].map(({ official }) => ref('official', official.id)),
  );
}

function line({ official, post }: Holder, graph: Graph, indent: 0 | 1): Block[] {
  const held = postInFull(official, post, graph);
  return say(`${official.name}: ${held.text}.`, held.evidence, indent);
}

/** That somebody acted in the post on the days asked for: posts are seldom dated, and meetings are. */
function meetingLine(meeting: Meeting | null): Block[] {
  if (!meeting?.date) return [];
  return say(`On record in that post at a meeting ${whenInWords(meeting.date)}.`, [evidenceOf('meeting', meeting)], 1);
}

function isWithin(day: string | null, { from, to }: Days): boolean {
  return day !== null && (from === null || day >= from) && (to === null || day <= to);
}

/** Whoever is on record with the post of somebody, or with one of the same rank and portfolio. */
function inPostOf(id: string, graph: Graph): readonly Holder[] {
  const one = graph.official(id);
  const own = one && holderOf(one);
  return own ? [...holdersBeside(own.post, one, graph), own] : [];
}

/** Whoever is on record with a post at the head of it, the latest last. */
function holdersOf(of: SetQ, graph: Graph): readonly Holder[] {
  if (of.is !== 'of' || of.of.is !== 'post' || of.owner.is !== 'these') return [];
  const { ranks, fields } = of.of;
  const [owner] = of.owner.ids;
  const body = of.owner.kind === 'organisation' && owner !== undefined ? graph.organisation(owner) : undefined;
  const isHead = (post: Post) =>
    body
      ? post.organisation === owner && isAtTheHeadOf(post, body.kind)
      : post.country === owner && isPost(post, { ranks, fields: [], words: [] }) && saysFields(post, fields);
  const isOfBody = (post: Post) => post.organisation === owner && BODY_HEAD.test(post.title);
  const strict = holding(isHead, graph);
  const found = strict.length || !body ? strict : holding(isOfBody, graph);
  return [...found].sort((a, b) => ((b.day ?? '9') < (a.day ?? '9') ? -1 : 1));
}

function holding(isIt: (post: Post) => boolean, graph: Graph): readonly Holder[] {
  return graph.knowledge.officials.flatMap((official) =>
    official.posts.filter(isIt).map((post) => ({ official, post, day: dayOfPost(post) })),
  );
}

/** A ministry is led by its minister; any other body by whoever leads it as a whole. */
function isAtTheHeadOf(post: Post, kind: string): boolean {
  return kind === 'ministry'
    ? isPost(post, { ranks: ['minister'], fields: [], words: [] })
    : isAtTheHead({ posts: [post] });
}

/** "President of Anatel", "Head of the Communications Service": such a title may be of a part of a body as well. */
const BODY_HEAD =
  /^(?:acting )?(?:head|chair(?:man|woman|person)?|president|(?:executive |general )?director|director[- ]general|secretary[- ]general|commissioner|general manager)\b/i;
