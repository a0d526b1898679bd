import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import { intentOf } from '../intent.js';
import { type Item, namedParty } from '../item.js';
import { has, hasKind } from '../mention.js';
import type { PartyEntity, PartyTerm, Question } from '../question.js';
import { roleOf, wordBefore } from '../roles.js';
import { signalsOf } from '../signals.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { describedAs, saysTitle } from './described-as.js';

/**
 * "what did she discuss with the development bank?" after meetings with a Qatar Development Bank and others: the one
 * counterpart whom the words describe, as if it had been named. As it is where they describe nobody shown, or several.
 */
export function counterpartRead(read: Read, context: Context, graph: Graph): Read {
  const at = startOf(read.items);
  const words = at < 0 ? [] : runFrom(read.items, at);
  if (!words.length) return read;
  const [here, before] = [found(words, context.listed, context, graph), found(words, context.list, context, graph)];
  const entity = titled(here, before, words, graph) ?? theOne(here, words, graph) ?? theOne(before, words, graph);
  if (entity) return named(read, { words, entity, at }, graph);
  const isNobody = context.listed.length > 0 && !here.length && !before.length && isPostAlone(words);
  return isNobody ? { ...read, question: { ...read.question, tags: [...read.question.tags, 'only'] } } : read;
}

/** Whether a question has a counterpart of the meetings shown in the place of words that describe one. */
export function isDescribed({ readings }: Question): boolean {
  return readings.some(({ how }) => how === 'context');
}

/** "the ambassador" and no more: where none was met, the meetings with others are no answer. */
function isPostAlone(words: readonly Item[]): boolean {
  return words.every(({ mention }) => hasKind(mention, 'post:'));
}

/** Where a description begins: behind "with" or "met", or at the start of "and the bank?". */
function startOf(items: readonly Item[]): number {
  return items.findIndex((item, at) => {
    if (!isDescribing(item)) return false;
    const before = wordBefore(items, at) ?? undefined;
    const isStart = items
      .slice(0, at)
      .every(({ mention }) => has(mention, 'filler', 'conj:and', 'what-about', 'prep:with'));
    return isStart
      ? at > 0 && has(items[0]?.mention, 'conj:and', 'what-about', 'prep:with')
      : has(before, 'prep:with', 'verb:meet') || isDoing(before, item);
  });
}

/** "what did the bank offer": a body that does something. */
function isDoing(before: Item['mention'] | undefined, { mention }: Item): boolean {
  return has(before, 'ask:yes-no') && mention.unknown !== 'no';
}

/** A word that may be part of a description: of no name on record, of a subject, a post or a sort of body. */
function isDescribing({ kind, ...item }: Item): boolean {
  const { mention } = item;
  if (kind === 'party') return mention.unknown !== 'no' && !mention.entities.length;
  if (kind === 'topic') return true;
  if (kind !== 'word' || isPlural(mention.key)) return false;
  const isOther = ['ask:', 'verb:', 'prep:', 'conj:', 'pron:', 'neg:', 'cmd:'].some((sort) => hasKind(mention, sort));
  const isThing = !isOther || hasKind(mention, 'noun:');
  return mention.unknown !== 'no' || (isThing && !has(mention, 'filler', 'else', 'only'));
}

/** "the ambassadors", "companies": not one of them. */
function isPlural(key: string): boolean {
  return /^(?:\p{Script=Latin}+ies|\p{Script=Latin}{2,}[^s]s)$/u.test(key);
}

function runFrom(items: readonly Item[], at: number): readonly Item[] {
  const rest = items.slice(at);
  const end = rest.findIndex((item) => !isDescribing(item));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The counterparts in meetings shown whom the words describe. */
function found(words: readonly Item[], shown: readonly Ref[], context: Context, graph: Graph): readonly PartyEntity[] {
  const described = describedAs(words);
  const own = new Set(context.parties.flatMap((term) => term.entities.map(({ id }) => id)));
  const all = shown
    .flatMap((ref) => (ref.startsWith('meeting:') ? (graph.meeting(ref.slice(8))?.participants ?? []) : []))
    .flatMap((one) => (own.has(one.official ?? '') ? [] : (described(one, graph) ?? [])));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** The only one; of several of a rank the one of the very title. */
function theOne(all: readonly PartyEntity[], words: readonly Item[], graph: Graph): PartyEntity | null {
  const exact = all.length > 1 ? all.filter(({ id }) => saysTitle(id, words, graph)) : all;
  return exact.length === 1 ? exact[0]! : null;
}

/** "the ambassador" after one meeting with a chargé, of a list with an ambassador: the one of that title. */
function titled(
  here: readonly PartyEntity[],
  before: readonly PartyEntity[],
  words: readonly Item[],
  graph: Graph,
): PartyEntity | null {
  const isOf = ({ id }: PartyEntity) => saysTitle(id, words, graph);
  const [only, ...others] = before.filter(isOf);
  return only && !others.length && !here.some(isOf) ? only : null;
}

/** The words of a description, whom they describe, and where they begin. */
interface Description {
  readonly words: readonly Item[];
  readonly entity: PartyEntity;
  readonly at: number;
}

/** A question as if it had the name in the place of the description. */
function named({ question, items }: Read, { words, entity, at }: Description, graph: Graph): Read {
  const span = words.map(({ mention }) => mention.text).join(' ');
  const label = (graph.organisation(entity.id) ?? graph.official(entity.id))?.name ?? entity.id;
  const [first, last] = [words[0]!, words.at(-1)!];
  const party = { ...namedParty(span, label), entities: [entity] };
  const item: Item = {
    kind: 'party',
    at: first.at,
    end: last.end,
    party,
    mention: { ...first.mention, tags: [], unknown: 'no' },
  };
  const rest = [...items.slice(0, at), item, ...items.slice(at + words.length)];
  const signals = signalsOf(rest);
  const said = new Set(words.flatMap(({ mention }) => mention.key.split(' ')));
  const isOther = (word: string) => !said.has(word);
  const term: PartyTerm = { span, label, entities: [entity], role: roleOf(rest, at, question.target), excluded: false };
  const ref: Ref = `${entity.kind === 'official' ? 'official' : 'organisation'}:${entity.id}`;
  return {
    items: rest,
    signals,
    question: {
      ...question,
      want: intentOf(rest, signals).want,
      parties: [...question.parties.filter((one) => !words.some(({ mention }) => mention.text === one.span)), term],
      topics: question.topics.filter(
        ({ span }) => !words.some((word) => word.kind === 'topic' && word.facet.span === span),
      ),
      unknown: question.unknown.filter((one) => !span.includes(one.span)),
      words: question.words.filter(isOther),
      narrowing: question.narrowing.filter(isOther),
      ranks: [],
      visitors: null,
      readings: [...question.readings, { span, as: label, ref, how: 'context' }],
    },
  };
}
