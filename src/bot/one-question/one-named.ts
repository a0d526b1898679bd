import { queryOf } from '../../core/assembly/query-of.js';
import { shownSet } from '../../core/grammar/shown/shown.js';
import { ofSides, sideOf } from '../../core/grammar/shown/sides-of-shown.js';
import type { Graph } from '../../core/graph/graph.js';
import { setsOf } from '../../core/query/evaluate.js';
import type { Pattern, Query, SetQ } from '../../core/query/query.js';
import { setAsked } from '../../core/query/set-asked.js';
import { personBySide } from '../../core/question/follow-up/named-anew/person-shown.js';
import type { Item } from '../../core/question/item.js';
import { has } from '../../core/question/mention.js';
import type { Linked } from '../../core/question/understand.js';
import type { Ref } from '../../core/records/ref.js';
import type { Memory } from '../memory.js';

/** Records by the side that a message picks them by, and its question with a pronoun in the place of those words. */
export interface OneNamed {
  readonly rest: string;
  /** Some of a list that was shown, and that list. */
  readonly listed: readonly Ref[];
  readonly list: readonly Ref[];
  /** The people, by id, whom the message names: "he" is one of them next. */
  readonly people: readonly string[];
  /** None of those shown is of that side: such as were asked for, with it. */
  readonly like: SetQ | null;
}

const NAME = "(?:[\\p{L}\\p{N}.'’-]+ ){0,4}?[\\p{L}\\p{N}.'’-]+";

/** What records are called: "the Saudi text", "the German pact". */
const RECORD =
  'text|paper|memorandum|mou|deal|pact|document|agreement|accord|treaty|meeting|talks|session|encounter|offer|proposal|request';

/** "The Turkish one", "the Saudi ones", "the Saudi text" that nothing more is said of. */
const OF_SIDE = new RegExp(
  `\\b(?:the|that|this) (${NAME}) (ones?|(?:${RECORD})s?(?! (?:with|of|between|from|to|by|on|about|for|in|at)\\b))\\b(?!-)`,
  'iu',
);

/** "The one with Brazil". */
const WITH_SIDE = new RegExp(
  `\\b(?:the|that) (ones?) (?:signed |made |held |concluded )?(?:with|from|by|between|involving) (?:the )?(${NAME})(?= *(?:[,;:?!.–—]|$)| (?:signed|made|done|held|agreed|about|in|at|on|is|was|were|are)\\b)`,
  'iu',
);

/** "And the Slovak, what did they talk about?": of a list the one with that side, where somebody did it together. */
const TOGETHER_FIRST = new RegExp(
  `^((?:(?:and|but|so|ok|what about|how about),? )*(?:with )?the (${NAME}))\\s*[,:;–—-]\\s*(?=(?:what|when|where|how|why|did|have|had|was|were)\\b.*\\b(?:they|it)\\b)`,
  'iu',
);

/** "No, I meant the African. What was he to be shown?": another one of the list, with a question behind. */
const MEANT = new RegExp(
  `^(?:(?:no|nope|sorry|oops|wait|ah|oh|pardon)[\\s,.;:!–-]+)*i (?:really |actually )?mean[t]? the (?:one (?:from|with|for|by) (?:the )?)?(${NAME})(?: one)?\\s*[.;:,!–—]+\\s*(?=\\p{L}.*\\?)`,
  'iu',
);

/** Whether a message says which one of a list was meant, and asks something of it. */
export function meansOne(text: string): boolean {
  return MEANT.test(text);
}

/** "Only the ones from Africa", "without the Kenyan one": the list itself, narrowed. */
const NARROWING =
  /^(?:(?:and|but|so|ok|now),? )*(?:only|just|without|not|no|except|excluding|leave out|drop|minus|all but)\b/i;

/**
 * "Where did they sign the Turkish one?", "and the one with Brazil?": those of a list shown that have the side, also after another of it
 * was spoken of. Null where no side is named so, somebody of it is meant, or no list was shown.
 */
