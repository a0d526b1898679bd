import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { isPost } from '../../graph/post-ranks.js';
import type { Participant } from '../../records/meeting.js';
import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';

/** Who took part in meetings, as words without a name describe them: a body by part of its name, a person by the post. */
export type Described = (
  one: Participant,
  graph: Graph,
) => { readonly kind: 'official' | 'organisation'; readonly id: string } | null;

/** The description that the words of a question give: "the development bank", "the company", "the state secretary". */
export function describedAs(words: readonly Item[]): Described {
  if (saysPost(words)) return (one, graph) => byPost(one, words, graph);
  const isCompany = words.every(({ mention }) => has(mention, 'noun:company'));
  return isCompany ? byKind : (one, graph) => byName(one, words, graph);
}

/** Whether the words say what somebody is: "the ambassador". */
export function saysPost(words: readonly Item[]): boolean {
  return words.some(({ mention }) => hasKind(mention, 'post:'));
}

/** The words all stand in one name of the body, with the one that says what it is: the "bank" of "Qatar Development Bank". */
function byName(one: Participant, words: readonly Item[], graph: Graph): ReturnType<Described> {
  const said = words.flatMap(({ mention }) => mention.key.split(' '));
  const body = graph.organisation(one.for);
  const names = body ? [body.name, ...body.aliases].map(keysOf) : [];
  const isNamed = names.some((name) => said.includes(headOf(name)) && said.every((word) => name.includes(word)));
  return body && isNamed ? { kind: 'organisation', id: body.id } : null;
}

function keysOf(name: string): readonly string[] {
  return tokens(name).map(({ key }) => key);
}

/** "bank" of "Qatar Development Bank", "agency" of "Agency for Economic Cooperation". */
function headOf(name: readonly string[]): string {
  const of = name.findIndex((word) => /^(?:of|for|on)$/.test(word));
  return (of > 0 ? name[of - 1] : name.at(-1)) ?? '';
}

function byKind(one: Participant, graph: Graph): ReturnType<Described> {
  const body = graph.organisation(one.for);
  return body?.kind === 'company' ? { kind: 'organisation', id: body.id } : null;
}

/** The rank is that of a post of the person, whose title has the other words too. */
function byPost({ official: id }: Participant, words: readonly Item[], graph: Graph): ReturnType<Described> {
  const ranks = words.flatMap(({ mention }) =>
    mention.tags.flatMap((tag) => (tag.startsWith('post:') ? [tag.slice(5)] : [])),
  );
  const others = words
    .filter(({ mention }) => !hasKind(mention, 'post:'))
    .flatMap(({ mention }) => mention.key.split(' '));
  const posts = (id && graph.official(id)?.posts) || [];
  const isOf = (rank: string) => posts.some((post) => isPost(post, { ranks: [rank], fields: [], words: others }));
  return id && ranks.some(isOf) ? { kind: 'official', id } : null;
}

/** Whether the very words are those of a title: "envoy" of a Special Envoy, and not of an Ambassador. */
export function saysTitle(id: string, words: readonly Item[], graph: Graph): boolean {
  const said = words.flatMap(({ mention }) => mention.key.split(' '));
  return graph.official(id)?.posts.some(({ title }) => said.every((word) => keysOf(title).includes(word))) ?? false;
}
