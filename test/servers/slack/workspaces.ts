import type { Body } from './held.js';

/** A workspace in which the app is installed. `scopes`, `channels`, `users` and `members` are for tests to change. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly enterpriseId: string | null;
  readonly botToken: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly appId: string;
  /** Whether the app is an agent; else an assistant, as those made before July 2026 may be. */
  isAgent: boolean;
  scopes: readonly string[];
  /** Whether conversations.history and .replies answer everywhere; by default only where a scope lets them. */
  readableHistory: boolean;
  /**
   * What conversations.info tells beyond the defaults, by channel: `{ is_ext_shared: true }`. Nothing can be written in one
   * that `is_archived`, or of which the app is no member: `{ is_member: false }`.
   */
  readonly channels: Map<string, Body>;
  /** What users.info tells beyond the defaults, by user: `{ is_restricted: true }`. */
  readonly users: Map<string, Body>;
  readonly members: Map<string, readonly string[]>;
}

/** What to say of a new workspace; only its id is needed. */
export type TeamOptions = Pick<Team, 'id'> & Partial<Team>;

/** Why Slack refuses a token it once knew. */
export type TokenRefusal = 'token_expired' | 'token_revoked' | 'account_inactive' | 'invalid_auth';

/** What a token stands for. */
export interface Grant {
  readonly token: string;
  readonly team: Team;
  refused?: TokenRefusal;
  /** When it expires by itself, in ms since 1970; never if absent. */
  readonly expiresAt?: number;
}

/** The scopes a workspace gives the app unless the test says otherwise. */
export const DEFAULT_SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'channels:read',
  'chat:write',
  'commands',
  'im:history',
  'users:read',
];

/** The one app-level token; it opens Socket Mode and nothing else. */
export const APP_TOKEN = 'xapp-1-far-side';

/** The workspaces and the tokens they gave out. */
export class Workspaces {
  readonly teams = new Map<string, Team>();
  readonly #grants = new Map<string, Grant>();

  /** Adds a workspace and makes its bot token valid. Throws if it is there already. */
  add(options: TeamOptions): Team {
    if (this.teams.has(options.id)) throw new Error(`workspace ${options.id} is there already`);
    const team = teamOf(options);
    this.teams.set(team.id, team);
    this.grant({ token: team.botToken, team });
    return team;
  }

  /** The workspace with this id; throws if there is none. */
  team(id: string): Team {
    const team = this.teams.get(id);
    if (team === undefined) throw new Error(`no workspace ${id} here; addTeam({ id: '${id}' }) first`);
    return team;
  }

  /** Makes a token valid, anew if it was refused. */
  grant(grant: Grant): void {
    this.#grants.set(grant.token, grant);
  }

  /** What the token stands for, or the error Slack answers it with. */
  check(token: string): Grant | string {
    if (token === '') return 'not_authed';
    const grant = this.#grants.get(token);
    if (grant === undefined) return 'invalid_auth';
    if (grant.expiresAt !== undefined && grant.expiresAt <= Date.now()) return 'token_expired';
    return grant.refused ?? grant;
  }

  /** From now on the token is refused. */
  refuse(token: string, refused: TokenRefusal): void {
    const grant = this.#grants.get(token);
    if (grant === undefined) throw new Error(`no token ${token} was ever given`);
    grant.refused = refused;
  }

  /** From now on every token of the workspace is refused. */
  refuseTeam(id: string, refused: TokenRefusal): void {
    for (const grant of this.#grants.values()) if (grant.team.id === id) grant.refused = refused;
  }
}

function teamOf(options: TeamOptions): Team {
  const tail = options.id.replace(/^T/, '');
  return {
    name: `Workspace ${tail}`,
    domain: `workspace-${tail.toLowerCase()}`,
    enterpriseId: null,
    botToken: `xoxb-${tail}-far-side`,
    botId: `B${tail}`,
    botUserId: tail === '111' ? 'U0BOT' : `U0BOT${tail}`,
    appId: 'A111',
    isAgent: true,
    scopes: DEFAULT_SCOPES,
    readableHistory: false,
    channels: new Map(),
    users: new Map(),
    members: new Map(),
    ...options,
  };
}
