import type { Readable } from 'node:stream';
import type { Sideline } from '../bot/ports/sideline.js';
import type { Strictness } from '../knowledge/read-folder.js';
import type { KnowledgeFolder } from './knowledge-folder.js';
import type { Output } from './output.js';

/** What a command may touch of the process it runs in: the real one in main.ts, stand-ins in tests. */
export interface Shell {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Whether there is standard input at all: a terminal, a pipe or a file, and not the null device of a supervisor. */
  readonly hasInput: () => boolean;
  readonly stdout: Output & { readonly columns?: number };
  readonly stderr: Output;
  /** The environment, `.env` included. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The files that variables come from, there or not. */
  readonly envFiles: readonly string[];
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** Resolves with the name of the signal that asks the process to end: SIGTERM or SIGINT. Asked for once it is minded. */
  readonly stopped: () => Promise<string>;
  /** Calls `listener` at each signal that asks to read the files again (SIGHUP), until what it gives is called. */
  readonly onHangup: (listener: () => void) => () => void;
  /**
   * Calls `listener` with what a promise that nobody minds is rejected with, which ends the process otherwise, until what it
   * gives is called.
   */
  readonly onStray: (listener: (reason: unknown) => void) => () => void;
  /** Loads a knowledge folder that is to be followed. Rejects with `BrokenKnowledge` where it is refused. */
  readonly openFolder: (dir: string, strictness: Strictness) => Promise<KnowledgeFolder>;
  /** Loads a knowledge folder. Rejects with `BrokenKnowledge` where its records cannot all be read. */
  readonly openSideline: (dir: string) => Promise<Sideline>;
}
