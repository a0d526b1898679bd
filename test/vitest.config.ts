import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/bench/**'],
    environment: 'node',
    globalSetup: ['test/build-once.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Much of what is tested waits: for a far side, a deadline, a process. By default a machine of two cores runs one file at a time.
    maxWorkers: 3,
  },
});
