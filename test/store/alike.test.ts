import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/file.js';
import { memoryStore } from '../../src/store/memory.js';
import { newStatePath } from './state-folder.js';
import { expectAlike, lasting, run } from './steps.js';

describe('the memory store and the file store', () => {
  it('answer alike, whatever is done in whichever order, and the file store after a restart too', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (drawn) => {
        const path = await newStatePath();
        const [memory, file] = [memoryStore(), await openFileStore(path)];
        const end = await expectAlike(memory, file, drawn);
        await file.close();
        const reopened = await openFileStore(path);
        expect(await lasting(reopened, end)).toEqual(await lasting(memory, end));
        await reopened.close();
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
