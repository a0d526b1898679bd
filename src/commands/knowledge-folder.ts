import type { Fault, LoadedFiles, ReadCandidate } from '../bot/ports/candidate.js';
import type { Sideline } from '../bot/ports/sideline.js';
import type { Problem } from '../knowledge/problem.js';
import type { Strictness } from '../knowledge/read-folder.js';
import type { Watching } from '../knowledge/watch-folder.js';
import { brokenBy } from './broken-knowledge.js';
import type { Output } from './output.js';
import { progressBar } from './progress-bar.js';

/** What is loaded sooner needs no bar. */
const BAR_AFTER_MS = 500;

/** A knowledge folder that was loaded, and what follows it from then on. */
export interface KnowledgeFolder {
  readonly sideline: Sideline;
  readonly loaded: LoadedFiles;
  readonly read: ReadCandidate;
  /** Tells when its files may have changed since it was loaded; `trouble` hears of what the file system says no to. */
  watch(told: { readonly changed: () => void; readonly trouble: (reason: string) => void }): Promise<Watching>;
}

/**
 * Loads a knowledge folder that is to be followed, with a progress bar on a terminal where it takes long. Rejects with
 * `BrokenKnowledge`, all problems in it.
 */
export async function openKnowledgeFolder(
  dir: string,
  strictness: Strictness,
  output: Output,
): Promise<KnowledgeFolder> {
  const [{ loadKnowledge }, { createSideline }] = await Promise.all([
    import('../knowledge/load.js'),
    import('../bot/create-sideline.js'),
  ]);
  const bar = progressBar(output, dir, BAR_AFTER_MS);
  const loaded = await loadKnowledge(dir, { ...strictness, onProgress: bar.show });
  bar.clear();
  if (!loaded.ok) throw await brokenBy(loaded.problems);
  const { knowledge, fingerprint } = loaded;
  const files = { fingerprint, quarantined: loaded.quarantined.map(faultOf) };
  return {
    sideline: createSideline(knowledge),
    loaded: files,
    read: readingApart(dir, strictness),
    watch: (told) => watching(dir, fingerprint, told),
  };
}

function readingApart(dir: string, strictness: Strictness): ReadCandidate {
  return async (known, signal) => {
    const { loadApart } = await import('../knowledge/load-apart.js');
    const apart = await loadApart({ dir, options: strictness, known }, signal);
    if (apart.kind === 'same') return apart;
    if (apart.kind === 'refused') return { kind: 'refused', faults: apart.problems.map(faultOf) };
    const { kind, knowledge, fingerprint, quarantined } = apart;
    return { kind, knowledge, loaded: { fingerprint, quarantined: quarantined.map(faultOf) } };
  };
}

async function watching(
  dir: string,
  fingerprint: string | null,
  told: Parameters<KnowledgeFolder['watch']>[0],
): Promise<Watching> {
  const [{ watchFolder }, { fingerprintOf }] = await Promise.all([
    import('../knowledge/watch-folder.js'),
    import('../knowledge/snapshot.js'),
  ]);
  const watch = watchFolder(dir, told);
  // What changed between loading and watching is told now.
  if ((await fingerprintOf(dir)) !== fingerprint) told.changed();
  return watch;
}

function faultOf({ path, line, column, record, rule }: Problem): Fault {
  return { place: `${path}:${line}:${column}`, record: record ?? null, rule };
}
