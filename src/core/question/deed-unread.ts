import { fold } from '../graph/normalise.js';
import type { Question } from './question.js';

/**
 * Whether a word stands where what was done does ("who has India lobbied"), or where what is asked of somebody does ("Kenya's
 * priorities"), and nothing else says that.
 */
export function isDeed(word: string, { text, tags, parties, target }: Question): boolean {
  if (tags.some((tag) => tag.startsWith('verb:') || tag.startsWith('act:'))) return false;
  const said = fold(text);
  const at = said.indexOf(` ${word}`);
  const before = at < 0 ? '' : said.slice(0, at);
  const names = parties.map(({ span }) => fold(span));
  const isBehind = names.some((name) => before.endsWith(name) && DONE_BY.test(before.slice(0, -name.length)));
  const isOwned = target === 'everything' && names.some((name) => OWNED.test(before) && before.includes(`${name}'`));
  return isBehind || isOwned || ASKED_OF.test(before);
}

/** What stands before whoever did something, before what was done, and before what somebody has. */
const DONE_BY = /\b(?:did|do|does|has|have|had|will|would) (?:the )?$/;
const ASKED_OF = /(?:^|\s)(?:who|which \p{L}+)$/u;
const OWNED = /^what(?:['’]s| is| are| was| were) .*['’]s?$/;
