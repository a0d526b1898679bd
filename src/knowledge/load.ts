import type { Knowledge } from '../core/records/knowledge.js';
import type { Problem } from './problem.js';
import { DEFAULT_SNAPSHOTS, fingerprintOf, readSnapshot, writeSnapshot } from './snapshot.js';

/** How a folder is loaded. */
export interface LoadOptions {
  /** The folder that snapshots are kept in, null for none. Default: `.sideline/snapshots` below the current directory. */
  readonly snapshots?: string | null;
}

/** A folder's knowledge, or everything that is wrong with it, in the order of places. */
export type LoadResult =
  | { readonly ok: true; readonly knowledge: Knowledge; readonly fromSnapshot: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Loads a knowledge folder: its `*.yaml` and `*.jsonl` files, strictly (format.md), from a snapshot where the files
 * have not changed since one was kept.
 *
 * Never throws for what the folder holds or lacks. Records for every audience are in the result.
 */
export async function loadKnowledge(dir: string, options: LoadOptions = {}): Promise<LoadResult> {
  const { snapshots = DEFAULT_SNAPSHOTS } = options;
  const fingerprint = snapshots === null ? null : await fingerprintOf(dir);
  if (snapshots === null || fingerprint === null) return loadFromFiles(dir);
  const kept = await readSnapshot(dir, snapshots, fingerprint);
  if (kept) return { ok: true, knowledge: kept.knowledge, fromSnapshot: true };
  const loaded = await loadFromFiles(dir);
  // A file that changed while it was read would be kept under the fingerprint of what it was before.
  const unchanged = loaded.ok && (await fingerprintOf(dir)) === fingerprint;
  if (unchanged) await writeSnapshot(dir, snapshots, fingerprint, { knowledge: loaded.knowledge, rulesPassed: null });
  return loaded;
}

/** Imported only here: a start from a snapshot must not wait for the YAML and schema libraries. */
async function loadFromFiles(dir: string): Promise<LoadResult> {
  const { readFolder } = await import('./read-folder.js');
  const reading = await readFolder(dir);
  if (!reading.ok) return { ok: false, problems: reading.problems };
  return { ok: true, knowledge: reading.knowledge, fromSnapshot: false };
}
