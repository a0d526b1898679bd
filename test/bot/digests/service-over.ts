import type { WhenUnsure } from '../../../src/bot/digests/deliver.js';
import { type DigestService, digestService } from '../../../src/bot/digests/digest-service.js';
import type { CuratorPlace } from '../../../src/bot/gaps/curators.js';
import { historyNotKept, recordHistory } from '../../../src/bot/journal/journal.js';
import type { Log } from '../../../src/bot/ports/log.js';
import { type Meter, noMeter } from '../../../src/bot/ports/meter.js';
import type { PaintPicture } from '../../../src/bot/ports/pictures.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Store } from '../../../src/bot/ports/store.js';
import type { Readers } from '../../../src/bot/readers.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';

/** What digests of a run are made with. */
export interface ServiceParts {
  readonly store: Store;
  readonly sideline: Sideline;
  readonly readers: Readers;
  readonly log: Log;
  readonly meter?: Meter;
  readonly now: () => string;
  readonly whenUnsure?: WhenUnsure;
  readonly curators?: readonly CuratorPlace[];
  readonly staleSince?: () => number | null;
  readonly paint?: PaintPicture | null;
  readonly pictureWithinMs?: number;
}

/** Digests as `sideline serve` has them; `load` is what a new state of the knowledge does. */
export interface ServiceOver extends DigestService {
  load(knowledge: Knowledge): Promise<void>;
  /** The same with knowledge that is too large to be compared with what it was. */
  loadTooLarge(knowledge: Knowledge): Promise<void>;
}

/** Digests over a store, with the history of a Sideline's knowledge in it. */
export async function serviceOver({ sideline, whenUnsure = 'resend', ...parts }: ServiceParts): Promise<ServiceOver> {
  const nowMs = () => Date.parse(parts.now());
  let history = await recordHistory(parts.store, sideline.knowledge, nowMs());
  sideline.know(history);
  const service = digestService({ meter: noMeter, ...parts, history: () => history, zone: 'UTC', whenUnsure });
  return {
    ...service,
    load: async (knowledge) => {
      history = await recordHistory(parts.store, knowledge, nowMs());
      sideline.know(history);
    },
    loadTooLarge: async (knowledge) => {
      history = await historyNotKept(parts.store, knowledge, nowMs());
      sideline.know(history);
    },
  };
}
