import { expect, it } from 'vitest';
import { memoryStore } from '../../../src/store/memory.js';
import { deskWorld } from '../desk-world.js';
import { SOMEBODY, WEEKLY } from '../digests/world.js';

/** A desk whose store cannot say what was dealt with before: every event counts as new. */
async function forgetful() {
  return deskWorld({ store: { ...memoryStore(), claim: async () => Promise.reject(new Error('away')) } });
}

it('a message that comes twice orders once, also where nobody knows that it came before', async () => {
  const world = await forgetful();
  const same = { deliveries: ['slack:T1:message:C1:same'] };
  for (const _ of [1, 2]) await world.says('digest every day about Kenya', same);
  expect(await world.store.list('digest-order:', 0)).toHaveLength(1);
  await world.says('digest every day about Kenya');
  expect(await world.store.list('digest-order:', 0)).toHaveLength(2);
});

it('so does a form', async () => {
  const world = await forgetful();
  const { digests } = world.service;
  const form = (event?: string) =>
    digests.order({ wish: WEEKLY, toPerson: false }, { ...SOMEBODY, ...(event && { event }) });
  for (const _ of [1, 2]) await world.says('', { deliveries: ['slack:T1:form:V1'], form });
  expect(await world.store.list('digest-order:', 0)).toHaveLength(1);
});
