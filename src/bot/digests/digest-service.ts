import { randomUUID } from 'node:crypto';
import type { History } from '../../core/digest/changes/history.js';
import { type CuratorPlace, Curators } from '../gaps/curators.js';
import { reportDigest } from '../gaps/report-digest.js';
import type { Digests } from '../ports/digests.js';
import type { Log } from '../ports/log.js';
import type { Messenger } from '../ports/messenger.js';
import type { Meter } from '../ports/meter.js';
import type { Store } from '../ports/store.js';
import type { Readers } from '../readers.js';
import { createDigests } from './create-digests.js';
import { DigestDelivery, type WhenUnsure } from './deliver.js';
import { KeptOrders } from './kept.js';
import type { Making } from './make.js';
import { DigestRunner } from './runner.js';
import type { DigestMeans } from './setting.js';

/** What digests work with. */
export interface DigestServiceParts extends Pick<DigestMeans, 'staleSince' | 'paint'> {
  readonly store: Store;
  /** The history of the knowledge that is answered from now. */
  readonly history: () => History;
  readonly readers: Readers;
  readonly log: Log;
  readonly meter: Meter;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** IANA zone of times that name none. */
  readonly zone: string;
  readonly whenUnsure: WhenUnsure;
  /** Places that are told each week what was asked in vain; none, unless it is said. */
  readonly curators?: readonly CuratorPlace[];
  /** After this time a digest goes on without its picture, in milliseconds. */
  readonly pictureWithinMs?: number;
}

/** Digests: what people say about them, and what sends them. The runner has to be started once the platforms run. */
export interface DigestService {
  readonly digests: Digests;
  readonly runner: DigestRunner;
}

/** Digests over a store. */
export function digestService(parts: DigestServiceParts): DigestService {
  const { store, history, readers, log, meter, now, zone, whenUnsure, staleSince = () => null, paint = null } = parts;
  const kept = new KeptOrders(store);
  const messengers = new Map<string, Messenger>();
  const messengerOf = (platform: string) => messengers.get(platform);
  const shared = { kept, history, readers, messengerOf, log, now, staleSince, paint };
  const reportFor = (making: Making) => reportDigest(making, store);
  const ending = () => runner.ending;
  const process = { process: randomUUID(), isShared: store.isShared, ending };
  const { pictureWithinMs } = parts;
  const within = pictureWithinMs === undefined ? {} : { pictureWithinMs };
  const delivery = new DigestDelivery({ ...shared, ...process, ...within, whenUnsure, meter, reportFor });
  const runner = new DigestRunner({ kept, delivery, log, now });
  meter.queue('digests', () => runner.length);
  const changed = () => runner.wake();
  const digests = createDigests({ ...shared, zone, changed }, store, messengers);
  const { curators: places = [] } = parts;
  const curators = new Curators({ places, kept, head: () => history().head, log, now, zone, changed });
  const serve = (messenger: Messenger) => {
    digests.serve(messenger);
    void curators.serve(messenger);
  };
  return { digests: { ...digests, serve }, runner };
}
