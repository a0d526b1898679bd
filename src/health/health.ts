import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Meter } from '../bot/ports/meter.js';
import type { Routes } from '../http/routes.js';
import { prometheusMeter } from './prometheus-meter.js';
import type { ReadinessParts } from './readiness.js';
import { healthRoutes } from './routes.js';
import { type GaugeParts, registerStateGauges } from './state-gauges.js';
import { type ProbeParts, StoreProbe } from './store-probe.js';

/** What health is read off. */
export interface HealthParts extends GaugeParts, ProbeParts, Pick<ReadinessParts, 'isStopping'> {}

/** How the process is: what counts for it, and what shows it. */
export interface Health {
  readonly meter: Meter;
  readonly routes: Routes;
}

/** Health of one process, in a registry of its own. */
export function createHealth(parts: HealthParts): Health {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registerStateGauges(registry, parts);
  const meter = prometheusMeter(registry);
  return { meter, routes: healthRoutes({ ...parts, registry, probe: new StoreProbe(parts) }) };
}
