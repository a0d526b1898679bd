import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { afterAll, onTestFinished } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { recordHistory } from '../../../src/bot/journal/journal.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { visibleTo } from '../../../src/core/graph/reader.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import type { ApiParts } from '../../../src/platforms/api/http/api-parts.js';
import { readApi } from '../../../src/platforms/api/http/read-api.js';
import { mcpRoute } from '../../../src/platforms/api/mcp/mcp-route.js';
import { memoryStore } from '../../../src/store/memory.js';
import { watchedLog } from '../../canaries.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF } from '../../properties/hidden.js';

/** The instant that the clock of these servers shows. */
export const CLOCK = '2026-11-24T09:00:00.000Z';

/** Nobody reaches them. */
const NO_LIMITS = { read: { requests: 1e9, seconds: 60 }, ask: { requests: 1e9, seconds: 60 } };

/** What was parsed of a reply, for tests to look into: what it has to be, they say themselves. */
// biome-ignore lint/suspicious/noExplicitAny: every test expects other fields of it
export type Parsed = any;

/** A server with the API and the protocol of assistants, as the program mounts them. */
export interface Served {
  readonly url: string;
  readonly sideline: Sideline;
  /** Throws where something stands in the log that must not be there. */
  expectCleanLog(): void;
  /** What the log was told. */
  readonly logged: () => string;
  /** Gets a page, with headers where they are given. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Gets a page as JSON. */
  json(path: string, headers?: Readonly<Record<string, string>>): Promise<Parsed>;
}

/** Serves what is given on a free port of 127.0.0.1 until the test, or the file of tests, is over. */
export async function served(
  sideline: Sideline,
  more: Partial<ApiParts> = {},
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<Served> {
  const lines: string[] = [];
  const note = (event: string, fields: object = {}) => void lines.push(JSON.stringify([event, fields]));
  const watched = watchedLog({ debug: note, info: note, warn: note, error: note });
  const parts: ApiParts = {
    sideline,
    now: () => CLOCK,
    zone: 'Asia/Tehran',
    version: '1.2.3',
    readerOf,
    callerOf: (context) => getConnInfo(context).remote.address ?? '',
    log: watched.log,
    limits: NO_LIMITS,
    ...more,
  };
  const app = new Hono().route('/', readApi(parts)).route('/mcp', mcpRoute({ ...parts, hosts: ['127.0.0.1'] }));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const get: Served['get'] = (path, headers = {}) => fetch(`${url}${path}`, { headers });
  return {
    url,
    sideline,
    expectCleanLog: () => watched.expectClean(),
    logged: () => lines.join('\n'),
    get,
    json: async (path, headers) => (await get(path, headers)).json(),
  };
}

/** The API over what the public sees of the pinned knowledge, until the tests of a file are over. */
export async function publicApi(): Promise<{ readonly knowledge: Knowledge; readonly api: Served }> {
  const knowledge = visibleTo(await loaded(), []);
  const ends: (() => Promise<void>)[] = [];
  const api = await served(createSideline(knowledge), {}, (end) => ends.push(end));
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return { knowledge, api };
}

/** The token of those who may see what is for staff. */
export const STAFF_TOKEN = { authorization: 'Bearer staff-token' };

function readerOf({ req: { raw: request } }: Context): readonly string[] | 'refused' {
  const token = request.headers.get('authorization');
  if (token === null) return [];
  return token === STAFF_TOKEN.authorization ? [STAFF] : 'refused';
}

/** A Sideline whose knowledge became what it is in steps, each known from an instant (ISO 8601) on. */
export async function sidelineThrough(states: readonly (readonly [instant: string, Knowledge])[]): Promise<Sideline> {
  const store = memoryStore();
  const sideline = createSideline(states.at(-1)![1]);
  for (const [instant, knowledge] of states) sideline.know(await recordHistory(store, knowledge, Date.parse(instant)));
  return sideline;
}
