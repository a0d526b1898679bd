import { request } from 'node:http';
import { afterEach } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { noMeter } from '../../../src/bot/ports/meter.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import { type WebTokens, webTokens } from '../../../src/bot/web-tokens.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { CONNECTIONS, type HealthServer, serveHealth } from '../../../src/health/serve-health.js';
import type { RoomParts } from '../../../src/platforms/web/parts.js';
import { createRoom } from '../../../src/platforms/web/room.js';
import { memoryStore } from '../../../src/store/memory.js';
import { watchedLog } from '../../canaries.js';
import { loaded } from '../../corpus/loaded.js';

/** The instant of every room. */
export const NOW = '2026-11-24T12:00:00.000Z';

/** A room that is served, and how to look at it. */
export interface ServedRoom {
  readonly url: string;
  readonly server: HealthServer;
  readonly sideline: Sideline;
  readonly tokens: WebTokens;
  /** The events that were logged, with their fields. */
  readonly logged: readonly string[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Seen>;
}

/** What came back. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const servers: HealthServer[] = [];
const checks: (() => void)[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const check of checks.splice(0)) check();
});

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** A room over the pinned knowledge, without limits, on a port of its own; `keep` leaves it open when the test is over. */
export async function servedRoom(
  parts: Partial<RoomParts> & { readonly knowledge?: Knowledge; readonly keep?: boolean } = {},
): Promise<ServedRoom> {
  const { knowledge, keep = false, ...given } = parts;
  const sideline = given.sideline ?? createSideline(knowledge ?? (await loaded()));
  const tokens = webTokens(memoryStore());
  const logged: string[] = [];
  const note = (event: string, fields: object = {}) => void logged.push(`${event} ${JSON.stringify(fields)}`);
  const watched = watchedLog({ ...QUIET, warn: note, error: note });
  const room = createRoom({
    settings: { baseUrl: 'https://room.example', isIndexed: false },
    readers: tokens,
    admit: () => ({ isTaken: true }),
    meter: noMeter,
    now: () => NOW,
    zone: 'UTC',
    ...given,
    log: watched.log,
    sideline,
  });
  const server = await serveHealth(room.routes, '127.0.0.1', 0, CONNECTIONS.ofPeople);
  if (!keep) servers.push(server);
  checks.push(watched.expectClean);
  const url = `http://127.0.0.1:${server.address.port}`;
  return { url, server, sideline, tokens, logged, get: (path, headers = {}) => seen(`${url}${path}`, headers) };
}

async function seen(address: string, headers: Readonly<Record<string, string>>): Promise<Seen> {
  const response = await fetch(address, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The limits that rooms have by default, by one clock. */
export function usualAdmission(now: () => number, person: number): RoomParts['admit'] {
  const limits = rateLimits({ person, workspace: 300, global: 6_000, waiting: 2_000 });
  return (address, wish) => {
    const admission = limits.admit({ person: address, workspace: null, waiting: 0 }, now(), wish);
    return admission.kind === 'ok' ? { isTaken: true } : { isTaken: false, retryAfterS: admission.retryAfterS };
  };
}

/** Sends a request whose target is not tidied up before it is sent. */
export function rawGet(
  { server }: ServedRoom,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string }> {
  const { host, port } = server.address;
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, path: target, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** A path of every kind of page, over the knowledge of the tests. */
export function everyPath({ knowledge }: Pick<Sideline, 'knowledge'>): readonly string[] {
  const first = <T extends { readonly id: string }>(section: string, records: readonly T[]) =>
    records.slice(0, 3).map(({ id }) => `/${section}/${id}`);
  return [
    '/',
    ...QUESTIONS.map((question) => `/ask?q=${encodeURIComponent(question)}`),
    ...[
      '/meetings',
      '/agreements',
      '/proposals',
      '/conferences',
      '/officials',
      '/organisations',
      '/countries',
      '/topics',
    ],
    ...['/sources', '/pending', '/changes', '/meetings?country=PK', '/meetings?country=PK&year=2025&sort=first'],
    ...[
      '/agreements?status=pending',
      '/proposals?from=IR',
      '/officials?country=IR',
      '/meetings?format=bilateral&page=2',
    ],
    ...first('meetings', knowledge.meetings),
    ...first('agreements', knowledge.agreements),
    ...first('proposals', knowledge.proposals),
    ...first('officials', knowledge.officials),
    ...first('organisations', knowledge.organisations),
    ...first('conferences', knowledge.conferences),
    ...first('topics', knowledge.topics),
    ...first('sources', knowledge.sources),
    ...['/countries/PK', '/countries/IR', '/countries/XX', '/nowhere', '/meetings/none', '/ask?q=', '/robots.txt'],
  ];
}

/** A question for each kind of picture. */
export const DRAWN_QUESTIONS = [
  'draw who met whom in Baku',
  'draw meetings of Sattar Hashemi',
  'timeline of Iran and Pakistan as a picture',
  'chart of pending memoranda',
  'chart of meetings by month',
  'draw the history of the Iran-Tajikistan memorandum',
] as const;

/** A question of each outcome. */
export const QUESTIONS = [
  'which agreements are pending?',
  'who did Hashemi meet?',
  'who met the king of Atlantis?',
  'meetings by country',
  'what is the weather in Baku',
  'help',
  'compare Pakistan and Kenya',
] as const;
