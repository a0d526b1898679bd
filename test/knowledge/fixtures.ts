import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { printProblem } from '../../src/knowledge/problem.js';

/** A fresh folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

/** Stands in a fixture before what is wrong, and in expectations for its line and column. */
const MARK = '▸';

/**
 * The problems of a folder with these files as they are printed, paths below the folder. Marks are taken out of the
 * files first, and a problem at a marked place is printed as `file:▸: …`, any other as `file:line:column: …`.
 */
export async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const marks = Object.entries(files).flatMap(([name, content]) => placesOfMarks(name, String(content)));
  const dir = folderOf(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, unmarked(content)])));
  const result = await loadKnowledge(dir, { snapshots: null });
  const printed = result.ok ? [] : result.problems.map((problem) => printProblem(problem).replaceAll(`${dir}/`, ''));
  return printed.map((line) =>
    marks.reduce((text, { place, name }) => text.replace(`${place}: `, `${name}:${MARK}: `), line),
  );
}

function unmarked(content: string | Uint8Array): string | Uint8Array {
  return typeof content === 'string' ? content.replaceAll(MARK, '') : content;
}

function placesOfMarks(name: string, content: string): { place: string; name: string }[] {
  return content.split('\n').flatMap((line, row) =>
    line
      .replace(/^\ufeff/, '')
      .split(MARK)
      .slice(0, -1)
      .map((_, index, before) => {
        const column = before.slice(0, index + 1).join('').length + 1;
        return { place: `${name}:${row + 1}:${column}`, name };
      }),
  );
}

/** Enough of a folder for other records to refer to: source `times`, topic `ai`, officials, an organisation, a conference. */
export const BASE = `sources:
  times: {title: null, publisher: The Times, url: "https://example.org/1", published: null, language: en}
organisations:
  itu: {name: International Telecommunication Union, aliases: [ITU], kind: international, cites: [times]}
officials:
  ada-lovelace: {name: Ada Lovelace, aliases: [], posts: []}
conferences:
  expo-25: {name: Expo 2025, aliases: [], dates: "2025", city: null, country: null, venue: null, organisers: [], theme: null, facts: [], cites: [times]}
topics:
  ai: {name: artificial intelligence, aliases: [AI]}
`;

/** A meeting that fits its schema, as one line of YAML; `changes` replace or add whole `key: value` pairs. */
export function meetingLine(changes: Readonly<Record<string, string>> = {}): string {
  const fields = {
    conference: 'expo-25',
    format: 'bilateral',
    date: '"2025-11-23"',
    place: 'null',
    participants: '[{official: ada-lovelace, for: GB}]',
    topics: '[ai]',
    summary: 'They met.',
    points: '[]',
    cites: '[times]',
    ...changes,
  };
  return `{${Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`;
}
