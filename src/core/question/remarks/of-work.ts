import { tokens } from '../../graph/normalise.js';
import type { Item } from '../item.js';
import { IDLE_AT_WORK, OF_WORK, SAID_OF_WORK } from './work-words.js';

/** Whether a clause has words that make a remark of work, so that it is worth a closer look: what is worked on, and something said of it. */
export function mayBeOfWork(clause: string): boolean {
  if (/[?؟]/.test(clause)) return false;
  const keys = tokens(clause).map(({ key }) => key);
  const phrases = [...keys, ...keys.slice(1).map((key, at) => `${keys[at]} ${key}`)];
  return phrases.some((key) => OF_WORK.has(key)) && phrases.some((key) => SAID_OF_WORK.has(key));
}

/**
 * "Going to press at 6", "subeditor is shouting", "caption check pls": a clause of those who work on something. It names nobody and nothing of the
 * records; its dates, and words that ask elsewhere ("waiting", "live"), are of that work.
 */
export function isOfWork(items: readonly Item[]): boolean {
  return items.every(({ kind, mention }) => {
    if (kind !== 'word') return kind === 'date';
    return IDLE_AT_WORK.has(mention.key) || !mention.tags.some((tag) => ASKS.test(tag));
  });
}

/** Tags of what is asked for: question words, and the nouns, deeds and states of records. */
const ASKS =
  /^(?:ask:(?!yes-no)|cmd:(?!greet|thanks|future|more)|neg:|noun:|kind:|act:|status:|group:|format:|sup:|ord:|verb:(?:meet|sign|visit)|only$|both$|else$|per$|field:)/;
