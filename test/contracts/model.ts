import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OPEN, PLAIN, WHOLE } from '../bot/plain-questions/reading-world.js';
import { type ModelFarSide, startModel } from '../servers/model/far-side.js';

/** A platform with one person on it, who asks each time in a new conversation. */
export interface ReadingPlatform {
  /** Resolves with every text that they are shown in reply. */
  say(text: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * What every platform has to do where a model may read. `open` starts it with a model at an address, or without one; each start is a process
 * of its own.
 */
export function modelContract(name: string, open: (modelUrl: string | undefined) => Promise<ReadingPlatform>): void {
  describe(`${name}, where a model may read`, () => {
    let model: ModelFarSide;

    beforeAll(async () => {
      model = await startModel();
    });

    beforeEach(() => {
      model.fault(null);
      model.replay({ [OPEN]: [PLAIN] });
    });

    afterAll(() => model.close());

    const saying = async (text: string, url?: string) => {
      const platform = await open(url);
      return platform.say(text).finally(() => platform.close());
    };

    it('shows what a message was read as, its answer, and what takes it as it was typed', async () => {
      const shown = await saying(OPEN, model.url);
      expect(letters(shown)).toContain(letters(`Read as: ${PLAIN}`));
      expect(letters(shown)).toContain(letters('Not what I meant'));
      const plain = await saying(PLAIN);
      const [fact = ''] = /Yes[^\n"\\[\]]{15,}/.exec(plain) ?? [];
      expect(fact).not.toBe('');
      expect(letters(shown)).toContain(letters(fact));
    });

    it('shows the same as without a model where that fails', async () => {
      model.fault({ kind: 'status', status: 500 });
      const before = model.requests.length;
      expect(told(await saying(OPEN, model.url))).toBe(told(await saying(OPEN)));
      expect(model.requests.length).toBe(before + 1);
    });

    it('asks no model for what is read whole, and for what is to be read as typed', async () => {
      const before = model.requests.length;
      expect(told(await saying(WHOLE, model.url))).toBe(told(await saying(WHOLE)));
      expect(await saying(`As typed: ${OPEN}`, model.url)).not.toContain('Read as');
      expect(model.requests.length).toBe(before);
    });
  });
}

/** Letters, digits and signs alone: platforms differ in spaces and lines. */
function letters(text: string): string {
  return text.normalize().replace(/[\s·|•\u2068\u2069]+/g, '');
}

/** A text without the time that it took, which differs. */
function told(text: string): string {
  return text.replace(/"tookMs":\s*[\d.]+/g, '');
}
