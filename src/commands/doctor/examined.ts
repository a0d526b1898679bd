import type { Finding } from './finding.js';

/** What is looked at: the environment, and by which clock. */
export interface Examined {
  /** The variables that are set, `.env` included. */
  readonly env: Readonly<Record<string, string>>;
  /** The names of those whose values cannot be used. What they decide is not looked at any further. */
  readonly bad: ReadonlySet<string>;
  /** The files that variables come from, there or not. */
  readonly envFiles: readonly string[];
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** How far this machine's clock is ahead of another, in milliseconds; negative where it is behind. */
export interface ClockCompared {
  /** Whose clock it is: `Slack`. */
  readonly of: string;
  readonly aheadMs: number;
  /** From how many milliseconds on that is worth a warning. */
  readonly warnFromMs: number;
}

/** What a part of the set-up came to. */
export interface PartExamined {
  readonly findings: readonly Finding[];
  readonly clocks: readonly ClockCompared[];
}

/** A part that is not there, or that cannot be looked at. */
export const NOTHING: PartExamined = { findings: [], clocks: [] };

/** The variables of one part, by how their names begin; null where one of them cannot be used. */
export function variablesOf({ env, bad }: Examined, ...beginnings: readonly string[]): Examined['env'] | null {
  const isOfIt = (name: string) => beginnings.some((one) => name.startsWith(one));
  if ([...bad].some(isOfIt)) return null;
  return Object.fromEntries(Object.entries(env).filter(([name]) => isOfIt(name)));
}
