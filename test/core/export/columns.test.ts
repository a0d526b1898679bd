import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMNS, columnsOf, ROW_KINDS } from '../../../src/core/export/columns.js';

describe('the columns of exports', () => {
  it('stand in the README, each with what it holds and which records have it', () => {
    const lines = readFileSync('README.md', 'utf8').split('\n');
    const rows = COLUMNS.map(({ name, holds, kinds }) => {
      const of = kinds.length === ROW_KINDS.length ? 'each' : kinds.join(', ');
      return `| \`${name}\` | ${holds} | ${of} |`;
    });
    const first = lines.indexOf(rows[0]!);
    expect(lines.slice(first, first + rows.length)).toEqual(rows);
  });

  it('of a file are those of the kinds in it, in one order', () => {
    expect(columnsOf(new Set(['official']))).toEqual(
      COLUMNS.filter(({ kinds }) => (kinds as readonly string[]).includes('official')).map(({ name }) => name),
    );
    expect(columnsOf(new Set(['proposal', 'meeting']))).toEqual(columnsOf(new Set(['meeting', 'proposal'])));
  });
});
