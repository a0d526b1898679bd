import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { CuratorPlace } from './bot/gaps/curators.js';
import { type Limits, USUAL_LIMITS } from './bot/limits.js';
import type { ModelPlaces } from './bot/plain-questions/places.js';
import type { ReaderTable } from './bot/readers.js';
import { isKnownZone as isZone } from './core/digest/schedule/zone.js';
import { AudienceLabel } from './core/records/text.js';
import type { ModelSettings } from './model/settings.js';
import type { DiscordSettings } from './platforms/discord/connect/settings.js';
import type { SlackSettings } from './platforms/slack/connect/settings.js';
import type { Colour } from './platforms/terminal/looks.js';
import type { WebSettings } from './platforms/web/parts.js';

export { isZone };

/** What the environment sets for every command, checked and with its defaults filled in. */
export interface Config {
  /** The folder of records. */
  readonly knowledgeDir: string;
  /** IANA zone that "today" and "last week" are counted in. */
  readonly zone: string;
  /** Always where FORCE_COLOR is set (https://force-color.org), never where NO_COLOR alone is (https://no-color.org). */
  readonly colour: Colour;
  /** The address of the reading room, to which answers lead of which a part is shown; null = there is none. */
  readonly pagesAt: string | null;
}

/** What the environment sets for answering on chat platforms. */
export interface ServeConfig {
  /** How Slack is connected; null where no variable asks for it. */
  readonly slack: SlackSettings | null;
  /** How Discord is connected; null where no token is set. */
  readonly discord: DiscordSettings | null;
  /** Where the reading room stands on the web; null where no address is set for it. */
  readonly web: WebSettings | null;
  /** The model that may read what the grammar does not read whole; null where none is configured. */
  readonly model: ModelConfig | null;
  /** Where what must outlive the process is kept: `file:PATH`, `postgres://…` or `memory:`. */
  readonly stateUrl: string;
  /** Which places see more than the public. */
  readonly readers: ReaderTable;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Where health and metrics are shown, and Slack's requests are taken over HTTP. */
  readonly host: string;
  readonly port: number;
  readonly limits: Limits;
  /** Places that are told each week what was asked in vain. */
  readonly curators: readonly CuratorPlace[];
  /** Whether names that are on no record are kept where they are asked for. */
  readonly keepNames: boolean;
  /** What is done with a part of a digest that may or may not have arrived, where the platform does not tell. */
  readonly whenUnsure: 'resend' | 'skip';
}

/** Which model may read, how often in a day (null = any number) and where. */
export interface ModelConfig extends ModelSettings {
  readonly dailyLimit: number | null;
  readonly places: ModelPlaces;
}

/** A URL of an API; the libraries want it to end in a slash, or not to. */
const ApiUrl = z.url({ protocol: /^https?$/, error: 'is no http address, such as https://slack.com/api/' });

const Secret = (prefix: string) =>
  z.string().startsWith(prefix, { error: `is not what it should be; it begins with ${prefix}` });

const Count = z.coerce
  .number({ error: 'is no number; expected 1 or more' })
  .int({ error: 'is no whole number; expected 1 or more' })
  .min(1, { error: 'is less than 1; expected 1 or more' });

const OnOff = z.enum(['1', '0', 'true', 'false'], { error: 'is neither 1 nor 0' });

