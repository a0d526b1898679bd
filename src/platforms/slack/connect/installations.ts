import { type AuthorizeResult, type AuthorizeSourceData, type Installation, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../../bot/ports/log.js';
import type { Store } from '../../../bot/ports/store.js';
import { keyOf } from '../receive/around.js';
import { failureOf } from '../send/failure.js';
import { clientOptions } from '../send/sender.js';
import { type Seal, sealWith } from './seal.js';
import type { ManyWorkspaces } from './settings.js';

/** A workspace's installation: what is needed to answer there, and nothing else of what Slack tells. */
const Installed = z.strictObject({
  botToken: z.string(),
  botId: z.string(),
  botUserId: z.string(),
  /** The token that the next pair is got with, once. Null where tokens do not expire. */
  refreshToken: z.string().nullable(),
  /** When the bot token ends, epoch milliseconds; null = never. */
  expiresAt: z.number().nullable(),
});
type Installed = z.infer<typeof Installed>;

/** A token is renewed when it has less than this left, in milliseconds: two hours of twelve, so that a failed renewal can be tried again. */
const RENEW_BEFORE_MS = 2 * 60 * 60_000;

/** Milliseconds between two tries to renew a token that is still good. */
const RENEW_PAUSE_MS = 60_000;

/** Workspaces that installed Sideline: their tokens, sealed in the store and renewed in time. */
export class Installations {
  readonly #store: Store;
  readonly #access: ManyWorkspaces;
  readonly #seal: Seal;
  readonly #log: Log;
  readonly #oauth: webApi.WebClient;
  /** Renewals under way, by key: two events of one moment use one refresh token once. */
  readonly #renewals = new Map<string, Promise<Installed>>();
  readonly #renewAgainAt = new Map<string, number>();
  /** Renewed pairs that the store did not take: their refresh tokens are spent, so they must not be lost. */
  readonly #unsaved = new Map<string, Installed>();

  constructor(store: Store, access: ManyWorkspaces, log: Log, apiUrl: string | undefined) {
    this.#store = store;
    this.#access = access;
    this.#seal = sealWith(access.stateSecret);
    this.#log = log;
    this.#oauth = new webApi.WebClient(undefined, clientOptions(apiUrl));
  }

  /** Keeps what an installation gave. */
  async add(installation: Installation): Promise<void> {
    const { bot } = installation;
    const owner = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
    if (!bot || !owner) throw new Error('Slack gave no bot token for this installation; check the scopes of the app.');
    await this.#put(owner, {
      botToken: bot.token,
      botId: bot.id,
      botUserId: bot.userId,
      refreshToken: bot.refreshToken ?? null,
      expiresAt: bot.expiresAt === undefined ? null : bot.expiresAt * 1000,
    });
    this.#log.info('slack-installed', { workspace: owner });
  }

  /** The token for an event. Rejects where the workspace has not installed Sideline, or its token cannot be renewed. */
  async authorize({ teamId, enterpriseId }: AuthorizeSourceData<boolean>): Promise<AuthorizeResult> {
    for (const owner of [teamId, enterpriseId]) {
      const installed = owner ? (this.#unsaved.get(owner) ?? (await this.#get(owner))) : null;
      if (!owner || !installed) continue;
      if (this.#unsaved.has(owner)) await this.#save(owner, installed);
      const { botToken, botId, botUserId } = await this.#fresh(owner, installed);
      return { botToken, botId, botUserId, ...(teamId ? { teamId } : {}), ...(enterpriseId ? { enterpriseId } : {}) };
    }
    throw new Error(`workspace ${teamId ?? enterpriseId} has not installed Sideline`);
  }

  async #fresh(owner: string, installed: Installed): Promise<Installed> {
    const { expiresAt, refreshToken } = installed;
    if (expiresAt === null || refreshToken === null || expiresAt - Date.now() > RENEW_BEFORE_MS) return installed;
    const isGood = expiresAt > Date.now();
    if (isGood && Date.now() < (this.#renewAgainAt.get(owner) ?? 0)) return installed;
    try {
      return await this.#renewed(owner, installed, refreshToken);
    } catch (error) {
      const failure = failureOf(error);
      this.#renewAgainAt.set(owner, Date.now() + RENEW_PAUSE_MS);
      this.#log.error('slack-token-not-renewed', {
        workspace: owner,
        reason: 'reason' in failure ? failure.reason : failure.kind,
        goodUntil: new Date(expiresAt).toISOString(),
        todo: 'if this goes on, have the workspace install Sideline again at /slack/install',
      });
      // The old token is good to its end, whatever became of the refresh token: a crash between renewal and saving
      // costs the workspace nothing before that.
      if (isGood) return installed;
      throw error;
    }
  }

  #renewed(owner: string, installed: Installed, refreshToken: string): Promise<Installed> {
    const running = this.#renewals.get(owner);
    if (running) return running;
    const renewal = this.#renew(owner, installed, refreshToken).finally(() => this.#renewals.delete(owner));
    this.#renewals.set(owner, renewal);
    return renewal;
  }

  async #renew(owner: string, installed: Installed, refreshToken: string): Promise<Installed> {
    const { clientId, clientSecret } = this.#access;
    const given = await this.#oauth.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    if (!given.access_token) throw new Error('Slack gave no token');
    const renewed: Installed = {
      ...installed,
      botToken: given.access_token,
      refreshToken: given.refresh_token ?? refreshToken,
      expiresAt: given.expires_in === undefined ? null : Date.now() + given.expires_in * 1000,
    };
    return this.#kept(owner, installed, renewed);
  }

  /** Saves a renewed pair, unless the workspace left or installed anew meanwhile. One that cannot be saved is used, and saved later. */
  async #kept(owner: string, old: Installed, renewed: Installed): Promise<Installed> {
    const current = await this.#get(owner);
    if (!current) throw new Error(`workspace ${owner} has not installed Sideline`);
    if (current.botToken !== old.botToken) return current;
    this.#unsaved.set(owner, renewed);
    await this.#save(owner, renewed);
    return renewed;
  }

  /** Forgets what is held in memory of a workspace that left. */
  forget(owner: string): void {
    this.#unsaved.delete(owner);
    this.#renewAgainAt.delete(owner);
  }

  async #save(owner: string, installed: Installed): Promise<void> {
    await this.#put(owner, installed).then(
      () => this.#unsaved.delete(owner),
      (error: unknown) => this.#log.error('slack-token-not-saved', { workspace: owner, reason: String(error) }),
    );
  }

  async #put(owner: string, installed: Installed): Promise<void> {
    await this.#store.put(keyOf(owner, 'installation'), this.#seal.close(JSON.stringify(installed)), null);
  }

  async #get(owner: string): Promise<Installed | null> {
    const sealed = await this.#store.get(keyOf(owner, 'installation'), Date.now());
    if (sealed === null) return null;
    const opened = this.#seal.open(sealed);
    if (opened === null) {
      throw new Error(
        `the installation of workspace ${owner} was sealed under another SLACK_STATE_SECRET; set that one again, or install Sideline there anew`,
      );
    }
    return Installed.parse(JSON.parse(opened));
  }
}
