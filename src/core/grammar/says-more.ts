import { namesOf, wordsOf } from '../query/names-of.js';
import { isRecordKind, type Kind, kindOfSet, type Query, type SetQ } from '../query/query.js';
import { restate } from '../query/restate/restate.js';

/** What stands in records and is no person, of whom a source may leave out the name. */
const THINGS: ReadonlySet<Kind> = new Set<Kind>(['country', 'organisation', 'topic', 'place']);

/**
 * Whether a query that the grammar read, every word in its place, asks for others than the query that the parts of the question
 * give: for other records, for things in place of records, or for what somebody else did.
 */
export function saysMore(query: Query, byParts: Query | null): boolean {
  const set = setOf(query);
  if (!set) return false;
  const isOfThings = query.ask === 'list' && THINGS.has(kindOfSet(set));
  // Parts give places of records, and no places.
  if (!byParts || kindOfSet(set) === 'place') return isOfThings;
  const other = setOf(byParts);
  if (!other || said(query) === said(byParts)) return false;
  if (wordsOf(set).length > wordsOf(other).length) return true;
  const kind = kindOfSet(set);
  // Of records of another kind the parts took a word for what it is not: "at the table" for what was tabled.
  if (isRecordKind(kind) && isRecordKind(kindOfSet(other))) return true;
  if (kind === kindOfSet(other)) return isOfThings;
  return query.ask === 'list' && kind === 'official' && namesAnother(set, other);
}

/** A query in plain English, where an appeal is a request. */
function said(query: Query): string {
  return restate(query).replace('requests or appeals', 'requests').replace('request or appeal', 'request');
}

function setOf(query: Query): SetQ | null {
  return 'of' in query && !Array.isArray(query.of) ? (query.of as SetQ) : null;
}

/** Whether a set names somebody or something that another does not. */
function namesAnother(set: SetQ, other: SetQ): boolean {
  const known = new Set(namesOf(other));
  return namesOf(set).some((one) => !known.has(one));
}