export function oneNamed(
  { text, items }: Linked,
  memory: Memory,
  link: (text: string) => Linked,
  graph: Graph,
): OneNamed | null {
  const found = NARROWING.test(text) && !meansOne(text) ? null : saidIn(text);
  if (!found || (!isOfThing(text) && personBySide(items, memory.context, graph))) return null;
  const sides = sidesIn(link(found.side).items);
  const lists = listsOf(memory);
  if (!sides) return null;
  const people = sides.flatMap((item) =>
    item.kind === 'party' ? item.party.entities.flatMap(({ kind, id }) => (kind === 'official' ? [id] : [])) : [],
  );
  const pronoun = meansOne(text) ? 'it: ' : found.isSeveral ? 'those' : 'it';
  const rest = text.replace(found.span, pronoun);
  for (const list of lists) {
    const of = pickedBy(sides, list, graph);
    if (of) return { rest, listed: of, list, like: null, people };
  }
  const like = likeOf(sides, memory, lists.length > 0, graph);
  const alike = like ? (setsOf(graph).found(like).elements() as Ref[]) : [];
  return like && { rest, listed: alike, list: alike, like, people };
}

/** "And the Turkish, where was it signed?": nobody is "it". */
function isOfThing(text: string): boolean {
  return TOGETHER_FIRST.test(text) && /\bit\b/i.test(text);
}

interface Said {
  readonly span: string;
  readonly side: string;
  readonly isSeveral: boolean;
}

function saidIn(text: string): Said | null {
  const [meant, named] = MEANT.exec(text) ?? [];
  if (meant !== undefined) return { span: meant, side: named!, isSeveral: false };
  const [, first, met] = TOGETHER_FIRST.exec(text) ?? [];
  if (first !== undefined) return { span: first, side: met!, isSeveral: false };
  const [span, side, one] = OF_SIDE.exec(text) ?? [];
  const [other, ones, behind] = span === undefined ? (WITH_SIDE.exec(text) ?? []) : [];
  if (span !== undefined) return { span, side: side!, isSeveral: /s$/i.test(one!) && !/^talks$/i.test(one!) };
  return other === undefined ? null : { span: other, side: behind!, isSeveral: /s$/i.test(ones!) };
}

/** What is named, where nothing else is said beside it. */
function sidesIn(items: readonly Item[]): readonly Item[] | null {
  const named = items.filter(({ kind }) => kind !== 'word');
  const isOfSides = named.every(({ kind }) => kind === 'party' || kind === 'place');
  const isBare = items.every(({ kind, mention }) => kind !== 'word' || has(mention, 'filler', 'conj:and'));
  return named.length && isOfSides && isBare ? named : null;
}

/** The lists that were shown, the last one first. */
export function listsOf({ context, earlier }: Memory): readonly (readonly Ref[])[] {
  return [context.list, context.listed, ...earlier.map(({ listed }) => listed)].filter((list) => list.length > 1);
}

/** Those of a list with the sides; null where none has them, or all have. */
function pickedBy(sides: readonly Item[], list: readonly Ref[], graph: Graph): readonly Ref[] | null {
  const all = shownSet(list);
  const of = all && ofSides(sides, all, graph);
  if (!all || of?.is !== 'these' || of.ids.length === all.ids.length) return null;
  return of.ids.map((id) => `${all.kind}:${id}` as Ref);
}

/**
 * Such records as were asked for of one side, of that side and the one that is named. Where there are none that is said of a list;
 * of a single record another one may be meant.
 */
function likeOf(
  [side, ...others]: readonly Item[],
  { composed, earlier }: Memory,
  isList: boolean,
  graph: Graph,
): SetQ | null {
  const named = side?.kind === 'party' && !others.length ? sideOf(side.party) : null;
  if (!named) return null;
  const asked = [composed, ...earlier].map(({ query, question }) => query ?? queryOf(question));
  const all = asked.flatMap((query) => (query ? patternsOf(query) : [])).flatMap((pattern) => withSide(pattern, named));
  return all.find((set) => setsOf(graph).found(set).size > 0) ?? (isList ? (all[0] ?? null) : null);
}

/** Each of the sides of a pattern beside another one. */
function withSide(pattern: Pattern, named: SetQ): readonly SetQ[] {
  const { words: _, among: __, ...kept } = pattern;
  const { roles } = kept;
  const own = [roles.side, roles.other].filter((set) => set?.is === 'these');
  return own.map((side) => ({ is: 'records', of: { ...kept, roles: { ...roles, side, other: named } } }));
}

/** The records that a query asks for, or that those it asks for stand in. */
function patternsOf(query: Query): readonly Pattern[] {
  const set = setAsked(query);
  return set?.is === 'records' ? [set.of] : set?.is === 'that' ? [set.in] : [];
}
