import type { Knowledge } from '../core/records/knowledge.js';
import type { Problem } from './problem.js';
import type { Reporting, Strictness } from './read-folder.js';
import { DEFAULT_SNAPSHOTS, fingerprintOf, readSnapshot, writeSnapshot } from './snapshot.js';

/** How a folder is loaded. */
export interface LoadOptions extends Strictness, Reporting {
  /** The folder that snapshots are kept in, null for none. Default: `.sideline/snapshots` below the current directory. */
  readonly snapshots?: string | null;
}

/** A folder's knowledge, or everything that is wrong with it, what is wrong with whole files first. */
export type LoadResult =
  | {
      readonly ok: true;
      readonly knowledge: Knowledge;
      readonly fromSnapshot: boolean;
      /** Of the files that it was read from; null where they changed meanwhile, or the folder cannot be told by one. */
      readonly fingerprint: string | null;
      /** Why records were left out, a problem or more for each; none unless it was to be read leniently. */
      readonly quarantined: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Loads a knowledge folder: its `*.yaml` and `*.jsonl` files, strictly, from a snapshot where the files
 * have not changed since one was kept.
 *
 * Never throws for what the folder holds or lacks. Records for every audience are in the result. A folder that loads only
 * leniently, or only where it may be empty, is kept in no snapshot.
 */
export async function loadKnowledge(dir: string, options: LoadOptions = {}): Promise<LoadResult> {
  const { snapshots = DEFAULT_SNAPSHOTS } = options;
  const fingerprint = await fingerprintOf(dir);
  const kept =
    snapshots !== null && fingerprint !== null
      ? await readSnapshot(dir, snapshots, fingerprint, options.onProgress)
      : null;
  if (kept) return { ok: true, knowledge: kept.knowledge, fromSnapshot: true, fingerprint, quarantined: [] };
  const { readFolder } = await readers();
  const reading = await readFolder(dir, options);
  if (!reading.ok) return { ok: false, problems: reading.problems };
  const { knowledge, quarantined } = reading;
  // A file that changed while it was read would be kept under the fingerprint of what it was before.
  const unchanged = fingerprint !== null && (await fingerprintOf(dir)) === fingerprint;
  const isWhole = quarantined.length === 0 && Object.values(knowledge).some((records) => records.length > 0);
  if (unchanged && snapshots !== null && isWhole) {
    await writeSnapshot(dir, snapshots, fingerprint, { knowledge, rulesPassed: null });
  }
  return { ok: true, knowledge, fromSnapshot: false, fingerprint: unchanged ? fingerprint : null, quarantined };
}

/** Imported only here: a start from a snapshot must not wait for the YAML and schema libraries. */
function readers() {
  return import('./read-folder.js');
}
