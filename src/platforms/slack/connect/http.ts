import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { HTTPReceiver, type HTTPReceiverOptions, type Receiver, webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../../bot/ports/log.js';
import { listenOn } from '../../../http/listen.js';
import { type Routes, refuse } from '../../../http/routes.js';
import { clientOptions } from '../send/sender.js';
import { guardBodies } from './guard-bodies.js';
import { failedPage, installedPage, notBegunPage, sendPage } from './install-pages.js';
import type { Installations } from './installations.js';
import { sdkLog } from './sdk-log.js';
import { keysFrom } from './secret-keys.js';
import type { ManyWorkspaces, SlackSettings } from './settings.js';
import { type Acked, timingAcks } from './timed-acks.js';

/** Slack's requests are some kilobytes; nobody unknown may fill the memory with more, in bytes. */
const BODY_MAX = 256 * 1024;

/** Seconds that a request may be from a clock ahead of ours; the SDK refuses only what is older than five minutes. */
const AHEAD_MAX_S = 300;

/**
 * A whole request, headers included, has to arrive in this time, in milliseconds, and how often it is looked whether it is
 * over: Node looks every 30 seconds only, so that one that drips in would be let go on for a minute.
 */
const REQUEST_TIMEOUT_MS = 29_000;
const CHECK_EVERY_MS = 1_000;

const LIMITS: ServerOptions = {
  requestTimeout: REQUEST_TIMEOUT_MS,
  headersTimeout: REQUEST_TIMEOUT_MS,
  connectionsCheckingInterval: CHECK_EVERY_MS,
};

/** Connections at once, each with a body of `BODY_MAX` at most; more are closed as they come. */
const CONNECTIONS_MAX = 512;

/** An installation has to be done in this time, in seconds. */
const STATE_LIFE_S = 600;

/** Ended installations whose return from Slack is refused a second time; the oldest go first. */
const ENDED_MAX = 10_000;

/** A receiver whose requests come from a server of our own, see `serveHttp`. */
export interface HttpReceiver extends Receiver {
  readonly requestListener: RequestListener;
}

/** The receiver of signed requests and of installations. */
export function httpReceiver(
  settings: Pick<SlackSettings, 'access' | 'transport' | 'apiUrl'>,
  scopes: readonly string[],
  installations: Installations | null,
  { log, acked }: { readonly log: Log; readonly acked: Acked },
): HttpReceiver {
  const { access, transport, apiUrl } = settings;
  const receiver = new HTTPReceiver({
    // Over a socket only the installation pages are served, and no request is ever taken for one of Slack's.
    ...(transport.kind === 'http'
      ? { signingSecret: transport.signingSecret }
      : { signingSecret: '', endpoints: [], signatureVerification: false }),
    bodyLimit: BODY_MAX,
    logger: sdkLog(log),
    // After three seconds without an answer, such as where a token that is over is being renewed: what is not
    // acknowledged Slack sends again, what is, it does not.
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
    },
    ...(access.kind === 'many' && installations ? oauth(access, scopes, installations, apiUrl) : {}),
  });
  // The SDK does not start where it sees an installer beside an `authorize` of our own, so it does not see it.
  return {
    init: (app) => receiver.init(timingAcks(app, acked)),
    start: async () => {},
    stop: async () => {},
    requestListener:
      transport.kind === 'http'
        ? guardBodies(receiver.requestListener, { signingSecret: transport.signingSecret, bodyMax: BODY_MAX, log })
        : receiver.requestListener,
  };
}

function oauth(
  access: ManyWorkspaces,
  scopes: readonly string[],
  installations: Installations,
  apiUrl: string | undefined,
) {
  const { clientId, clientSecret } = access;
  return {
    clientId,
    clientSecret,
    stateSecret: keysFrom(access.stateSecret).state,
    scopes: [...scopes],
    installationStore: {
      storeInstallation: (installation: Parameters<Installations['add']>[0]) => installations.add(installation),
      fetchInstallation: () => Promise.reject(new Error('tokens are looked up by Installations.authorize')),
    },
    installerOptions: {
      clientOptions: clientOptions(apiUrl),
      directInstall: true,
      stateCookieExpirationSeconds: STATE_LIFE_S,
      callbackOptions: callbacks(),
    },
  };
}

/** What the SDK asks when Slack sends the browser back. That the state is ours and this browser's it has seen to itself. */
function callbacks(): Callbacks {
  const ended = new LRUCache<string, true>({ max: ENDED_MAX, ttl: STATE_LIFE_S * 1000 });
  return {
    async beforeInstallation(_options, request, response) {
      const state = new URL(request.url ?? '/', 'http://localhost').searchParams.get('state') ?? '';
      const isFirst = !ended.has(state);
      ended.set(state, true);
      if (!isFirst) sendPage(response, notBegunPage());
      return isFirst;
    },
    success: (installation, _options, _request, response) => sendPage(response, installedPage(installation)),
    failure(error, _options, _request, response) {
      const reason = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
      sendPage(response, failedPage(error.code, reason));
    },
  };
}

type Callbacks = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>;

/** Serves a receiver on an address. Rejects with a `PlatformError` where the address cannot be had. */
export async function serveHttp(receiver: HttpReceiver, beside: Routes, host: string, port: number): Promise<Server> {
  const server = createServer(LIMITS, (request, response) => {
    if (beside(request, response)) return;
    if (isAhead(request)) refuse(response, 401);
    else listen(receiver.requestListener, request, response);
  });
  server.maxConnections = CONNECTIONS_MAX;
  await listenOn(server, host, port);
  return server;
}

function isAhead(request: IncomingMessage): boolean {
  const sentAt = Number(request.headers['x-slack-request-timestamp']);
  return sentAt - Date.now() / 1000 > AHEAD_MAX_S;
}

/** The SDK's listener throws for a path that is not its own. */
function listen(listener: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  try {
    listener(request, response);
  } catch {
    refuse(response, 404);
  }
}
