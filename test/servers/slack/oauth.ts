import { randomUUID } from 'node:crypto';
import { secretText } from '../../canaries.js';
import type { Team, Workspaces } from './workspaces.js';

/** The app's own credentials for `oauth.v2.access`. */
export const CLIENT = { id: '111.222', secret: 'far-side-client-secret' };
secretText(CLIENT.secret);

/** What an installation is to give. */
export interface CodeOptions {
  readonly team: Team;
  /** The team's own scopes by default. */
  readonly scopes?: readonly string[];
  /** With token rotation: a token that expires, and a refresh token. Off by default. */
  readonly refresh?: boolean;
  /** Life of a rotating token in seconds, 43,200 by default as with Slack. */
  readonly expiresInS?: number;
  /** Who installs. */
  readonly user?: string;
}

interface Granted {
  readonly options: CodeOptions;
  used: boolean;
}

/** What a code or a refresh token is exchanged for. */
export interface TokenPair {
  readonly options: CodeOptions;
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly expiresInS?: number;
}

/** The codes of the authorise page, and the refresh tokens: each is good once. */
export class OAuthCodes {
  readonly client = CLIENT;
  readonly #workspaces: Workspaces;
  readonly #codes = new Map<string, Granted>();
  readonly #refreshTokens = new Map<string, Granted>();

  constructor(workspaces: Workspaces) {
    this.#workspaces = workspaces;
  }

  /** The code with which Slack sends a person back after "Allow". */
  newCode(options: CodeOptions): string {
    const code = `code-${randomUUID()}`;
    this.#codes.set(code, { options, used: false });
    return code;
  }

  /** Exchanges a code: tokens, or the error Slack answers. */
  exchange(code: string): TokenPair | string {
    const granted = this.#codes.get(code);
    if (granted === undefined) return 'invalid_code';
    if (granted.used) return 'code_already_used';
    granted.used = true;
    return this.#tokens(granted.options);
  }

  /** Rotates a refresh token: a new pair, or the error Slack answers. The access token before it lives on till it expires. */
  rotate(refreshToken: string): TokenPair | string {
    const granted = this.#refreshTokens.get(refreshToken);
    if (granted === undefined || granted.used) return 'invalid_refresh_token';
    granted.used = true;
    return this.#tokens(granted.options);
  }

  #tokens(options: CodeOptions): TokenPair {
    if (options.scopes !== undefined) options.team.scopes = options.scopes;
    if (options.refresh !== true) {
      this.#workspaces.grant({ token: options.team.botToken, team: options.team });
      return { options, accessToken: options.team.botToken };
    }
    return this.#rotatingTokens(options);
  }

  #rotatingTokens(options: CodeOptions): TokenPair {
    const accessToken = `xoxe.xoxb-1-${randomUUID()}`;
    const refreshToken = `xoxe-1-${randomUUID()}`;
    const expiresInS = options.expiresInS ?? 43_200;
    this.#workspaces.grant({ token: accessToken, team: options.team, expiresAt: Date.now() + expiresInS * 1000 });
    this.#refreshTokens.set(refreshToken, { options, used: false });
    return { options, accessToken, refreshToken, expiresInS };
  }
}
