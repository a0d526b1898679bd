import type { BodyKind } from '../../../platforms/discord/limits.js';
import type { Body, HeldFile } from '../held.js';
import type { HttpReply } from '../http-reply.js';
import type { World } from '../world.js';

/** A request on its way to a route. */
export interface RestCall {
  /** The route's name. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; an empty object when there was none, or a list. */
  readonly body: Body;
  /** The JSON body as it came. */
  readonly json: unknown;
  readonly files: readonly HeldFile[];
}

/** What answers a call. Throws a `Refusal` to say no. */
export interface Route {
  /** What the body is for; absent where there is none. */
  readonly body?: BodyKind;
  /** Whether it works without the bot's token, by the token in its path. */
  readonly open?: true;
  readonly run: (call: RestCall, world: World) => HttpReply;
}

/** Routes by `METHOD /template`, as in Discord's OpenAPI file. */
export type Routes = Readonly<Record<string, Route>>;

/** Done, and nothing to tell. */
export const DONE: HttpReply = { status: 204 };

/** An answer with something to tell. */
export function ok(body: unknown, status = 200): HttpReply {
  return { status, body };
}

/** A parameter of the path, which the template says is there. */
export function param({ params }: RestCall, name: string): string {
  return params[name] ?? '';
}
