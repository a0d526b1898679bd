import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Body, HeldCall } from './held.js';
import { type HttpReply, replyThrough, tooMany } from './http-reply.js';
import { ASSISTANT_METHODS } from './methods/assistant.js';
import { AUTH_METHODS } from './methods/auth.js';
import { CHAT_METHODS } from './methods/chat.js';
import { CONVERSATION_METHODS } from './methods/conversations.js';
import { FILE_METHODS } from './methods/files.js';
import { type AppMethod, type BotMethod, failure, type Method, text } from './methods/method.js';
import { OAUTH_METHODS } from './methods/oauth.js';
import { USER_METHODS } from './methods/users.js';
import { VIEW_METHODS } from './methods/views.js';
import { readArgs } from './request-body.js';
import { APP_TOKEN, type Team } from './workspaces.js';
import { judge, type World } from './world.js';

const METHODS: Readonly<Record<string, Method>> = {
  ...AUTH_METHODS,
  ...ASSISTANT_METHODS,
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...FILE_METHODS,
  ...OAUTH_METHODS,
  ...USER_METHODS,
  ...VIEW_METHODS,
};

/** Answers `/api/<method>`, through whatever fault is in waiting for it. */
export async function answerWebApi(
  world: World,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const args = await readArgs(request);
  const call: HeldCall = { method, args, token: tokenOf(request, args), at: Date.now(), outcome: 'pending' };
  world.held.calls.push(call);
  const target = { method, channel: text(args.channel ?? args.channel_id), token: call.token };
  const fault = world.faults.take(target);
  call.outcome = await replyThrough(fault, response, () => performed(world, call));
}

function tokenOf(request: IncomingMessage, args: Body): string {
  const [, bearer] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  return bearer ?? text(args.token);
}

function performed(world: World, call: HeldCall): HttpReply {
  const method = METHODS[call.method];
  if (method === undefined) return ok(failure('unknown_method'));
  judge(world, call.method, call.args);
  if (method.needs === 'bot token') return withBotToken(world, method, call);
  return ok(method.needs === 'nothing' ? method.run(call.args, world) : withAppToken(world, method, call));
}

function withAppToken(world: World, method: AppMethod, call: HeldCall): Body {
  if (call.token === APP_TOKEN) return method.run(call.args, world);
  const known = typeof world.workspaces.check(call.token) !== 'string';
  return failure(known ? 'not_allowed_token_type' : 'invalid_auth');
}

function withBotToken(world: World, method: BotMethod, call: HeldCall): HttpReply {
  const grant = world.workspaces.check(call.token);
  if (typeof grant === 'string') return ok(failure(grant));
  const { team } = grant;
  const needed = typeof method.scope === 'function' ? method.scope(team, call.args) : method.scope;
  if (needed !== undefined && !team.scopes.includes(needed)) return ok(missingScope(needed, team), team);
  if (call.method === 'chat.postMessage' && isTooFast(world, team, call)) return tooMany(1);
  return ok(method.run(call.args, world, grant), team);
}

function ok(body: Body, team?: Team): HttpReply {
  return { status: 200, body, ...(team && { headers: { 'x-oauth-scopes': team.scopes.join(',') } }) };
}

function missingScope(needed: string, team: Team): Body {
  return failure('missing_scope', { needed, provided: team.scopes.join(',') });
}

function isTooFast(world: World, team: Team, call: HeldCall): boolean {
  const since = call.at - 1000;
  const channel = text(call.args.channel);
  const recent = world.held.messages.filter((m) => m.at > since && m.team === team.id && m.channel === channel);
  return recent.length >= world.maxPerSecondPerChannel;
}
