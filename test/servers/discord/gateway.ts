import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { until, WAIT_MS } from '../slack/until.js';
import { guildCreatePayload } from './channel-payloads.js';
import { GatewaySession, type Link } from './gateway-session.js';
import type { Body } from './held.js';
import { isHeard, PRIVILEGED } from './intents.js';
import { userPayload } from './people.js';
import { withoutHiddenContent } from './visible-content.js';
import { personOf, type World } from './world.js';

/** What a client sends. */
interface ClientFrame {
  readonly op: number;
  readonly d: unknown;
}

const HEARTBEAT = 1;
const IDENTIFY = 2;
const PRESENCE = 3;
const RESUME = 6;
const RECONNECT = 7;
const REQUEST_MEMBERS = 8;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

/** Discord's end of the gateway. https://discord.com/developers/docs/events/gateway */
export class Gateway {
  /** For connections to come. Discord says about 41 s. */
  heartbeatIntervalMs = 41_250;
  /** How long after the connection HELLO comes. */
  helloDelayMs = 0;
  /** Privileged intents that are granted, as bits. None by default: asking for one closes with 4014. */
  grantedIntents = 0;
  /** Closes the next IDENTIFYs with this code, if set. */
  refuseIdentifyWith: number | undefined;
  /** Answers every RESUME with op 9. */
  refusesResume = false;
  /** Breaks connections before they are made. */
  isDown = false;
  /** Leaves READY without the GUILD_CREATEs after it. */
  holdsGuilds = false;
  /** How many connections there have ever been. */
  connectionsMade = 0;
  /** How many IDENTIFYs and RESUMEs have ever worked. */
  sessionsBegun = 0;
  /** How many heartbeats have been heard. */
  heartbeats = 0;
  /** The close codes with which clients went. */
  readonly closes: number[] = [];
  readonly #world: World;
  readonly #wss = new WebSocketServer({ noServer: true });
  readonly #links = new Set<Link>();
  readonly #tcps = new Set<Duplex>();
  readonly #sessions = new Map<string, GatewaySession>();

  constructor(world: World) {
    this.#world = world;
  }

