import type { AuthorizeResult, AuthorizeSourceData, Installation } from '@slack/bolt';
import type { Log } from '../../../bot/ports/log.js';
import type { Store } from '../../../bot/ports/store.js';
import { type Installed, KeptInstallations } from './kept-installations.js';
import { Organisations } from './organisations.js';
import { Renewals } from './renewals.js';
import type { ManyWorkspaces } from './settings.js';

/** How far Slack's clock and ours may be apart, in milliseconds. */
const CLOCKS_APART_MS = 10_000;

/** Workspaces that installed Sideline: their tokens, sealed in the store and renewed in time. */
export class Installations {
  readonly #kept: KeptInstallations;
  readonly #renewals: Renewals;
  readonly #organisations: Organisations;
  readonly #log: Log;

  constructor(store: Store, access: ManyWorkspaces, log: Log, apiUrl: string | undefined) {
    this.#kept = new KeptInstallations(store, access.stateSecret);
    this.#organisations = new Organisations(store, log);
    this.#renewals = new Renewals(this.#kept, access, log, apiUrl);
    this.#log = log;
  }

  /** Keeps what an installation gave, in place of an earlier one. */
  async add(installation: Installation): Promise<void> {
    const owner = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
    if (!installation.bot || !owner) {
      throw new Error('Slack gave no bot token for this installation; check the scopes of the app.');
    }
    this.#renewals.forget(owner);
    await this.#kept.put(owner, installedFrom(installation.bot));
    this.#log.info('slack-installed', { workspace: owner });
  }

  /** The token of a workspace that no event came from; null where it has not installed Sideline. Rejects where it cannot be renewed. */
  async tokenOf(team: string): Promise<Pick<Installed, 'botToken' | 'botId'> | null> {
    const owner = (await this.#kept.get(team)) ? team : await this.#organisations.of(team);
    const kept = owner === null ? null : await this.#kept.get(owner);
    return owner === null || kept === null ? null : this.#renewals.good(owner, kept);
  }

  /** The token for an event. Rejects where the workspace has not installed Sideline, or its token cannot be renewed. */
  async authorize({ teamId, enterpriseId }: AuthorizeSourceData<boolean>): Promise<AuthorizeResult> {
    for (const owner of [teamId, enterpriseId]) {
      const kept = owner ? await this.#kept.get(owner) : null;
      if (!owner || !kept) continue;
      if (teamId && owner !== teamId) await this.#organisations.remember(teamId, owner);
      const { botToken, botId, botUserId } = await this.#renewals.good(owner, kept);
      return { botToken, botId, botUserId, ...(teamId ? { teamId } : {}), ...(enterpriseId ? { enterpriseId } : {}) };
    }
    throw new Error(`workspace ${teamId ?? enterpriseId} has not installed Sideline`);
  }

  /** Whether a workspace installed Sideline anew after it had left, at an instant in epoch milliseconds. */
  async isNewerThan(owner: string, leftAt: number): Promise<boolean> {
    // What cannot be read is to go as well.
    const kept = await this.#kept.get(owner).catch(() => null);
    return kept !== null && kept.installedAt > leftAt + CLOCKS_APART_MS;
  }

  /** Forgets what is held in memory of a workspace that left. */
  forget(owner: string): void {
    this.#renewals.forget(owner);
    this.#organisations.forget(owner);
  }
}

function installedFrom(bot: NonNullable<Installation['bot']>): Installed {
  return {
    botToken: bot.token,
    botId: bot.id,
    botUserId: bot.userId,
    refreshToken: bot.refreshToken ?? null,
    expiresAt: bot.expiresAt === undefined ? null : bot.expiresAt * 1000,
    installedAt: Date.now(),
  };
}
