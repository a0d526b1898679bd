import { rightOf } from './before-or-after.js';
import type { Compared } from './compared.js';
import { hasPronoun, withNames } from './pronouns.js';
import type { Reader } from './reader.js';
import { variants } from './wordings.js';

const HOW_LONG =
  /^how (?:long|much time|many (?:days|weeks|months|years)) (after|before) (.+?) (did|was|were|had) (.+)$/i;

const HOW_FAR =
  /^how (?:long|much time|many (?:days|weeks|months|years)) (?:was it |were there |is there |was there |did it take |lay |lie |passed |went by |elapsed |are )?(?:between|from) (.+?) (?:and|to) (.+)$/i;

/** "How long after A did B …", "how many days lay between A and B". */
export function howLong(text: string, { link }: Reader): Compared | null {
  const [, , then = '', auxiliary = '', rest = ''] = HOW_LONG.exec(text) ?? [];
  if (then !== '') {
    const clause = rest.replace(/ (?:again|once more|next)\b/i, '');
    const named = hasPronoun(clause) ? (withNames(clause, link(then)) ?? clause) : clause;
    const other = hasPronoun(then) ? (withNames(then, link(rest)) ?? then) : then;
    return { as: 'distance', told: [variants(named, auxiliary), [other]], isSure: true };
  }
  const [, one = '', other = ''] = HOW_FAR.exec(text) ?? [];
  if (one === '') return null;
  return { as: 'distance', told: [variants(one, 'was'), rightOf(other, one, link(one))], isSure: true };
}
