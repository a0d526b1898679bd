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
import type { SlackSettings } from '../../../src/platforms/slack/connect/settings.js';
import { scopesFor } from '../../../src/platforms/slack/manifest.js';
import { painterIn } from '../../../src/pictures/paint.js';
import { Slack, type SlackParts } from '../../../src/platforms/slack/slack.js';
import { memoryStore } from '../../../src/store/memory.js';
import { type ServiceOver, serviceOver } from '../../bot/digests/service-over.js';
import { watchedLog } from '../../canaries.js';
import { loaded } from '../../corpus/loaded.js';
import { PAINT_WORKER } from '../../pictures/paint-worker.js';
import { plainQuestionsAt } from '../../servers/model/plain-questions-at.js';
import { type Delivery, type FarSide, type HttpDelivery, startSlack } from '../../servers/slack/far-side.js';

/** The signing secret of these runs. */
export const SIGNING_SECRET = 'signing-secret-of-the-far-side';

/** The instant that "today" is counted from. */
export const NOW = '2026-11-24T12:00:00.000Z';

/** How a run differs from the usual one: Socket Mode, one workspace, memory, the knowledge that comes along. */
export interface Run {
  readonly transport?: 'socket' | 'http';
  readonly many?: boolean;
  readonly store?: Store;
  readonly sideline?: Sideline;
  readonly knowledge?: Knowledge;
  /** What `READERS` would say: `slack:C1` → labels. */
  readonly readers?: ReadonlyMap<string, readonly string[]>;
  readonly threadFollowUps?: boolean;
  /** What `SLACK_FILES` would say; pictures are painted in any case. */
  readonly files?: boolean;
  /** The clock of this run, ISO 8601. */
  readonly now?: () => string;
  /** What `DIGEST_WHEN_UNSURE` would say. */
  readonly whenUnsure?: WhenUnsure;
  /** What `CURATORS` would say. */
  readonly curators?: readonly CuratorPlace[];
  readonly limits?: RateLimits;
  /** What is counted; nothing unless said otherwise. */
  readonly meter?: Meter;
  /** What is served beside Slack's paths over HTTP. */
  readonly beside?: SlackParts['beside'];
  readonly settings?: Partial<SlackSettings>;
  /** What `MODEL_URL` would say. */
  readonly modelUrl?: string;
  /** What paints pictures, in place of the usual; null = nothing does. */
  readonly paint?: PaintPicture | null;
}

/** Sideline on a Slack of its own. */
export interface RunningSlack {
  readonly slack: FarSide;
  readonly platform: Slack;
  readonly sideline: Sideline;
  readonly store: Store;
  /** What is due is sent by `service.runner.round()`. */
  readonly service: ServiceOver;
  readonly logged: readonly Logged[];
  /** What Slack sends, over the transport of this run. */
  readonly send: Delivery;
  readonly http: HttpDelivery;
  /** `http://127.0.0.1:PORT` of Sideline. */
  readonly url: string;
  stop(): Promise<void>;
}

/** One Sideline for all runs over the knowledge that comes along; each run forgets what was said before. */
let usual: Promise<Sideline> | null = null;
function known(): Promise<Sideline> {
  usual ??= loaded().then(createSideline);
  return usual;
}

/** A line of the log. */
export interface Logged {
  readonly level: keyof Log;
  readonly event: string;
  readonly fields: Fields | undefined;
}

/** Starts Sideline on a far side; on a given one it is a restart of Sideline alone. */
export async function runSlack(run: Run = {}, given?: FarSide): Promise<RunningSlack> {
  const slack = given ?? (await startSlack());
  const store = run.store ?? memoryStore();
  const sideline = run.sideline ?? (run.knowledge ? createSideline(run.knowledge) : await known());
  sideline.forget('slack:');
  if (!run.many) slack.team.scopes = scopesFor(settingsOf(run, slack));
  const logged: Logged[] = [];
  const watched = watchedLog(collectingLog(logged));
  const { log } = watched;
  const now = run.now ?? (() => NOW);
  const meter = run.meter ?? noMeter;
  const shared = { store, log, meter, now, readers: readers(run.readers ?? new Map(), store) };
  const paint = run.paint === undefined ? painterIn(PAINT_WORKER) : run.paint;
  const service = await serviceOver({
    ...{ sideline, ...shared, paint },
    ...(run.whenUnsure && { whenUnsure: run.whenUnsure }),
    ...(run.curators && { curators: run.curators }),
  });
  const { digests } = service;
  const followed = new Set(run.threadFollowUps ? ['slack'] : []);
  const plain = plainQuestionsAt(run.modelUrl, shared);
  const limits = run.limits ?? rateLimits();
  const desk = createDesk({
    ...shared,
    sideline,
    digests,
    limits,
    zone: 'UTC',
    followed,
    plain,
    makeExport,
    paint,
  });
  const platform = new Slack(settingsOf(run, slack), {
    desk,
    digests: desk.glancing(digests),
    store,
    log,
    meter,
    now,
    beside: run.beside ?? (() => false),
  });
  await platform.start();
  const url = platform.address ? `http://127.0.0.1:${platform.address.port}` : 'http://127.0.0.1:1';
  const http = slack.http(url, SIGNING_SECRET);
  return {
    slack,
    platform,
    sideline,
    store,
    service,
    logged,
    http,
    url,
    send: run.transport === 'http' ? http : slack.socket,
    async stop() {
      await service.runner.stop(5_000);
      await platform.stop();
      if (!given) await slack.close();
      watched.expectClean();
    },
  };
}

function settingsOf(run: Run, slack: FarSide): SlackSettings {
  const { id: clientId, secret: clientSecret } = slack.oauth.client;
  return {
    access: run.many
      ? { kind: 'many', clientId, clientSecret, stateSecret: 'a-secret-for-states-and-seals' }
      : { kind: 'one', botToken: slack.team.botToken },
    transport:
      run.transport === 'http'
        ? { kind: 'http', signingSecret: SIGNING_SECRET }
        : { kind: 'socket', appToken: slack.appToken },
    apiUrl: slack.apiUrl,
    threadFollowUps: run.threadFollowUps ?? false,
    files: run.files ?? false,
    readers: (run.readers?.size ?? 0) > 0,
    host: '127.0.0.1',
    port: 0,
    ...run.settings,
  };
}

function collectingLog(lines: Logged[]): Log {
  const at = (level: keyof Log) => (event: string, fields?: Fields) => void lines.push({ level, event, fields });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
