import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../../bot/ports/log.js';
import { PlaceGone } from '../../../bot/ports/messenger.js';
import type { Installations } from '../connect/installations.js';
import { sdkLog } from '../connect/sdk-log.js';
import { clientOptions } from '../send/sender.js';

/** Who speaks for Sideline in a workspace. */
export interface TeamClient {
  readonly client: webApi.WebClient;
  readonly botId: string;
}

/** Tokens of which a client is kept. */
const CLIENTS_MAX = 100;

/** A bot's token, by which it speaks, and its id. */
export interface BotToken {
  readonly botToken: string;
  readonly botId: string;
}

/** Clients for what nobody asked for at that moment: there is no event that would bring one along. */
export class TeamClients {
  readonly #tokenOf: (team: string) => Promise<BotToken | null>;
  readonly #apiUrl: string | undefined;
  readonly #log: Log;
  readonly #clients = new LRUCache<string, webApi.WebClient>({ max: CLIENTS_MAX });

  constructor(tokenOf: (team: string) => Promise<BotToken | null>, apiUrl: string | undefined, log: Log) {
    this.#tokenOf = tokenOf;
    this.#apiUrl = apiUrl;
    this.#log = log;
  }

  /** Rejects with `PlaceGone` where the workspace has not installed Sideline; else where its token cannot be renewed. */
  async of(team: string): Promise<TeamClient> {
    const token = await this.#tokenOf(team);
    if (!token) throw new PlaceGone('Sideline is not installed in this workspace any more');
    return { client: this.#clientWith(token.botToken), botId: token.botId };
  }

  #clientWith(botToken: string): webApi.WebClient {
    const known = this.#clients.get(botToken);
    if (known) return known;
    const client = new webApi.WebClient(botToken, { ...clientOptions(this.#apiUrl), logger: sdkLog(this.#log) });
    this.#clients.set(botToken, client);
    return client;
  }
}

/** The token of the one workspace that is configured, or of those that installed Sideline. */
export function tokensOf(
  installations: Installations | null,
  own: (BotToken & { readonly team: string }) | null,
): (team: string) => Promise<BotToken | null> {
  return async (team) => {
    if (installations) return installations.tokenOf(team);
    return own && own.team === team ? own : null;
  };
}
