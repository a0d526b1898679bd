import type { Compared } from './compared.js';
import { headOf, inFull } from './options.js';
import type { Reader } from './reader.js';
import { DONE, END, isLast, variants, verbEnd, verbIn } from './wordings.js';

const TWO = new RegExp(
  `^(?:was|were|did|has|had) (.+?) or (.+?) (${DONE}|come|happen|take place|occur)\\b(.*?) ?\\b(${END})\\b(.*)$`,
  'i',
);

/** "Was A or B signed first", "did A or B come first". */
export function ofTwo(text: string): Compared | null {
  const [, one = '', other = '', verb = '', , end = ''] = TWO.exec(text) ?? [];
  if (one === '' || end === '') return null;
  const full = inFull(other, headOf(one));
  const isDone = !/^(?:come|happen|take place|occur)$/i.test(verb);
  const told = [one, full].map((each) => (isDone ? variants(`${each} ${verb}`, 'was') : [each]));
  return { as: isLast(end) ? 'last' : 'first', told, isSure: false };
}

/** "Did A or B visit her first": who did it. */
function ofSubjects(one: string, behind: string, end: string, link: Reader['link']): Compared | null {
  const verb = verbIn(behind, link(behind).items);
  if (!verb || verb.start === 0) return null;
  const [other, clause] = [behind.slice(0, verb.start).trim(), behind.slice(verb.start)];
  const told = [one, inFull(other, headOf(one))].map((each) => [`${each} ${clause}`]);
  return { as: isLast(end) ? 'last' : 'first', told, isSure: false };
}

const WITHIN_BEFORE = new RegExp(
  `^(?:did|has|have|had|was|were) (.+?) (${END}) ((?:in|at|with|from|to|by) .+?) or ((?:in|at|with|from|to|by) .+)$`,
  'i',
);

const WITHIN = new RegExp(`^(?:did|has|have|had) (.+?) or (.+?) (${END})\\b(.*)$`, 'i');

/** "Did Fahmi see A or B first in Baku". */
export function firstWithin(text: string, { link }: Reader): Compared | null {
  const [, asked = '', which = '', here = '', there = ''] = WITHIN_BEFORE.exec(text) ?? [];
  if (asked !== '')
    return { as: isLast(which) ? 'last' : 'first', told: [here, there].map((at) => [`${asked} ${at}`]), isSure: true };
  const [, before = '', other = '', end = '', rest = ''] = WITHIN.exec(text) ?? [];
  if (before === '') return null;
  const at = verbEnd(before, link(before).items);
  const [clause, one] = [before.slice(0, at), before.slice(at).trim()];
  if (one === '') return ofSubjects(before, `${other}${rest}`, end, link);
  const told = [one, inFull(other, headOf(one))].map((each) => [`${clause} ${each}${rest}`]);
  return { as: isLast(end) ? 'last' : 'first', told, isSure: false };
}
