import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { Participant } from '../../records/meeting.js';
import type { Ref } from '../../records/ref.js';
import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';
import { isAffiliated, isPost, postWanted } from '../posts.js';
import type { QuestionReading } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { peopleListed } from './people-meant.js';

/** A question with a name in the place of words that tell somebody shown from the others, and how those were read. */
export interface ToldApart {
  readonly text: string;
  readonly reading: QuestionReading;
}

/**
 * "did the Chadian one go to Baku too?", "whom else did that minister receive?", "what was said with the European?": the
 * question by name of the only one shown whom such words fit. Null where they fit nobody shown, or several.
 */
export function personToldApart({ question, items }: Read, context: Context, graph: Graph): ToldApart | null {
  for (const by of [bySide, byPost, byBody]) {
    const found = by(items, context, graph);
    if (!found) continue;
    const text = replaced(question.text, found.words, found.name);
    const reading: QuestionReading = { span: found.span, as: found.name, ref: found.ref, how: 'part-of-name' };
    return text === null ? null : { text, reading };
  }
  return null;
}

/** The words that are one's, the span shown for them, and whom they mean. */
interface Found {
  readonly words: readonly string[];
  readonly span: string;
  readonly name: string;
  readonly ref: Ref;
}

/** "did the Chadian one …": somebody who does something, by the side. "With the Chadian one" is the side itself. */
function bySide(items: readonly Item[], context: Context, graph: Graph): Found | null {
  const at = items.findIndex((item, index) => item.kind === 'party' && isOne(items, index));
  const side = items[at];
  if (side?.kind !== 'party' || side.party.post || !side.party.entities.length) return null;
  const people = shown(context, (id) => isAffiliated(id, side.party.entities, graph), graph);
  const words = [...articleOf(items, at), side.mention.text, items[at + 1]!.mention.text];
  return people ? found(words, people, graph) : null;
}

/** Whether "one" follows and something done by it: "did the Swiss one offer", "was the Swiss one there". */
function isOne(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const before = items.slice(0, at).findLast(({ mention }) => !has(mention, 'filler') || has(mention, 'ask:yes-no'));
  return next?.mention.key === 'one' && has(before?.mention, 'ask:yes-no') && items.length > at + 2;
}

/** "that minister", «этот министр», "ce ministre": the other one of that rank, else the one asked about. */
function byPost(items: readonly Item[], context: Context, graph: Graph): Found | null {
  const at = items.findIndex(({ mention }, index) => isRank(mention) && isThat(items[index - 1]?.mention));
  const post = items[at]?.mention;
  if (!post || items.some(({ kind }) => kind === 'party')) return null;
  const ranks = postWanted(post.tags).ranks;
  const holds = (id: string) =>
    graph
      .official(id)
      ?.posts.some((one) => ranks.some((rank) => isPost(one, { ranks: [rank], fields: [], words: [] })));
  const own = new Set(context.parties.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const other = shown(context, (id) => !own.has(id) && holds(id) === true, graph);
  const person = other ?? shown(context, (id) => holds(id) === true, graph);
  return person ? found([items[at - 1]!.mention.text, post.text], person, graph) : null;
}

function isRank(mention: Mention): boolean {
  return hasKind(mention, 'post:') && !/s$/.test(mention.key);
}

function isThat(mention: Mention | undefined): boolean {
  return has(mention, 'pron:that') && !hasKind(mention, 'post:');
}

/** "with the European": a body shown, where the word is of its name and the region has nobody there. */
function byBody(items: readonly Item[], { listed }: Context, graph: Graph): Found | null {
  const side = items.find((item) => item.kind === 'party' && item.party.entities[0]?.kind === 'region');
  const next = items[items.indexOf(side!) + 1];
  if (side?.kind !== 'party' || (next && isDescribedBy(next))) return null;
  const all = listed.flatMap((ref) =>
    ref.startsWith('meeting:') ? (graph.meeting(ref.slice(8))?.participants ?? []) : [],
  );
  const isOfRegion = ({ official }: Participant) => official && isAffiliated(official, side.party.entities, graph);
  const bodies = new Set(all.filter((one) => nameHas(one.for, side.mention.key, graph)).map((one) => one.for));
  const [id, ...others] = bodies;
  if (!id || others.length || all.some(isOfRegion)) return null;
  const name = graph.organisation(id)!.name;
  return { words: [side.mention.text], span: side.mention.text, name, ref: `organisation:${id}` };
}

/** "the European commissioner", "European Space Agency": the word only describes what follows. */
function isDescribedBy({ kind, mention }: Item): boolean {
  return (
    kind !== 'date' &&
    (kind !== 'word' || mention.unknown !== 'no' || ['noun:', 'post:', 'kind:'].some((sort) => hasKind(mention, sort)))
  );
}

function nameHas(id: string, key: string, graph: Graph): boolean {
  const body = graph.organisation(id);
  return body ? tokens(body.name).some((token) => token.key === key) : false;
}

/** The only person of the answer before, else of the list before it, whom something is true of. */
function shown({ listed, list }: Context, isMeant: (id: string) => boolean, graph: Graph): string | null {
  for (const refs of [listed, list]) {
    const [only, ...others] = peopleListed(refs.filter(isOfPeople), graph).filter(isMeant);
    if (only) return others.length ? null : only;
  }
  return null;
}

/** Documents that are listed are the ones meant, and not who signed them. */
function isOfPeople(ref: Ref): boolean {
  return ref.startsWith('meeting:') || ref.startsWith('official:');
}

function articleOf(items: readonly Item[], at: number): string[] {
  return items[at - 1]?.mention.key === 'the' ? [items[at - 1]!.mention.text] : [];
}

function found(words: readonly string[], id: string, graph: Graph): Found {
  return { words, span: words.join(' '), name: graph.official(id)!.name, ref: `official:${id}` };
}

/** The text with the name in the place of the words, which stand in it one after the other; null where they do not. */
function replaced(text: string, words: readonly string[], name: string): string | null {
  const start = text.indexOf(words.join(' '));
  return start < 0 ? null : `${text.slice(0, start)}${name}${text.slice(start + words.join(' ').length)}`;
}
