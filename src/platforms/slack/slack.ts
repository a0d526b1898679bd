import type { Server } from 'node:http';
import { App, type Authorize, type Receiver } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { type ChatPlatform, type PlatformError, STOP_WITHIN_MS } from '../../bot/ports/chat-platform.js';
import type { Desk } from '../../bot/ports/desk.js';
import type { Digests } from '../../bot/ports/digests.js';
import type { Log } from '../../bot/ports/log.js';
import type { Meter } from '../../bot/ports/meter.js';
import type { Store } from '../../bot/ports/store.js';
import { addressOf } from '../../http/listen.js';
import type { Routes } from '../../http/routes.js';
import { httpReceiver, serveHttp } from './connect/http.js';
import { Installations } from './connect/installations.js';
import { sdkLog } from './connect/sdk-log.js';
import { isLongSecret, SHORT_SECRET } from './connect/secret-keys.js';
import { needsHttp, type SlackSettings } from './connect/settings.js';
import { SocketConnection } from './connect/socket.js';
import { TokenWatch } from './connect/token-watch.js';
import { checkBotToken, type Identity } from './connect/tokens.js';
import { DirectMessages } from './digests/direct-messages.js';
import { SlackMessenger } from './digests/messenger.js';
import { TeamClients, tokensOf } from './digests/team-clients.js';
import { scopesFor, updateApp, worksWithout } from './manifest.js';
import type { Around } from './receive/around.js';
import { listenForButtons } from './receive/buttons.js';
import { listenForCommands } from './receive/commands.js';
import { CompanyFinder } from './receive/company.js';
import { listenForDigestForm } from './receive/digest-form.js';
import { EarlyEdits } from './receive/early-edits.js';
import { forgetWith } from './receive/forgetting.js';
import { listenForHome } from './receive/home.js';
import { LateMessages } from './receive/late.js';
import { listenForLeaving } from './receive/leaving.js';
import { listenForLinks } from './receive/links.js';
import { listenForMessages } from './receive/messages.js';
import { OfferedPrompts } from './receive/offered.js';
import { People } from './receive/people.js';
import { listenForOpenings } from './receive/prompts.js';
import { listenForRatings } from './receive/rating.js';
import { listenForRevival } from './receive/revival.js';
import { listenForShortcut } from './receive/shortcut.js';
import { clientOptions, Sender } from './send/sender.js';

/** What Slack is run with. */
export interface SlackParts {
  readonly desk: Desk;
  readonly digests: Digests;
  readonly store: Store;
  readonly log: Log;
  readonly meter: Meter;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** What is served beside Slack's own paths where Slack needs HTTP. */
  readonly beside: Routes;
}

/** Threads whose last answer is remembered. */
const THREADS_MAX = 1_000;

/** Slack as a platform: over Socket Mode or HTTP, for one workspace or many. */
export class Slack implements ChatPlatform {
  readonly name = 'slack';
  readonly broken: Promise<PlatformError>;
  readonly #settings: SlackSettings;
  readonly #parts: SlackParts;
  readonly #installations: Installations | null;
  readonly #socket: SocketConnection | null;
  readonly #sender: Sender;
  readonly #watch: TokenWatch | null;
  #server: Server | null = null;

