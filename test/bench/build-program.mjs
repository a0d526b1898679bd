// Bundles program.ts, so that what is measured from within is compiled as what is started.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const bundled = await rolldown({
  input: fileURLToPath(new URL('./program.ts', import.meta.url)),
  platform: 'node',
  external: /^[@a-z]/,
  transform: { define: { CODE_VERSION: "'bench'" } },
});
await bundled.write({ dir: fileURLToPath(new URL('../../.sideline/bench', import.meta.url)), format: 'esm' });
