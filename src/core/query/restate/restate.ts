import type { Aspect, Query } from '../query.js';
import { KIND_NOUNS, together } from './nouns.js';
import { measurePhrase, setPhrase } from './sets.js';

/** A query in plain English, as it is shown with its answer: "number of meetings of Iran at WTDC-25". Total. */
export function restate(query: Query): string {
  switch (query.ask) {
    case 'list':
      return `${query.tell ? ASPECT_WORDS[query.tell] : ''}${setPhrase(query.of)}${query.order ? ORDER_WORDS[query.order] : ''}`;
    case 'count':
      return `number of ${setPhrase(query.of)}`;
    case 'exists':
      return `whether there are ${setPhrase(query.of)}`;
    case 'each':
      return `${together(query.members.map(setPhrase))}, each: ${setPhrase({ is: 'records', of: query.in })}`;
    case 'rank':
      return `${setPhrase(query.of)} by ${query.by.by === 'day' ? 'date' : `number of ${measurePhrase(query.by)}`}, ${query.end} first`;
    case 'share':
      return `how many of ${setPhrase(query.among)} are ${setPhrase(query.of)}`;
    case 'table':
      return `table of ${setPhrase(query.of)} by ${KIND_NOUNS[query.kind].one}`;
    case 'parts':
      return query.of.map(restate).join('; ');
  }
}

const ORDER_WORDS = { first: ', oldest first', last: ', newest first' } as const;

/** How an aspect is asked of a set: "dates of meetings …". */
const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  when: 'dates of ',
  where: 'places of ',
  who: 'people in ',
  topics: 'subjects of ',
  status: 'status of ',
  signers: 'signers of ',
  present: 'people present at ',
  deadline: 'deadlines of ',
  sources: 'sources of ',
};
