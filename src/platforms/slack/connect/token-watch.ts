import { webApi } from '@slack/bolt';
import type { Log } from '../../../bot/ports/log.js';
import type { SlackSettings } from './settings.js';
import { askingOptions, deadToken, isDead, tokenRefused } from './tokens.js';

/** How often Slack is asked whether it takes the token, in milliseconds, and how often once it did not. */
const ASK_EVERY_MS = 5 * 60_000;
const ASK_AGAIN_MS = 30_000;

/**
 * Watches whether Slack goes on taking the bot token of the one workspace: somebody may revoke it, or remove the app, while the
 * connection holds, and then no answer can be shown, nor anybody in Slack be told. An installation anew may bring it back.
 */
export class TokenWatch {
  readonly #client: webApi.WebClient;
  readonly #log: Log;
  #isGood = true;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(token: string, { apiUrl }: Pick<SlackSettings, 'apiUrl'>, log: Log) {
    this.#client = new webApi.WebClient(token, askingOptions(apiUrl));
    this.#log = log;
  }

  /** Whether Slack took the token the last time that it said so. */
  get isGood(): boolean {
    return this.#isGood;
  }

  start(): void {
    this.#isStopped = false;
    this.#askIn(ASK_EVERY_MS);
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** Slack refused a call; where the token may be why, it is asked at once. */
  refused(reason: string): void {
    if (isDead(reason) && this.#isGood) this.#askIn(0);
  }

  #askIn(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#ask(), ms).unref();
  }

  /** Never rejects. */
  async #ask(): Promise<void> {
    await this.#client.auth.test().then(
      () => this.#found(null),
      (error: unknown) => this.#found(deadToken(error) ?? 'unknown'),
    );
    this.#askIn(this.#isGood ? ASK_EVERY_MS : ASK_AGAIN_MS);
  }

  /** What Slack said of the token: null = it takes it; `unknown` = nothing of it. */
  #found(reason: string | null): void {
    const isGood = reason === 'unknown' ? this.#isGood : reason === null;
    if (isGood === this.#isGood) return;
    this.#isGood = isGood;
    if (isGood) this.#log.info('slack-token-good-again');
    else this.#log.error('slack-token-refused', { todo: tokenRefused(reason ?? '') });
  }
}