/** The variables that have an effect. `.env.example` lists the same ones. */
export const Environment = z.object({
  KNOWLEDGE_DIR: z.string().optional(),
  TZ: z
    .string()
    .refine(isZone, { error: 'is no time zone; expected an IANA name such as "Asia/Tehran", or nothing' })
    .optional(),
  NO_COLOR: z.string().optional(),
  FORCE_COLOR: z.string().optional(),
  SLACK_BOT_TOKEN: Secret('xoxb-').optional(),
  SLACK_APP_TOKEN: Secret('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, { error: 'is too short; set what `openssl rand -hex 32` prints' }).optional(),
  SLACK_THREAD_FOLLOW_UPS: OnOff.optional(),
  SLACK_FILES: OnOff.optional(),
  SLACK_API_URL: ApiUrl.optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{1,25}$/, { error: 'is no id of an application; it is a number' })
    .optional(),
  DISCORD_SHARDS: z
    .union([z.literal('auto'), z.coerce.number().int().min(1)], { error: 'is neither auto nor a number' })
    .optional(),
  DISCORD_API_URL: ApiUrl.optional(),
  MODEL_URL: z
    .url({ protocol: /^https?$/, error: 'is no http address, such as http://127.0.0.1:11434/v1' })
    .refine(hasNoUser, { error: 'has a name or a password in it; set MODEL_KEY in place of that' })
    .optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: 'has a space or a sign that no key has' })
    .optional(),
  MODEL_TIMEOUT_S: z.coerce
    .number({ error: 'is no number of seconds; expected more than 0, up to 60' })
    .gt(0, { error: 'is not more than 0; expected seconds, up to 60' })
    .max(60, { error: 'is more than 60 seconds; nobody waits that long for an answer' })
    .optional(),
  MODEL_DAILY_LIMIT: Count.optional(),
  MODEL_PLACES: z.string().transform(modelPlacesIn).optional(),
  WEB_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'is no http address, such as https://sideline.example.org' })
    .refine(isBareAddress, { error: 'has a path, a query or a name in it; give the room a host of its own' })
    .optional(),
  WEB_INDEX: OnOff.optional(),
  READERS: z.string().transform(readersIn).optional(),
  CURATORS: z.string().transform(curatorsIn).optional(),
  GAPS_KEEP_NAMES: OnOff.optional(),
  STATE_URL: z
    .string()
    .regex(/^(?:file:.|postgres(?:ql)?:\/\/.|memory:$)/, {
      error: 'is no place for state; expected file:PATH, postgres://USER:PASSWORD@HOST/DATABASE or memory:',
    })
    .optional(),
  HOST: z.string().optional(),
  PORT: z.coerce
    .number({ error: 'is no port; expected a number up to 65535' })
    .int()
    .min(0)
    .max(65_535, { error: 'is no port; expected a number up to 65535' })
    .optional(),
  LIMIT_PERSON: Count.optional(),
  LIMIT_WORKSPACE: Count.optional(),
  LIMIT_GLOBAL: Count.optional(),
  LIMIT_WAITING: Count.optional(),
  DIGEST_WHEN_UNSURE: z.enum(['resend', 'skip'], { error: 'is neither resend nor skip' }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'is none of debug, info, warn, error' }).optional(),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads the configuration; an empty variable counts as unset.
 *
 * Throws a `ConfigError` that names every bad variable and what it expects, and never prints a value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const data = checked(env);
  return {
    knowledgeDir: data.KNOWLEDGE_DIR ?? OWN_KNOWLEDGE,
    zone: data.TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    colour: colourIn(data),
    pagesAt: webIn(data)?.baseUrl ?? null,
  };
}

function colourIn({ NO_COLOR, FORCE_COLOR }: Environment): Colour {
  if (FORCE_COLOR !== undefined) return 'always';
  return NO_COLOR === undefined ? 'on-screen' : 'never';
}

/** Reads what chat platforms need, whole: a token without its companions throws a `ConfigError` too. */
export function readServeConfig(env: Readonly<Record<string, string | undefined>>): ServeConfig {
  const data = checked(env);
  const readers = readersOf(data);
  return {
    slack: slackIn(data, readers),
    discord: discordIn(data),
    web: webIn(data),
    model: modelIn(data),
    stateUrl: data.STATE_URL ?? 'file:.sideline/state.json',
    readers,
    logLevel: data.LOG_LEVEL ?? 'info',
    ...addressIn(data),
    limits: limitsIn(data),
    curators: placedIn(data),
    keepNames: isOn(data.GAPS_KEEP_NAMES),
    whenUnsure: data.DIGEST_WHEN_UNSURE ?? 'resend',
  };
}

function isOn(value: z.infer<typeof OnOff> | undefined): boolean {
  return value === '1' || value === 'true';
}

function checked(env: Readonly<Record<string, string | undefined>>): Environment {
  const { success, data, error } = Environment.safeParse(setIn(env));
  if (success) return data;
  throw new ConfigError(error.issues.map((one) => `${one.path.join('.')} ${one.message}`).join('; '));
}

/** The variables that are set: an empty one is not. */
export function setIn(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((one): one is [string, string] => Boolean(one[1]?.trim())));
}

