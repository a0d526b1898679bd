import { createSideline } from '../../../src/bot/create-sideline.js';
import type { WhenUnsure } from '../../../src/bot/digests/deliver.js';
import type { Speaker } from '../../../src/bot/ports/digests.js';
import type { Fields, Log } from '../../../src/bot/ports/log.js';
import type { Meter } from '../../../src/bot/ports/meter.js';
import type { PaintPicture } from '../../../src/bot/ports/pictures.js';
import type { Store } from '../../../src/bot/ports/store.js';
import { type ReaderTable, readers } from '../../../src/bot/readers.js';
import { type Answer, statementsOf } from '../../../src/core/answer/answer.js';
import { plainText } from '../../../src/core/answer/plain.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { memoryStore } from '../../../src/store/memory.js';
import { loaded } from '../../corpus/loaded.js';
import { type RecordingMessenger, recordingMessenger } from './recording-messenger.js';
import { serviceOver } from './service-over.js';

/** The instant at which the worlds of the tests begin: a Monday, 09:30 in Tehran. */
export const START = Date.parse('2026-11-23T06:00:00.000Z');

/** The Iran-Tajikistan memorandum goes into force. */
export const inForce = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  agreements: knowledge.agreements.map((one) =>
    one.id === 'iran-tajikistan-ict-mou'
      ? { ...one, history: [...one.history, { ...one.history[0], status: 'in-force', date: '2026-11-20' }] }
      : one,
  ) as Knowledge['agreements'],
});

/** How a world differs from the usual one. */
export interface WorldOptions {
  readonly store?: Store;
  readonly knowledge?: Knowledge;
  readonly readers?: ReaderTable;
  readonly whenUnsure?: WhenUnsure;
  readonly messenger?: RecordingMessenger;
  readonly start?: number;
  readonly meter?: Meter;
  readonly staleSince?: () => number | null;
  readonly paint?: PaintPicture | null;
  readonly pictureWithinMs?: number;
}

/** Digests with a clock, knowledge that changes, and a platform that records. */
export async function digestWorld(options: WorldOptions = {}) {
  const store = options.store ?? memoryStore();
  const messenger = options.messenger ?? recordingMessenger();
  let at = options.start ?? START;
  let knowledge = options.knowledge ?? (await loaded());
  const logged: { event: string; fields: Fields | undefined }[] = [];
  const keep = (event: string, fields?: Fields) => void logged.push({ event, fields });
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  const now = () => new Date(at).toISOString();
  const sideline = createSideline(knowledge);
  const seen = readers(options.readers ?? new Map(), store);
  const service = await serviceOver({
    store,
    sideline,
    readers: seen,
    log,
    now,
    ...(options.meter && { meter: options.meter }),
    ...(options.staleSince && { staleSince: options.staleSince }),
    ...(options.paint && { paint: options.paint }),
    ...(options.pictureWithinMs && { pictureWithinMs: options.pictureWithinMs }),
    ...(options.whenUnsure && { whenUnsure: options.whenUnsure }),
  });
  service.digests.serve(messenger);
  return {
    store,
    messenger,
    logged,
    service,
    sideline,
    now: () => at,
    /** What somebody is answered who says something of digests; null where it is nothing of the kind. */
    says: (text: string, speaker: Partial<Speaker> = {}) => service.digests.handle(text, { ...SOMEBODY, ...speaker }),
    /** The clock shows another instant; what is due by then is sent. */
    async until(instant: string | number) {
      at = typeof instant === 'number' ? instant : Date.parse(instant);
      await service.runner.round();
    },
    /** The clock shows another instant, and nobody looks. */
    jump(instant: string | number) {
      at = typeof instant === 'number' ? instant : Date.parse(instant);
    },
    /** The knowledge is edited and loaded. */
    async edit(change: (knowledge: Knowledge) => Knowledge) {
      knowledge = change(knowledge);
      await service.load(knowledge);
    },
    get knowledge() {
      return knowledge;
    },
  };
}

/** Who speaks where the test does not say otherwise. */
export const SOMEBODY: Speaker = {
  place: { platform: 'slack', team: 'T1', channel: 'C1' },
  thread: null,
  isDirect: false,
  person: 'U1',
  name: 'Ann',
  isManager: false,
  mentioned: [],
  company: async () => 'internal',
};

/** A wish as a form gives it: everything, on Mondays. */
export const WEEKLY = {
  filter: { op: 'everything' },
  schedule: { days: ['mon'], time: '08:00', zone: 'UTC' },
  whenEmpty: 'skip',
  until: null,
} as const;

/** The id of the digest that an answer speaks of. */
export function idIn(answer: Answer | null): string {
  const id = /\bdg[a-z\d]{4}\b/.exec(answer ? plainText(answer) : '')?.[0];
  if (!id) throw new Error(`no digest in: ${answer ? plainText(answer) : 'null'}`);
  return id;
}

/** Every text of an answer has its cites, and every source its number. */
export function isCited(answer: Answer): boolean {
  const known = new Set(answer.sources.map((source) => source.id));
  return statementsOf(answer).every((one) => one.cites.every((cite) => known.has(cite.split('#')[0] as string)));
}
