import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** What a comment may refer to that nobody finds who has the project alone, and why that is so. */
const ELSEWHERE: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/(?<![\w/])\/(?:work|home|tmp)\/\S+/g, 'is a path of one machine'],
  [/\.\.\/shared\/\S*/g, 'lies outside the project'],
  [/§ ?\d[\d.]*/g, 'is a section of a document that is not named'],
  [/\b[a-z]+-notes\b/g, 'is a document that does not come along'],
  [/\bissues? #?\d+\b/gi, 'is a number of a tracker'],
];

/** Every name of a Markdown file in a text that no file of the project has, seen from `path`. */
function missingDocuments(path: string, text: string): string[] {
  const named = text.match(/(?<![\w/.-])[\w./-]*\w\.md\b/g) ?? [];
  return named.filter((name) => ![name, join(dirname(path), name), `src/${name}`].some((place) => existsSync(place)));
}

function findingsIn(path: string, text: string): string[] {
  const { comments } = parseSync(path, text);
  return comments.flatMap(({ value }) => {
    // Addresses are for everybody.
    const said = value.replace(/https?:\/\/\S+/g, '');
    const others = ELSEWHERE.flatMap(([pattern, why]) => (said.match(pattern) ?? []).map((found) => `${found} ${why}`));
    const documents = missingDocuments(path, said).map((name) => `${name} is no file of the project`);
    return [...others, ...documents].map((what) => `${path}: ${what}`);
  });
}

function codeFiles(): string[] {
  return ['src', 'test', '.ci'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?[jt]s$/.test(name) && basename(name) !== 'node_modules')
      .map((name) => join(folder, name)),
  );
}

describe('comments in the code', () => {
  it('name no document, path or number that nobody finds who has the project alone', () => {
    expect(codeFiles().flatMap((path) => findingsIn(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('are found out where they do', () => {
    const text =
      '/** As design.md §3 says, and README.md. */ // search-notes, /work/shared/x.json, issue 12\nconst a = "b.md";';
    expect(findingsIn('src/a.ts', text)).toEqual([
      'src/a.ts: §3 is a section of a document that is not named',
      'src/a.ts: design.md is no file of the project',
      'src/a.ts: /work/shared/x.json, is a path of one machine',
      'src/a.ts: search-notes is a document that does not come along',
      'src/a.ts: issue 12 is a number of a tracker',
    ]);
  });
});
