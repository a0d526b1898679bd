import { limitProblems } from '../../platforms/slack/limits.js';
import type { FaultBook } from './faults.js';
import type { Body, Held } from './held.js';
import type { OAuthCodes } from './oauth.js';
import type { ResponseUrls } from './response-urls.js';
import type { Triggers } from './triggers.js';
import type { Workspaces } from './workspaces.js';

/** All that the parts of the far side share. */
export interface World {
  /** `http://127.0.0.1:port`, known once the server listens. */
  origin: string;
  readonly held: Held;
  readonly workspaces: Workspaces;
  readonly faults: FaultBook;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly oauth: OAuthCodes;
  maxPerSecondPerChannel: number;
}

/** Notes what is wrong with a body the app sent. `method` is a Web API method, `response_url` or `ack`. */
export function judge(world: World, method: string, body: Body): void {
  for (const problem of limitProblems(body, method)) world.held.problems.push({ method, problem, body });
}
