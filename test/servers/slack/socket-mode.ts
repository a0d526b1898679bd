import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  ACK_TIMEOUT_MS,
  appRateLimited,
  type Delivered,
  type Delivery,
  type EventOptions,
  eventCallback,
  filledInteraction,
  filledSlash,
  judgeAck,
  type WaitOptions,
} from './delivery.js';
import type { SlackEvent } from './events.js';
import type { Body } from './held.js';
import { jsonObject } from './request-body.js';
import { until, WAIT_MS } from './until.js';
import type { World } from './world.js';

/** What Slack sends down the socket. The shapes: https://docs.slack.dev/apis/events-api/using-socket-mode */
export interface Envelope {
  readonly envelope_id: string;
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Body;
  readonly accepts_response_payload: boolean;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
}

/** An acknowledgement as it came. */
export interface Ack {
  readonly envelopeId: string;
  readonly payload: Body | undefined;
  readonly at: number;
}

interface Link {
  readonly ws: WebSocket;
  readonly tcp: Duplex;
  saidHello: boolean;
  muted: boolean;
}

/** Slack's end of Socket Mode. */
export class SocketMode implements Delivery {
  /** How long after the connection `hello` comes. */
  helloDelayMs = 0;
  /** Slack pings its clients; 0, the default, leaves that out. For connections to come. */
  pingEveryMs = 0;
  /** Leaves TCP open after the closing handshake, as Slack is reported to do. For connections to come. */
  keepTcpOpen = false;
  /** Which of several open connections envelopes go over; Slack takes any. */
  sendsOver: 'newest' | 'oldest' = 'newest';
  /** How many connections there have ever been. */
  connectionsMade = 0;
  /** How many pings of clients have been answered. */
  pongs = 0;
  /** Every acknowledgement, in order; one envelope may be acknowledged twice. */
  readonly acks: Ack[] = [];
  readonly #world: World;
  readonly #wss = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #links = new Set<Link>();
  readonly #tcps = new Set<Duplex>();

  constructor(world: World) {
    this.#world = world;
  }

  /** How many clients are connected now. */
  get connections(): number {
    return this.#open().length;
  }

  /** Waits for the `count`-th connection of all to be made and to have got its `hello`. */
  async whenConnected(count = 1, timeoutMs = WAIT_MS): Promise<void> {
    const isThere = () => this.connectionsMade >= count && this.#open().some((link) => link.saidHello);
    await until(`connection ${count} in Socket Mode`, isThere, timeoutMs);
  }

  async event(event: SlackEvent, options: EventOptions = {}): Promise<Delivered> {
    const { retryNum, retryReason } = options;
    const retry = retryNum === undefined ? {} : { retry_attempt: retryNum, retry_reason: retryReason ?? 'timeout' };
    return this.#deliver({ ...envelope('events_api', eventCallback(this.#world, event, options)), ...retry }, options);
  }

  async slash(command: Body, options: WaitOptions = {}): Promise<Delivered> {
    return this.#deliver(envelope('slash_commands', filledSlash(this.#world, command)), options);
  }

  async interactive(payload: Body, options: WaitOptions = {}): Promise<Delivered> {
    return this.#deliver(envelope('interactive', filledInteraction(this.#world, payload)), options);
  }

  /** Sends an envelope, or anything else, and waits for nothing. */
  send(message: Envelope | Body | string): void {
    const greeted = this.#open().filter(({ saidHello }) => saidHello);
    const link = greeted.at(this.sendsOver === 'newest' ? -1 : 0);
    if (link === undefined) throw new Error('no client is connected in Socket Mode');
    link.ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Sends `app_rate_limited`: an events_api envelope that has no event in it. */
  rateLimited(): void {
    this.send(envelope('events_api', appRateLimited(this.#world)));
  }

  /** Tells every client to go. It is the client that closes, as with Slack. */
  disconnect(reason: 'refresh_requested' | 'warning' | 'link_disabled'): void {
    const message = JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'far-side' } });
    for (const { ws } of this.#open()) ws.send(message);
  }

  /** Breaks every connection without a word. */
  drop(): void {
    for (const { tcp } of this.#links) tcp.destroy();
  }

  /** From now on answers no ping of the clients connected now, and sends them none. */
  mute(): void {
    for (const link of this.#links) link.muted = true;
  }

  /** Takes a connection over from the HTTP server. */
  upgrade(request: IncomingMessage, tcp: Duplex, head: Buffer): void {
    this.#tcps.add(tcp);
    tcp.on('close', () => this.#tcps.delete(tcp));
    // `ws` ends the TCP connection itself after the closing handshake.
    if (this.keepTcpOpen) tcp.end = () => tcp;
    this.#wss.handleUpgrade(request, tcp, head, (ws) => this.#connected({ ws, tcp, saidHello: false, muted: false }));
  }

  /** Breaks all that is still open. */
  close(): void {
    for (const tcp of this.#tcps) tcp.destroy();
  }

  /** With `keepTcpOpen` a link outlives its closing handshake; it no longer counts. */
  #open(): Link[] {
    return [...this.#links].filter(({ ws }) => ws.readyState === ws.OPEN);
  }

  #connected(link: Link): void {
    this.#links.add(link);
    this.connectionsMade += 1;
    const hello = setTimeout(() => this.#sayHello(link), this.helloDelayMs);
    const stopPings = this.#startPings(link);
    link.ws.on('ping', (data) => this.#answerPing(link, data));
    link.ws.on('message', (data) => this.#heard(String(data)));
    link.ws.on('error', () => {}); // A dropped connection is what some tests are about.
    link.ws.on('close', () => {
      clearTimeout(hello);
      stopPings();
      this.#links.delete(link);
    });
  }

  #sayHello(link: Link): void {
    const connection_info = { app_id: 'A111' };
    const debug_info = { host: 'far-side', build_number: 1, approximate_connection_time: 18_060 };
    link.ws.send(JSON.stringify({ type: 'hello', num_connections: this.connections, connection_info, debug_info }));
    link.saidHello = true;
  }

  #answerPing({ ws, muted }: Link, data: Buffer): void {
    if (muted) return;
    ws.pong(data);
    this.pongs += 1;
  }

  #startPings(link: Link): () => void {
    if (this.pingEveryMs === 0) return () => {};
    const timer = setInterval(() => !link.muted && link.ws.ping('Ping from far side'), this.pingEveryMs);
    return () => clearInterval(timer);
  }

  #heard(text: string): void {
    const message = jsonObject(text);
    const payload = message?.payload as Body | undefined;
    const hasPayload = payload !== undefined && Object.keys(payload).length > 0;
    this.acks.push({
      envelopeId: String(message?.envelope_id),
      payload: hasPayload ? payload : undefined,
      at: performance.now(),
    });
    if (hasPayload) judgeAck(this.#world, payload);
  }

  async #deliver(message: Envelope, { timeoutMs = ACK_TIMEOUT_MS }: WaitOptions): Promise<Delivered> {
    const sentAt = performance.now();
    this.send(message);
    const what = `the acknowledgement of a ${message.type} envelope`;
    const ack = await until(what, () => this.acks.find((one) => one.envelopeId === message.envelope_id), timeoutMs);
    return { ackMs: ack.at - sentAt, payload: ack.payload };
  }
}

function envelope(type: Envelope['type'], payload: Body): Envelope {
  return { envelope_id: randomUUID(), type, payload, accepts_response_payload: type !== 'events_api' };
}
