import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { agreementsFound, meetingsFound, proposalsFound } from '../../../src/core/answer/records-found.js';
import { queryOf } from '../../../src/core/assembly/query-of.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { evaluate } from '../../../src/core/query/evaluate.js';
import type { Pattern, Query, Role, SetQ } from '../../../src/core/query/query.js';
import { restate } from '../../../src/core/query/restate/restate.js';
import { stateAskedFor } from '../../../src/core/question/aspects.js';
import type { Question } from '../../../src/core/question/question.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded, PINNED_FOLDER } from '../../corpus/loaded.js';
import { ASKED_AT, CORPORA } from '../../corpus/questions.js';

const QUESTIONS = CORPORA.filter(({ folder }) => folder === PINNED_FOLDER).flatMap(({ questions }) => questions);

/** Questions of whose records the search by parts finds more than they ask for, each with the reason. */
const NARROWER: ReadonlyMap<string, string> = new Map([
  [
    'Leaving Brazil aside, which agreements of India are recorded as signed in February 2026, and with which counterparts?',
    'What came into force, was adopted or was proposed then was not signed then.',
  ],
  [
    '¿Qué memorandos firmaron la India y Finlandia en marzo de 2026?',
    'What was signed in 2020 and came into force in March 2026 was not signed then.',
  ],
  ['وزیر ارتباطات ایران و فهمی فاضل وزیر مالزی کجاها با هم دیدار کردند؟', 'Who is named twice did not meet himself.'],
]);

/** The records that a query looks through; null where it does that for each of several sets. */
function recordsAsked(query: Query): SetQ | null {
  if (query.ask === 'rank') return query.by.by === 'count' ? standingIn(query.of, query.by.in, query.by.hole) : null;
  if (!('of' in query) || Array.isArray(query.of)) return null;
  const of = query.of as SetQ;
  return of.is === 'that' ? standingIn(of.of, of.in, of.hole) : of;
}

/** The records of a pattern with whoever is named in the role that is asked for; of all of a kind whoever there is. */
function standingIn(members: SetQ, pattern: Pattern, hole: Role): SetQ {
  const isNamed = members.is === 'these' || members.is === 'post' || members.is === 'of';
  return { is: 'records', of: isNamed ? { ...pattern, roles: { ...pattern.roles, [hole]: members } } : pattern };
}

/** What the search by parts finds; null where the query asks for some of that alone: the first, those in a state, or those without a document. */
function searched(question: Question, graph: Graph): readonly string[] | null {
  const isSome = ['first', 'last'].includes(question.want) || question.askedStatuses.length > 0 || question.lacking;
  if (isSome || stateAskedFor(question) !== null || question.agreements.length > 0) return null;
  if (question.target === 'meetings') return meetingsFound(question, graph).records.map(({ id }) => `meeting:${id}`);
  if (question.target === 'agreements')
    return agreementsFound(question, graph).records.map(({ id }) => `agreement:${id}`);
  return proposalsFound(question, graph).records.map(({ id }) => `proposal:${id}`);
}

describe('the query of a question read by its parts', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });

  const queryOfText = (text: string) => queryOf(understand(text, graph, ASKED_AT).question);

  const recordsOf = (set: SetQ) => {
    const found = evaluate(set, graph);
    return [...new Set(found.elements().flatMap((one) => found.witnesses(one)))].sort();
  };

  it('asks for the very records that the search by parts finds, over all corpora', { timeout: 60_000 }, () => {
    const differing: string[] = [];
    let compared = 0;
    for (const { question: text } of QUESTIONS) {
      const { question } = compose(understand(text, graph, ASKED_AT).question, graph);
      const query = queryOf(question);
      const asked = query && recordsAsked(query);
      const records = asked ? recordsOf(asked) : [];
      const found = query && searched(question, graph);
      // Where the strict set is empty, what is near is shown.
      if (!records.length || !found || NARROWER.has(text)) continue;
      compared++;
      if (JSON.stringify(records) !== JSON.stringify([...found].sort())) differing.push(text);
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  it.each([
    ['Did Hashemi meet Modi?', 'whether there are meetings of Sattar Hashemi with Narendra Modi'],
    ['bilats on 17/11/2025', 'bilateral meetings on 17 November 2025'],
    ['iran malaysia telecom mou', 'memoranda of Iran with Malaysia about telecommunications'],
    ['how many meetings did Kenya have in Baku', 'how many meetings of Kenya in Baku'],
    ['meetings about both fibre and 5G', 'meetings about fibre optics that are among meetings about 5G'],
    ['meetings by country', 'table of meetings by country'],
    ['documents of Qatar by year', 'table of agreements of Qatar by year'],
    ['which countries did Seghrouchni meet in 2026', 'countries that met Amal El Fallah Seghrouchni in 2026'],
    ['which conference had the most bilats', 'conferences by how often they had bilateral meetings, most first'],
    ['timeline Oman Palestine memorandum', 'timeline of memoranda of Oman with Palestine'],
    [
      'Chad vs Cameroon: who had more meetings',
      'comparison by number of each of (meetings of Chad) and meetings of Cameroon',
    ],
  ])('is said back in plain English: %s', (text, said) => {
    expect(restate(queryOfText(text)!)).toBe(said);
  });

  it.each([
    ['of words that no role takes', 'meetings of Iran about zeppelins'],
    ['of what is denied', 'Which conferences have no meeting?'],
    ['of somebody nobody knows', 'Did Hashemi meet Halloran?'],
    [
      'of a word that a number would not heed',
      'how many memoranda were in the package that Iran and Tajikistan signed',
    ],
  ])('is none %s', (_, text) => {
    expect(queryOfText(text)).toBeNull();
  });
});

describe('a meeting whose source gives the month alone', () => {
  it('was on no day of its conference, and in any span that holds all of them', async () => {
    const graph = graphFor(await loaded(), []);
    const on = (text: string) => {
      const query = queryOf(understand(text, graph, ASKED_AT).question);
      return query?.ask === 'list' ? evaluate(query.of, graph).has('meeting:wtdc-25-iran-algeria') : null;
    };
    expect(on('bilateral meetings on 18 November 2025')).toBe(false);
    expect(on('bilateral meetings between 10 and 30 November 2025')).toBe(true);
  });
});