  constructor(settings: SlackSettings, parts: SlackParts) {
    const { access, transport, apiUrl } = settings;
    this.#settings = settings;
    this.#parts = parts;
    this.#installations = access.kind === 'many' ? new Installations(parts.store, access, parts.log, apiUrl) : null;
    this.#socket = transport.kind === 'socket' ? new SocketConnection(transport.appToken, apiUrl, this.#heard()) : null;
    this.#watch = access.kind === 'one' ? new TokenWatch(access.botToken, settings, parts.log) : null;
    const told = {
      simplified: (reason: string) => parts.log.warn('slack-message-simplified', { reason }),
      refused: (reason: string) => this.#watch?.refused(reason),
    };
    this.#sender = new Sender(told, settings.files ?? false);
    this.broken = this.#socket?.broken ?? new Promise(() => {});
    parts.meter.queue('slack-channels', () => this.#sender.waiting);
  }

  /** The address it listens on, where it does. */
  get address(): { readonly host: string; readonly port: number } | null {
    return addressOf(this.#server);
  }

  /** Over HTTP nobody can tell more than that Slack would be heard. Without a token that is taken nothing can be answered. */
  get isConnected(): boolean {
    if (this.#watch?.isGood === false) return false;
    return this.#socket ? this.#socket.isUp : this.#server?.listening === true;
  }

  async start(): Promise<void> {
    const { access, apiUrl, host, port } = this.#settings;
    // Asked first, so that a wrong token stops the start, and no event waits for it later.
    const identity = access.kind === 'one' ? await checkBotToken(access.botToken, this.#settings, apiUrl) : null;
    this.#warnOf(identity?.lacking ?? []);
    if (access.kind === 'many' && !isLongSecret(access.stateSecret)) {
      this.#parts.log.warn('slack-state-secret-short', { todo: SHORT_SECRET });
    }
    const receiver = httpReceiver(this.#settings, scopesFor(this.#settings), this.#installations, this.#heard());
    const app = this.#app(this.#socket ?? receiver, this.#authorize(identity));
    await app.init();
    const around = this.#around();
    listen(app, around, this.#installations);
    if (this.#settings.pagesAt) listenForLinks(app, around, this.#settings.pagesAt);
    forgetWith(around);
    const digesting = { clients: this.#clients(identity), ownTeam: identity?.team ?? null, now: this.#parts.now };
    this.#parts.digests.serve(new SlackMessenger({ ...around, ...digesting }));
    if (needsHttp(this.#settings)) this.#server = await serveHttp(receiver, this.#parts.beside, host, port);
    await this.#socket?.start();
    this.#watch?.start();
    this.#parts.log.info('slack-started', { transport: this.#settings.transport.kind, workspaces: access.kind });
  }

  async stop(): Promise<void> {
    const { desk } = this.#parts;
    const server = this.#server;
    this.#watch?.stop();
    server?.close();
    server?.closeIdleConnections();
    // Nothing more is taken in, while what was taken in is answered.
    await Promise.all([this.#socket?.stop(), desk.drained(STOP_WITHIN_MS)]);
    server?.closeAllConnections();
  }

  #heard() {
    const { log, meter } = this.#parts;
    return { log, acked: (seconds: number) => meter.acked(this.name, seconds) };
  }

  #authorize(identity: Identity | null): Authorize<boolean> {
    const { access } = this.#settings;
    if (access.kind === 'one') return async () => ({ botToken: access.botToken, ...identity });
    return (source) => this.#installations!.authorize(source);
  }

  #clients(identity: Identity | null): TeamClients {
    const { access, apiUrl } = this.#settings;
    const own = access.kind === 'one' && identity ? { ...identity, botToken: access.botToken } : null;
    return new TeamClients(tokensOf(this.#installations, own), apiUrl, this.#parts.log);
  }

  /** An installation from before a scope was asked for goes on without it. */
  #warnOf(lacking: readonly string[]): void {
    if (lacking.length === 0) return;
    this.#parts.log.warn('slack-scopes-missing', {
      scopes: lacking.join(', '),
      without: worksWithout(lacking),
      todo: updateApp(this.#settings),
    });
  }

  #app(receiver: Receiver, authorize: Authorize<boolean>): App {
    const { log } = this.#parts;
    const app = new App({
      receiver,
      authorize,
      clientOptions: clientOptions(this.#settings.apiUrl),
      logger: sdkLog(log),
      convoStore: false,
      deferInitialization: true,
    });
    app.error(async (error) => log.error('slack-listener-failed', { reason: error.message }));
    return app;
  }

  #around(): Around {
    const { desk, digests, store, log, now } = this.#parts;
    return {
      ...{ desk, digests, log, now },
      followThreads: this.#settings.threadFollowUps,
      files: this.#settings.files,
      lastAnswered: new LRUCache<string, string>({ max: THREADS_MAX }),
      late: new LateMessages(),
      earlyEdits: new EarlyEdits(),
      moved: new LRUCache({ max: THREADS_MAX }),
      sender: this.#sender,
      companies: new CompanyFinder(),
      people: new People(),
      offered: new OfferedPrompts(),
      directs: new DirectMessages(store, log),
    };
  }
}

function listen(app: App, around: Around, installations: Installations | null): void {
  listenForMessages(app, around);
  listenForCommands(app, around, listenForDigestForm(app, around));
  listenForButtons(app, around);
  listenForRatings(app, around);
  listenForHome(app, around);
  listenForOpenings(app, around);
  listenForShortcut(app, around);
  listenForRevival(app, around);
  listenForLeaving(app, around, installations);
}
