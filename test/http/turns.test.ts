import { describe, expect, it } from 'vitest';
import { oneInEachTurn } from '../../src/http/turns.js';

/** Resolves once the event loop has come round. */
const round = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work that is done one piece in each turn', () => {
  it('keeps its order, and lets what else there is to do come in between', async () => {
    const done: string[] = [];
    const inTurn = oneInEachTurn(10);
    for (const name of ['a', 'b', 'c']) expect(inTurn(() => done.push(name))).toBe(true);
    expect(done).toEqual([]);
    for (const beside of ['1', '2', '3']) {
      await round();
      done.push(beside);
    }
    expect(done).toEqual(['a', '1', 'b', '2', 'c', '3']);
    inTurn(() => done.push('d'));
    await round();
    expect(done.at(-1)).toBe('d');
  });

  it('takes no more than may wait, and takes more once some is done', async () => {
    const inTurn = oneInEachTurn(2);
    expect([inTurn(() => {}), inTurn(() => {}), inTurn(() => {})]).toEqual([true, true, false]);
    await round();
    expect(inTurn(() => {})).toBe(true);
  });

  it('takes work that is given while other work is done', async () => {
    const done: string[] = [];
    const inTurn = oneInEachTurn(2);
    inTurn(() => {
      done.push('a');
      inTurn(() => done.push('b'));
    });
    await round();
    await round();
    expect(done).toEqual(['a', 'b']);
  });
});
