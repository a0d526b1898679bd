import type { AddressInfo } from 'node:net';
import { secretText } from '../../canaries.js';
import { until } from '../slack/until.js';
import { channelPayload, guildCreatePayload } from './channel-payloads.js';
import { type Fault, FaultBook } from './faults.js';
import { Gateway } from './gateway.js';
import { type Body, forget, type Held, type HeldAutocomplete, type HeldResponse, nothingHeld } from './held.js';
import type { Interaction } from './interaction-payloads.js';
import type { SpokenMessage } from './message-payloads.js';
import { OpenInteractions } from './open-interactions.js';
import { type WhoOptions, whoIs } from './people.js';
import { type Person, person } from './person.js';
import { type Channel, type Guild, type GuildOptions, Places, START } from './places.js';
import { type Rate, RateLimits } from './rate-limits.js';
import type { RouteName } from './rest.js';
import { farSideServer } from './server.js';
import { type App, type GatewayTerms, personOf, type World } from './world.js';

export { customIds } from './controls.js';
export type { Fault } from './faults.js';
export type { Gateway } from './gateway.js';
export type {
  Body,
  FoundProblem,
  Held,
  HeldAutocomplete,
  HeldCall,
  HeldCommand,
  HeldCommands,
  HeldFollowUp,
  HeldIdentify,
  HeldMessage,
  HeldResponse,
  HeldResume,
  Shown,
} from './held.js';
export type { Interaction } from './interaction-payloads.js';
export type { SpokenMessage } from './message-payloads.js';
export type { Person, Place, ReplyPlace } from './person.js';
export { START } from './places.js';
export type { RouteName } from './rest.js';

/** How to start; all of it can stay unsaid. */
export interface DiscordOptions {
  /** How long an interaction waits for its first answer; 3000 by default. */
  readonly deadlineMs?: number;
  /** For connections to come; 41,250 by default. */
  readonly heartbeatIntervalMs?: number;
  /** The clock by which messages are dated and nonces forgotten, epoch milliseconds; the machine's by default. */
  readonly now?: () => number;
}

/**
 * Discord as a bot meets it, on 127.0.0.1. The lists of `Held` (`messages`, `responses`, `commands`, …) are what
 * Discord would hold now, for assertions.
 */
export interface FarSide extends Held {
  /** For `DISCORD_API_URL` / `rest.api`; ends with `/api`. */
  readonly apiUrl: string;
  /** The bot's token. */
  readonly token: string;
  /** The app's id, which is not the bot's. */
  readonly appId: string;
  /** The bot's user id: `<@7001>` mentions it. */
  readonly botId: string;
  /** What the application is set to beyond the defaults: `settings.bot_require_code_grant = true`. */
  readonly settings: Record<string, unknown>;
  /** The gateway: its settings, and what can happen to a connection. */
  readonly gateway: Gateway;
  /** What `GET /gateway/bot` says: shards, and how many IDENTIFYs are left. */
  readonly terms: GatewayTerms;
  /** Somebody who can do things; ordinary permissions and English by default. */
  person(id: string, options?: WhoOptions): Person;
  /** Delivers a message or an interaction once more, with the same id. */
  again(told: SpokenMessage | Interaction): void;
  /** Discord puts link previews under somebody's message: MESSAGE_UPDATE without an edit. */
  previews(message: SpokenMessage): void;
  /** One more server, which the bot has just joined unless `hasBot: false`. */
  addGuild(options: GuildOptions): Guild;
  /** One more channel or thread. The bot is not told. */
  addChannel(channel: Channel): Channel;
  /** The bot is put out of a server. */
  removeFrom(guildId: string): void;
  /** A server is out of reach for a while, and the bot still in it. */
  outage(guildId: string): void;
  /** It is back. */
  recovers(guildId: string): void;
  /** Everybody, the bot too, is denied these rights in a channel (`PermissionFlagsBits`); 0n gives them back. */
  deny(channel: string, rights: bigint): void;
  /** Somebody leaves a server. */
  leaves(personId: string, guildId?: string): void;
  /** A thread is archived, or no longer. */
  archives(thread: string, archived?: boolean): void;
  /** A channel is deleted. */
  deleteChannel(channel: string): void;
  /** The first answer to an interaction, if there is one. Autocompletes: `choicesFor`. */
  responseTo(interaction: Interaction): HeldResponse | undefined;
  /** What was offered to somebody who types, if anything was. */
  choicesFor(interaction: Interaction): HeldAutocomplete | undefined;
  /** How long interactions wait for their first answer. */
  setDeadline(ms: number): void;
  /** Makes an interaction older than its token lives, fifteen minutes. */
  expire(interaction: Interaction): void;
  /** From now on the token is refused by REST (401) and by the gateway (4004). */
  revokeToken(): void;
  /**
   * Makes calls of a route go wrong; once unless `times` says otherwise. The answer lifts the fault.
   *
   *     discord.fault('POST /channels/{channel_id}/messages', { kind: '429', retryAfterS: 1, channel: START.second });
   */
  fault(route: RouteName, fault: Fault): () => void;
  /** From now on only so many calls of a route, in each channel of its own; headers tell, and 429 answers the rest. */
  limitRate(route: RouteName, rate: Rate): void;
  /** Lifts every fault and rate limit. */
  heal(): void;
  /** Waits until `look` gives something truthy, and gives that. Rejects after `timeoutMs` (`WAIT_MS`) naming `what`. */
  until<T>(what: string, look: () => T, timeoutMs?: number): Promise<NonNullable<T>>;
  /** Empties all lists; registered commands stay. */
  forget(): void;
  close(): Promise<void>;
}

