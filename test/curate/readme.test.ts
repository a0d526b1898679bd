import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../../src/curate/rules.js';

const README = readFileSync('knowledge/README.md', 'utf8');

describe('knowledge/README.md', () => {
  it('gives every rule of curation with its reason, in the order in which they run, and no other', () => {
    const table = README.slice(README.indexOf('| rule | why |'));
    const rows = Array.from(table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm), ([, name, why]) => [name, why]);
    expect(rows).toEqual(RULES.map(({ name, why }) => [name, why]));
  });

  it('names every fault of form that loading can report', () => {
    const sources = readdirSync('src/knowledge')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`src/knowledge/${name}`, 'utf8'));
    const names = sources.flatMap((text) => Array.from(text.matchAll(/rule: '([a-z0-9-]+)'/g), ([, name]) => name));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows records as they stand in the folder', () => {
    const shown = Array.from(README.matchAll(/^```yaml\n(.*?)^```/gms), ([, text = '']) => parse(text) as Sections);
    expect(shown).toHaveLength(7);
    for (const sections of shown) {
      for (const [section, records] of Object.entries(sections)) {
        for (const [id, record] of Object.entries(records)) expect(recorded(section, id)).toEqual(record);
      }
    }
  });
});

type Sections = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const FILES = readdirSync('knowledge')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(`knowledge/${name}`, 'utf8')) as Sections);

function recorded(section: string, id: string): unknown {
  return FILES.map((file) => file[section]?.[id]).find((record) => record !== undefined);
}
