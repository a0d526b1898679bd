import type { EventFact, PostFact } from '../facts-told.js';
import type { Query } from '../query.js';
import { setPhrase } from './sets.js';

/** How a fact of a conference is asked for in plain English: "theme of MWC25 Doha". */
export function eventPhrase({ tell, of, beside, least, said = '' }: Extract<Query, { ask: 'event' }>): string {
  const other = beside ? setPhrase(beside) : '';
  if (tell === 'at-venue') return `conferences at the venue ${said}`;
  if (tell === 'under-theme') return `conferences with the theme ${said}`;
  if (tell === 'chaired-by') return `conferences chaired by ${other}`;
  if (tell === 'within') return `conferences held in ${other}`;
  if (tell === 'attendance' && of.is === 'all') return 'which conference attracted the most people';
  if (tell === 'attendance') return attendancePhrase(setPhrase(of), other, least);
  return `${EVENT_WORDS.get(tell) ?? tell} ${setPhrase(of)}${other ? ` besides ${other}` : ''}`;
}

/** Whether more came than to another conference, or as many as a number. */
function attendancePhrase(one: string, other: string, least: number | undefined): string {
  if (least !== undefined) return `whether at least ${least} people attended ${one}`;
  if (!other) return `how many people attended ${one}`;
  return `whether more people attended ${one} than ${other === one ? 'the previous edition' : other}`;
}

const EVENT_WORDS: ReadonlyMap<EventFact, string> = new Map<EventFact, string>([
  ['theme', 'theme of'],
  ['venue', 'venue of'],
  ['organisers', 'organisers of'],
  ['host', 'host of'],
  ['chair', 'chair of'],
  ['opening', 'who opened'],
  ['before', 'edition before'],
  ['after', 'edition after'],
  ['edition', 'which edition was'],
  ['first', 'since when there is'],
  ['which', 'which conference is'],
  ['announced', 'dates originally announced for'],
  ['decisions', 'decisions of'],
  ['elections', 'elections at'],
]);

/** How a fact of somebody's posts is asked for: "predecessor of Sattar Hashemi". */
export function postPhrase({ tell, of, when, as, said = '' }: Extract<Query, { ask: 'post' }>): string {
  if (tell === 'holder' && of.is === 'these') return `who held the post of ${setPhrase(of)} ${when?.said ?? ''}`;
  if (tell === 'holder') return `who was in charge of ${said}${when ? ` ${when.said}` : ''}`;
  if (tell === 'titled') return `who is the head of ${said}`;
  if (tell === 'described')
    return `whether it is ${as?.isDenied ? 'wrong' : 'correct'} to describe ${setPhrase(of)} as ${said}`;
  return `${POST_WORDS.get(tell) ?? tell} ${setPhrase(of)}${tell === 'since' ? ' has held the post' : ''}`;
}

const POST_WORDS: ReadonlyMap<PostFact, string> = new Map<PostFact, string>([
  ['before', 'predecessor of'],
  ['after', 'successor of'],
  ['since', 'since when'],
  ['former', 'former posts of'],
  ['body', 'which body is headed by'],
  ['names', 'spellings of'],
]);
