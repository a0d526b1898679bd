import { type Aspect, type InTime, kindOfSet, type Query, type SetQ } from '../query.js';
import { saysSomething } from '../says.js';
import { eventPhrase, postPhrase } from './facts.js';
import { KIND_NOUNS } from './nouns.js';
import { PLACES } from './places.js';
import {
  eachInOrder,
  eachOfPhrase,
  eachPhrase,
  measureClause,
  measurePhrase,
  partPhrase,
  sentence,
  setPhrase,
  sharePhrase,
} from './sets.js';

/** A query in plain English, as it is shown with its answer: "number of meetings of Iran at WTDC-25". Total. */
export function restate(query: Query): string {
  switch (query.ask) {
    case 'list':
      return `${listPhrase(query)}${query.order ? ORDER_WORDS[query.order] : ''}${query.shape ? ' as a table' : ''}`;
    case 'count':
      return `how many ${withOf(setPhrase(query.of))}`;
    case 'exists':
      return `whether ${sentence(query.of) ?? `there are ${setPhrase(query.of)}`}`;
    case 'each':
      return eachPhrase(query.members, query.in, query.role);
    case 'rank':
      return `${setPhrase(query.of)} by ${rankWords(query)}${placeWords(query)}`;
    case 'share':
      return `${query.claim ? 'whether more than half' : 'how many'} of ${withArticle(partPhrase(query.among))} ${sharePhrase(query.of, query.among)}`;
    case 'table':
      return `table of ${setPhrase(query.of)} by ${perWord(query)}`;
    case 'split':
      return `table of ${setPhrase(query.of)} by ${query.by}`;
    case 'compare':
      return `comparison by ${query.by} of ${eachOfPhrase(query.of)}`;
    case 'order':
      return `${IN_TIME_WORDS[query.as]} of ${eachInOrder(query.of)}`;
    case 'common':
      return `${KIND_NOUNS[query.kind].many} in common in ${eachPhrase(query.members, query.in, query.role)}`;
    case 'timeline':
      return `timeline of ${query.of.length > 2 ? eachOfPhrase(query.of) : query.of.map(setPhrase).join(' and of ')}`;
    case 'conflicts':
      return `differences between sources about ${setPhrase(query.of)}`;
    case 'event':
      return eventPhrase(query);
    case 'post':
      return postPhrase(query);
    case 'parts':
      return query.of.map(restate).join('; ');
  }
}

function listPhrase({ of, tell, entry }: Extract<Query, { ask: 'list' }>): string {
  if (entry && (tell === 'when' || tell === 'where')) return `${tell} ${setPhrase(of)} was ${entry}`;
  if (tell) return `${aspectWords(tell, of)}${setPhrase(of)}`;
  return `${saysSomething(of) ? '' : 'list '}${setPhrase(of)}`;
}

/** Whom proposals were put to, or who put them, has a word of its own. */
function perWord({ per, kind }: Extract<Query, { ask: 'table' }>): string {
  return per === 'to' ? 'addressee' : per === 'from' ? 'proposer' : KIND_NOUNS[kind].one;
}

/** "number of meetings with Iran, most first "date, latest first". */
function rankWords({ of, by, end }: Extract<Query, { ask: 'rank' }>): string {
  if (by.by === 'day') return `date, ${end === 'most' ? 'latest' : 'earliest'} first`;
  const clause = measureClause(of, by);
  return `${clause ? `how often they ${clause}` : `number of ${measurePhrase(by)}`}, ${end === 'most' ? 'most' : 'fewest'} first`;
}

/** "In second place", "next after India". */
function placeWords({ place, after }: Extract<Query, { ask: 'rank' }>): string {
  const where = place !== undefined && !(after && place === 2) ? `, in ${PLACES[place - 1]} place` : '';
  return `${where}${after ? `, next after ${setPhrase(after)}` : ''}`;
}

/** "How many of the latest 3 meetings": of a name or a number there is an "of". */
function withOf(phrase: string): string {
  return /^(?:the |[^a-z(])/.test(phrase) ? `of ${phrase}` : phrase;
}

/** "The countries that met Iran": of a name or a number there is no article. */
function withArticle(phrase: string): string {
  return /^(?:the |either |[^a-z])/.test(phrase) ? phrase : `the ${phrase}`;
}

const ORDER_WORDS = { first: ', oldest first', last: ', newest first' } as const;

/** How the order in time of several is asked for. */
const IN_TIME_WORDS: Readonly<Record<InTime, string>> = {
  sequence: 'order in time',
  first: 'first in time',
  last: 'last in time',
  relation: 'before or after in time',
  before: 'whether before in time',
  after: 'whether after in time',
  distance: 'distance in time',
};

/** What was said in meetings is no wording of theirs: a document has one. */
function aspectWords(tell: Aspect, of: SetQ): string {
  return tell === 'wording' && kindOfSet(of) === 'meeting' ? 'statements in ' : ASPECT_WORDS[tell];
}

/** How an aspect is asked of a set: "dates of meetings …". */
const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  when: 'dates of ',
  where: 'places of ',
  who: 'participants in ',
  topics: 'topics of ',
  status: 'status of ',
  signers: 'signers of ',
  present: 'people present at ',
  deadline: 'deadlines of ',
  sources: 'sources for ',
  since: 'status dates of ',
  wording: 'wording of ',
};
