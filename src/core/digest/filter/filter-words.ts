import type { Graph } from '../../graph/graph.js';
import { partPhrase, setPhrase } from '../../query/restate/sets.js';
import type { Field, Filter } from './filter.js';
import { setsOfClauses, TOLD_MAX } from './filter-set.js';
import { nameOnRecord } from './name-on-record.js';
import { changesIn, newsOf, newsWords, withoutChanges, withoutNews } from './news-words.js';
import { normalised } from './normalised.js';

/**
 * A filter as people say it: in the plain English in which a question is said back, "status changes of agreements of Iran",
 * where the query language has a phrase for it; else what must all hold between commas, "Pakistan or Tajikistan, not space".
 * What the reader has no record of, or no more, is never called by its id.
 */
export function filterWords(filter: Filter, graph: Graph): string {
  const plain = normalised(filter);
  const parts = plain.op === 'and' ? plain.of : [plain];
  const phrase = phraseOf(parts, graph);
  if (phrase) return phrase;
  const news = newsWords(parts);
  const said = withoutNews(parts).map((part) => partWords(part, graph));
  return [...said, ...(news ? [`only ${news}`] : [])].join(', ');
}

/** The records that clauses ask for as a question would be said back, behind what sort of news of them is wanted. */
function phraseOf(clauses: readonly Filter[], graph: Graph): string | null {
  const changes = changesIn(clauses);
  const sets = setsOfClauses(withoutChanges(clauses), graph);
  const [only, ...others] = sets;
  if (!only) return null;
  if (!changes.length && !others.length) return setPhrase(only);
  // Said of each: "new meetings of Iran and agreements of Iran" would be new meetings and any agreements.
  const phrases = sets.map(partPhrase);
  return phrases.map((one) => (changes.length ? newsOf(changes, one) : one)).join(' and ');
}

/** Members of a list that are each denied: of a longer one the list is. */
const DENIED_EACH_MAX = 3;

/** One of the things that must all hold. */
function partWords(part: Filter, graph: Graph): string {
  if (part.op !== 'not' || part.of.op !== 'or' || part.of.of.length > DENIED_EACH_MAX) return said(part, graph);
  return part.of.of.map((one) => denied(one, graph)).join(', ');
}

function denied(filter: Filter, graph: Graph): string {
  return filter.op === 'everything' ? 'nothing' : `not ${inside(filter, graph)}`;
}

function said(filter: Filter, graph: Graph): string {
  switch (filter.op) {
    case 'everything':
      return 'everything';
    case 'is':
      return valueWords(filter.field, filter.value, graph);
    case 'not':
      return denied(filter.of, graph);
    default:
      return listWords(filter.op, filter.of, graph);
  }
}

/** A list; of a long one the first members and how many there are besides. */
function listWords(op: 'and' | 'or', members: readonly Filter[], graph: Graph): string {
  const news = newsWords(members);
  if (op === 'and' && news) return [...withoutNews(members).map((one) => inside(one, graph)), news].join(' and ');
  const told = members.slice(0, members.length > TOLD_MAX + 1 ? TOLD_MAX : members.length);
  const more = members.length - told.length;
  return [...told.map((one) => inside(one, graph)), ...(more > 0 ? [`${more} more`] : [])].join(` ${op} `);
}

/** A clause within another: a list in parentheses. */
function inside(filter: Filter, graph: Graph): string {
  const text = said(filter, graph);
  return filter.op === 'and' || filter.op === 'or' ? `(${text})` : text;
}

function valueWords(field: Field, value: string, graph: Graph): string {
  if (field === 'kind' || field === 'change') return newsWords([{ op: 'is', field, value }]) ?? GONE;
  return nameOnRecord(field, value, graph) ?? GONE;
}

const GONE = 'something no longer on record';
