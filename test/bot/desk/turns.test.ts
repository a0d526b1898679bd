import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/bot/desk/turns.js';

/** Has people ask for pieces of work in an order, and tells in which they were done. */
async function doneInOrder(asked: readonly string[]): Promise<readonly string[]> {
  const turns = new Turns();
  const done: string[] = [];
  await Promise.all(asked.map((person) => turns.take(person, () => void done.push(person))));
  return done;
}

describe('people who wait', () => {
  it('take turns, however many things one of them asked for before the others came', async () => {
    const done = await doneInOrder([...Array<string>(100).fill('anna'), 'ben', 'cyd', 'ben']);
    expect(done.slice(0, 6)).toEqual(['anna', 'ben', 'cyd', 'anna', 'ben', 'anna']);
    expect(done).toHaveLength(103);
  });

  it('are done in the order they asked in, each by themselves', async () => {
    const turns = new Turns();
    const done: number[] = [];
    await Promise.all([1, 2, 3].map((one) => turns.take('anna', () => void done.push(one))));
    expect(done).toEqual([1, 2, 3]);
  });

  it('lose nothing by work that throws: only who asked for it is told', async () => {
    const turns = new Turns();
    const broken = turns.take('anna', () => {
      throw new Error('broken');
    });
    const other = turns.take('anna', () => 'done');
    await expect(broken).rejects.toThrow('broken');
    expect(await other).toBe('done');
    expect(await turns.take('ben', () => 'done too')).toBe('done too');
  });

  it('let the process see to everything else between two pieces of work', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const first = turns.take('anna', () => {
      setImmediate(() => seen.push('something else'));
      seen.push('first');
    });
    await Promise.all([first, turns.take('anna', () => void seen.push('second'))]);
    expect(seen).toEqual(['first', 'something else', 'second']);
  });
});
