import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { running } from './running.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sideline-changes-'));
  await cp('knowledge', join(folder, 'before'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

describe('sideline changes', () => {
  it('says what is otherwise in one folder than in another', async () => {
    const file = join(folder, 'before/wtdc-25.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('place: Baku', 'place: Ganja'));
    const { code, out } = await running(['changes', join(folder, 'before'), 'knowledge']);
    expect(code).toBe(0);
    expect(out).toMatch(/1 correction\n.*place “Ganja” → “Baku”\. \[1/s);
    expect(out).toMatch(/\[1\] .*https?:/);
  });

  it('prints an answer as JSON where nothing changed', async () => {
    const { code, out } = await running(['changes', '--json', join(folder, 'before'), 'knowledge']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, outcome: 'no-record', count: 0, statements: [] });
  });

  it('refuses to guess what is to be compared', async () => {
    expect((await running(['changes'])).err).toBe(
      'sideline changes: it takes one folder, or two: BEFORE [AFTER]; or a time: --since yesterday. (sideline changes --help)\n',
    );
  });

  it('names what is wrong in a broken folder', async () => {
    await writeFile(join(folder, 'before/broken.yaml'), 'meetings: [');
    const { code, err } = await running(['changes', join(folder, 'before'), 'knowledge']);
    expect(code).toBe(1);
    expect(err).toContain('broken.yaml');
  });
});
