import type { Log } from '../../bot/ports/log.js';
import type { Sideline } from '../../bot/ports/sideline.js';
import { type Circumstances, stateConfig } from '../circumstances.js';
import type { Shell } from '../shell.js';
import { LocalDigests } from './local-digests.js';
import { LocalFeedback } from './local-feedback.js';
import { LocalState } from './local-state.js';

/** The digests of whoever is at the terminal, and the state that they are in. */
export interface Local {
  readonly state: LocalState;
  readonly digests: LocalDigests;
  readonly feedback: LocalFeedback;
  /** Whether a change that somebody asked for was not saved. */
  readonly hasFailed: () => boolean;
}

/** What local digests are opened with, beside the knowledge and the circumstances. */
export interface Opening {
  readonly shell: Pick<Shell, 'env'>;
  /** Receives a line for each thing that failed, or was wrong with the state. */
  readonly warn: (line: string) => void;
  /** When the knowledge that is answered from was loaded, epoch milliseconds; now, unless it is said. */
  readonly loadedAt?: () => number;
}

/** Digests over STATE_URL; nothing of it is opened before it is needed. */
export async function openLocal(
  sideline: Sideline,
  { reader, zone, now }: Pick<Circumstances, 'reader' | 'zone' | 'now'>,
  { shell, warn, loadedAt }: Opening,
): Promise<Local> {
  const { stateUrl: url, whenUnsure, keepNames } = await stateConfig(shell);
  const openedAt = Date.parse(now());
  let failed = false;
  const log = failuresAlone((event, line) => {
    failed ||= event === 'digest-not-saved';
    warn(line);
  });
  const state = new LocalState({ url, sideline, loadedAt: loadedAt ?? (() => openedAt), now, log, warn });
  const digests = new LocalDigests({ state, user: userOf(shell), reader, zone, now, log, whenUnsure });
  const user = userOf(shell);
  const feedback = new LocalFeedback({ state, digests, sideline, user, zone, keepNames, log, now });
  return { state, digests, feedback, hasFailed: () => failed };
}

/** Who is at the terminal, as the system calls them; cron tells it by the second name alone. */
function userOf({ env }: Pick<Shell, 'env'>): string {
  return env.USER?.trim() || env.LOGNAME?.trim() || 'local';
}

/** A person wants to hear of what failed, and not of how it goes. */
function failuresAlone(tell: (event: string, line: string) => void): Log {
  const nothing = () => {};
  const error: Log['error'] = (event, fields = {}) =>
    tell(event, [event, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(' '));
  return { debug: nothing, info: nothing, warn: nothing, error };
}
