import type { Body, HeldBlock, HeldMessage } from '../held.js';
import { nextTs } from '../ids.js';
import type { Grant, Team } from '../workspaces.js';
import type { World } from '../world.js';

/** A method that asks for no token, or for the app's own. */
export interface AppMethod {
  readonly needs: 'nothing' | 'app token';
  readonly run: (args: Body, world: World) => Body;
}

/** A method that acts for the workspace of the token, and may want a scope of it. */
export interface BotMethod {
  readonly needs: 'bot token';
  readonly scope?: string | ((team: Team, args: Body) => string | undefined);
  readonly run: (args: Body, world: World, grant: Grant) => Body;
}

/** A Web API method: what the caller must show, and what it does with its arguments. */
export type Method = AppMethod | BotMethod;

/** Some methods, by name. */
export type Methods = Readonly<Record<string, Method>>;

/** Slack's "no". */
export function failure(error: string, more: Body = {}): Body {
  return { ok: false, error, ...more };
}

/** The value if it is a string, else the empty one. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The blocks of a body; none when they are missing or malformed. */
export function blocksOf(body: Body): readonly HeldBlock[] {
  return Array.isArray(body.blocks) ? body.blocks : [];
}

/** Why Slack would not take the body as a message at all; `undefined` if it would. */
export function contentRefusal(body: Body): string | undefined {
  if (body.blocks !== undefined && !Array.isArray(body.blocks)) return 'invalid_blocks_format';
  return text(body.text) === '' && blocksOf(body).length === 0 ? 'no_text' : undefined;
}

/** Gives a message another body. */
export function reviseMessage(message: HeldMessage, body: Body): void {
  message.text = text(body.text);
  message.blocks = blocksOf(body);
  message.body = body;
  message.edited = { user: message.user, ts: nextTs() };
  message.revisions.push(body);
}
