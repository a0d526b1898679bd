import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedState, unpacked } from '../../../src/bot/journal/packed.js';
import { stateDigest, statePieces } from '../../../src/bot/journal/state-text.js';
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../../src/core/records/knowledge.js';
import { smallWorlds } from '../../properties/small-worlds.js';

async function textOf(knowledge: Knowledge): Promise<string> {
  let text = '';
  for await (const piece of statePieces(knowledge)) text += piece;
  return text;
}

it('writes a state in pieces as it is written whole, so that digests of older versions still hold', async () => {
  const topics = Array.from({ length: 1_001 }, (_, at) => ({ id: `t${at}`, name: `T ${at} ”`, aliases: [] }));
  const worlds = [...fc.sample(smallWorlds, { numRuns: 20, seed: 3 }), EMPTY_KNOWLEDGE, { ...EMPTY_KNOWLEDGE, topics }];
  for (const world of worlds) {
    const whole = JSON.stringify(world);
    expect(await textOf(world)).toBe(whole);
    expect(await stateDigest(world)).toBe(createHash('sha256').update(whole).digest('hex'));
    expect(await unpacked(await packedState(world))).toEqual(JSON.parse(whole));
  }
});
