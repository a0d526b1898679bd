import { existsSync, readFileSync } from 'node:fs';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { EMPTY_KNOWLEDGE } from '../../src/core/records/knowledge.js';
import { prometheusMeter } from '../../src/health/prometheus-meter.js';
import { registerStateGauges } from '../../src/health/state-gauges.js';

const DOCUMENTS = ['README.md', '.deploy/README.md'].filter((path) => existsSync(path));

it('every metric stands in a table of the documents with its labels, and no other', async () => {
  const registry = new Registry();
  prometheusMeter(registry);
  registerStateGauges(registry, {
    knowledge: () => EMPTY_KNOWLEDGE,
    freshness: () => ({ loadedAt: 0, refusedSince: null, readingSince: null, problems: 0, quarantined: 0 }),
    changesKept: () => true,
    platforms: () => [],
  });
  const metrics = registry.getMetricsAsArray() as unknown as { name: string; labelNames: string[] }[];
  const rows = metrics.map(
    ({ name, labelNames }) => `| \`${name}\` | ${labelNames.map((one) => `\`${one}\``).join(', ')}`,
  );
  const text = DOCUMENTS.map((path) => readFileSync(path, 'utf8')).join('\n');
  const told = [...text.matchAll(/^(\| `sideline_\w+` \|[^|]*)\|/gm)].map(([, row]) => row!.trim());
  expect(told.sort()).toEqual(rows.map((row) => row.trim()).sort());
});
