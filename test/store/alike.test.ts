import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreContents } from '../../src/bot/ports/store-contents.js';
import { NotSaved, openFileStore } from '../../src/store/file.js';
import { memoryStore } from '../../src/store/memory.js';
import { replaceFile } from '../../src/store/replace-file.js';
import { entriesOf } from '../contracts/store.js';
import { newStatePath } from './state-folder.js';
import { expectAlike, lasting, run, T0 } from './steps.js';

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

  it('are alike after writes that failed too, as if nobody had asked for what was not saved', async () => {
    const refused = fc.array(fc.boolean(), { minLength: 25, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(run, refused, async (drawn, isFull) => {
        let at = 0;
        const replace: typeof replaceFile = (...args) =>
          isFull[at] ? Promise.reject(new Error('full')) : replaceFile(...args);
        const path = await newStatePath();
        const [memory, file] = [memoryStore(), await openFileStore(path, { replace })];
        let now = T0;
        for (const [{ act }, passesMs] of drawn) {
          now += passesMs;
          const outcome = await act(file, now).catch((error: unknown) => error);
          if (!(outcome instanceof NotSaved)) expect(outcome).toEqual(await act(memory, now));
          expect(await claimsIn(file)).toEqual(await claimsIn(memory));
          at += 1;
        }
        isFull.fill(false);
        expect(await lasting(file, now)).toEqual(await lasting(memory, now));
        await file.close();
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

/** In their order, which says which are dropped first. */
async function claimsIn(store: StoreContents) {
  return (await entriesOf(store)).filter(({ kind }) => kind !== 'value');
}
