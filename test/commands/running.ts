import { PassThrough, Readable } from 'node:stream';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { BrokenKnowledge } from '../../src/commands/broken-knowledge.js';
import type { KnowledgeFolder } from '../../src/commands/knowledge-folder.js';
import { run } from '../../src/commands/run.js';
import { expectNoSecret, secretsIn } from '../canaries.js';
import { smallSideline } from '../platforms/terminal/small-sideline.js';

/** What a command line printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly sideline?: Sideline;
  readonly envFiles?: readonly string[];
  /** What the clock shows, ISO 8601. */
  readonly now?: string;
}

/** The folder that loads with two problems; every other one gives a small Sideline. */
export const BROKEN_FOLDER = 'broken';

/** The instant that the clock of these runs shows. */
export const CLOCK = '2025-11-24T09:00:00.000Z';

/** Runs a command line in this process, on streams of its own. */
export async function running(args: readonly string[], around: Around = {}): Promise<Ended> {
  const [stdout, stderr] = [collector(), collector()];
  const code = await run(args, {
    stdin: Readable.from(around.stdin ? [Buffer.from(around.stdin)] : []),
    stdout: stdout.stream,
    stderr: stderr.stream,
    // What is kept in the folder that the tests are run in is nothing to them.
    env: { STATE_URL: 'memory:', ...around.env },
    envFiles: around.envFiles ?? [],
    now: () => around.now ?? CLOCK,
    stopped: () => new Promise(() => {}),
    onHangup: () => () => {},
    onStray: () => () => {},
    hasInput: () => true,
    openFolder: async (dir) => stillFolder(openedFrom(dir, around)),
    openSideline: async (dir) => openedFrom(dir, around),
  });
  secretsIn(around.env ?? {});
  expectNoSecret(`${stdout.text()}\n${stderr.text()}`);
  return { code, out: stdout.text(), err: stderr.text() };
}

function openedFrom(dir: string, around: Around): Sideline {
  if (dir === BROKEN_FOLDER) throw new BrokenKnowledge(['broken/a.yaml:1:1: one', 'broken/b.yaml:2:3: two']);
  return around.sideline ?? smallSideline();
}

/** A folder in which nothing ever changes. */
export function stillFolder(sideline: Sideline): KnowledgeFolder {
  return {
    sideline,
    loaded: { fingerprint: null, quarantined: [] },
    read: async () => ({ kind: 'same' }),
    watch: async () => ({ stop: async () => {} }),
  };
}

function collector() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
