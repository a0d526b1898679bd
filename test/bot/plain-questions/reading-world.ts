import { createDesk } from '../../../src/bot/create-desk.js';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { PlainQuestions, type PlainQuestionsParts } from '../../../src/bot/plain-questions/plain-questions.js';
import type { Incoming, Judgement } from '../../../src/bot/ports/desk.js';
import type { Fields, Log } from '../../../src/bot/ports/log.js';
import { noMeter } from '../../../src/bot/ports/meter.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Store } from '../../../src/bot/ports/store.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import { readers } from '../../../src/bot/readers.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { INSTRUCTIONS } from '../../../src/commands/model-reader-of.js';
import { modelReader } from '../../../src/model/model-reader.js';
import { memoryStore } from '../../../src/store/memory.js';
import { answeredAt } from '../desk-world.js';
import { loaded } from '../../corpus/loaded.js';
import { readingMeter } from '../../health/reading-meter.js';
import type { ModelFarSide } from '../../servers/model/far-side.js';

/** The instant at which desks begin: a Tuesday. */
export const START = Date.parse('2026-11-24T12:00:00Z');

/** A message that is not read whole as it is typed, and what a good reader makes of it. */
export const OPEN = 'pls kenya mou w iran, any at all or nah';
export const PLAIN = 'Is there a memorandum of Iran with Kenya?';

/** A message that is read whole as it is typed. */
export const WHOLE = 'Which countries that met Iran have no memorandum with Kenya?';

/** Messages of all desks together: several may share a store. */
let messages = 0;

/** How a desk differs from the usual one. */
export interface ReadingOptions extends Partial<Pick<PlainQuestionsParts, 'dailyLimit' | 'places'>> {
  readonly store?: Store;
  readonly sideline?: Sideline;
  readonly timeoutMs?: number;
  /** What `READERS` would say: `slack:C1` → labels. */
  readonly table?: ReadonlyMap<string, readonly string[]>;
  /** False = the same desk without a model. */
  readonly hasModel?: boolean;
  readonly clockMs?: () => number;
}

/** A desk whose messages a model at a far side may read, and people who write to it. */
export async function readingWorld(model: ModelFarSide, options: ReadingOptions = {}) {
  const store = options.store ?? memoryStore();
  const sideline = options.sideline ?? createSideline(await loaded());
  let at = START;
  const logged: { readonly event: string; readonly fields: Fields | undefined }[] = [];
  const keep = (event: string, fields?: Fields) => void logged.push({ event, fields });
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  const now = () => new Date(at).toISOString();
  const counted = readingMeter();
  const settings = { url: model.url, name: 'small', key: 'sk-canary-key', timeoutMs: options.timeoutMs ?? 5_000 };
  const plain = new PlainQuestions({
    reader: modelReader(settings, INSTRUCTIONS, options.clockMs),
    ...{ store, now, log, zone: 'UTC', meter: counted.meter },
    dailyLimit: options.dailyLimit ?? null,
    places: options.places ?? null,
  });
  const desk = createDesk({
    ...{ store, sideline, log, now, meter: noMeter, zone: 'UTC', digests: null, followed: new Set<string>() },
    readers: readers(options.table ?? new Map(), store),
    limits: rateLimits({ person: 1_000, workspace: 1_000, global: 10_000, waiting: 2_000 }),
    plain: options.hasModel === false ? null : plain,
  });
  return {
    store,
    sideline,
    desk,
    logged,
    counted,
    pass(ms: number) {
      at += ms;
    },
    /** What somebody is answered. */
    says(text: string, who: Partial<Incoming> = {}): Promise<Answer> {
      messages++;
      return answeredAt(desk, { ...incoming(`slack:T1:message:C1:${messages}`, text), ...who });
    },
    /** An answer once more, as a button under it asks for it. */
    async again(answer: Answer): Promise<Answer> {
      const { place, person, company, page } = incoming('', '');
      const from = { trail: answer.trail.slice(0, -1), now: now() };
      const found = await desk.again({ place, person, company, page, text: answer.trail.at(-1)!, from });
      if (found.kind !== 'ok') throw new Error('too many');
      return found.value;
    },
    rates(answer: Answer, verdict: Judgement['verdict']) {
      const { place, person, company, page } = incoming('', '');
      const from = { trail: answer.trail, now: now() };
      return desk.rate({ place, person, company, page, from, verdict, reason: null });
    },
    stop: () => desk.stop(),
  };
}

function incoming(delivery: string, text: string): Incoming {
  return {
    place: { platform: 'slack', team: 'T1', channel: 'C1' },
    person: 'U1CANARY',
    deliveries: [delivery],
    text,
    conversation: 'slack:T1:talk:C1:U1',
    page: { lines: 25, characters: 2_000 },
    company: async () => 'internal',
  };
}
