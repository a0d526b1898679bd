import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/commands/progress-bar.js';

function terminal(isTTY: boolean) {
  const output = Object.assign(new PassThrough(), { isTTY });
  return { output, written: () => String(output.read() ?? '') };
}

describe('a progress bar', () => {
  it('grows in one line of a terminal, and goes away', () => {
    const { output, written } = terminal(true);
    const bar = progressBar(output, 'knowledge');
    bar.show(0.5);
    bar.show(0.501);
    expect(written()).toBe(`\rknowledge [${'#'.repeat(15)}${'.'.repeat(15)}] 50%`);
    bar.show(1);
    bar.clear();
    expect(written()).toBe(`\rknowledge [${'#'.repeat(30)}] 100%\r\x1b[K`);
  });

  it('does not appear before its time, nor is taken away then', async () => {
    const { output, written } = terminal(true);
    const bar = progressBar(output, 'knowledge', 30);
    bar.show(0.2);
    bar.clear();
    expect(written()).toBe('');
    await delay(40);
    bar.show(0.4);
    expect(written()).toContain('40%');
  });

  it('writes nothing where there is no terminal', () => {
    const { output, written } = terminal(false);
    const bar = progressBar(output, 'knowledge');
    bar.show(0.5);
    bar.clear();
    expect(written()).toBe('');
  });
});
