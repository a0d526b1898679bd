/** What Discord is connected with. */
export interface DiscordSettings {
  readonly token: string;
  /** The application that commands are registered for; undefined = the one that the token belongs to. */
  readonly applicationId: string | undefined;
  /** Another address of the API, without a final slash, for proxies and tests; undefined = Discord's own. */
  readonly apiUrl: string | undefined;
  /** Connections to the gateway; `auto` = as many as Discord advises. */
  readonly shards: number | 'auto';
  /** How long an answer of the API is waited for, in milliseconds; undefined = ten seconds. */
  readonly restTimeoutMs?: number;
}
