import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { messageSteps, replaySteps } from '../../src/bot/work-limits.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { gapsOf } from '../../src/core/answer/answer.js';
import { graphFor } from '../../src/core/graph/graph.js';
import { spend, uncounted, withinWork } from '../../src/core/graph/work.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { loaded } from '../corpus/loaded.js';
import { ALL_QUESTIONS, ASKED_AT } from '../corpus/questions.js';
import { MESSAGE_MAX, repeated } from './costly-messages.js';

/** What everyday questions take at the most: they must be far from being refused. */
const QUESTION_MAX = 26_000;

let knowledge: Knowledge;
let sideline: Sideline;

beforeAll(async () => {
  knowledge = await loaded();
  sideline = createSideline(knowledge);
});

function ask(text: string, conversation: string | null = null, after?: readonly string[]): Answer {
  return sideline.ask({ text, conversation, reader: [], ...ASKED_AT, ...(after ? { after } : {}) });
}

/** The steps of one message; no limit but its own. */
function stepsOf(text: string, conversation: string | null = null): number {
  return withinWork(Number.POSITIVE_INFINITY, () => ask(text, conversation)).steps;
}

const TOO_MUCH = /^That is too much at once/;

function isRefused({ blocks }: Answer): boolean {
  return blocks.some((block) => block.kind === 'aside' && TOO_MUCH.test(block.text));
}

const ALL_MONTHS =
  'January, February, March, April, May, June, July, August, September, October, November and December';

describe('readings are settled one after the other', () => {
  it('dates: twelve months take no more than twelve times the work of one: each looks at the records of its own days', () => {
    const one = stepsOf('did Hashemi meet the minister of Iceland in January?');
    expect(stepsOf(`did Hashemi meet the minister of Iceland in ${ALL_MONTHS}?`)).toBeLessThan(12 * one);
  });

  it('dates: all months are read in the earlier year that has an answer, and that is said', () => {
    const answer = ask('who did Hashemi meet in January and November?');
    expect(answer.outcome).toBe('answered');
    expect(gapsOf(answer).filter((text) => text.startsWith('No record for'))).toEqual([
      'No record for January 2026 or November 2026; read as January 2025 or November 2025.',
    ]);
  });

  it('dates: what is left out moves with them', () => {
    const { understood } = ask('who did Hashemi meet in November but not on 24 November');
    expect(understood).toBe('Meetings of Sattar Hashemi in November 2025 not on 24 November 2025');
  });

  it('names: five times as many that several bear take the square of five times the work at the most, and no power of it', () => {
    const names = 'meetings of Asadov Hajiyev Ahmad Abdulla';
    const one = stepsOf(names);
    expect(stepsOf(Array(5).fill(names).join(' '))).toBeLessThan(25 * one);
  });

  it('proposals: a topic that is not wanted does not ask the same again without end', () => {
    const [first] = ask('proposals for zzqqxx but not about migration').blocks;
    expect(first).toMatchObject({ kind: 'gap', text: 'Not read: “zzqqxx”.' });
  });

  it('sources: "source?" again and again gathers them once each', () => {
    const one = stepsOf('source?');
    expect(stepsOf(repeated('source?', ' '))).toBeLessThan(one + MESSAGE_MAX);
  });
});

describe('a message that takes too much work', () => {
  /** Records upon records of one name make any question of it too much. */
  const MANY = 400;

  function crowded(): Sideline {
    const [first] = knowledge.officials;
    const officials = Array.from({ length: MANY }, (_, at) => ({
      ...first!,
      id: `crowd-${at}`,
      name: `Zork${'abcdefghij'[at % 10]}${'abcdefghij'[Math.floor(at / 10) % 10]} Quandle`,
      aliases: [],
      posts: [{ ...first!.posts[0]!, country: at % 2 ? 'BR' : 'FR' }],
    }));
    return createSideline({ ...knowledge, officials: [...knowledge.officials, ...officials] });
  }

  it('is told to be, says nothing of its subject, and leaves the rest of the message answered', () => {
    const many = crowded();
    const text = `who did Hashemi meet in Baku? ${repeated('did Quandle meet Quandle in May', ' and ').slice(0, 300)}?`;
    const answer = many.ask({ text, conversation: 'c', reader: [], ...ASKED_AT });
    expect(isRefused(answer)).toBe(true);
    expect(answer.outcome).toBe('answered');
    const again = createSideline(many.knowledge).ask({ text, conversation: 'c', reader: [], ...ASKED_AT });
    expect(again).toEqual(answer);
  });

  it('leaves the conversation as it was', () => {
    const many = crowded();
    const at = { conversation: 'c', reader: [], ...ASKED_AT };
    many.ask({ text: 'who did Hashemi meet in Baku?', ...at });
    expect(isRefused(many.ask({ text: repeated('did Quandle meet Quandle in May', ' and '), ...at }))).toBe(true);
    expect(many.ask({ text: 'source?', ...at }).understood).toMatch(/Sattar Hashemi/);
  });

  it('is told to be under a button whose messages before take too much, which is then a conversation of its own', () => {
    const heavy = Array(80).fill(repeated('who met whom in Baku', ', '));
    const answer = ask('and Kenya?', null, heavy);
    expect(answer.blocks).toMatchObject([{ kind: 'aside', text: /too much to be read again at once/ }]);
    expect(answer.trail).toEqual(['and Kenya?']);
  });

  it('is far from what people ask: no question of the corpora takes half of it', () => {
    const costly = ALL_QUESTIONS.flatMap((text) => {
      const steps = stepsOf(text, 'corpora');
      return steps > QUESTION_MAX ? [`${text}: ${steps} steps`] : [];
    });
    expect(costly).toEqual([]);
    expect(QUESTION_MAX * 2).toBeLessThan(messageSteps(graphFor(knowledge, [])));
    expect(replaySteps(graphFor(knowledge, []))).toBeGreaterThan(messageSteps(graphFor(knowledge, [])));
  }, 300_000);
});

describe('the steps of a message', () => {
  it('are the same the first time as the second, and after other messages', () => {
    const fresh = createSideline(structuredClone(knowledge));
    const sample = ALL_QUESTIONS.filter((_, at) => at % 5 === 0);
    const steps = (texts: readonly string[]) =>
      new Map(
        texts.map((text) => [
          text,
          withinWork(Number.POSITIVE_INFINITY, () => fresh.ask({ text, conversation: null, reader: [], ...ASKED_AT }))
            .steps,
        ]),
      );
    const first = steps(sample);
    const second = steps([...sample].reverse());
    expect(sample.filter((text) => first.get(text) !== second.get(text))).toEqual([]);
  }, 300_000);

  it('count around the work within, but for what is kept', () => {
    const outer = withinWork(100, () => {
      spend(10);
      uncounted(() => spend(1_000));
      return withinWork(50, () => spend(20)).steps;
    });
    expect(outer).toEqual({ made: { value: 20 }, steps: 30 });
  });

  it('end the work within and around it, where that has none left either', () => {
    const inner = () => withinWork(1_000, () => spend(200)).made;
    expect(withinWork(100, inner).made).toBeNull();
    expect(withinWork(5_000, () => withinWork(100, () => spend(200)).made)).toEqual({
      made: { value: null },
      steps: 200,
    });
    expect(() =>
      withinWork(10, () => {
        throw new Error('of another kind');
      }),
    ).toThrow('of another kind');
  });
});
