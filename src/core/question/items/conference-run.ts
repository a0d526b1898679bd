import type { Item } from '../item.js';
import { has } from '../mention.js';

/**
 * "When did WTDC-25 end", "how long did it last", "from what day to what day did it run": the time of a conference, which its dates
 * tell, however its running is said. Beside somebody or something else those words say what was done: "end interference at WTDC-25".
 */
export function withConferenceRun(items: readonly Item[]): readonly Item[] {
  const conference = items.findIndex(({ kind }) => kind === 'conference');
  const isAlone = items.every(({ kind }) => kind === 'conference' || kind === 'word' || kind === 'place');
  if (conference < 0 || !isAlone || !items.some(asksForTime)) return items;
  const run = items.findIndex((item, at) => isRun(item, at > conference));
  return run < 0 ? items : items.map((item, at) => (at === run ? tagged(item, 'verb:host') : asksHowLong(item)));
}

function asksForTime({ mention }: Item): boolean {
  return has(mention, 'ask:when', 'ask:how-long', 'noun:date');
}

/** "last" before the name is the latest of its series. */
function isRun({ kind, mention }: Item, isBehind: boolean): boolean {
  return kind === 'word' && (RUN.test(mention.key) || (isBehind && /^(?:last|lasted|run|ran)$/.test(mention.key)));
}

const RUN =
  /^(?:start|starts|started|begin|begins|began|open|opens|opened|end|ends|ended|close|closes|closed|finish|finished|conclude|concluded|kick off|kicked off|wrap up|wrapped up|over)$/;

function asksHowLong(item: Item): Item {
  return has(item.mention, 'ask:how-long') ? tagged(item, 'ask:when') : item;
}

function tagged(item: Item, tag: 'verb:host' | 'ask:when'): Item {
  return { ...item, mention: { ...item.mention, tags: [tag], unknown: 'no' } };
}