/** The variables whose values cannot be used, by name, each with what it expects, never with its value. */
export function badVariables(env: Readonly<Record<string, string | undefined>>): Map<string, string> {
  const { error } = Environment.safeParse(setIn(env));
  return new Map(error?.issues.map((one) => [one.path.join('.'), one.message]));
}

/** A variable of the environment with a value that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The folder that comes with the program, so that it also starts outside its own folder. */
const OWN_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

/** Slack's settings, where one of its variables is set; they have to be whole then. */
function slackIn(data: Environment, readers: ReaderTable): SlackSettings | null {
  const names = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'] as const;
  if (names.every((name) => data[name] === undefined)) return null;
  return {
    access: accessIn(data),
    transport: transportIn(data),
    apiUrl: data.SLACK_API_URL,
    threadFollowUps: isOn(data.SLACK_THREAD_FOLLOW_UPS),
    files: isOn(data.SLACK_FILES),
    readers: [...readers.keys()].some((place) => place.startsWith('slack:')),
    pagesAt: webIn(data)?.baseUrl ?? null,
    ...addressIn(data),
  };
}

function addressIn({ HOST, PORT }: Environment): Pick<ServeConfig, 'host' | 'port'> {
  return { host: HOST ?? '127.0.0.1', port: PORT ?? 3000 };
}

function limitsIn({ LIMIT_PERSON, LIMIT_WORKSPACE, LIMIT_GLOBAL, LIMIT_WAITING }: Environment): Limits {
  return {
    person: LIMIT_PERSON ?? USUAL_LIMITS.person,
    workspace: LIMIT_WORKSPACE ?? USUAL_LIMITS.workspace,
    global: LIMIT_GLOBAL ?? USUAL_LIMITS.global,
    waiting: LIMIT_WAITING ?? USUAL_LIMITS.waiting,
  };
}

function discordIn(data: Environment): DiscordSettings | null {
  if (!data.DISCORD_TOKEN) return null;
  return {
    token: data.DISCORD_TOKEN,
    applicationId: data.DISCORD_APPLICATION_ID,
    // The library puts its version behind it, with a slash of its own.
    apiUrl: data.DISCORD_API_URL?.replace(/\/+$/, ''),
    shards: data.DISCORD_SHARDS ?? 'auto',
  };
}

function webIn({ WEB_BASE_URL, WEB_INDEX }: Environment): WebSettings | null {
  if (!WEB_BASE_URL) return null;
  return { baseUrl: new URL(WEB_BASE_URL).origin, isIndexed: WEB_INDEX === '1' || WEB_INDEX === 'true' };
}

/** Seconds that a reading may take, unless it is said. */
const MODEL_TIMEOUT_S = 4;

/** The model's settings, where its address is set; its name has to be, too. */
function modelIn(data: Environment): ModelConfig | null {
  if (!data.MODEL_URL) return null;
  if (!data.MODEL_NAME) throw new ConfigError('MODEL_NAME is missing; set which model of MODEL_URL is to read');
  return {
    // The library puts its paths behind it, with a slash of their own.
    url: data.MODEL_URL.replace(/\/+$/, ''),
    name: data.MODEL_NAME,
    key: data.MODEL_KEY ?? null,
    timeoutMs: (data.MODEL_TIMEOUT_S ?? MODEL_TIMEOUT_S) * 1000,
    dailyLimit: data.MODEL_DAILY_LIMIT ?? null,
    places: data.MODEL_PLACES ?? null,
  };
}

function accessIn(data: Environment): SlackSettings['access'] {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = data;
  if (clientId && clientSecret && stateSecret) return { kind: 'many', clientId, clientSecret, stateSecret };
  if (clientId) {
    throw new ConfigError('SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET and SLACK_STATE_SECRET beside it');
  }
  if (data.SLACK_BOT_TOKEN) return { kind: 'one', botToken: data.SLACK_BOT_TOKEN };
  throw new ConfigError(
    'SLACK_BOT_TOKEN is missing; set it, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET for many workspaces',
  );
}

