import { REST, type RESTGetCurrentApplicationResult, type RESTOptions, Routes } from 'discord.js';
import { commandBodies } from '../commands.js';
import type { DiscordSettings } from './settings.js';

/** The longest that a call waits where Discord limits it: well within a claim's lease. Milliseconds. */
const WAIT_MAX_MS = 60_000;

/** The start waits for registering, which Discord may limit for a day. Milliseconds. */
const REGISTER_WAIT_MAX_MS = 5_000;

/** What registering came to. */
export interface Registered {
  /** Whether Discord's commands were others than ours. */
  readonly differed: boolean;
  readonly applicationId: string;
}

/**
 * Registers the commands, for a server or for all, where they differ from those that Discord has; with `onlyCheck` it
 * tells whether they do. Rejects as discord.js does.
 */
export async function registerCommands(
  settings: DiscordSettings,
  { guild = null, onlyCheck = false }: { readonly guild?: string | null; readonly onlyCheck?: boolean } = {},
): Promise<Registered> {
  const rest = new REST(restOptions(settings, REGISTER_WAIT_MAX_MS)).setToken(settings.token);
  const applicationId = settings.applicationId ?? (await ownApplication(rest));
  const route =
    guild === null ? Routes.applicationCommands(applicationId) : Routes.applicationGuildCommands(applicationId, guild);
  const ours = commandBodies();
  const theirs = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const differed = fingerprint(ours) !== fingerprint(theirs);
  if (differed && !onlyCheck) await rest.put(route, { body: ours });
  return { differed, applicationId };
}

/** How often it is forgotten, in milliseconds, what limits channels have that nothing waits for: the library keeps that for an hour. */
const HANDLERS_SWEPT_MS = 5 * 60_000;

/** Options of every REST client: a deadline, few retries, no endless wait, another address where one is set. */
export function restOptions({ apiUrl, restTimeoutMs }: DiscordSettings, waitMax = WAIT_MAX_MS): Partial<RESTOptions> {
  return {
    timeout: restTimeoutMs ?? 10_000,
    retries: 2,
    handlerSweepInterval: HANDLERS_SWEPT_MS,
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > waitMax,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  };
}

async function ownApplication(rest: REST): Promise<string> {
  return ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
}

/** What of commands is ours to say; Discord adds ids, versions and defaults. */
const OURS = [
  'name',
  'type',
  'description',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'contexts',
  'integration_types',
];

/** What Discord is told by language. Every key below is ours, be it `id` for Indonesian. */
const BY_LANGUAGE = ['name_localizations', 'description_localizations'];

function fingerprint(commands: unknown): string {
  const list = Array.isArray(commands) ? commands : [];
  return JSON.stringify(list.map((one) => essence(one)).sort((a, b) => (a < b ? -1 : 1)));
}

/** A command without what Discord adds, as text in one order of keys. */
function essence(value: unknown, isOurs = (key: string) => OURS.includes(key) || BY_LANGUAGE.includes(key)): string {
  if (Array.isArray(value)) return `[${value.map((one) => essence(one)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([key, part]) => isOurs(key) && !isDefault(part))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const all = () => true;
  return `{${parts.map(([key, part]) => `${key}:${BY_LANGUAGE.includes(key) ? essence(part, all) : essence(part)}`).join()}}`;
}

function isDefault(part: unknown): boolean {
  return part === null || part === undefined || part === false || part === '' || (Array.isArray(part) && !part.length);
}

/**
 * Where a server's administrator adds Sideline with the least rights: see channels, write in them and in threads, embed
 * links, attach pictures; and read the history, for replies and to see after a crash whether a part of a digest arrived
 * (https://discord.com/developers/docs/topics/permissions).
 */
export function inviteLink(applicationId: string): string {
  const permissions = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 38n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
