import type { Pattern, SetQ } from '../../query/query.js';
import { nounWords } from '../../query/restate/complements.js';
import { either, latestWords, nounOf } from '../../query/restate/nouns.js';
import { countedMembers, rolePhrase } from '../../query/restate/sets.js';
import { STATUS_WORDS } from '../agreements/agreement-line.js';
import { patternOf } from './record-lines.js';

/** So many records of a set by what they are called: "2 pending memoranda". Meetings of which all are visits are visits. */
export function countedRecords(set: SetQ, count: number, noun: 'visit' | 'meeting' = 'meeting'): string {
  const pattern = patternOf(set);
  if (noun === 'visit' && pattern?.limits?.formats === undefined) return `${count} ${count === 1 ? noun : `${noun}s`}`;
  return pattern ? `${count} ${nounWords(pattern, count === 1 ? 'one' : 'many')}` : countedMembers(set, count);
}

/** The line over records of a set: "2 memoranda are pending:", "5 memoranda were signed in Amman:", "3 offers on record:". */
export function headOfRecords(set: SetQ, count: number): string {
  const pattern = patternOf(set);
  const state = pattern ? stateOf(pattern) : null;
  if (!pattern || !state) return `${countedRecords(set, count)} on record:`;
  const { one, many } = nounOf(pattern);
  const [singular, plural] = pattern.limits?.event ? ['was', 'were'] : ['is', 'are'];
  return `${count} ${count === 1 ? one : many} ${count === 1 ? singular : plural} ${state}:`;
}

/** Statuses of which there are more read like a list. */
const SAID_MAX = 2;

/** "pending", "signed in Amman": how documents are asked for, where that is said in few words. */
function stateOf(pattern: Pattern): string | null {
  const { latest, event } = pattern.limits ?? {};
  const statuses = latest ?? event ?? [];
  const group = latest ? latestWords(latest) : '';
  const isGroup = group !== '' && !group.startsWith('that ');
  if (!statuses.length || (!isGroup && statuses.length > SAID_MAX)) return null;
  const said = isGroup ? group : either(statuses.map((status) => STATUS_WORDS[status]));
  const setting = event
    ? [rolePhrase(pattern, 'conference'), rolePhrase(pattern, 'place'), pattern.when?.said ?? '']
    : [];
  return [said, ...setting].filter((one) => one !== '').join(' ');
}
