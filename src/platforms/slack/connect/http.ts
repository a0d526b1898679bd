import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import { PlatformError } from '../../../bot/ports/chat-platform.js';
import type { Log } from '../../../bot/ports/log.js';
import { clientOptions } from '../send/sender.js';
import type { Installations } from './installations.js';
import { sdkLog } from './sdk-log.js';
import type { ManyWorkspaces, SlackSettings } from './settings.js';

/** Slack's requests are some kilobytes; nobody unknown may fill the memory with more, in bytes. */
const BODY_MAX = 256 * 1024;

/** Seconds that a request may be from a clock ahead of ours; the SDK refuses only what is older than five minutes. */
const AHEAD_MAX_S = 300;

/** A whole request has to arrive in this time, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The receiver of signed requests and of installations; its listener is served by `serveHttp`. */
export function httpReceiver(
  settings: Pick<SlackSettings, 'access' | 'transport' | 'apiUrl'>,
  scopes: readonly string[],
  installations: Installations | null,
  log: Log,
): HTTPReceiver {
  const { access, transport, apiUrl } = settings;
  return new HTTPReceiver({
    // Over a socket only the installation pages are served, and no request is ever taken for one of Slack's.
    ...(transport.kind === 'http'
      ? { signingSecret: transport.signingSecret }
      : { signingSecret: '', endpoints: [], signatureVerification: false }),
    bodyLimit: BODY_MAX,
    logger: sdkLog(log),
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(200).end();
    },
    ...(access.kind === 'many' && installations ? oauth(access, scopes, installations, apiUrl) : {}),
  });
}

function oauth(
  access: ManyWorkspaces,
  scopes: readonly string[],
  installations: Installations,
  apiUrl: string | undefined,
) {
  const { clientId, clientSecret, stateSecret } = access;
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...scopes],
    installationStore: {
      storeInstallation: (installation: Parameters<Installations['add']>[0]) => installations.add(installation),
      fetchInstallation: () => Promise.reject(new Error('tokens are looked up by Installations.authorize')),
    },
    installerOptions: { clientOptions: clientOptions(apiUrl), directInstall: true },
  };
}

/** Serves a receiver on an address. Rejects with a `PlatformError` where the address cannot be had. */
export async function serveHttp(receiver: HTTPReceiver, host: string, port: number): Promise<Server> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    if (isAhead(request)) refuse(response, 401);
    else listen(receiver.requestListener, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new PlatformError(notListening(host, port, error))));
    server.listen(port, host, resolve);
  });
  return server;
}

function isAhead(request: IncomingMessage): boolean {
  const sentAt = Number(request.headers['x-slack-request-timestamp']);
  return sentAt - Date.now() / 1000 > AHEAD_MAX_S;
}

/** The SDK's listener throws for a path that is not its own. */
function listen(listener: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  try {
    listener(request, response as Parameters<RequestListener>[1]);
  } catch {
    refuse(response, 404);
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

function notListening(host: string, port: number, error: Error): string {
  const why = 'code' in error && error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
  return `Sideline cannot listen on ${host}:${port} (${why}); set HOST and PORT to a free address.`;
}
