import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';

/**
 * "Halloran?", "and Пауэлл?" after somebody's meetings: a name that nobody on record bears, in the place of the one asked
 * about, whose records are then no answer. Null for anything else.
 */
export function unknownPersonQuestion({ question: before }: Context, { question, items }: Read): Question | null {
  const said = items.filter((item) => !has(item.mention, 'filler', 'conj:and', 'conj:but', 'what-about', 'ask:what'));
  const [name, ...others] = said;
  const person = before.parties.findLast((term) => !term.excluded && term.entities[0]?.kind === 'official');
  if (!name || others.length || !person || before.target !== 'meetings' || !isUnknownName(name)) return null;
  const unknown = question.unknown.length ? question.unknown : [{ span: name.mention.text, near: [] }];
  const parties = before.parties.filter((term) => term !== person);
  const rest = { words: [], narrowing: [], only: [], setAside: [], readings: question.readings };
  return { ...before, ...rest, text: name.mention.text, parties, unknown };
}

/** A word that nothing knows, written as a name or in a script without capitals. */
function isUnknownName({ kind, mention }: Item): boolean {
  if (kind === 'party') return mention.unknown !== 'no' && mention.entities.length === 0;
  const isName = mention.capital || /[\u0600-\u06ff]/.test(mention.text);
  return kind === 'word' && mention.unknown !== 'no' && isName && !isOrdinaryWord(mention.key);
}
