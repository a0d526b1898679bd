import { describe, expect, it } from 'vitest';
import { smallSideline } from '../platforms/terminal/small-sideline.js';
import { BROKEN_FOLDER, CLOCK, running } from './running.js';

describe('sideline serve', () => {
  it('answers the lines of a pipe, bare and unwrapped', async () => {
    const sideline = smallSideline();
    const { code, out } = await running(['serve', '--reader', 'staff'], {
      stdin: 'who met Hashemi\n',
      sideline,
      env: { TZ: 'UTC' },
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^Asked: Meetings of Sattar Hashemi {2}\(read "hashmi" as Sattar Hashemi\)\n\n/);
    expect(sideline.asked).toEqual([
      { text: 'who met Hashemi', conversation: 'terminal-1', reader: ['staff'], now: CLOCK, zone: 'UTC' },
    ]);
  });

  it('shows a sample where there is no input at all', async () => {
    const { code, out } = await running(['serve']);
    expect(code).toBe(0);
    expect(out).toContain('> who met Hashemi');
  });

  it('does not start on a broken folder', async () => {
    const { code, err } = await running(['serve'], { env: { KNOWLEDGE_DIR: BROKEN_FOLDER } });
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 1, lines: 3 });
  });
});
