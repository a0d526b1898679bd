import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReadingFailed } from '../../src/bot/ports/question-reader.js';
import { REPLY_BYTES_MAX } from '../../src/model/limited-fetch.js';
import { modelReader } from '../../src/model/model-reader.js';
import type { ModelSettings } from '../../src/model/settings.js';
import { type Fault, type ModelFarSide, startModel } from '../servers/model/far-side.js';

const INSTRUCTIONS = { text: 'Write plain questions.', version: 'v1' };
const UNREAD = { message: 'any mou w/ kenya', thread: ['list meetings of Iran'] };

describe('a model that reads', () => {
  let model: ModelFarSide;

  beforeAll(async () => {
    model = await startModel();
  });

  beforeEach(() => {
    model.fault(null);
    model.replay({ [UNREAD.message]: ['list memoranda of Kenya'] });
  });

  afterAll(() => model.close());

  const settings = (more: Partial<ModelSettings> = {}): ModelSettings => ({
    url: model.url,
    name: 'small',
    key: null,
    timeoutMs: 2_000,
    ...more,
  });
  const read = (more: Partial<ModelSettings> = {}) => modelReader(settings(more), INSTRUCTIONS).read(UNREAD);
  const whyNot = (reading: Promise<unknown>) =>
    reading.then(
      () => 'read',
      (error: unknown) => (error instanceof ReadingFailed ? error.why : `not foreseen: ${error}`),
    );

  it('is sent the message and its thread, what it is told, and the schema, and nothing else', async () => {
    expect(await read()).toEqual(['list memoranda of Kenya']);
    const { method, path, body } = model.requests.at(-1)!;
    expect([method, path]).toEqual(['POST', '/v1/chat/completions']);
    expect(body).toEqual({
      model: 'small',
      temperature: 0,
      messages: [
        { role: 'system', content: 'Write plain questions.' },
        { role: 'user', content: '{"message":"any mou w/ kenya","thread":["list meetings of Iran"]}' },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'plain_questions',
          strict: true,
          schema: {
            type: 'object',
            properties: { questions: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 4 } },
            required: ['questions'],
            additionalProperties: false,
          },
        },
      },
    });
  });

  it('is not told which machine asks, nor a key where there is none', async () => {
    await read();
    const { headers } = model.requests.at(-1)!;
    const names = Object.keys(headers).filter((name) => name.startsWith('x-') || name === 'authorization');
    expect(names).toEqual([]);
    expect(headers['user-agent']).not.toMatch(/openai|linux/i);
  });

  it('is sent the key that is set, and none that the environment has for another program', async () => {
    await read({ key: 'sk-canary' });
    expect(model.requests.at(-1)!.headers.authorization).toBe('Bearer sk-canary');
  });

  const FAULTS: readonly (readonly [why: string, fault: Fault])[] = [
    ['timeout', { kind: 'silent' }],
    ['timeout', { kind: 'drip', everyMs: 20 }],
    ['unreachable', { kind: 'reset' }],
    ['rate-limited', { kind: 'status', status: 429 }],
    ['status', { kind: 'status', status: 500 }],
    ['status', { kind: 'status', status: 401 }],
    ['status', { kind: 'status', status: 307, location: 'http://127.0.0.1:1/v1/chat/completions' }],
    ['no-json', { kind: 'body', text: '<html>hello</html>', type: 'text/html' }],
    ['no-json', { kind: 'body', text: '{"choices": [' }],
    ['no-json', { kind: 'content', text: 'Sure! Here are the questions.' }],
    ['schema', { kind: 'body', text: '{"hello": "world"}' }],
    ['schema', { kind: 'body', text: '{"choices": []}' }],
    ['schema', { kind: 'content', text: '{"answer": "They met."}' }],
    ['schema', { kind: 'content', text: '{"questions": []}' }],
    ['schema', { kind: 'content', text: '{"questions": ["a", "b", "c", "d", "e"]}' }],
    ['schema', { kind: 'content', text: '{"questions": ["a"], "answer": "They met."}' }],
    ['schema', { kind: 'content', text: '{"questions": [1]}' }],
    ['schema', { kind: 'content', text: '{"questions": [" "]}' }],
    ['schema', { kind: 'content', text: '["a"]' }],
    ['too-large', { kind: 'bytes', count: 10 * 1024 * 1024 }],
  ];

  it.each(FAULTS)('fails with %s at %j, within its time', async (why, fault) => {
    model.fault(fault);
    const [from, timeoutMs] = [performance.now(), 400];
    expect(await whyNot(read({ timeoutMs }))).toBe(why);
    // Else it would never end; a busy machine may be late.
    expect(performance.now() - from).toBeLessThan(timeoutMs + 8_000);
  });

  it('fails where nobody is there', async () => {
    expect(await whyNot(read({ url: 'http://127.0.0.1:1/v1' }))).toBe('unreachable');
  });

  it('has a reply cut off while it comes', async () => {
    model.fault({ kind: 'bytes', count: 10 * 1024 * 1024 });
    const before = model.written;
    expect(await whyNot(read())).toBe('too-large');
    // What was on its way in the buffers of the machine is beyond its reach.
    expect(model.written - before).toBeLessThan(8 * 1024 * 1024);
    expect(REPLY_BYTES_MAX).toBeLessThan(100_000);
  });

  it('is left alone after a failure, and asked again once the pause is over', async () => {
    let nowMs = 0;
    const reader = modelReader(settings({ timeoutMs: 300 }), INSTRUCTIONS, () => nowMs);
    model.fault({ kind: 'status', status: 500 });
    expect(await whyNot(reader.read(UNREAD))).toBe('status');
    const asked = model.requests.length;
    expect(await whyNot(reader.read(UNREAD))).toBe('breaker');
    expect(model.requests).toHaveLength(asked);
    model.fault(null);
    nowMs = 20_000;
    expect(await reader.read(UNREAD)).toEqual(['list memoranda of Kenya']);
    expect(reader.state).toBe('closed');
  });

  it('is known by its name and what it is told', () => {
    expect(modelReader(settings(), INSTRUCTIONS).name).toBe('small v1');
  });

  describe('among variables of another program', () => {
    const before = { ...process.env };

    beforeEach(() => {
      Object.assign(process.env, {
        OPENAI_API_KEY: 'sk-anothers-canary',
        OPENAI_BASE_URL: 'http://127.0.0.1:1',
        OPENAI_ORG_ID: 'org-canary',
        OPENAI_LOG: 'debug',
      });
    });

    afterEach(() => {
      for (const name of ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_ORG_ID', 'OPENAI_LOG']) delete process.env[name];
      Object.assign(process.env, before);
    });

    it('is asked as it is configured, and by none of them', async () => {
      expect(await read()).toEqual(['list memoranda of Kenya']);
      expect(JSON.stringify(model.requests.at(-1))).not.toMatch(/canary/);
    });
  });
});
