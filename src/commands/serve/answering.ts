import { countingFailures } from '../../bot/counting-store.js';
import { createDesk } from '../../bot/create-desk.js';
import { digestService } from '../../bot/digests/digest-service.js';
import type { DigestRunner } from '../../bot/digests/runner.js';
import type { PlainQuestions, PlainQuestionsParts } from '../../bot/plain-questions/plain-questions.js';
import type { Desk } from '../../bot/ports/desk.js';
import type { Digests } from '../../bot/ports/digests.js';
import type { Log } from '../../bot/ports/log.js';
import type { Meter } from '../../bot/ports/meter.js';
import type { Sideline } from '../../bot/ports/sideline.js';
import type { Store } from '../../bot/ports/store.js';
import { rateLimits } from '../../bot/rate-limits.js';
import { readers } from '../../bot/readers.js';
import type { ServeConfig } from '../../config.js';
import type { Circumstances } from '../circumstances.js';
import { type KnownHistory, knownHistory } from '../known-history.js';
import { exportOnUse } from './export-on-use.js';
import { painter } from './painter.js';

/** What questions are answered from, and digests made. */
export interface AnsweringParts extends Pick<Circumstances, 'zone' | 'now'> {
  readonly sideline: Sideline;
  readonly store: Store;
  readonly log: Log;
  readonly meter: Meter;
}

/** What answers questions and sends digests, on every platform alike. */
export interface Answering {
  readonly desk: Desk;
  readonly digests: Digests;
  /** Sends digests; to be started once the platforms run. */
  readonly runner: DigestRunner;
  readonly history: KnownHistory;
  /** The state; each of its steps that fails is counted. */
  readonly store: Store;
}

/** Puts together what answers, as it is configured. */
export async function openAnswering(
  config: ServeConfig,
  { sideline, zone, now, log, meter, ...parts }: AnsweringParts,
): Promise<Answering> {
  const store = countingFailures(parts.store, meter);
  await sideline.prepare(sideline.knowledge);
  const history = await knownHistory(store, sideline, { now, log });
  const shared = { store, readers: readers(config.readers, store), log, meter, now, zone };
  const paint = await painter();
  const { digests, runner } = digestService({
    ...shared,
    paint,
    history: history.now,
    whenUnsure: config.whenUnsure,
    staleSince: () => sideline.staleSince,
    curators: config.curators,
  });
  const followed = new Set(config.slack?.threadFollowUps ? ['slack'] : []);
  const { keepNames } = config;
  const plain = await plainQuestions(config, shared);
  const limits = rateLimits(config.limits);
  const desk = createDesk({
    ...shared,
    sideline,
    digests,
    limits,
    followed,
    keepNames,
    plain,
    makeExport: exportOnUse,
    paint,
  });
  return { desk, digests: desk.glancing(digests), runner, history, store };
}

/** What has messages read by a model, where one is configured. */
async function plainQuestions(
  { model }: ServeConfig,
  shared: Omit<PlainQuestionsParts, 'reader' | 'dailyLimit' | 'places'>,
): Promise<PlainQuestions | null> {
  if (model === null) return null;
  const [{ PlainQuestions }, { readerOf }] = await Promise.all([
    import('../../bot/plain-questions/plain-questions.js'),
    import('../model-reader-of.js'),
  ]);
  const { dailyLimit, places } = model;
  return new PlainQuestions({ ...shared, reader: readerOf(model), dailyLimit, places });
}
