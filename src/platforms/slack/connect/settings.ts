/** What Slack is connected with. */
export interface SlackSettings {
  /** One workspace by its bot token, or many by installing over OAuth. */
  readonly access: OneWorkspace | ManyWorkspaces;
  /** How Slack reaches Sideline. */
  readonly transport: OverSocket | OverHttp;
  /** Another address of the Web API, for proxies and tests; undefined = Slack's own. */
  readonly apiUrl: string | undefined;
  /** Whether questions in a thread are answered without a mention. */
  readonly threadFollowUps: boolean;
  /** Whether a channel is configured to see more than the public. */
  readonly readers: boolean;
  /** Whether files and pictures are put beside answers where somebody asks for them, which takes a scope of its own. */
  readonly files: boolean;
  /** The address of the reading room, links to which are shown as cards; null = there is none. */
  readonly pagesAt?: string | null;
  /** Where the installation pages and, over HTTP, Slack's requests are served. */
  readonly host: string;
  readonly port: number;
}

/** A workspace whose bot token is configured. */
export interface OneWorkspace {
  readonly kind: 'one';
  readonly botToken: string;
}

/** Workspaces that install Sideline themselves. `stateSecret` also seals their tokens in the store. */
export interface ManyWorkspaces {
  readonly kind: 'many';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

/** A WebSocket that Sideline opens. */
export interface OverSocket {
  readonly kind: 'socket';
  readonly appToken: string;
}

/** Requests that Slack signs. */
export interface OverHttp {
  readonly kind: 'http';
  readonly signingSecret: string;
}

/** Whether Slack, or whoever installs Sideline there, comes by HTTP. */
export function needsHttp({ access, transport }: Pick<SlackSettings, 'access' | 'transport'>): boolean {
  return transport.kind === 'http' || access.kind === 'many';
}
