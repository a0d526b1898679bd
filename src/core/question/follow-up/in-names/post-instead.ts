import type { Item } from '../../item.js';
import { hasKind } from '../../mention.js';
import { postWanted } from '../../posts.js';
import type { PartyTerm } from '../../question.js';
import { officialTerm } from '../people-meant.js';
import { holdersIn } from '../post-holders.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

const START = /^(?:(?:and|but|so|ok),? )*(?:what about |how about )?(?:(?:with|by|to|from) )?the $/i;

/**
 * "And the president?" after "when did Modi meet the Finnish prime minister?": whoever holds that post in the same country. Null
 * where nobody was named by a post before, the post is the same one, or several hold it.
 */
export function postInstead({ text, items, context, graph }: Pointing): Named | null {
  const post = postAlone(text, items);
  const before = post && context.question.parties.findLast((term) => isByPost(term, post));
  const holders = before ? holdersIn(before, items, graph) : null;
  const [only, ...others] = (holders?.entities ?? []).map(({ id }) => id);
  if (!post || !only || others.length) return null;
  const { label } = officialTerm(only, graph);
  return inPlaceOf(text, `the ${post.mention.text}`, label, `official:${only}`);
}

/** The post that a message names and nothing else. */
function postAlone(text: string, items: readonly Item[]): Item | null {
  const bare = text.replace(/[?!.\s]+$/, '');
  const post = items.find(({ kind, mention }) => kind === 'word' && hasKind(mention, 'post:'));
  if (!post || !bare.endsWith(post.mention.text)) return null;
  return START.test(bare.slice(0, -post.mention.text.length)) ? post : null;
}

/** Somebody named by another post. */
function isByPost({ post, excluded, ranks }: PartyTerm, said: Item): boolean {
  const wanted = postWanted(said.mention.tags).ranks;
  const isOther = !wanted.some((rank) => ranks?.includes(rank));
  return post !== undefined && !excluded && isOther;
}
