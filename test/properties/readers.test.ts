import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { answerJson } from '../../src/core/answer/json.js';
import { visibleTo } from '../../src/core/graph/reader.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT, CORPORA } from '../corpus/questions.js';
import { STAFF, withSecrets } from './hidden.js';
import { templateQuestions } from './templates.js';

/** What a stalled machine may take; the usual is a few seconds. */
const SLOW_MACHINE_MS = 60_000;

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

  it(
    'gets the same bytes as if they did not exist: answers, follow-ups, suggestions, greeting',
    () => {
      const without = everythingSaid(createSideline(knowledge), []);
      const beside = everythingSaid(createSideline(secretive), []);
      expect(beside.filter((said, at) => said !== without[at]).slice(0, 5)).toEqual([]);
    },
    SLOW_MACHINE_MS,
  );

  it('does so with a label that none of them is for', () => {
    const without = everythingSaid(createSideline(knowledge), ['press-office'], 8);
    const beside = everythingSaid(createSideline(secretive), ['press-office'], 8);
    expect(beside.filter((said, at) => said !== without[at]).slice(0, 5)).toEqual([]);
  });

  it('gets nothing from what another reader asked in the same conversation', () => {
    const sideline = createSideline(secretive);
    for (const text of ['who did Zoltan Hashemi meet?', 'meetings in Tashkent', 'who is Zoltan Zerrouki'])
      inOneConversation(sideline, [STAFF], [text]);
    const followUps = ['and when?', 'source?', 'more', 'the second one', 'how many is that', 'who is he'];
    expect(inOneConversation(sideline, [], followUps)).toEqual(
      inOneConversation(createSideline(knowledge), [], followUps),
    );
  });
});

describe('a reader who may see them', () => {
  it('is told more', () => {
    const without = everythingSaid(createSideline(knowledge), [STAFF], 8);
    const different = everythingSaid(createSideline(secretive), [STAFF], 8).filter((said, at) => said !== without[at]);
    expect(different.length / without.length).toBeGreaterThan(0.5);
  });
});

/** All that a reader can get out, or every `each`-th answer of it: answers in conversations, what is suggested, and the greeting. */
function everythingSaid(sideline: Sideline, reader: readonly string[], each = 1): readonly string[] {
  const corpora = CORPORA.flatMap(({ questions }) =>
    questions.map(({ question, conversation }) => ({ text: question, conversation })),
  );
  const slips = knowledge.officials.slice(0, 60).map(({ name }) => `who did ${name}h meet`);
  const templates = templateQuestions(knowledge).filter((_, at) => at % 2 === 0);
  const alone = [...templates, ...slips, ...SECRET_WORDS].map((text) => ({
    text,
    conversation: null,
  }));
  const asked = [...corpora, ...alone].filter((_, at) => at % each === 0);
  const answers = asked.map((one) => JSON.stringify(answerJson(sideline.ask({ ...one, reader, ...ASKED_AT }))));
  return [...answers, ...sideline.suggestions(reader, 9), sideline.about(reader)];
}

function inOneConversation(sideline: Sideline, reader: readonly string[], texts: readonly string[]): readonly string[] {
  return texts.map((text) => JSON.stringify(sideline.ask({ text, conversation: 'shared', reader, ...ASKED_AT })));
}

const SECRET_WORDS = [
  'who is Zoltan Hashemi',
  'quantum gravity',
  'what is Secret Wire',
  'who met anyone in Tashkent',
  'Secret Envoy',
  'which agreements were terminated',
  'meetings in November 2026',
];
