import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { queryOf } from '../../../src/core/assembly/query-of.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { evaluate } from '../../../src/core/query/evaluate.js';
import type { SetQ } from '../../../src/core/query/query.js';
import { restate } from '../../../src/core/query/restate/restate.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded, SHIPPED_FOLDER } from '../../corpus/loaded.js';
import { ASKED_AT, CORPORA } from '../../corpus/questions.js';

const QUESTIONS = CORPORA.filter(({ folder }) => folder === SHIPPED_FOLDER).flatMap(({ questions }) => questions);

/** Questions for which the search by parts lists what was proposed alone beside what was signed. */
const BETTER: ReadonlySet<string> = new Set([
  'Leaving Brazil aside, which agreements of India are recorded as signed in February 2026, and with which counterparts?',
  'what did they sign in 2023?',
]);

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

  it('asks for the very records that the question is answered from, over all corpora', () => {
    const differing: string[] = [];
    let compared = 0;
    for (const { question: text } of QUESTIONS) {
      const { question, draft } = compose(understand(text, graph, ASKED_AT).question, graph);
      const query = queryOf(question);
      const records = query && 'of' in query && !Array.isArray(query.of) ? recordsOf(query.of as SetQ) : [];
      // Where the strict set is empty, what is near is shown.
      if (!records.length || BETTER.has(text)) continue;
      compared++;
      if (JSON.stringify(records) !== JSON.stringify([...draft.listed].sort())) differing.push(text);
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  it.each([
    ['Did Hashemi meet Modi?', 'whether there are meetings of Sattar Hashemi with Narendra Modi'],
    ['bilats on 17/11/2025', 'bilateral meetings on 17 November 2025'],
    ['iran malaysia telecom mou', 'memoranda of Iran with Malaysia about telecommunications'],
    ['how many meetings did Kenya have in Baku', 'how many meetings of Kenya in Baku'],
  ])('is said back in plain English: %s', (text, said) => {
    expect(restate(queryOfText(text)!)).toBe(said);
  });

  it.each([
    ['of words that no role takes', 'meetings of Iran about zeppelins'],
    ['of what is denied', 'Which conferences have no meeting?'],
    ['of somebody nobody knows', 'Did Hashemi meet Halloran?'],
    ['of two things that are both wanted', 'meetings about both fibre and 5G'],
    ['of records counted by something', 'meetings by country'],
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
