import { createDesk } from '../../src/bot/create-desk.js';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Desk, Incoming, Judgement, Reply } from '../../src/bot/ports/desk.js';
import type { Log } from '../../src/bot/ports/log.js';
import { noMeter } from '../../src/bot/ports/meter.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Store } from '../../src/bot/ports/store.js';
import { rateLimits } from '../../src/bot/rate-limits.js';
import { readers } from '../../src/bot/readers.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { plainText } from '../../src/core/answer/plain.js';
import { memoryStore } from '../../src/store/memory.js';
import { loaded } from '../corpus/loaded.js';
import { recordingMessenger } from './digests/recording-messenger.js';
import { serviceOver } from './digests/service-over.js';

/** The instant at which desks begin: a Tuesday. */
export const START = Date.parse('2026-11-24T12:00:00Z');

/** How a desk differs from the usual one. */
export interface DeskOptions {
  readonly store?: Store;
  readonly sideline?: Sideline;
  readonly keepNames?: boolean;
  readonly followed?: ReadonlySet<string>;
}

/** A desk with digests and a clock, and people who write to it. */
export async function deskWorld(options: DeskOptions = {}) {
  const store = options.store ?? memoryStore();
  const sideline = options.sideline ?? createSideline(await loaded());
  let at = START;
  const logged: string[] = [];
  const keep = (event: string) => void logged.push(event);
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  const now = () => new Date(at).toISOString();
  const shared = { store, sideline, log, now, meter: noMeter, readers: readers(new Map(), store) };
  const service = await serviceOver(shared);
  service.digests.serve(recordingMessenger());
  const { digests } = service;
  const followed = options.followed ?? new Set<string>();
  const more = options.keepNames === undefined ? {} : { keepNames: options.keepNames };
  const desk = createDesk({ ...shared, digests, limits: rateLimits(), zone: 'UTC', followed, ...more });
  let messages = 0;
  return {
    store,
    sideline,
    desk,
    service,
    logged,
    now: () => at,
    pass(ms: number) {
      at += ms;
    },
    /** What somebody is answered. */
    says(text: string, who: Partial<Incoming> = {}): Promise<Answer> {
      messages++;
      return answeredAt(desk, { ...incoming(`slack:T1:message:C1:${messages}`, text), ...who });
    },
    /** Rates an answer that was asked for at this instant. */
    rates(answer: Answer, verdict: Judgement['verdict'], more: Partial<Judgement> = {}) {
      const { place, person, company, page } = incoming('', '');
      const from = { trail: answer.trail, now: now() };
      return desk.rate({ place, person, company, page, from, verdict, reason: null, ...more });
    },
  };
}

function incoming(delivery: string, text: string): Incoming {
  return {
    place: { platform: 'slack', team: 'T1', channel: 'C1' },
    person: 'U1',
    deliveries: [delivery],
    text,
    conversation: 'slack:T1:talk:C1:U1',
    page: { lines: 25, characters: 2_000 },
    company: async () => 'internal',
    asker: { thread: null, isDirect: false, name: 'Ann', isManager: false, mentioned: [] },
  };
}

/** An answer in words, without its head. */
export function wordsOf(answer: Answer): string {
  return plainText({ ...answer, understood: '', choices: [], followUps: [] });
}

/** What a desk answers to a message. */
export async function answeredAt(desk: Pick<Desk, 'answer'>, message: Incoming): Promise<Answer> {
  let told: Reply | null = null;
  await desk.answer(message, async (reply) => {
    told = reply;
    return null;
  });
  const reply = told as Reply | null;
  if (reply?.kind !== 'answer') throw new Error(`no answer: ${JSON.stringify(reply)}`);
  return reply.answer;
}
