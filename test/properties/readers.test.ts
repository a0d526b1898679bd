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
const SLOW_MACHINE_MS = 240_000;

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

describe('a topic', () => {
  const unused = { id: 'unused-topic', name: 'Ball lightning', aliases: ['lightning balls'] };

  it('that no record is about is for nobody, as one that hidden records alone are about is not', () => {
    const [meeting] = knowledge.meetings;
    const hidden = { ...meeting!, id: 'a-hidden-one', topics: [unused.id], audience: [STAFF] };
    const topics = [...knowledge.topics, unused];
    const withHidden = { ...knowledge, topics, meetings: [...knowledge.meetings, hidden] };
    const withNone = { ...knowledge, topics };
    for (const one of [withHidden, withNone]) {
      const sideline = createSideline(one);
      expect(sideline.complete([], 'topic', 'ball', 9)).toEqual([]);
      expect(sideline.complete([], 'topic', '', 500)).toEqual(createSideline(knowledge).complete([], 'topic', '', 500));
    }
    expect(createSideline(withHidden).complete([STAFF], 'topic', 'ball', 9)).toEqual(['Ball lightning']);
    expect(createSideline(withNone).complete([STAFF], 'topic', 'ball', 9)).toEqual([]);
  });

  it('that a visible record is about stays, and where all do so do the records themselves', () => {
    const used = visibleTo(knowledge, []);
    const ids = [...used.meetings, ...used.agreements, ...used.proposals].flatMap(({ topics }) => topics);
    expect(used.topics.map(({ id }) => id)).toEqual([...new Set(ids)].sort());
    expect(visibleTo(used, [])).toBe(used);
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
  return [
    ...answers,
    ...completions(sideline, reader, each),
    ...sideline.suggestions(reader, 9),
    sideline.about(reader),
  ];
}

/** What the beginnings of names are completed to, secret ones too, of every kind of name. */
function completions(sideline: Sideline, reader: readonly string[], each: number): readonly string[] {
  const { officials, conferences, topics } = secretive;
  const names = [...officials, ...conferences, ...topics].flatMap(({ name, aliases }) => [name, ...aliases]);
  const beginnings = [...new Set(names.map((name) => name.slice(0, 4)))].filter((_, at) => at % (3 * each) === 0);
  const all = [...beginnings, ...SECRET_BEGINNINGS, ''];
  return COMPLETED.flatMap((kind) =>
    all.map((beginning) => `${kind} ${beginning}: ${sideline.complete(reader, kind, beginning, 25).join(', ')}`),
  );
}

const COMPLETED = ['person', 'country', 'conference', 'topic'] as const;

const SECRET_BEGINNINGS = ['quan', 'gravity', 'quantum gravity probes', 'fibre opti', 'cyber', 'zoltan', 'secret'];

function inOneConversation(sideline: Sideline, reader: readonly string[], texts: readonly string[]): readonly string[] {
  return texts.map((text) => JSON.stringify(sideline.ask({ text, conversation: 'shared', reader, ...ASKED_AT })));
}

const SECRET_WORDS = [
  'which meetings mentioned quantum gravity probes?',
  'agreements about gravity probes',
  'who proposed anything on fibre optiks',
  'what is quantum gravity probes',
  'meetings about gravity probs',
  'which topics came up most',
  'who is Zoltan Hashemi',
  'quantum gravity',
  'what is Secret Wire',
  'who met anyone in Tashkent',
  'Secret Envoy',
  'which agreements were terminated',
  'meetings in November 2026',
];
