import { createDesk } from '../../../src/bot/create-desk.js';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { WhenUnsure } from '../../../src/bot/digests/deliver.js';
import type { CuratorPlace } from '../../../src/bot/gaps/curators.js';
import type { Fields, Log } from '../../../src/bot/ports/log.js';
import { type Meter, noMeter } from '../../../src/bot/ports/meter.js';
import type { PaintPicture } from '../../../src/bot/ports/pictures.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Store } from '../../../src/bot/ports/store.js';
import { type RateLimits, rateLimits } from '../../../src/bot/rate-limits.js';
import { readers } from '../../../src/bot/readers.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { makeExport } from '../../../src/exports/make-export.js';
import type { DiscordSettings } from '../../../src/platforms/discord/connect/settings.js';
import { painterIn } from '../../../src/pictures/paint.js';
import { Discord } from '../../../src/platforms/discord/discord.js';
import { memoryStore } from '../../../src/store/memory.js';
import { type ServiceOver, serviceOver } from '../../bot/digests/service-over.js';
import { watchedLog } from '../../canaries.js';
import { loaded } from '../../corpus/loaded.js';
import { PAINT_WORKER } from '../../pictures/paint-worker.js';
import { type FarSide, startDiscord } from '../../servers/discord/far-side.js';
import { plainQuestionsAt } from '../../servers/model/plain-questions-at.js';

/** The instant that "today" is counted from. */
export const NOW = '2026-11-24T12:00:00.000Z';

/** How a run differs from the usual one: memory, the knowledge that comes along, nobody sees more than the public. */
export interface Run {
  readonly store?: Store;
  readonly sideline?: Sideline;
  readonly knowledge?: Knowledge;
  /** What `READERS` would say: `discord:1001` → labels. */
  readonly readers?: ReadonlyMap<string, readonly string[]>;
  /** The clock of this run, ISO 8601. */
  readonly now?: () => string;
  /** What `DIGEST_WHEN_UNSURE` would say. */
  readonly whenUnsure?: WhenUnsure;
  /** What `CURATORS` would say. */
  readonly curators?: readonly CuratorPlace[];
  readonly limits?: RateLimits;
  /** What is counted; nothing unless said otherwise. */
  readonly meter?: Meter;
  readonly settings?: Partial<DiscordSettings>;
  /** What `MODEL_URL` would say. */
  readonly modelUrl?: string;
  /** What paints pictures, in place of the usual; null = nothing does. */
  readonly paint?: PaintPicture | null;
}

/** Sideline on a Discord of its own. */
export interface RunningDiscord {
  readonly discord: FarSide;
  readonly platform: Discord;
  readonly sideline: Sideline;
  readonly store: Store;
  /** What is due is sent by `service.runner.round()`. */
  readonly service: ServiceOver;
  readonly logged: readonly Logged[];
  stop(): Promise<void>;
}

/** A line of the log. */
export interface Logged {
  readonly level: keyof Log;
  readonly event: string;
  readonly fields: Fields | undefined;
}

/** Starts Sideline on a far side; on a given one it is a restart of Sideline alone. */
export async function runDiscord(run: Run = {}, given?: FarSide): Promise<RunningDiscord> {
  const discord = given ?? (await startDiscord());
  const store = run.store ?? memoryStore();
  const sideline = run.sideline ?? (run.knowledge ? createSideline(run.knowledge) : await known());
  sideline.forget('discord:');
  const logged: Logged[] = [];
  const at = (level: keyof Log) => (event: string, fields?: Fields) => void logged.push({ level, event, fields });
  const watched = watchedLog({ debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') });
  const { log } = watched;
  const table = run.readers ?? new Map();
  const now = run.now ?? (() => NOW);
  const meter = run.meter ?? noMeter;
  const shared = { store, log, meter, now, readers: readers(table, store) };
  const paint = run.paint === undefined ? painterIn(PAINT_WORKER) : run.paint;
  const service = await serviceOver({
    ...{ sideline, ...shared, paint },
    ...(run.whenUnsure && { whenUnsure: run.whenUnsure }),
    ...(run.curators && { curators: run.curators }),
  });
  const { digests } = service;
  const parts = {
    ...shared,
    sideline,
    digests,
    zone: 'UTC',
    limits: run.limits ?? rateLimits(),
    followed: new Set<string>(),
    plain: plainQuestionsAt(run.modelUrl, shared),
    makeExport,
    paint,
  };
  const settings = {
    token: discord.token,
    applicationId: discord.appId,
    apiUrl: discord.apiUrl,
    shards: 1,
    ...run.settings,
  };
  const desk = createDesk(parts);
  const platform = new Discord(settings, { desk, digests: desk.glancing(digests), log, meter, now });
  await platform.start();
  return {
    discord,
    platform,
    sideline,
    store,
    service,
    logged,
    async stop() {
      await service.runner.stop(5_000);
      await platform.stop();
      if (!given) await discord.close();
      watched.expectClean();
    },
  };
}

/** Sideline started anew on the same Discord, with what it kept; stopping it ends the Discord too. */
export async function restarted(
  { discord, platform, store }: RunningDiscord,
  run: Omit<Run, 'store'> = {},
): Promise<RunningDiscord> {
  await platform.stop();
  const next = await runDiscord({ ...run, store }, discord);
  return { ...next, stop: () => next.stop().then(() => discord.close()) };
}

/** One Sideline for all runs over the knowledge that comes along; each run forgets what was said before. */
let usual: Promise<Sideline> | null = null;
function known(): Promise<Sideline> {
  usual ??= loaded().then(createSideline);
  return usual;
}
