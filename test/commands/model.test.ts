import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { OPEN, PLAIN, WHOLE } from '../bot/plain-questions/reading-world.js';
import { modelContract, type ReadingPlatform } from '../contracts/model.js';
import { loaded } from '../corpus/loaded.js';
import { type ModelFarSide, startModel } from '../servers/model/far-side.js';
import { running } from './running.js';

const knowledge = await loaded();

/** What is printed by a call, by the environment of a model, or of none. */
function platform(call: (text: string) => { readonly args: readonly string[]; readonly stdin?: string }) {
  return async (url: string | undefined): Promise<ReadingPlatform> => ({
    async say(text) {
      const { args, ...more } = call(text);
      const env: Record<string, string> = url === undefined ? {} : { MODEL_URL: url, MODEL_NAME: 'small' };
      const { code, out, err } = await running(args, { ...more, env, sideline: createSideline(knowledge) });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return out;
    },
    close: async () => {},
  });
}

modelContract(
  'sideline ask',
  platform((text) => ({ args: ['ask', text] })),
);
modelContract(
  'sideline ask --json',
  platform((text) => ({ args: ['ask', '--json', text] })),
);
modelContract(
  'sideline ask --jsonl',
  platform((text) => ({ args: ['ask', '--jsonl'], stdin: `${JSON.stringify({ id: 1, question: text })}\n` })),
);
modelContract(
  'the chat',
  platform((text) => ({ args: ['serve'], stdin: `${text}\n` })),
);

describe('a model at this machine', () => {
  let model: ModelFarSide;
  let folder: string;

  beforeAll(async () => {
    model = await startModel();
  });

  beforeEach(async () => {
    model.fault(null);
    model.replay({ [OPEN]: [PLAIN] });
    folder = await mkdtemp(join(tmpdir(), 'sideline-model-'));
    return () => rm(folder, { recursive: true });
  });

  afterAll(() => model.close());

  const call = (args: readonly string[], { env = {}, stdin }: { env?: Record<string, string>; stdin?: string } = {}) =>
    running(args, {
      env: { MODEL_URL: `${model.url}/`, MODEL_NAME: 'small', STATE_URL: `file:${join(folder, 'state.json')}`, ...env },
      sideline: createSideline(knowledge),
      ...(stdin === undefined ? {} : { stdin }),
    });

  it('is asked once for the same question, in one call after the other', async () => {
    const before = model.requests.length;
    const [first, second] = [await call(['ask', OPEN]), await call(['ask', OPEN])];
    expect(first.out).toContain(`Read as: ${PLAIN}`);
    expect(second).toEqual(first);
    expect(model.requests.length).toBe(before + 1);
    expect(await readFile(join(folder, 'state.json'), 'utf8')).not.toMatch(/kenya/i);
  });

  it.each([['ask'], ['ask', '--json'], ['serve']])('is not asked by "%s %s" with --no-model', async (...args) => {
    const before = model.requests.length;
    const stdin = args[0] === 'serve' ? { stdin: `${OPEN}\n` } : {};
    const typed = args[0] === 'serve' ? [] : [OPEN];
    const { code, out } = await call([...args.filter(Boolean), '--no-model', ...typed], stdin);
    expect(code).toBe(0);
    expect(out).not.toContain('Read as');
    expect(model.requests.length).toBe(before);
  });

  it('is not asked where MODEL_PLACES leaves the terminal out', async () => {
    const before = model.requests.length;
    await call(['ask', OPEN], { env: { MODEL_PLACES: 'slack discord:123' } });
    expect(model.requests.length).toBe(before);
  });

  it('reads on in a conversation of lines', async () => {
    model.replay({ [OPEN]: ['list memoranda of Iran'] });
    const lines = [OPEN, 'how many?'].map((question) => JSON.stringify({ id: 1, question, conversation: 'c' }));
    const { out } = await call(['ask', '--jsonl'], { stdin: `${lines.join('\n')}\n` });
    const [read, next] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(read.readAs).toEqual(['list memoranda of Iran']);
    expect(next.restated).toBe('How many memoranda of Iran');
  });

  it('reads as well where another process holds the state, and takes nothing from it', async () => {
    const { openStore } = await import('../../src/store/open-store.js');
    const held = await openStore(`file:${join(folder, 'state.json')}`, () => {});
    try {
      expect((await call(['ask', OPEN], { env: { MODEL_DAILY_LIMIT: '5' } })).out).toContain(`Read as: ${PLAIN}`);
    } finally {
      await held.close();
    }
  });

  it('is read badly where somebody in the chat says so', async () => {
    const { out } = await call(['serve'], { stdin: `${OPEN}\n1\n` });
    expect(out).toContain('1 Not what I meant');
    expect(out).toContain(`> As typed: ${OPEN}`);
    const { out: gaps } = await call(['gaps', '--json']);
    expect(gaps).toMatch(/A model read the message as something else/);
  });

  it('is not loaded where none is configured, and a start without its name is refused', async () => {
    expect((await running(['ask', WHOLE], { env: { MODEL_NAME: 'small' } })).code).toBe(0);
    expect(await call(['ask', WHOLE], { env: { MODEL_NAME: '' } })).toEqual({
      code: 2,
      out: '',
      err: 'sideline ask: in the environment, MODEL_NAME is missing; set which model of MODEL_URL is to read. (sideline ask --help)\n',
    });
  });
});
