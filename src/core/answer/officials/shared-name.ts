import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import { askedWith } from '../../question/asked-with.js';
import { countriesOfPosts, isLastNameAlone, personsAmong } from '../../question/bearers.js';
import { keyOf } from '../../question/one-person.js';
import type { PartyEntity, PartyTerm, Question } from '../../question/question.js';
import type { Block, Choice } from '../answer.js';
import type { Draft } from '../draft.js';
import { postPhrase } from '../phrases.js';

/** Who of them is meant is for the asker to say. */
export function whichOne(
  people: readonly (readonly PartyEntity[])[],
  { span }: PartyTerm,
  question: Question,
  graph: Graph,
): Draft {
  return {
    outcome: 'ambiguous',
    blocks: [{ kind: 'aside', text: `Which “${span}” do you mean?` }],
    count: null,
    listed: [],
    choices: people.slice(0, CHOICES_MAX).map(([one]) => choiceOf(one!.id, span, question, graph)),
  };
}

/** The most bearers of a name that are asked back: as many as are numbered in one digit. */
export const CHOICES_MAX = 9;

/** The question with a shared name read as some of its bearers, under the name that was typed or the longest of theirs. */
export function asOne(question: Question, shared: PartyTerm, entities: readonly PartyEntity[], graph: Graph): Question {
  const nameOf = ({ id }: PartyEntity) => graph.official(id)?.name ?? id;
  const names = [...new Map(entities.map((one) => [keyOf(one.id, graph), nameOf(one)])).values()];
  const areOne = personsAmong(entities, graph).length === 1;
  const typed = names.find((name) => isTyped(name, shared));
  const longest = names.reduce((best, name) => (name.length > best.length ? name : best), '');
  const label = areOne ? (typed ?? longest) : names.join(' or ');
  const term: PartyTerm = { ...shared, label, entities, ...(entities.length > 1 ? { together: true } : {}) };
  return {
    ...question,
    parties: question.parties.map((one) => (one === shared ? term : one)),
    readings: [
      ...question.readings,
      ...(areOne ? [readAs(names, entities[0]!)] : entities.map((one) => readAs([nameOf(one)], one))),
    ],
  };

  function readAs(as: readonly string[], { id }: PartyEntity) {
    return { span: shared.span, as: as.join(' or '), ref: `official:${id}` as const, how: 'context' as const };
  }
}

function isTyped(name: string, { span }: PartyTerm): boolean {
  const [key] = nameKeys(span);
  return nameKeys(name).some((one) => one === key);
}

/** What may be asked of several who may be one: a list shows whom each record names; a number would add them up. */
const SHOWN_TOGETHER: ReadonlySet<Question['want']> = new Set(['list', 'who', 'when', 'where', 'about']);

/** Whether a last name alone and full names of one country are all that fits: the records do not say whether they are one. */
export function areMaybeOne(persons: readonly (readonly PartyEntity[])[], question: Question, graph: Graph): boolean {
  const all = persons.flat();
  const [first = [], ...rest] = all.map((one) => countriesOfPosts(graph.official(one.id) ?? { posts: [] }, graph));
  return (
    persons.length > 1 &&
    persons.length <= 3 &&
    SHOWN_TOGETHER.has(question.want) &&
    all.some((one) => isLastNameAlone(one, graph)) &&
    first.some((country) => rest.every((countries) => countries.includes(country)))
  );
}

/** Says of an answer that shows several bearers of a name that they may be one. */
export function withDoubt(draft: Draft, shared: PartyTerm): Draft {
  const doubt: Block = {
    kind: 'gap',
    text: `Not stated: whether those the records name for “${shared.span}” are one person; all are shown.`,
  };
  return { ...draft, blocks: [...draft.blocks, doubt] };
}

function choiceOf(id: string, span: string, question: Question, graph: Graph): Choice {
  const official = graph.official(id);
  const post = official?.posts[0];
  const name = official?.name ?? id;
  const title = official && post ? `${name}, ${postPhrase(official, post, graph).text}` : name;
  return { label: title, question: askedWith(question, span, name) };
}
