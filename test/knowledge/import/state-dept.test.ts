import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Meeting } from '../../../src/core/records/meeting.js';
import type { Official } from '../../../src/core/records/official.js';
import { checkKnowledge } from '../../../src/curate/check-knowledge.js';
import { importCsv } from '../../../src/knowledge/import/import-csv.js';
import { readMapping } from '../../../src/knowledge/import/read-mapping.js';
import type { ImportReport } from '../../../src/knowledge/import/report.js';

const DATA = '../shared/data/state-dept';
const NOW = { now: '2026-01-01T00:00:00Z', snapshots: null };

/** The trips and visits of the Office of the Historian, imported into one folder. */
describe.skipIf(!existsSync(DATA))('the registers of the state department (need ../shared)', () => {
  const dir = mkdtempSync(join(tmpdir(), 'state-dept-'));
  const reports = new Map<string, ImportReport>();
  const meetings = new Map<string, Meeting>();
  const officials = new Map<string, Official>();

  beforeAll(async () => {
    for (const name of ['trips', 'visits']) {
      const read = await readMapping(`src/knowledge/import/mappings/state-dept-${name}.yaml`);
      if (!read.ok) throw new Error('the mapping is broken');
      const out = join(dir, `${name}.jsonl`);
      reports.set(name, await importCsv({ mapping: read.mapping, csv: `${DATA}/${name}.csv`, out }));
      for (const line of readFileSync(out, 'utf8').trim().split('\n')) {
        const { section, ...record } = JSON.parse(line);
        if (section === 'meetings') meetings.set(record.id, record);
        if (section === 'officials') officials.set(record.id, record);
      }
    }
  }, 60_000);

  const names = (id: string): string[] =>
    (meetings.get(id)?.participants ?? []).map((one) => `${officials.get(one.official ?? '')?.name} (${one.for})`);

  it('pass a check without a finding, alone and beside the records that come along', async () => {
    expect((await checkKnowledge(dir, NOW)).problems).toEqual([]);
    const all = mkdtempSync(join(tmpdir(), 'with-knowledge-'));
    cpSync('knowledge', all, { recursive: true });
    cpSync(dir, all, { recursive: true });
    expect((await checkKnowledge(all, NOW)).problems).toEqual([]);
  }, 60_000);

  it('give a record for every row but the two that stand there twice', () => {
    const [trips, visits] = [reports.get('trips'), reports.get('visits')];
    expect([trips?.rows, trips?.made.meetings, visits?.rows, visits?.made.meetings]).toEqual([4271, 4269, 3264, 3264]);
    expect(trips?.skipped.map(({ text }) => text)).toEqual([
      'it repeats line 3986 (trip-3992) in everything but the id',
      'it repeats line 3988 (trip-3993) in everything but the id',
    ]);
    expect([trips?.dropped, visits?.skipped, visits?.dropped]).toEqual([[], [], []]);
    expect([trips?.overlaps.length, visits?.overlaps.length]).toEqual([12, 6]);
  });

  it('keep apart rows with one number', () => {
    expect(meetings.get('trip-826')?.summary).toBe('Secretary of State John Foster Dulles visited Germany.');
    expect(meetings.get('visit-826')?.summary).toBe(
      'Prime Minister Giulio Andreotti of Italy visited the United States.',
    );
  });

  it.each([
    ['trip-3969', ['Michael R. Pompeo (US)', 'Kyriakos Mitsotakis (GR)', 'Nikos Dendias (GR)']],
    ['trip-886', ['Alexander Meigs Haig (US)', 'Gromyko (RU)']],
    ['trip-863', ['Alexander Meigs Haig (US)', "Giscard d'Estaing (FR)", 'Francois-Poncet (FR)']],
    ['trip-1042', ['Henry A. Kissinger (US)']],
    ['trip-1314', ['Colin Luther Powell (US)', 'Mahathir (MY)', 'Albar (MY)']],
    ['trip-2389', ['George W. Bush (US)', 'John Paul II (VA)', 'Berlusconi (IT)', 'Ciampi (IT)']],
    ['trip-133', ['Madeleine Korbel Albright (US)', 'Abdullah (JO)']],
    ['trip-3873', ['Michael R. Pompeo (US)', 'Francis (VA)', 'Cardinal Pietro Parolin (VA)']],
    ['visit-855', ['Francesco Cossiga (IT)', 'Giulio Andreotti (IT)']],
    ['visit-2376', ['Sihanouk (KH)']],
    ['visit-2138', ['Kalakaua (us-visits-hawaii)']],
  ])('name who took part in %s', (id, people) => {
    expect(names(id)).toEqual(people);
  });

  it('print places as they were called, and file a state that is no more under its successor', () => {
    expect(meetings.get('trip-329')).toMatchObject({
      place: 'Moscow, Zagorsk, Radonezsh, U.S.S.R.',
      notes: expect.stringContaining('The register prints the country as “U.S.S.R.”.'),
    });
    expect(meetings.get('trip-846')?.place).toBe('Vatican City');
    const turkish = [...meetings.values()].filter(({ place }) => place?.endsWith('Türkiye'));
    expect(turkish).toHaveLength(55);
  });

  it('cite the page of the traveller or the year', () => {
    expect(meetings.get('trip-3969')?.cites).toEqual(['us-trips-pompeo-michael-r']);
    expect(meetings.get('visit-826')?.cites).toEqual(['us-visits-1990']);
  });
});
