import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/core/records/ref.js';
import { loadKnowledge } from '../../src/knowledge/load.js';

const DOSSIER = '../shared/knowledge-dossier';

/** `section/id` of every record of a folder. */
async function idsIn(dir: string): Promise<string[]> {
  const result = await loadKnowledge(dir, { snapshots: null });
  if (!result.ok) throw new Error(`${dir} has ${result.problems.length} problems`);
  return SECTIONS.flatMap((section) => result.knowledge[section].map(({ id }) => `${section}/${id}`));
}

describe('the knowledge that comes along', () => {
  it('loads without a problem, each section sorted by id in code units', async () => {
    const result = await loadKnowledge('knowledge', { snapshots: null });
    expect(result.ok || result.problems).toBe(true);
    for (const section of SECTIONS) {
      const ids = result.ok ? result.knowledge[section].map(({ id }) => id) : [];
      expect(ids).not.toEqual([]);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });
});

describe.skipIf(!existsSync(DOSSIER))('the dossier it comes from (needs ../shared)', () => {
  it('had no id that is gone: ids are stable for good', async () => {
    const ids = new Set(await idsIn('knowledge'));
    expect((await idsIn(`${DOSSIER}/starter`)).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has a seed article that loads by itself', async () => {
    expect(await idsIn(`${DOSSIER}/seed-article`)).toContain('sources/irandaily-7985');
  });
});
