import { PassThrough, Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Asked, Sideline } from '../../src/bot/ports/sideline.js';
import { answerLines } from '../../src/commands/ask-lines.js';
import { smallSideline } from '../platforms/terminal/small-sideline.js';
import { CLOCK, running } from './running.js';

async function lines(stdin: string, ...options: readonly string[]) {
  const sideline = smallSideline();
  const { code, out, err } = await running(['ask', '--jsonl', ...options], { stdin, sideline });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return {
    answers: out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
    out,
    asked: sideline.asked,
  };
}

const askingOf = (sideline: Sideline) => async (asked: Asked) => sideline.ask(asked);

const CIRCUMSTANCES = {
  knowledgeDir: '',
  reader: [],
  now: () => CLOCK,
  zone: 'UTC',
  colour: 'never' as const,
  pagesAt: null,
};

describe('sideline ask --jsonl', () => {
  it('gives a line for each line, in order, the id first and the time last', async () => {
    const { answers, out } = await lines(
      '{"question":"who met Hashemi","id":"q1"}\n{"id":7,"question":"compare the mous"}\n',
    );
    expect(answers.map((one) => [one.id, one.outcome])).toEqual([
      ['q1', 'answered'],
      [7, 'answered'],
    ]);
    expect(out).toMatch(/^\{"id":"q1","question":"who met Hashemi",.*"tookMs":[\d.]+\}\n\{"id":7,/);
  });

  it('asks in the conversation and for the reader of the line, else for the reader of the call', async () => {
    const stdin = [
      '{"id":1,"question":"a","conversation":"c1","reader":["staff","press"],"note":"ignored"}',
      '{"id":2,"question":"b","conversation":"c1","reader":"staff, press"}',
      '{"id":3,"question":"c","conversation":null,"reader":null}',
      '{"id":4,"question":"d","conversation":5,"reader":[]}',
    ].join('\n');
    const { asked } = await lines(
      stdin,
      '--reader',
      'delegation',
      '--zone',
      'Asia/Tehran',
      '--now',
      '2025-11-25T00:00Z',
    );
    expect(asked.map(({ conversation, reader }) => [conversation, reader])).toEqual([
      ['c1', ['staff', 'press']],
      ['c1', ['staff', 'press']],
      [null, ['delegation']],
      ['5', []],
    ]);
    expect(new Set(asked.map(({ now, zone }) => `${now} ${zone}`))).toEqual(
      new Set(['2025-11-25T00:00:00.000Z Asia/Tehran']),
    );
  });

  it.each([
    ['{"id":"x","question":', { error: { message: 'line 1 is no JSON; write {"id": "q1", "question": "…"}' } }],
    ['["x"]', { error: { message: 'line 1 is no JSON object; write {"id": "q1", "question": "…"}' } }],
    ['null', { error: { message: 'line 1 is no JSON object; write {"id": "q1", "question": "…"}' } }],
    [
      '{"id":"x"}',
      {
        id: 'x',
        error: { message: 'line 1 has a bad "question" (expected a text); write {"id": "q1", "question": "…"}' },
      },
    ],
    [
      '{"question":"a"}',
      {
        error: { message: 'line 1 has a bad "id" (expected a text or a number); write {"id": "q1", "question": "…"}' },
      },
    ],
    [
      '{"id":{},"question":3}',
      {
        error: {
          message:
            'line 1 has a bad "id" (expected a text or a number) and a bad "question" (expected a text); write {"id": "q1", "question": "…"}',
        },
      },
    ],
    [
      '{"id":"x","question":"a","reader":"Staff"}',
      {
        id: 'x',
        error: {
          message:
            'line 1 has a bad "reader.0" (is no audience label; use lower-case letters, digits and single hyphens); write {"id": "q1", "question": "…"}',
        },
      },
    ],
    [
      '{"id":"x","question":"a","reader":{}}',
      {
        id: 'x',
        error: {
          message:
            'line 1 has a bad "reader" (expected audience labels, such as ["staff"]); write {"id": "q1", "question": "…"}',
        },
      },
    ],
  ])('answers the bad line %s by an error, and goes on', async (line, error) => {
    const { answers } = await lines(`${line}\n{"id":"next","question":"who met Hashemi"}`);
    expect(answers[0]).toEqual(error);
    expect(answers[1]).toMatchObject({ id: 'next', outcome: 'answered' });
  });

  it('passes over empty lines but counts them', async () => {
    const { answers } = await lines('\n  \r\n{');
    expect(answers).toEqual([{ error: { message: expect.stringMatching(/^line 3 /) } }]);
  });

  it('takes a very long line, line separators inside it, and no line end at the end', async () => {
    const question = `who\u2028${'x'.repeat(2_000_000)}`;
    const { asked } = await lines(`{"id":1,"question":"${question}"}`);
    expect(asked[0]?.text).toBe(question);
  });

  it('still answers the others where one question breaks the machine', async () => {
    const sideline = {
      ...smallSideline(),
      ask: () => {
        throw new Error('out of order');
      },
    };
    const { out } = await running(['ask', '--jsonl'], { stdin: '{"id":1,"question":"a"}', sideline });
    expect(JSON.parse(out)).toEqual({ id: 1, error: { message: 'the question could not be answered: out of order' } });
  });

  it('answers each line as it arrives', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const done = answerLines(input, output, askingOf(smallSideline()), CIRCUMSTANCES);
    input.write('{"id":1,"question":"a"}\n{"id":2,');
    await wait(10);
    expect(String(output.read())).toMatch(/^\{"id":1,.*\}\n$/);
    input.end('"question":"b"}');
    await done;
    expect(String(output.read())).toMatch(/^\{"id":2,.*\}\n$/);
  });

  it('waits for a slow reader instead of answering ahead of it', async () => {
    const sideline = smallSideline();
    const taken: (() => void)[] = [];
    const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, next) => void taken.push(next) });
    const done = answerLines(
      Readable.from([Buffer.from('{"id":1,"question":"a"}\n'.repeat(3))]),
      slow,
      askingOf(sideline),
      CIRCUMSTANCES,
    );
    for (const answered of [1, 2, 3]) {
      await wait(10);
      expect(sideline.asked).toHaveLength(answered);
      taken.shift()?.();
    }
    await done;
  });
});
