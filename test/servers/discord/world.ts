import { type BodyKind, limitProblems } from '../../platforms/discord/limits.js';
import type { FaultBook } from './faults.js';
import type { FoundProblem, Held } from './held.js';
import type { SpokenMessage } from './message-payloads.js';
import type { OpenInteractions } from './open-interactions.js';
import { type Who, whoIs } from './people.js';
import type { Places } from './places.js';
import type { RateLimits } from './rate-limits.js';
import { requestProblems } from './wire-schema.js';

/** The app and its bot. */
export interface App {
  readonly id: string;
  readonly bot: Who;
  readonly token: string;
  /** From now on the token is refused, by REST and by the gateway. */
  isRevoked: boolean;
  /** What Discord tells of the application beyond the defaults, for tests to change: `interactions_endpoint_url`. */
  readonly settings: Record<string, unknown>;
}

/** What the gateway says of itself to `GET /gateway/bot`. */
export interface GatewayTerms {
  shards: number;
  readonly sessionStarts: { total: number; remaining: number; resetAfterMs: number; maxConcurrency: number };
}

/** All that the parts of the far side share. */
export interface World {
  /** `127.0.0.1:port`, known once the server listens. */
  host: string;
  readonly app: App;
  readonly held: Held;
  readonly places: Places;
  readonly people: Map<string, Who>;
  readonly faults: FaultBook;
  readonly rates: RateLimits;
  readonly interactions: OpenInteractions;
  /** What people wrote, by message id. */
  readonly spoken: Map<string, SpokenMessage>;
  readonly terms: GatewayTerms;
  /** What the last IDENTIFY asked for. */
  intents: number;
  /** The present instant of Discord's own messages and nonces, epoch milliseconds. */
  readonly now: () => number;
  /** Sends an event to the app, if it listens to such. */
  tell(event: string, data: Readonly<Record<string, unknown>>): void;
}

/** The person with this id, known before or not. */
export function personOf(world: World, id: string): Who {
  return id === world.app.bot.id ? world.app.bot : (world.people.get(id) ?? whoIs(id));
}

/** Notes what is wrong with the body of a call. */
export function judge(world: World, route: string, kind: BodyKind, body: unknown): void {
  note(world, route, 'schema', body, requestProblems(route, body));
  note(world, route, 'limits', body, limitProblems(body, kind));
}

/** Notes what somebody else found wrong. */
export function note(
  world: World,
  route: string,
  by: FoundProblem['by'],
  body: unknown,
  problems: readonly string[],
): void {
  for (const problem of problems) world.held.problems.push({ route, by, problem, body });
}
