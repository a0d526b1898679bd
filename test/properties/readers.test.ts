import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/sideline.js';
import { answerJson } from '../../src/core/answer/json.js';
import { visibleTo } from '../../src/core/graph/reader.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT, CORPORA } from '../corpus/questions.js';
import { STAFF, withSecrets } from './hidden.js';
import { templateQuestions } from './templates.js';

let knowledge: Knowledge;
let secretive: Knowledge;

beforeAll(async () => {
  knowledge = await loaded();
  secretive = withSecrets(knowledge);
});

describe('a reader who may not see some records', () => {
  it('has knowledge equal to one without them', () => {
    expect(visibleTo(secretive, [])).toEqual(visibleTo(knowledge, []));
  });

  it.each([[[]], [['press-office']]])('with labels %j gets the same bytes as if they did not exist, follow-ups included', (reader) => {
    const without = everythingSaid(createSideline(knowledge), knowledge, reader);
    const beside = everythingSaid(createSideline(secretive), knowledge, reader);
    expect(beside.filter((said, at) => said !== without[at]).slice(0, 5)).toEqual([]);
  });

  it('gets nothing from what another reader asked in the same conversation', () => {
    const sideline = createSideline(secretive);
    const ask = (text: string, reader: readonly string[], one: Sideline) => JSON.stringify(one.ask({ text, conversation: 'shared', reader, ...ASKED_AT }));
    ask('who did Zoltan Hashemi meet?', [STAFF], sideline);
    for (const text of ['and when?', 'source?', 'more', 'the second one', 'how many is that']) {
      expect(ask(text, [], sideline)).toBe(ask(text, [], createSideline(knowledge)));
    }
  });
});

describe('a reader who may see them', () => {
  it('is told more', () => {
    const asStaff = (one: Knowledge) => everythingSaid(createSideline(one), knowledge, [STAFF]);
    const without = asStaff(knowledge);
    const different = asStaff(secretive).filter((said, at) => said !== without[at]);
    expect(different.length / without.length).toBeGreaterThan(0.5);
  });
});

/** All that a reader can get out: answers in conversations, what is suggested, and the greeting. */
function everythingSaid(sideline: Sideline, { officials }: Knowledge, reader: readonly string[]): readonly string[] {
  const corpora = CORPORA.flatMap(({ questions }) => questions.map(({ question, conversation }) => ({ text: question, conversation })));
  const slips = officials.map(({ name }) => ({ text: `who did ${name}h meet`, conversation: null }));
  const templates = templateQuestions(knowledge).map((text) => ({ text, conversation: null }));
  const secrets = SECRET_WORDS.map((text) => ({ text, conversation: null }));
  const answers = [...corpora, ...templates, ...slips, ...secrets].map((asked) => answerJson(sideline.ask({ ...asked, reader, ...ASKED_AT })));
  return [...answers.map((answer) => JSON.stringify(answer)), ...sideline.suggestions(reader, 9), sideline.about(reader)];
}

const SECRET_WORDS = ['who is Zoltan Hashemi', 'quantum gravity', 'what is Secret Wire', 'who met anyone in Tashkent', 'Secret Envoy', 'which agreements were terminated', 'meetings in November 2026'];
