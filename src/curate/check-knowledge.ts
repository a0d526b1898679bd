import type { Knowledge } from '../core/records/knowledge.js';
import { SECTIONS, type Section } from '../core/records/ref.js';
import type { Problem } from '../knowledge/problem.js';
import { DEFAULT_SNAPSHOTS, fingerprintOf, readSnapshot, writeSnapshot } from '../knowledge/snapshot.js';

/** How a check is run. */
export interface CheckOptions {
  /** The present, ISO 8601; its day decides which dates lie in the future. */
  readonly now: string;
  /** The folder that snapshots are kept in, null for none. Default: `.sideline/snapshots` below the current directory. */
  readonly snapshots?: string | null;
}

/** What a check found. No problems means that the folder may be published. */
export interface CheckReport {
  /** In the order of their places, those of whole files first. What cannot be loaded is reported alone: the rules judge only what can be. */
  readonly problems: readonly Problem[];
  /** How many records each section holds, as far as the files could be read. */
  readonly counts: Readonly<Record<Section, number>>;
}

/**
 * Holds a knowledge folder to its format and to the rules of curation.
 *
 * Never throws for what the folder holds. A folder that passed is remembered in its snapshot, so that the same files
 * need no second check.
 */
export async function checkKnowledge(dir: string, options: CheckOptions): Promise<CheckReport> {
  const { now, snapshots = DEFAULT_SNAPSHOTS } = options;
  const fingerprint = snapshots === null ? null : await fingerprintOf(dir);
  const today = now.slice(0, 10);
  const kept = snapshots !== null && fingerprint !== null ? await readSnapshot(dir, snapshots, fingerprint) : null;
  if (kept && stillPasses(kept.rulesPassed, today)) return { problems: [], counts: countsOf(kept.knowledge) };
  const { report, knowledge } = await checkFiles(dir, today);
  if (snapshots === null || knowledge === null || (await fingerprintOf(dir)) !== fingerprint) return report;
  const rulesPassed = report.problems.length === 0 ? today : null;
  await writeSnapshot(dir, snapshots, fingerprint ?? '', { knowledge, rulesPassed });
  return report;
}

/** A date that was not in the future then is not in the future on any later day. */
function stillPasses(passed: string | null, today: string): boolean {
  return passed !== null && passed <= today;
}

function countsOf(knowledge: Knowledge): CheckReport['counts'] {
  return Object.fromEntries(SECTIONS.map((name) => [name, knowledge[name].length])) as Record<Section, number>;
}

/** Imported only here: a check that a snapshot answers must not wait for the YAML and schema libraries. */
async function checkFiles(dir: string, today: string): Promise<{ report: CheckReport; knowledge: Knowledge | null }> {
  const [{ readFolder }, { runRules }] = await Promise.all([
    import('../knowledge/read-folder.js'),
    import('./run-rules.js'),
  ]);
  const reading = await readFolder(dir);
  const { counts } = reading;
  if (!reading.ok) return { report: { problems: reading.problems, counts }, knowledge: null };
  const { knowledge, places } = reading;
  return { report: { problems: runRules(knowledge, places, today), counts }, knowledge };
}