  /** How many clients are connected and identified now. */
  get connections(): number {
    return [...this.#links].filter(({ session }) => session !== undefined).length;
  }

  /** Waits for the `count`-th IDENTIFY or RESUME of all that worked, and for it to be connected still. */
  async whenConnected(count = 1, timeoutMs = WAIT_MS): Promise<void> {
    const isThere = () => this.sessionsBegun >= count && this.connections > 0;
    await until(`session ${count} at the gateway`, isThere, timeoutMs);
  }

  /** Sends an event to the sessions that listen to such: at once, or on RESUME where the connection is broken. */
  dispatch(event: string, data: Body): void {
    const guild = event.startsWith('GUILD_') ? data.id : data.guild_id;
    for (const session of this.#sessions.values()) {
      if (!session.hears(guild) || !isHeard(event, data, session.intents)) continue;
      const isMessage = event === 'MESSAGE_CREATE' || event === 'MESSAGE_UPDATE';
      session.dispatch(event, isMessage ? withoutHiddenContent(data, session.intents, this.#world.app.bot.id) : data);
    }
  }

  /** Sends a frame as it stands to every client, be it one that Discord would never send. */
  send(frame: string | Buffer): void {
    for (const { ws } of this.#links) ws.send(frame);
  }

  /** Throws if nobody has identified, so that a test hears of it and does not wait. */
  needSession(): void {
    if (this.#sessions.size === 0) throw new Error('no client has identified at the gateway');
  }

  /** Breaks every connection without a word. Sessions can be resumed. */
  drop(): void {
    for (const { ws } of this.#links) ws.terminate();
  }

  /** Closes every connection with a code. Sessions can be resumed unless the code says otherwise. */
  close(code: number): void {
    for (const { ws } of this.#links) ws.close(code);
  }

  /** Asks every client to connect anew and resume (op 7). */
  reconnect(): void {
    this.#toAll({ op: RECONNECT, d: null });
  }

  /** Tells every client that its session is invalid (op 9). Unless resumable, the sessions are gone. */
  invalidate(isResumable = false): void {
    if (!isResumable) this.#sessions.clear();
    this.#toAll({ op: INVALID_SESSION, d: isResumable });
  }

  /** From now on heartbeats of the clients connected now get no answer. */
  mute(): void {
    for (const link of this.#links) link.isMuted = true;
  }

  /** Takes a connection over from the HTTP server. */
  upgrade(request: IncomingMessage, tcp: Duplex, head: Buffer): void {
    if (this.isDown) {
      tcp.destroy();
      return;
    }
    this.#tcps.add(tcp);
    tcp.on('close', () => this.#tcps.delete(tcp));
    const path = new URL(request.url ?? '/', 'http://far-side').pathname;
    this.#wss.handleUpgrade(request, tcp, head, (ws) => this.#connected({ ws, path, isMuted: false }));
  }

  /** Breaks all that is still open. */
  end(): void {
    for (const tcp of this.#tcps) tcp.destroy();
  }

  #toAll(frame: Body): void {
    for (const { ws } of this.#links) ws.send(JSON.stringify(frame));
  }

  #connected(link: Link): void {
    this.#links.add(link);
    this.connectionsMade += 1;
    const hello = { op: HELLO, d: { heartbeat_interval: this.heartbeatIntervalMs } };
    const timer = setTimeout(() => send(link, hello), this.helloDelayMs);
    link.ws.on('message', (data) => this.#heard(link, JSON.parse(String(data))));
    link.ws.on('error', () => {}); // A dropped connection is what some tests are about.
    link.ws.on('close', (code) => {
      clearTimeout(timer);
      this.#gone(link, code);
    });
  }

  /** A client that closes with 1000 or 1001 gives its session up. */
  #gone(link: Link, code: number): void {
    this.#links.delete(link);
    this.closes.push(code);
    if (link.session?.link !== link) return;
    link.session.link = undefined;
    if (code === 1000 || code === 1001) this.#sessions.delete(link.session.id);
  }

  #heard(link: Link, { op, d }: ClientFrame): void {
    if (op === HEARTBEAT) this.#heartbeat(link);
    else if (op === IDENTIFY) this.#identify(link, d as Body);
    else if (op === RESUME) this.#resume(link, d as Body);
    else if (op !== PRESENCE && op !== REQUEST_MEMBERS) link.ws.close(4001, 'Unknown opcode.');
    else if (link.session === undefined) link.ws.close(4003, 'Not authenticated.');
  }

  #heartbeat(link: Link): void {
    this.heartbeats += 1;
    if (!link.isMuted) send(link, { op: HEARTBEAT_ACK, d: null });
  }

  #identify(link: Link, { token, intents, shard, properties }: Body): void {
    const asked = { intents: Number(intents), shard: (shard ?? [0, 1]) as number[] };
    const refusal = link.session === undefined ? this.#refusal(token, asked.intents) : 4005;
    const session = refusal === undefined ? new GatewaySession(asked) : undefined;
    const outcome = session?.id ?? refusal ?? 4000;
    this.#world.held.identifies.push({ ...asked, properties: properties as Body, at: Date.now(), outcome });
    this.#world.terms.sessionStarts.remaining -= 1;
    if (session === undefined) link.ws.close(refusal);
    else this.#begin(link, session);
  }

  #refusal(token: unknown, intents: number): number | undefined {
    if (this.refuseIdentifyWith !== undefined) return this.refuseIdentifyWith;
    if (token !== this.#world.app.token || this.#world.app.isRevoked) return 4004;
    return (intents & PRIVILEGED & ~this.grantedIntents) === 0 ? undefined : 4014;
  }

  #begin(link: Link, session: GatewaySession): void {
    this.#sessions.set(session.id, session);
    session.link = link;
    link.session = session;
    this.sessionsBegun += 1;
    this.#world.intents = session.intents;
    const { app, host, places } = this.#world;
    const guilds = [...places.guilds.values()].filter((one) => one.hasBot && session.hears(one.id));
    session.dispatch('READY', {
      v: 10,
      user: { ...userPayload(app.bot), verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `ws://${host}/resume`,
      shard: [session.shard, session.shardCount],
      application: { id: app.id, flags: 0 },
      ...{ private_channels: [], relationships: [], presences: [], session_type: 'normal', user_settings: {} },
    });
    if (this.holdsGuilds) return;
    const people = (id: string) => personOf(this.#world, id);
    for (const guild of guilds) this.#tellGuild(session, guildCreatePayload(guild, places, app.bot, people));
  }

  #tellGuild(session: GatewaySession, guild: Body): void {
    if (isHeard('GUILD_CREATE', guild, session.intents)) session.dispatch('GUILD_CREATE', guild);
  }

  #resume(link: Link, { token, session_id, seq }: Body): void {
    const session = this.#sessions.get(String(session_id));
    const isFine = session?.knows(Number(seq)) === true && token === this.#world.app.token && !this.refusesResume;
    const replayed = isFine ? session.resume(link, Number(seq)) : undefined;
    const what = { session: String(session_id), seq: Number(seq), path: link.path, at: Date.now() };
    this.#world.held.resumes.push({ ...what, replayed });
    if (isFine) this.sessionsBegun += 1;
    else send(link, { op: INVALID_SESSION, d: false });
  }
}

function send({ ws }: Link, frame: Body): void {
  if (ws.readyState === ws.OPEN) ws.send(JSON.stringify({ t: null, s: null, ...frame }));
}
