import type { Pattern, Query, SetQ } from '../query/query.js';
import type { PartyTerm, Question } from '../question/question.js';
import { recordsOf } from './records-of.js';

/** Those met of whom no such document is on record: "of the countries Iran met, which have no memorandum with it". Null where a part has no set. */
export function lackingQuery(question: Question, lacking: Question): Query | null {
  const partners = named(lacking).length ? named(lacking) : named(question);
  const own = named(question).filter((term) => term.role !== 'wanted' && !isOfPeople(term));
  const met = patternOf({ ...question, target: 'meetings', parties: own.length ? own : partners });
  const documents = patternOf({ ...lacking, target: 'agreements', parties: partners });
  // A document is one of countries: whose an official's is, no name of his says.
  if (!met || !documents || !partners.every(isOfCountry)) return null;
  const apart: Pattern = { ...met, limits: { ...met.limits, formats: met.limits?.formats ?? APART } };
  const those: SetQ = { is: 'that', of: { is: 'all', kind: 'country' }, in: apart, hole: 'other', how: 'some' };
  return { ask: 'list', of: { is: 'that', of: those, in: documents, hole: 'other', how: 'no' } };
}

/** Who sat in a session of many is not said to have met anybody there. */
const APART = ['bilateral', 'visit', 'call'] as const;

function named({ parties }: Question): readonly PartyTerm[] {
  return parties.filter(({ excluded }) => !excluded);
}

function patternOf(question: Question): Pattern | null {
  const records = recordsOf({ ...question, want: 'list', lacking: null, words: [], narrowing: [], per: null });
  return records?.is === 'records' && records.of.roles.side && !records.of.roles.other ? records.of : null;
}

function isOfCountry({ entities }: PartyTerm): boolean {
  return entities.length > 0 && entities.every(({ kind }) => kind === 'country');
}

/** "Ministers", "leaders": who was met, and not who met them. */
function isOfPeople({ post }: PartyTerm): boolean {
  return post !== undefined && /ministers|leaders|officials/.test(post);
}
