import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Body, HeldCall } from './held.js';
import { type HttpReply, refused, replyThrough, tooMany } from './http-reply.js';
import { Refusal } from './refusals.js';
import { readBody } from './request-body.js';
import { ACCOUNT_ROUTES } from './routes/account.js';
import { CALLBACK_ROUTES } from './routes/callbacks.js';
import { CHANNEL_ROUTES } from './routes/channels.js';
import { COMMAND_ROUTES } from './routes/commands.js';
import { MESSAGE_ROUTES } from './routes/messages.js';
import type { RestCall, Route } from './routes/route.js';
import { WEBHOOK_ROUTES } from './routes/webhooks.js';
import { judge, note, type World } from './world.js';

const ROUTES = {
  ...ACCOUNT_ROUTES,
  ...CALLBACK_ROUTES,
  ...CHANNEL_ROUTES,
  ...COMMAND_ROUTES,
  ...MESSAGE_ROUTES,
  ...WEBHOOK_ROUTES,
};

/** A call the far side answers: `POST /channels/{channel_id}/messages`, … */
export type RouteName = keyof typeof ROUTES;

const PREFIX = /^(?:\/api)?\/v10(?=\/)/;

/** Templates by their parts; those with fewer parameters come first, so that `@me` is found before any id. */
const TEMPLATES = (Object.keys(ROUTES) as RouteName[])
  .map((name) => ({ name, parts: name.replace(' ', '/').split('/') }))
  .sort((a, b) => count(a.name, '{') - count(b.name, '{'));

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Answers `/api/v10/…`, through whatever fault is in waiting for it. */
export async function answerRest(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { json, files } = await readBody(request);
  const url = new URL(request.url ?? '/', 'http://far-side');
  const path = PREFIX.test(url.pathname) ? url.pathname.replace(PREFIX, '') : '';
  const found = findRoute(request.method ?? 'GET', path);
  const call: RestCall = { ...found, query: url.searchParams, body: asObject(json), json, files };
  const held = heldCall(call, request, path);
  world.held.calls.push(held);
  const fault = world.faults.take({ route: call.route, channel: channelAskedFor(call, world) });
  held.status = await replyThrough(fault, response, () => performed(world, call, held));
}

function findRoute(method: string, path: string): Pick<RestCall, 'route' | 'params'> {
  const parts = [method, '', ...path.split('/').slice(1).map(decodeURIComponent)];
  for (const { name, parts: template } of TEMPLATES) {
    const params = match(template, parts);
    if (params !== undefined) return { route: name, params };
  }
  return { route: `${method} /nowhere`, params: {} };
}

function match(template: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (template.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const value = parts[index] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

function heldCall({ route, params, json, files }: RestCall, request: IncomingMessage, path: string): HeldCall {
  const token = (request.headers.authorization ?? '').replace(/^Bot /, '');
  const method = request.method ?? 'GET';
  return {
    route,
    method,
    path: decodeURIComponent(path),
    params,
    body: json,
    files,
    token,
    at: Date.now(),
    status: 'pending',
  };
}

function channelAskedFor({ params }: RestCall, { interactions }: World): string | undefined {
  const token = params.interaction_token ?? params.webhook_token;
  return params.channel_id ?? interactions.find(token)?.channel.id;
}

function performed(world: World, call: RestCall, held: HeldCall): HttpReply {
  const route: Route | undefined = ROUTES[call.route as RouteName];
  if (route === undefined) return nowhere(world, held);
  if (route.open !== true && !isToken(world, held.token)) return unauthorized();
  const rate = world.rates.take(call.route, Object.values(call.params)[0] ?? '');
  if (rate.retryAfterS !== undefined) return withHeaders(rate.headers, tooMany(rate.retryAfterS, false));
  if (route.body !== undefined) judge(world, call.route, route.body, call.json);
  return withHeaders(rate.headers, run(route, call, world));
}

function nowhere(world: World, { method, path, body }: HeldCall): HttpReply {
  note(world, `${method} ${path}`, 'route', body, ['no such call here']);
  return { status: 404, body: { message: '404: Not Found', code: 0 } };
}

function isToken({ app }: World, token: string): boolean {
  return token === app.token && !app.isRevoked;
}

function unauthorized(): HttpReply {
  return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
}

function run(route: Route, call: RestCall, world: World): HttpReply {
  try {
    return route.run(call, world);
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

/** What a fault or a refusal says of the bucket goes before. */
function withHeaders(headers: Readonly<Record<string, string>>, reply: HttpReply): HttpReply {
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

function asObject(json: unknown): Body {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Body) : {};
}
