import { beforeAll, describe, expect, it } from 'vitest';
import { PLAIN_FORMS, PLAIN_LANGUAGE } from '../../../src/core/grammar/plain-language.js';
import { readWhole } from '../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { fold } from '../../../src/core/graph/normalise.js';
import { linked } from '../../../src/core/question/understand.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';

const AT = { now: '2026-11-28T09:00:00Z', zone: 'UTC' };

/** Names for what stands in angle brackets. */
const NAMES: Readonly<Record<string, string>> = {
  person: 'Hashemi',
  'other person': 'Fahmi',
  country: 'Iran',
  'other country': 'Kenya',
  conference: 'WTDC-25',
  city: 'Baku',
  topic: 'space',
};

let knowledge: Knowledge;
let graph: Graph;

beforeAll(async () => {
  knowledge = await loaded();
  graph = graphFor(knowledge, []);
});

/** A form with names, and an end of its own, as it would be asked. */
function named(form: string): string {
  return `${form.replace(/<([^>]+)>/g, (_, name: string) => NAMES[name] ?? `no name for ${name}`)}?`;
}

describe('the plain language', () => {
  it.each(PLAIN_FORMS.flatMap(({ says }) => says))('has "%s", which is read whole and in one way', (form) => {
    const reading = readWhole(linked(named(form), graph, AT), graph);
    expect(reading).not.toBeNull();
    expect(reading?.rival).toBeNull();
  });

  it('says each form once, and to whoever is to write it', () => {
    const forms = PLAIN_FORMS.flatMap(({ says }) => says);
    expect(new Set(forms).size).toBe(forms.length);
    for (const form of forms) expect(PLAIN_LANGUAGE).toContain(`- ${form}?`);
  });

  it('holds no name of a record', () => {
    const { officials, organisations, conferences, agreements, sources } = knowledge;
    const names = [
      ...officials.flatMap(({ name, aliases }) => [name, name.split(' ').at(-1)!, ...aliases]),
      ...organisations.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...conferences.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...agreements.map(({ title }) => title),
      ...sources.map(({ publisher }) => publisher),
    ];
    const words = ` ${fold(PLAIN_LANGUAGE).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => name.length > 2 && words.includes(` ${fold(name)} `))).toEqual([]);
  });
});
