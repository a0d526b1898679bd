import { Registry } from 'prom-client';
import type { Meter } from '../../src/bot/ports/meter.js';
import { prometheusMeter } from '../../src/health/prometheus-meter.js';
import { sampleIn } from './samples.js';

/** The meter of `sideline serve`, and what it counted: `value('digests_total', { what: 'sent' })`. */
export interface ReadingMeter {
  readonly meter: Meter;
  value(name: string, labels?: Readonly<Record<string, string>>): Promise<number>;
}

/** A meter over a registry of its own. */
export function readingMeter(): ReadingMeter {
  const registry = new Registry();
  return {
    meter: prometheusMeter(registry),
    value: async (name, labels = {}) => sampleIn(await registry.metrics(), `sideline_${name}`, labels),
  };
}
