import { beforeEach, describe, expect, it } from 'vitest';
import { CircuitBreaker, PAUSE_MS, PAUSE_MS_MAX } from '../../src/model/circuit-breaker.js';

describe('the circuit breaker', () => {
  let nowMs = 0;
  let breaker: CircuitBreaker;
  const fails = () => breaker.through(() => Promise.reject(new Error('gone'))).catch(() => 'failed');
  const works = () => breaker.through(async () => 'done');

  beforeEach(() => {
    nowMs = 0;
    breaker = new CircuitBreaker(() => nowMs);
  });

  it('is closed as long as all is well', async () => {
    expect(await works()).toEqual({ value: 'done' });
    expect(breaker.state).toBe('closed');
  });

  it('lets nothing through after a failure, until its pause is over', async () => {
    expect(await fails()).toBe('failed');
    expect(breaker.state).toBe('open');
    expect(await works()).toBeNull();
    nowMs = PAUSE_MS - 1;
    expect(await works()).toBeNull();
  });

  it('lets one piece of work through after its pause, and closes where that is well', async () => {
    await fails();
    nowMs = PAUSE_MS;
    expect(breaker.state).toBe('half-open');
    let finish = () => {};
    const trial = breaker.through(() => new Promise<void>((resolve) => (finish = resolve)));
    expect(breaker.state).toBe('open');
    expect(await works()).toBeNull();
    finish();
    await trial;
    expect(breaker.state).toBe('closed');
  });

  it('pauses twice as long each time that a try fails, up to the most', async () => {
    const pauses: number[] = [];
    await fails();
    for (let tries = 0; tries < 7; tries++) {
      const from = nowMs;
      while (breaker.state === 'open') nowMs += 1_000;
      pauses.push(nowMs - from);
      expect(await fails()).toBe('failed');
    }
    expect(pauses).toEqual([15, 30, 60, 120, 240, 300, 300].map((s) => s * 1_000));
    expect([pauses[0], pauses.at(-1)]).toEqual([PAUSE_MS, PAUSE_MS_MAX]);
  });

  it('counts many that fail at once as one failure', async () => {
    await Promise.all(Array.from({ length: 50 }, fails));
    nowMs = PAUSE_MS;
    expect(breaker.state).toBe('half-open');
  });

  it('is not closed by what began before it failed', async () => {
    let finish = () => {};
    const slow = breaker.through(() => new Promise<void>((resolve) => (finish = resolve)));
    await fails();
    finish();
    await slow;
    expect(breaker.state).toBe('open');
  });
});
