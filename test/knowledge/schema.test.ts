import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { RECORD_SCHEMAS } from '../../src/core/records/knowledge.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { describedIn, type Field, fieldTable, formatFields, knowledgeSchema } from '../generate/knowledge-schema.js';
import { BASE, folderOf, meetingLine } from './fixtures.js';

const ROWS = fieldTable(readFileSync('knowledge/README.md', 'utf8'));
const SCHEMA = knowledgeSchema(describedIn(ROWS));
const FILES = readdirSync('knowledge').filter((name) => name.endsWith('.yaml'));

const validate = new Ajv({ allErrors: true }).compile(SCHEMA);
const isValid = (text: string) => validate(parse(text));

describe('the table of fields in knowledge/README.md', () => {
  const named = ({ in: container, name }: Pick<Field, 'in' | 'name'>) => `${name} in ${container}`;

  it('has every field of the format, and no other', () => {
    const fields = formatFields();
    expect(fields.filter((field) => describedIn(ROWS)(field) === undefined).map(named)).toEqual([]);
    const isKnown = (row: (typeof ROWS)[number]) =>
      fields.some(({ in: container, name }) => name === row.name && (row.in === 'all' || container === row.in));
    expect(ROWS.filter((row) => !isKnown(row)).map(named)).toEqual([]);
  });

  it('says rightly which may be null or left out', () => {
    const stands = ({ mayBeNull, mayBeMissing }: Field) =>
      mayBeMissing ? 'or leave out' : mayBeNull ? 'always, or null' : 'always';
    const rowOf = ({ in: container, name }: Field) =>
      ROWS.find((row) => row.name === name && row.in === container) ??
      ROWS.find((row) => row.name === name && row.in === 'all');
    const wrong = formatFields().filter((field) => rowOf(field)?.stands !== stands(field));
    expect(wrong.map((field) => `${named(field)}: ${stands(field)}`)).toEqual([]);
  });
});

describe('knowledge/schema.json', () => {
  it('is made of the format as it is now', async () => {
    await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot('../../knowledge/schema.json');
  });

  it('is named by the first line of every file', () => {
    const first = FILES.map((name) => readFileSync(`knowledge/${name}`, 'utf8').split('\n', 1)[0]);
    expect(new Set(first)).toEqual(new Set(['# yaml-language-server: $schema=schema.json']));
  });

  it('takes every file as it is', () => {
    const faults = FILES.flatMap((name) => {
      validate(parse(readFileSync(`knowledge/${name}`, 'utf8')));
      return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
    });
    expect(faults).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a misspelt key', { summary: '', sumary: 'They met.' }],
    ['a missing key', { place: '' }],
    ['a value that is none of those it can have', { format: 'lunch' }],
    ['a number for a date', { date: '2025' }],
    ['a month that is none', { date: '"2025-13"' }],
    ['a date in words', { date: '"23 November 2025"' }],
    ['a text for a list', { topics: 'ai' }],
    ['no cite', { cites: '[]' }],
    ['a cite that is none', { cites: '[The Times]' }],
    ['a participant without a side', { participants: '[{official: null}]' }],
    ['a side that is none', { participants: '[{official: null, for: Great Britain}]' }],
    ['an id inside the record', { id: 'baku' }],
    ['null where it may not be', { summary: 'null' }],
  ])('refuses %s, as loading does', async (_, changes) => {
    const text = (line: string) => `meetings:\n  baku: ${line}\n`;
    expect(isValid(text(meetingLine()))).toBe(true);
    expect(isValid(text(meetingLine(changes)))).toBe(false);
    const folder = folderOf({ 'base.yaml': BASE, 'm.yaml': text(meetingLine(changes)) });
    expect((await loadKnowledge(folder, { snapshots: null })).ok).toBe(false);
  });

  it('refuses a section and an id that are none', () => {
    expect([isValid('meetngs: {}\n'), isValid('topics:\n  Not_So: {name: a, aliases: []}\n')]).toEqual([false, false]);
  });

  it('is passed over where the folder is loaded', async () => {
    const folder = folderOf({ 'base.yaml': BASE, 'schema.json': '{{{' });
    expect((await loadKnowledge(folder, { snapshots: null })).ok).toBe(true);
  });

  it('follows the schemas of the records: a new key is in it, described where the table has it', () => {
    const Longer = (RECORD_SCHEMAS.topics as z.ZodObject).extend({
      seen: z.array(z.strictObject({ as: z.string().optional() })).optional(),
    });
    const described = ({ in: container, name }: Pick<Field, 'in' | 'name'>) => `${name} of ${container}`;
    const made = JSON.stringify(knowledgeSchema(described, { ...RECORD_SCHEMAS, topics: Longer }));
    expect(made).toContain('"seen":{"type":"array","items":{"type":"object","properties":{"as":{"type":"string"');
    expect(made).toContain('"description":"as of seen"');
    expect(formatFields({ ...RECORD_SCHEMAS, topics: Longer }).map(({ in: of, name }) => `${of}.${name}`)).toEqual(
      expect.arrayContaining(['topics.seen', 'seen.as']),
    );
  });
});
