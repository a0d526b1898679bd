import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import type { Item } from '../../question/item.js';
import type { Linked } from '../../question/understand.js';
import { describedSo } from './described-so.js';
import { type Named, personNamed, setOfPerson, wordsOfPerson } from './person-named.js';
import { HOLDING, sameWord, wordSet, wordsIn } from './words.js';

/**
 * "Would it be correct to describe X as the Tajik communications minister?": whether somebody is rightly so called; null for other
 * questions. What he is called stands behind his name, and has to be a post.
 */
export function descriptionAsked(
  { text, items, dates }: Pick<Linked, 'text' | 'items' | 'dates'>,
  graph: Graph,
): Query | null {
  const words = wordsIn(text);
  if (!isAsked(words)) return null;
  const named = personNamed(items, graph);
  const said = named?.isByName && dates.length === 0 ? calledBehind(text, items, named) : null;
  if (!named || !said || !isPlain(words, said, named, graph)) return null;
  const as = describedSo(wordsIn(said), graph);
  if (!as?.ranks.length) return null;
  const isDenied = words.some((word) => WRONG.has(word));
  return {
    ask: 'post',
    tell: 'described',
    of: setOfPerson(named.official),
    said,
    as: isDenied ? { ...as, isDenied } : as,
  };
}

/** Whether nothing stands before the name but who calls him so: "is", "would it be right to describe". */
function isPlain(words: readonly string[], said: string, { official }: Named, graph: Graph): boolean {
  const behind = new Set(wordsIn(said));
  const own = wordsOfPerson(official, graph);
  const isKnown = (word: string) =>
    RIGHT.has(word) || CALLED.has(word) || YES_NO.has(word) || HOLDING.has(word) || BEFORE.has(word);
  return words.every((word) => behind.has(word) || own.has(sameWord(word)) || isKnown(word));
}

const BEFORE: ReadonlySet<string> = wordSet(
  'whether it be being colleague editor draft text copy paper article piece we i someone people some one single outlet outlets ever even simply just in if mr mrs dr so',
);

/** Whether it is asked if somebody is so called, or is what he is called. */
function isAsked(words: readonly string[]): boolean {
  const isYesNo = YES_NO.has(words[0] ?? '') && !words.some((word) => OF_TIME.has(word));
  const isCalled = words.some((word) => CALLED.has(word));
  return (isCalled && (isYesNo || words.some((word) => RIGHT.has(word)))) || (isYesNo && BEING.has(words[0] ?? ''));
}

const YES_NO: ReadonlySet<string> = wordSet('is was were are has have had did does do would could can may should');

const BEING: ReadonlySet<string> = wordSet('is was');

/** What asks for the time of it: a post held now and then is told by the card. */
const OF_TIME: ReadonlySet<string> = wordSet(
  'still already yet when before after since until now currently today then again',
);

/** What stands behind the name, without what joins it: "as the", "is a". */
function calledBehind(text: string, items: readonly Item[], { item }: Named): string | null {
  const rest = items.slice(items.indexOf(item) + 1);
  const first = rest.find(({ kind, mention }) => kind !== 'word' || !HOLDING.has(mention.key));
  if (!first) return null;
  const at = text.indexOf(first.mention.text, text.indexOf(item.mention.text) + item.mention.text.length);
  const said =
    at < 0 ? '' : (text.slice(at).split(/[;?!]|, (?:is|was|would|or|and)\b/)[0] ?? '').replace(/[.\s]+$/, '');
  return said.replace(LEADING, '') || null;
}

/** What may stand between a name and a post: "rightly described as the". */
const LEADING = /^(?:(?:rightly|correctly|accurately|properly|described|called|referred to|known|as|the|an|a) ){1,6}/i;

const RIGHT: ReadonlySet<string> = wordSet(
  'correct right accurate true fair proper rightly correctly accurately precise properly ok okay justified appropriate ' +
    'wrong mistake error inaccurate incorrect mistaken',
);

const CALLED: ReadonlySet<string> = wordSet(
  'describe describes described describing call calls called calling say saying refer referred referring term style title introduce introduced present identify identified that label write print',
);

const WRONG: ReadonlySet<string> = wordSet('wrong mistake error inaccurate incorrect mistaken');
