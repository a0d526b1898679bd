import { webApi } from '@slack/bolt';
import type { Log } from '../../../bot/ports/log.js';
import { type Failure, failureOf } from '../send/failure.js';
import { clientOptions } from '../send/sender.js';
import type { Installed, KeptInstallations } from './kept-installations.js';
import { sdkLog } from './sdk-log.js';
import type { ManyWorkspaces } from './settings.js';

/** A token is renewed when it has less than this left, in milliseconds: two hours of twelve, so that a failed renewal can be tried again. */
const RENEW_BEFORE_MS = 2 * 60 * 60_000;

/** Milliseconds between two tries while the token is good, and once it is over and questions wait for a new one. */
const PAUSE_MS = 60_000;
const PAUSE_WHEN_OVER_MS = 5_000;

/** A renewal under way. */
interface Renewal {
  readonly work: Promise<Installed>;
  /** Aborted where the workspace left or installed anew: what is got or kept after that is no longer wanted. */
  readonly unwanted: AbortController;
}

/**
 * Renews tokens in time (https://docs.slack.dev/authentication/using-token-rotation). Questions do not wait for it as
 * long as the token at hand is good. That one stays in use until the new pair is on disk: a refresh token is good once,
 * so a crash in between costs the workspace nothing before its token ends.
 */
export class Renewals {
  readonly #kept: KeptInstallations;
  readonly #access: ManyWorkspaces;
  readonly #log: Log;
  readonly #oauth: webApi.WebClient;
  /** By owner, as all of these: two events of one moment spend one refresh token once. */
  readonly #running = new Map<string, Renewal>();
  readonly #pausedUntil = new Map<string, number>();
  /** New pairs that the store did not take: their refresh tokens are to be had nowhere else. */
  readonly #unsaved = new Map<string, Installed>();

  constructor(kept: KeptInstallations, access: ManyWorkspaces, log: Log, apiUrl: string | undefined) {
    this.#kept = kept;
    this.#access = access;
    this.#log = log;
    this.#oauth = new webApi.WebClient(undefined, { ...clientOptions(apiUrl), logger: sdkLog(log) });
  }

  /** An installation whose token is good, from the one that is kept. Rejects where there is none to be had. */
  async good(owner: string, kept: Installed): Promise<Installed> {
    const unsaved = this.#unsaved.get(owner);
    if (unsaved || isDue(kept)) this.#begin(owner, kept);
    const good = [kept, unsaved].find((one) => one && !isOver(one));
    if (good) return good;
    const running = this.#running.get(owner);
    if (running) return running.work;
    throw new Error(`the token of workspace ${owner} is over and could not be renewed, see slack-token-not-renewed`);
  }

  /** Forgets a workspace that left or installed anew, what is under way for it too. */
  forget(owner: string): void {
    this.#running.get(owner)?.unwanted.abort(new Error(`workspace ${owner} left meanwhile, or installed anew`));
    this.#running.delete(owner);
    this.#unsaved.delete(owner);
    this.#pausedUntil.delete(owner);
  }

  #begin(owner: string, kept: Installed): void {
    if (this.#running.has(owner) || performance.now() < (this.#pausedUntil.get(owner) ?? 0)) return;
    const unwanted = new AbortController();
    const work = this.#renew(owner, unwanted.signal).catch((error: unknown) => {
      if (!unwanted.signal.aborted) this.#failed(owner, kept, failureOf(error));
      throw error;
    });
    const renewal = { work, unwanted };
    this.#running.set(owner, renewal);
    const end = () => {
      if (this.#running.get(owner) === renewal) this.#running.delete(owner);
    };
    // Where the token at hand is good, nobody waits for this.
    work.then(end, end);
  }

  /** The next pair, kept where the store takes it. */
  async #renew(owner: string, unwanted: AbortSignal): Promise<Installed> {
    // Read again: a renewal may have ended since the caller read it.
    const held = this.#unsaved.get(owner) ?? (await this.#kept.get(owner));
    if (!held) throw new Error(`workspace ${owner} has not installed Sideline`);
    const next = isDue(held) ? await this.#exchanged(held) : held;
    unwanted.throwIfAborted();
    this.#unsaved.set(owner, next);
    await this.#kept.put(owner, next).then(
      () => unwanted.aborted || this.#unsaved.delete(owner),
      (error: unknown) => unwanted.aborted || this.#notSaved(owner, error),
    );
    return next;
  }

  async #exchanged(held: Installed): Promise<Installed> {
    const refreshToken = held.refreshToken ?? '';
    const given = await this.#oauth.oauth.v2.access({
      client_id: this.#access.clientId,
      client_secret: this.#access.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    if (!given.access_token) throw new Error('Slack gave no token');
    return {
      ...held,
      botToken: given.access_token,
      refreshToken: given.refresh_token ?? refreshToken,
      expiresAt: given.expires_in === undefined ? null : Date.now() + given.expires_in * 1000,
    };
  }

  #failed(owner: string, { expiresAt, ...kept }: Installed, failure: Failure): void {
    const pauseMs = isOver({ ...kept, expiresAt }) ? PAUSE_WHEN_OVER_MS : PAUSE_MS;
    this.#pausedUntil.set(owner, performance.now() + pauseMs);
    this.#log.error('slack-token-not-renewed', {
      workspace: owner,
      reason: 'reason' in failure ? failure.reason : failure.kind,
      goodUntil: expiresAt === null ? null : new Date(expiresAt).toISOString(),
      todo: failure.kind === 'refused' ? INSTALL_AGAIN : WAIT,
    });
  }

  #notSaved(owner: string, error: unknown): void {
    this.#pausedUntil.set(owner, performance.now() + PAUSE_MS);
    this.#log.error('slack-token-not-saved', { workspace: owner, reason: String(error), todo: MAKE_ROOM });
  }
}

const INSTALL_AGAIN = 'have the workspace install Sideline again at /slack/install; until goodUntil it answers there';
const WAIT = 'it is tried again; if this goes on, check whether Slack can be reached';
const MAKE_ROOM =
  'make the store writable before Sideline stops; after that the workspace has to install it again at /slack/install';

function isDue({ expiresAt, refreshToken }: Installed): boolean {
  return expiresAt !== null && refreshToken !== null && expiresAt - Date.now() <= RENEW_BEFORE_MS;
}

function isOver({ expiresAt }: Installed): boolean {
  return expiresAt !== null && expiresAt <= Date.now();
}
