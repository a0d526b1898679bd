import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Files that keep a processor busy for minutes: they run when nothing that waits for a deadline runs any more. */
const BUSY = ['test/properties/costly-*.test.ts', 'test/properties/repeatable.test.ts'];

/** A test ends by what it waits for; the time alone ends one that hangs, and must not end one on a machine that stalls. */
const shared = { environment: 'node', testTimeout: 90_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    globalSetup: ['test/build-once.ts'],
    // Much of what is tested waits: for a far side, a deadline, a process. By default a machine of two cores runs one file at a time.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...shared,
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/bench/**', ...BUSY],
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...shared, name: 'busy', include: BUSY, sequence: { groupOrder: 1 } } },
    ],
  },
});
