import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { printProblem } from '../../src/knowledge/problem.js';

/** The knowledge that comes along. It grows: what counts or quotes its records belongs to the pinned one. */
export const SHIPPED_FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The knowledge that questions, counts and pictures of the tests were written for. It stays as it is. */
export const PINNED_FOLDER = fileURLToPath(new URL('knowledge', import.meta.url));

/** The variable that names a folder for snapshots, which lasts as long as a run of all tests. */
export const SNAPSHOTS = 'SIDELINE_TEST_SNAPSHOTS';

/** The knowledge of a folder that has no problems, the pinned one by default. Rejects with all of them otherwise. */
export async function loaded(folder: string = PINNED_FOLDER): Promise<Knowledge> {
  const result = await loadKnowledge(folder, { snapshots: process.env[SNAPSHOTS] ?? null });
  if (result.ok) return result.knowledge;
  throw new Error(result.problems.map(printProblem).join('\n'));
}
