import type { Config, ModelConfig, ServeConfig } from '../config.js';
import { isoInstant } from '../core/digest/schedule/iso-instant.js';
import type { Colour } from '../platforms/terminal/looks.js';
import type { Arguments, Option } from './command.js';
import { BadUse } from './command.js';
import type { Shell } from './shell.js';

/** What every question is asked under: which records, whose eyes, when and where. */
export interface Circumstances {
  readonly knowledgeDir: string;
  readonly reader: readonly string[];
  /** The instant of a question, ISO 8601: the one given, else the present one at each call. */
  readonly now: () => string;
  readonly zone: string;
  /** Where colours are shown, as the environment sets it and the terminal has them. */
  readonly colour: Colour;
  /** The address of the reading room; null = there is none. */
  readonly pagesAt: string | null;
}

/** The options that set circumstances; the environment or the clock stands in for those not given. */
export const CIRCUMSTANCE_OPTIONS: readonly Option[] = [
  {
    name: 'knowledge',
    value: 'DIR',
    does: 'answer from this folder (else KNOWLEDGE_DIR, else the one that comes along)',
  },
  { name: 'reader', value: 'a,b', does: 'audience labels that may be seen besides public' },
  { name: 'now', value: 'ISO', does: 'count "last week" and the like from this time (else the clock)' },
  { name: 'zone', value: 'IANA', does: 'time zone of "today", such as Asia/Tehran (else TZ, else the system\'s)' },
];

/** Switches the model off for one call. */
export const NO_MODEL: Option = { name: 'no-model', does: 'have nothing read by the model of MODEL_URL' };

/** Reads options and environment. Throws `BadUse` for a value that cannot be used, naming what was expected. */
export async function readCircumstances(given: Arguments, shell: Shell): Promise<Circumstances> {
  const { isZone, ...config } = await environment(shell);
  const zone = given.value('zone') ?? config.zone;
  if (!isZone(zone)) throw new BadUse(`--zone "${zone}" is no time zone; use an IANA name such as Asia/Tehran.`);
  const now = given.value('now');
  const instant = now === undefined ? null : readInstant(now, zone);
  return {
    knowledgeDir: given.value('knowledge') ?? config.knowledgeDir,
    reader: await readLabels(given.value('reader') ?? ''),
    now: instant === null ? shell.now : () => instant,
    zone,
    colour: config.colour === 'on-screen' && shell.env.TERM === 'dumb' ? 'never' : config.colour,
    pagesAt: config.pagesAt,
  };
}

/** What the environment sets for chat platforms. Throws `BadUse` for a value that cannot be used, or one that is missing. */
export async function serveConfig(shell: Shell): Promise<ServeConfig> {
  const { readServeConfig } = await import('../config.js');
  return fromEnvironment(() => readServeConfig(shell.env));
}

/** Where this machine keeps what outlives a restart, and how digests are sent from it; tokens of platforms play no part. */
export async function stateConfig({
  env,
}: Pick<Shell, 'env'>): Promise<Pick<ServeConfig, 'stateUrl' | 'whenUnsure' | 'keepNames'>> {
  const { readServeConfig } = await import('../config.js');
  const { STATE_URL, DIGEST_WHEN_UNSURE, GAPS_KEEP_NAMES } = env;
  return fromEnvironment(() => readServeConfig({ STATE_URL, DIGEST_WHEN_UNSURE, GAPS_KEEP_NAMES }));
}

/** Where the reading room stands on the web; null where no address is set for it. Throws `BadUse` for one that cannot be used. */
export async function webConfig({ WEB_BASE_URL }: Shell['env']): Promise<ServeConfig['web']> {
  // Nothing is loaded for it where it is not set.
  if (!WEB_BASE_URL?.trim()) return null;
  const { readServeConfig } = await import('../config.js');
  return fromEnvironment(() => readServeConfig({ WEB_BASE_URL }).web);
}

/** The model that may read what is typed at this machine, and where what it read is kept; null where none is configured. */
export async function modelConfig({ env }: Pick<Shell, 'env'>): Promise<LocalModelConfig | null> {
  // Nothing is loaded for it where it is not set.
  if (!env.MODEL_URL?.trim()) return null;
  const { readServeConfig } = await import('../config.js');
  const { MODEL_URL, MODEL_NAME, MODEL_KEY, MODEL_TIMEOUT_S, MODEL_DAILY_LIMIT, MODEL_PLACES, STATE_URL } = env;
  const read = { MODEL_URL, MODEL_NAME, MODEL_KEY, MODEL_TIMEOUT_S, MODEL_DAILY_LIMIT, MODEL_PLACES, STATE_URL };
  const { model, stateUrl } = await fromEnvironment(() => readServeConfig(read));
  return model && { model, stateUrl };
}

/** A model, and the store of its readings. */
export interface LocalModelConfig extends Pick<ServeConfig, 'stateUrl'> {
  readonly model: ModelConfig;
}

/** The configuration, and what tells a zone. Loaded on use: help and version need no schema. */
async function environment(shell: Shell): Promise<Config & { isZone: (name: string) => boolean }> {
  const { isZone, readConfig } = await import('../config.js');
  return { ...(await fromEnvironment(() => readConfig(shell.env))), isZone };
}

async function fromEnvironment<T>(read: () => T): Promise<T> {
  const { ConfigError } = await import('../config.js');
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) throw new BadUse(`in the environment, ${error.message}.`);
    throw error;
  }
}

/** The knowledge folder alone, for a command that asks nothing. */
export async function knowledgeDir(shell: Shell): Promise<string> {
  return (await environment(shell)).knowledgeDir;
}

/** The audience labels of a list such as `staff,press`, none of them checked; empty text gives none. */
export function splitLabels(list: string): readonly string[] {
  return list.trim() === '' ? [] : list.split(',').map((one) => one.trim());
}

/** The audience labels of `staff,press`. Throws `BadUse` for what is none. */
export async function readLabels(list: string): Promise<readonly string[]> {
  const { AudienceLabel } = await import('../core/records/text.js');
  const labels = splitLabels(list);
  const bad = labels.find((one) => !AudienceLabel.safeParse(one).success);
  if (bad === undefined) return labels;
  throw new BadUse(`--reader "${bad}" is no audience label; use lower-case letters, digits and hyphens: staff,press.`);
}

function readInstant(text: string, zone: string): string {
  const instant = isoInstant(text, zone, 'T12:00');
  if (instant !== null) return new Date(instant).toISOString();
  throw new BadUse(`--now "${text}" is no ISO 8601 time; write 2025-11-24T09:00:00Z, or 2025-11-24 for that day.`);
}