function transportIn({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Environment): SlackSettings['transport'] {
  if (SLACK_APP_TOKEN) return { kind: 'socket', appToken: SLACK_APP_TOKEN };
  if (SLACK_SIGNING_SECRET) return { kind: 'http', signingSecret: SLACK_SIGNING_SECRET };
  throw new ConfigError('SLACK_APP_TOKEN is missing; set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP');
}

/** The places of curators; where many workspaces are served, a channel alone does not tell which of them it is in. */
function placedIn({ CURATORS = [], SLACK_CLIENT_ID }: Environment): readonly CuratorPlace[] {
  const lacking = CURATORS.find(({ platform, team }) => platform === 'slack' && team === null);
  if (!SLACK_CLIENT_ID || !lacking) return CURATORS;
  throw new ConfigError(
    'CURATORS needs the workspace of each Slack channel where there are many: slack:T0123ABCD:C0123ABCD',
  );
}

/** Who sees more; a channel's id may be another's in another workspace, so that where many are served each is named. */
function readersOf({ READERS = new Map(), SLACK_CLIENT_ID }: Environment): ReaderTable {
  const lacking = [...READERS.keys()].find((place) => /^slack:[^:]*$/.test(place));
  if (!SLACK_CLIENT_ID || lacking === undefined) return READERS;
  throw new ConfigError(
    `READERS needs the workspace of ${lacking} where there are many: slack:T0123ABCD:C0123ABCD=staff+press`,
  );
}

/** `slack:C0123 slack:T0123:C0456 discord:123`: places by id, in Slack with the workspace before it where there are many. */
function curatorsIn(text: string, context: z.RefinementCtx): readonly CuratorPlace[] {
  const entries = text.split(/[\s;,]+/).filter((one) => one !== '');
  return entries.map((entry) => {
    const [, team = null, slack] = /^slack:(?:([TE][A-Z0-9]{2,30}):)?([CDGUW][A-Z0-9]{2,30})$/.exec(entry) ?? [];
    const [, discord] = /^discord:(\d{1,25})$/.exec(entry) ?? [];
    if (slack !== undefined) return { platform: 'slack', team, channel: slack };
    if (discord !== undefined) return { platform: 'discord', team: null, channel: discord };
    const message = 'has an entry that is not like slack:C0123ABCD, slack:T0123ABCD:C0123ABCD or discord:123456789';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** `slack discord:123 terminal`: platforms and places by id, in Slack with the workspace before it where there are many. */
function modelPlacesIn(text: string, context: z.RefinementCtx): ReadonlySet<string> {
  const entries = text.split(/[\s;,]+/).filter((one) => one !== '');
  const bad = entries.find((entry) => !MODEL_PLACE.test(entry));
  if (bad === undefined && entries.length > 0) return new Set(entries);
  const message = 'has an entry that is not like slack, discord, terminal, slack:C0123ABCD or discord:123456789';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

const MODEL_PLACE = /^(?:slack|discord|terminal|slack:(?:[TE][A-Z0-9]{2,30}:)?[CDGUW][A-Z0-9]{2,30}|discord:\d{1,25})$/;

function hasNoUser(address: string): boolean {
  const { username = '', password = '' } = URL.canParse(address) ? new URL(address) : {};
  return username === '' && password === '';
}

/** Whether an address is a host alone: the paths of the room begin at its top. */
function isBareAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash === '' && hasNoUser(address);
}

/** `slack:C0123=staff+press slack:T0123:D0456=staff`: places by id, each with the labels it may see. */
function readersIn(text: string, context: z.RefinementCtx): ReaderTable {
  const table = new Map<string, readonly string[]>();
  for (const entry of text.split(/[\s;]+/).filter((one) => one !== '')) {
    const [, place, list] = READER.exec(entry) ?? [];
    const labels = list?.split('+') ?? [];
    if (!place || labels.some((label) => !AudienceLabel.safeParse(label).success)) {
      context.addIssue({
        code: 'custom',
        message:
          'has an entry that is not like slack:C0123ABCD=staff+press, slack:T0123ABCD:C0123ABCD=staff or discord:123456789=staff',
      });
      return z.NEVER;
    }
    table.set(place, labels);
  }
  return table;
}

const READER = /^(slack:(?:[TE][A-Z0-9]{2,30}:)?[A-Z0-9]{2,30}|discord:\d{1,25})=([a-z0-9+-]{1,200})$/;
