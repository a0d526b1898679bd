import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../../src/core/answer/answer.js';
import { composeQuery } from '../../../../src/core/answer/forms/compose-query.js';
import { editsOffered } from '../../../../src/core/answer/next/next.js';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import { withinWork } from '../../../../src/core/graph/work.js';
import { evaluate } from '../../../../src/core/query/evaluate.js';
import type { Query } from '../../../../src/core/query/query.js';
import { restate } from '../../../../src/core/query/restate/restate.js';
import { EMPTY_QUESTION } from '../../../../src/core/question/question.js';
import { loaded } from '../../../corpus/loaded.js';
import { ASKED_AT, CORPORA, isHere } from '../../../corpus/questions.js';
import { canonical, normalQuery } from '../../grammar/normal-form.js';

let graph: Graph;
let sideline: Sideline;

beforeAll(async () => {
  const knowledge = await loaded();
  graph = graphFor(knowledge, []);
  sideline = createSideline(knowledge);
});

function ask(text: string, conversation: string | null = null, bot: Sideline = sideline): Answer {
  return bot.ask({ text, conversation, reader: [], ...ASKED_AT });
}

function next(text: string): readonly string[] {
  return ask(text).followUps;
}

/** The edits that are offered after a query has been answered. */
function offeredAfter(query: Query, over: Graph): readonly Query[] {
  return editsOffered({ draft: composeQuery(query, over), question: EMPTY_QUESTION, query }, over);
}

function isSame(one: Query | undefined, other: Query): boolean {
  return one !== undefined && canonical(normalQuery(one)) === canonical(normalQuery(other));
}

describe('what is offered after an answer', () => {
  it.each([
    ['narrows a list', 'memoranda of India', 'Pending memoranda of India'],
    ['puts another place in the place of one', 'meetings of Sattar Hashemi in Baku', /^Meetings of Sattar Hashemi in /],
    ['puts another conference in the place of one', 'agreements signed at WTDC-25', /^Agreements signed at /],
    ['asks for other records of the same two', 'agreements of Pakistan with Iran', 'Meetings of Pakistan with Iran'],
    ['turns a proposal round', 'proposals from Pakistan to Iran', 'Proposals from Iran to Pakistan'],
    ['asks who signed', 'memoranda of Oman with Palestine', 'Signers of memoranda of Oman with Palestine'],
    ['asks for the records behind members', 'which countries met Pakistan?', 'Meetings of Pakistan'],
  ])('%s: %s', (_, text, offer) => {
    expect(next(text)).toContainEqual(typeof offer === 'string' ? offer : expect.stringMatching(offer));
  });

  it('without a record is the question without one of its conditions', () => {
    const none = ask('agreements of Nepal with Iran');
    expect(none.outcome).toBe('no-record');
    expect(none.followUps).toContain('Agreements of Iran');
  });

  it('of a question that has no query is about whom it names', () => {
    expect(next('who is Sattar Hashemi?')).toContain('Meetings of Sattar Hashemi');
  });

  it('is nothing after thanks, and nothing where a question names nobody and lists several', () => {
    expect(next('thanks')).toEqual([]);
    expect(next('how many sources are there?')).toEqual([]);
  });

  it('never puts somebody else in the place of the only one asked about', () => {
    for (const text of ['meetings of Andrej Plenković in New Delhi', 'meetings of Paul Kagame'])
      for (const offer of next(text)) expect(offer).toMatch(/Plenković|Kagame|Sources/);
  });

  it('costs a bounded number of steps, however many records there are', () => {
    for (const text of ['list meetings', 'agreements', 'meetings of India', 'meetings in 2025']) {
      const { composed, steps } = costOf(text);
      expect([text, steps <= 10_000, composed]).toEqual([text, true, true]);
    }
  });

  function costOf(text: string) {
    const { query } = ask(text);
    if (!query) return { composed: true, steps: 0 };
    const composed = { draft: composeQuery(query, graph), question: EMPTY_QUESTION, query };
    const worked = withinWork(Number.MAX_SAFE_INTEGER, () => editsOffered(composed, graph));
    return { composed: worked.made !== null, steps: worked.steps };
  }
});

describe('what is offered after every answer of the corpora', () => {
  it('is read as the very query that was meant, alone and in the conversation, and has an answer that differs', async () => {
    const faults: string[] = [];
    let offers = 0;
    for (const { folder, questions } of CORPORA.filter(isHere)) {
      const knowledge = await loaded(folder);
      const [bot, over] = [createSideline(knowledge), graphFor(knowledge, [])];
      const done = new Set<string>();
      for (const { question, conversation } of questions) {
        const answer = ask(question, conversation, bot);
        for (const edit of answer.query ? offeredAfter(answer.query, over) : []) {
          const text = restate(edit);
          if (done.has(text)) continue;
          done.add(text);
          offers++;
          faults.push(...faultsOf(edit, { question, bot, over }));
          if (!isOf(edit, answer)) faults.push(`“${text}” after “${question}” is about nobody asked about`);
        }
      }
    }
    console.log(`${offers} different offers`);
    expect(offers).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  }, 300_000);

  /** Whether an edit names something that was asked about, or the question names nobody: of a conference alone another is one. */
  function isOf(edit: Query, { query }: Answer): boolean {
    const asked = namedIn(query);
    return (
      !asked.some(([kind]) => kind !== 'conference') ||
      namedIn(edit).some(([, id]) => asked.some(([, one]) => one === id))
    );
  }

  function namedIn(node: unknown): (readonly [kind: string, id: string])[] {
    if (Array.isArray(node)) return node.flatMap(namedIn);
    if (typeof node !== 'object' || node === null) return [];
    if (!('is' in node) || node.is !== 'these') return Object.values(node).flatMap(namedIn);
    const { kind, ids } = node as unknown as { readonly kind: string; readonly ids: readonly string[] };
    return ids.map((id) => [kind, id] as const);
  }

  function faultsOf(edit: Query, { question, bot, over }: { question: string; bot: Sideline; over: Graph }): string[] {
    const text = restate(edit);
    const alone = ask(text, null, bot);
    ask(question, `after-${text}`, bot);
    const within = ask(text, `after-${text}`, bot);
    const isHeld = 'of' in edit && !Array.isArray(edit.of) && evaluate(edit.of as never, over).size > 0;
    return [
      ...(isSame(alone.query, edit) ? [] : [`“${text}” is read as ${alone.understood}`]),
      ...(isSame(within.query, edit) ? [] : [`“${text}” after “${question}” is read as ${within.understood}`]),
      ...(alone.outcome === 'answered' && isHeld ? [] : [`“${text}” comes out ${alone.outcome}`]),
    ];
  }
});
