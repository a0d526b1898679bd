import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import type { Item } from '../../question/item.js';
import type { Linked } from '../../question/understand.js';
import { describedSo } from './described-so.js';
import { type Named, personNamed, setOfPerson } from './person-named.js';
import { HOLDING, wordSet, wordsIn } from './words.js';

/**
 * "Would it be correct to describe X as the Tajik communications minister?": whether somebody is rightly so called; null for other
 * questions. What he is called stands behind his name, and has to be a post.
 */
export function descriptionAsked({ text, items }: Pick<Linked, 'text' | 'items'>, graph: Graph): Query | null {
  const words = wordsIn(text);
  if (!words.some((word) => RIGHT.has(word)) || !words.some((word) => CALLED.has(word))) return null;
  const named = personNamed(items, graph);
  const said = named?.isByName ? calledBehind(text, items, named) : null;
  if (!named || !said) return null;
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
  'describe described describing call called calling say saying refer referred referring term style title introduce introduced present identify identified that label write print',
);

const WRONG: ReadonlySet<string> = wordSet('wrong mistake error inaccurate incorrect mistaken');
