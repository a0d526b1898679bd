import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What the environment sets, checked and with its defaults filled in. */
export interface Config {
  /** The folder of records. */
  readonly knowledgeDir: string;
  /** IANA zone that "today" and "last week" are counted in. */
  readonly zone: string;
  /** False where NO_COLOR is set (https://no-color.org). */
  readonly colour: boolean;
}

/** The variables that have an effect. `.env.example` lists the same ones. */
export const Environment = z.object({
  KNOWLEDGE_DIR: z.string().optional(),
  TZ: z
    .string()
    .refine(isZone, { error: 'is no time zone; expected an IANA name such as "Asia/Tehran", or nothing' })
    .optional(),
  NO_COLOR: z.string().optional(),
});

/**
 * Reads the configuration; an empty variable counts as unset.
 *
 * Throws a `ConfigError` that names every bad variable and what it expects, and never prints a value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { success, data, error } = Environment.safeParse(set);
  if (!success) {
    throw new ConfigError(error.issues.map((one) => `${one.path.join('.')} ${one.message}`).join('; '));
  }
  return {
    knowledgeDir: data.KNOWLEDGE_DIR ?? OWN_KNOWLEDGE,
    zone: data.TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    colour: data.NO_COLOR === undefined,
  };
}

/** A variable of the environment with a value that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The folder that comes with the program, so that it also starts outside its own folder. */
const OWN_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

/** Whether a name is an IANA time zone. Offsets, which newer engines take too, name no zone with its own history. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
