import type { AddressInfo } from 'node:net';
import type { Fault } from './faults.js';
import { FaultBook } from './faults.js';
import { forget, type Held, nothingHeld } from './held.js';
import { type HttpDelivery, httpDelivery } from './http-delivery.js';
import { OAuthCodes } from './oauth.js';
import { ResponseUrls } from './response-urls.js';
import { farSideServer } from './server.js';
import { SocketMode } from './socket-mode.js';
import { Triggers } from './triggers.js';
import { until } from './until.js';
import { APP_TOKEN, type Team, type TeamOptions, Workspaces } from './workspaces.js';
import type { World } from './world.js';

export type { Delivered, Delivery, EventOptions } from './delivery.js';
export type { Fault } from './faults.js';
export type {
  Body,
  FoundProblem,
  HeldBlock,
  HeldCall,
  HeldEphemeral,
  HeldMessage,
  HeldResponse,
  HeldView,
} from './held.js';
export type { HttpDelivered, HttpDelivery } from './http-delivery.js';
export { person } from './person.js';
export type { Team } from './workspaces.js';

/** How to start; all of it can stay unsaid. */
export interface SlackOptions {
  /** Answers 429 when more messages than this reach one channel within a second. No bound by default. */
  readonly maxPerSecondPerChannel?: number;
  /** How long a trigger_id lives; 3000 by default. */
  readonly triggerLifeMs?: number;
}

/**
 * Slack as an app meets it, on 127.0.0.1. The lists of `Held` (`messages`, `ephemerals`, `responses`, `views`, …)
 * are what Slack would hold now, for assertions.
 */
export interface FarSide extends Held {
  /** For `SLACK_API_URL` / `slackApiUrl`; ends with `/api/`. */
  readonly apiUrl: string;
  readonly appToken: string;
  /** The workspace that is there from the start: T111, `xoxb-111-far-side`, B111, U0BOT. */
  readonly team: Team;
  readonly teams: ReadonlyMap<string, Team>;
  /** Installs the app in one more workspace. */
  addTeam(options: TeamOptions): Team;
  /** From now on the token is answered with `token_expired`. T111's by default. */
  expireToken(token?: string): void;
  /** From now on the token is answered with `token_revoked`. T111's by default. */
  revokeToken(token?: string): void;
  /** From now on T111's token is taken again. */
  acceptToken(): void;
  /** Socket Mode: the clients connected, and envelopes to them. */
  readonly socket: SocketMode;
  /** Signed requests to an app at `baseUrl`, by default at bolt's own `/slack/events`. */
  http(baseUrl: string, signingSecret: string, path?: string): HttpDelivery;
  readonly oauth: OAuthCodes;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  /**
   * Makes calls of a Web API method, or posts to response_urls (method `response_url`), go wrong; once unless `times`
   * says otherwise. The answer lifts the fault.
   */
  fault(method: string, fault: Fault): () => void;
  /** Lifts every fault. */
  heal(): void;
  /** Changes the bound given to `startSlack`; `Infinity` takes it away. */
  limitChannels(perSecond: number): void;
  /** Waits until `look` gives something truthy, and gives that. Rejects after `timeoutMs` (`WAIT_MS`) naming `what`. */
  until<T>(what: string, look: () => T, timeoutMs?: number): Promise<NonNullable<T>>;
  /** Empties all lists. */
  forget(): void;
  close(): Promise<void>;
}

/** Starts a Slack of its own on a free port. Close it after the test. */
export async function startSlack(options: SlackOptions = {}): Promise<FarSide> {
  const world = newWorld(options);
  const socket = new SocketMode(world);
  const server = farSideServer(world, socket);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  world.origin = `http://127.0.0.1:${port}`;
  return { ...world.held, ...controls(world), ...actions(world), socket, close: () => closing(server, socket) };
}

function newWorld(options: SlackOptions): World {
  const workspaces = new Workspaces();
  workspaces.add({ id: 'T111' });
  return {
    origin: '',
    held: nothingHeld(),
    workspaces,
    faults: new FaultBook(),
    triggers: new Triggers(options.triggerLifeMs ?? 3000),
    responseUrls: new ResponseUrls(),
    oauth: new OAuthCodes(workspaces),
    maxPerSecondPerChannel: options.maxPerSecondPerChannel ?? Number.POSITIVE_INFINITY,
  };
}

function controls(world: World) {
  const { workspaces, triggers, responseUrls, oauth } = world;
  return {
    apiUrl: `${world.origin}/api/`,
    appToken: APP_TOKEN,
    team: workspaces.team('T111'),
    teams: workspaces.teams,
    oauth,
    triggers,
    responseUrls,
  };
}

function actions(world: World) {
  const { workspaces, faults } = world;
  const first = workspaces.team('T111').botToken;
  return {
    addTeam: (options: TeamOptions) => workspaces.add(options),
    expireToken: (token = first) => workspaces.refuse(token, 'token_expired'),
    revokeToken: (token = first) => workspaces.refuse(token, 'token_revoked'),
    acceptToken: () => workspaces.grant({ token: first, team: workspaces.team('T111') }),
    http: (baseUrl: string, secret: string, path?: string) => httpDelivery(world, baseUrl, secret, path),
    fault: (method: string, fault: Fault) => faults.add(method, fault),
    heal: () => faults.clear(),
    limitChannels: (perSecond: number) => {
      world.maxPerSecondPerChannel = perSecond;
    },
    until,
    forget: () => forget(world.held),
  };
}

async function closing(server: ReturnType<typeof farSideServer>, socket: SocketMode): Promise<void> {
  socket.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
