import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, type ModelFarSide, startModel } from '../servers/model/far-side.js';
import { running } from './running.js';

let model: ModelFarSide;

beforeAll(async () => {
  model = await startModel();
});

beforeEach(() => model.fault(null));

afterAll(() => model.close());

/** The lines about the model, and the code that the doctor ends with. */
async function told(env: Record<string, string> = {}) {
  const around = {
    MODEL_URL: model.url,
    MODEL_NAME: 'small',
    MODEL_KEY: 'sk-canary-key',
    MODEL_TIMEOUT_S: '0.5',
    ...env,
  };
  const { code, out } = await running(['doctor'], { env: around });
  expect(out).not.toContain('canary');
  return { code, lines: out.split('\n').filter((line) => /^\w+ +model/.test(line)) };
}

describe('sideline doctor, of the model', () => {
  it('says that it reads what it is given, and how long it takes', async () => {
    // However busy the machine is, the model here takes less than a fair part of that.
    const { code, lines } = await told({ MODEL_TIMEOUT_S: '20' });
    expect(lines).toEqual([
      expect.stringMatching(
        /^ok +model +small at 127\.0\.0\.1:\d+ gives what the schema asks for, and reads a message in \d\.\d s, of the 20\.0 s it may take\.$/,
      ),
    ]);
    expect(code).toBe(0);
  });

  it('warns where it takes nearly as long as it may', async () => {
    model.takes(400);
    const { lines } = await told();
    model.takes(0);
    expect(lines).toEqual([expect.stringMatching(/^warning .*reads a message in 0\.4 s.*raise MODEL_TIMEOUT_S/)]);
  });

  const FAULTS: readonly (readonly [Fault, string])[] = [
    [{ kind: 'silent' }, 'does not read a message in time'],
    [{ kind: 'status', status: 401 }, 'refuses requests by their status; see MODEL_KEY, MODEL_NAME'],
    [{ kind: 'status', status: 429 }, 'takes no more requests for now (429)'],
    [{ kind: 'body', text: 'hello', type: 'text/html' }, 'gives no JSON'],
    [{ kind: 'content', text: '{"answer": "yes"}' }, 'gives other JSON than the schema asks for'],
    [{ kind: 'bytes', count: 1_000_000 }, 'gives much more than it is asked for'],
  ];

  it.each(FAULTS)('says what is wrong and what to do, of %j', async (fault, words) => {
    model.fault(fault);
    const { code, lines } = await told();
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(lines[0]).toMatch(/^warning .*until then answers are those without a model\.$/);
    expect(code).toBe(0);
  });

  it('says that nobody is there', async () => {
    const { lines } = await told({ MODEL_URL: 'http://127.0.0.1:1/v1' });
    expect(lines).toEqual([expect.stringMatching(/^warning .*cannot be reached; start it, or set MODEL_URL/)]);
  });

  it('warns of a key that goes over a network in the clear', async () => {
    const { lines } = await told({ MODEL_URL: 'http://model.invalid/v1' });
    expect(lines[0]).toMatch(/^warning +model-tls +messages and MODEL_KEY are sent to model\.invalid in the clear/);
  });

  it('has a problem where the name is missing, and warns of settings without effect', async () => {
    expect(await told({ MODEL_NAME: '' })).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^problem +model +MODEL_NAME is missing/)],
    });
    const { out } = await running(['doctor'], { env: { MODEL_NAME: 'small', MODEL_TIMEOUT: '4' } });
    expect(out).toContain('MODEL_NAME has no effect without MODEL_URL');
    expect(out).toContain('MODEL_TIMEOUT is read by nobody; did you mean MODEL_TIMEOUT_S?');
  });
});
