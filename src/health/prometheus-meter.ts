import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Meter } from '../bot/ports/meter.js';
import { BREAKER_STATES, type BreakerState } from '../bot/ports/question-reader.js';

/** Seconds within which answers are shown: the fast ones are made in milliseconds, slow ones wait for a platform's limit. */
const ANSWER_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

/** Seconds within which events are acknowledged: after three, Slack and Discord count them as failed. */
const ACK_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Seconds within which a model reads a message: small ones at hand take one, and after its time limit none counts. */
const MODEL_SECONDS = [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 10, 30];

/** Counts into a registry, under names of Prometheus' manner (https://prometheus.io/docs/practices/naming/). */
export function prometheusMeter(registry: Registry): Meter {
  const counter = countersOf(registry);
  const questions = counter('questions_total', 'Questions, by what they asked for and what became of them.', [
    'platform',
    'kind',
    'outcome',
  ]);
  const digests = counter('digests_total', 'Digests due, sent, late and missed; parts that failed.', ['what']);
  const reloads = counter('knowledge_reloads_total', 'Looks at newer files of knowledge.', ['result']);
  const ratings = counter('ratings_total', 'Answers rated by people.', ['platform', 'rating']);
  const limited = counter('limited_total', 'Questions not taken, by the limit they met.', ['platform', 'limit']);
  const failures = counter('store_failures_total', 'Steps that the store did not take.', ['step']);
  const requests = counter('model_requests_total', 'Messages that a model was asked to read, by what it gave.', [
    'result',
  ]);
  const readings = counter('model_readings_total', 'Messages that a model may read, by what became of that.', [
    'result',
  ]);
  const answered = histogram(
    registry,
    'answer_seconds',
    'From a question to its answer shown.',
    ANSWER_SECONDS,
    'platform',
  );
  const acked = histogram(registry, 'ack_seconds', 'From an event to its acknowledgement.', ACK_SECONDS, 'platform');
  const read = histogram(
    registry,
    'model_seconds',
    'From a message to what a model read it as.',
    MODEL_SECONDS,
    'result',
  );
  const lengths = queueGauge(registry);
  const breaker = breakerGauge(registry);
  return {
    question(platform, kind, outcome, seconds) {
      questions.inc({ platform, kind, outcome });
      answered.observe({ platform }, seconds);
    },
    acked: (platform, seconds) => acked.observe({ platform }, seconds),
    queue: (name, length) => void lengths.set(name, length),
    digest: (what, count) => digests.inc({ what }, count),
    reloaded: (result) => reloads.inc({ result }),
    rated: (platform, rating) => ratings.inc({ platform, rating }),
    limited: (platform, limit) => limited.inc({ platform, limit }),
    storeFailed: (step) => failures.inc({ step }),
    modelAsked(result, seconds) {
      requests.inc({ result });
      read.observe({ result }, seconds);
    },
    modelRead: (result) => readings.inc({ result }),
    modelBreaker(state) {
      breaker.state = state;
    },
  };
}

/** Before the name of every metric of ours. */
export const PREFIX = 'sideline_';

function countersOf(registry: Registry) {
  return <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `${PREFIX}${name}`, help, labelNames, registers: [registry] });
}

function histogram<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  buckets: number[],
  label: Label,
): Histogram<Label> {
  return new Histogram({ name: `${PREFIX}${name}`, help, labelNames: [label], buckets, registers: [registry] });
}

/** One line for each state that the breaker before a model may be in, 1 for the one that it is in; none where there is no model. */
function breakerGauge(registry: Registry): { state: (() => BreakerState) | null } {
  const breaker: { state: (() => BreakerState) | null } = { state: null };
  new Gauge({
    name: `${PREFIX}model_breaker`,
    help: '1 for the state of the circuit breaker before the model.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const now = breaker.state?.();
      for (const state of now ? BREAKER_STATES : []) this.set({ state }, Number(now === state));
    },
  });
  return breaker;
}

/** The queues by name. Their lengths are read when somebody looks. */
function queueGauge(registry: Registry): Map<string, () => number> {
  const lengths = new Map<string, () => number>();
  new Gauge({
    name: `${PREFIX}queue_length`,
    help: 'What waits or is under way, by queue.',
    labelNames: ['queue'],
    registers: [registry],
    collect() {
      for (const [queue, length] of lengths) this.set({ queue }, length());
    },
  });
  return lengths;
}
