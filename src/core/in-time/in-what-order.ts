import type { Compared } from './compared.js';
import { eventIn } from './event.js';
import { eachAlone } from './options.js';
import type { Reader } from './reader.js';
import { variants } from './wordings.js';

const IN_ORDER =
  /^(?:in )?(?:what|which) (?:chronological |time )?(?:order|sequence)(?: in time)? (did|were|was|have|has|had|do) (.+)$/i;

/** "In what order did Modi see A, B and C", "in what order were A and B signed". */
export function inWhatOrder(text: string, reader: Reader): Compared | null {
  const [, auxiliary = '', rest = ''] = IN_ORDER.exec(text) ?? [];
  if (rest === '') return null;
  const plain = rest.replace(/\b(have|hold|make|pay|sign|see|meet) (?:his|her|its|their) /i, '$1 ');
  const each = eachAlone(plain);
  const told = each.length ? each : [plain];
  const isWhole = told.length > 1 && told.some((one) => !variants(one, auxiliary).some((way) => eventIn(way, reader)));
  const read = isWhole ? [bare(plain)] : told;
  return { as: 'sequence', told: read.map((one) => variants(one, auxiliary)), isSure: true };
}

const PUT =
  /^(?:put|arrange|sort|order|rank|place|list|give|name) (.+) (?:chronologically|(?:in|by|according to) (?:the |their )?(?:order of )?(?:chronological order|date order|time order|time|dates?|order in which they [a-z ]+))$/i;

const ORDER_OF = /^what (?:is|was) the (?:chronological |time )?(?:order|sequence) (?:in time )?of (.+)$/i;

/** "Put A, B and C in chronological order": where each of them is one thing; a list of many is ordered elsewhere. */
export function putInOrder(text: string, reader: Reader): Compared | null {
  const listed = PUT.exec(text)?.[1] ?? ORDER_OF.exec(text)?.[1];
  const each = listed ? eachAlone(listed) : [];
  const isOfEach = each.length > 1 && each.every((one) => eventIn(one, reader)?.dated.length === 1);
  return isOfEach ? { as: 'sequence', told: each.map((one) => [one]), isSure: false } : null;
}

/** "The three luncheons take place": the luncheons. */
function bare(words: string): string {
  return words
    .replace(/ (?:take place|come|happen|occur|follow(?: each other| one another)?)$/i, '')
    .replace(/^(?:the )?(?:two|three|four|five|six|\d+) /i, '');
}
