import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { phraseKey, tokens } from '../../../../src/core/graph/normalise.js';
import { LONGEST_COUNTRY_NAME } from '../../../../src/core/records/countries/country-names.js';
import { COUNTRY_NAMES } from '../../../../src/core/records/countries/country-names-table.js';
import { collectNames, tableText } from '../../../generate/country-names/table.js';

const FILE = fileURLToPath(new URL('../../../../src/core/records/countries/country-names-table.ts', import.meta.url));
/** The Unicode CLDR whose names the table holds; other versions of Node bring others. */
const CLDR = '48';

const HEAD = `/** Made by test/generate/country-names/ with CLDR ${CLDR}; regenerate with \`npx vitest run country-names-table -u\` on such a Node. */
export const COUNTRY_NAMES = \``;

describe('the table of country names', () => {
  it.skipIf(!process.versions.cldr?.startsWith(CLDR) && existsSync(FILE))(
    `is what the generator makes (skipped unless Node's CLDR is ${CLDR})`,
    async () => {
      await expect(`${HEAD}${tableText(collectNames())}\`;\n`).toMatchFileSnapshot(FILE);
    },
  );

  it('stays below 600 kB', () => {
    expect(Buffer.byteLength(COUNTRY_NAMES)).toBeLessThan(600_000);
  });

  it('gives no key to two lists that disagree', () => {
    expect(collectNames().conflicts).toEqual([]);
  });

  it('holds only keys as a look-up makes them, each once', () => {
    const keys = COUNTRY_NAMES.split('\n').flatMap((line) => line.slice(line.indexOf(':') + 1).split(','));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => phraseKey(tokens(key)) !== key)).toEqual([]);
    expect(Math.max(...keys.map((key) => key.split(' ').length))).toBe(LONGEST_COUNTRY_NAME);
  });
});