const APP_ID = '7000';
const BOT_ID = '7001';

/** Starts a Discord of its own on a free port. Close it after the test. */
export async function startDiscord(options: DiscordOptions = {}): Promise<FarSide> {
  const world = newWorld(options);
  const gateway = new Gateway(world);
  gateway.heartbeatIntervalMs = options.heartbeatIntervalMs ?? gateway.heartbeatIntervalMs;
  world.tell = (event, data) => gateway.dispatch(event, data);
  const server = farSideServer(world, gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...world.held,
    ...identity(world),
    ...happenings(world, gateway),
    ...controls(world),
    gateway,
    close: () => closing(server, gateway),
  };
}

function newWorld(options: DiscordOptions): World {
  const interactions = new OpenInteractions();
  interactions.deadlineMs = options.deadlineMs ?? interactions.deadlineMs;
  return {
    host: '',
    app: newApp(),
    held: nothingHeld(),
    places: new Places(),
    people: new Map(),
    faults: new FaultBook(),
    rates: new RateLimits(),
    interactions,
    spoken: new Map(),
    terms: { shards: 1, sessionStarts: { total: 1000, remaining: 1000, resetAfterMs: 86_400_000, maxConcurrency: 1 } },
    intents: 0,
    now: options.now ?? Date.now,
    tell: () => {},
  };
}

/** A token has the shape of a real one: the bot's id in Base64, and two more parts. */
function newApp(): App {
  const token = `${Buffer.from(BOT_ID).toString('base64url')}.farside.not-a-secret-but-as-long-as-one`;
  secretText(token);
  return { id: APP_ID, bot: whoIs(BOT_ID, { name: 'sideline', bot: true }), token, isRevoked: false, settings: {} };
}

function identity({ host, app, terms }: World) {
  return {
    apiUrl: `http://${host}/api`,
    token: app.token,
    appId: app.id,
    botId: app.bot.id,
    settings: app.settings,
    terms,
  };
}

function happenings(world: World, gateway: Gateway) {
  const needSession = () => gateway.needSession();
  return {
    person: (id: string, options?: WhoOptions) => person(world, needSession, id, options),
    again: (told: SpokenMessage | Interaction) =>
      world.tell('token' in told ? 'INTERACTION_CREATE' : 'MESSAGE_CREATE', told),
    previews: (message: SpokenMessage) =>
      world.tell('MESSAGE_UPDATE', { ...message, embeds: [{ type: 'link', url: 'https://a.example' }] }),
    addGuild: (options: GuildOptions) => joined(world, options),
    addChannel: (channel: Channel) => world.places.addChannel(channel),
    removeFrom: (guildId: string) => left(world, guildId),
    ...changes(world),
  };
}

/** What can happen to servers and channels without anybody's words. */
function changes(world: World) {
  const told = (id: string) => channelPayload(world.places.channel(id), (one) => personOf(world, one));
  return {
    outage: (id: string) => world.tell('GUILD_DELETE', { id, unavailable: true }),
    recovers: (id: string) => world.tell('GUILD_CREATE', guildTold(world, id)),
    deny: (id: string, denied: bigint) => {
      world.places.addChannel({ ...world.places.channel(id), denied });
      world.tell('CHANNEL_UPDATE', told(id));
    },
    leaves: (person: string, guild: string = START.guild) => void world.places.gone.add(`${guild}:${person}`),
    archives: (id: string, archived = true) => {
      world.places.addChannel({ ...world.places.channel(id), archived });
      world.tell('THREAD_UPDATE', told(id));
    },
    deleteChannel: (id: string) => {
      const payload = told(id);
      world.places.channels.delete(id);
      world.tell('CHANNEL_DELETE', payload);
    },
  };
}

function guildTold({ places, app, ...world }: World, id: string): Body {
  const guild = places.guilds.get(id);
  if (guild === undefined) throw new Error(`no server ${id} here`);
  return guildCreatePayload(guild, places, app.bot, (one) => personOf({ places, app, ...world }, one));
}

function joined(world: World, options: GuildOptions): Guild {
  const guild = world.places.addGuild(options);
  const people = (id: string) => personOf(world, id);
  if (guild.hasBot) world.tell('GUILD_CREATE', guildCreatePayload(guild, world.places, world.app.bot, people));
  return guild;
}

function left({ places, tell }: World, id: string): void {
  const guild = places.guilds.get(id);
  if (guild === undefined) throw new Error(`no server ${id} here`);
  guild.hasBot = false;
  tell('GUILD_DELETE', { id });
}

function controls(world: World) {
  const { held, interactions, faults, rates } = world;
  const ofIt = (asked: Body) => (one: { readonly interaction: string }) => one.interaction === asked.id;
  return {
    responseTo: (asked: Interaction) => held.responses.find(ofIt(asked)),
    choicesFor: (asked: Interaction) => held.autocompletes.find(ofIt(asked)),
    setDeadline: (ms: number) => {
      interactions.deadlineMs = ms;
    },
    expire: ({ token }: Interaction) => interactions.expire(token),
    revokeToken: () => {
      world.app.isRevoked = true;
    },
    fault: (route: RouteName, fault: Fault) => faults.add(route, fault),
    limitRate: (route: RouteName, rate: Rate) => rates.set(route, rate),
    heal: () => {
      faults.clear();
      rates.clear();
    },
    until,
    forget: () => forget(held),
  };
}

async function closing(server: ReturnType<typeof farSideServer>, gateway: Gateway): Promise<void> {
  gateway.end();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
