import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFile, sourceFiles } from './architecture/source-file.js';
import { wordTableFaults, wordTableFaultsIn } from './architecture/word-tables.js';
import { readsWords } from './architecture/words-of-questions.js';

/**
 * Who may import what, beside its own folder. An entry stands for itself and everything below it; `node:` is every
 * built-in module; EVERYTHING is what it says. A folder that does not exist yet has its row already.
 */
const EVERYTHING = '*';
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core/records': ['zod'],
  'src/core/nearest': ['fuse.js'],
  'src/core/graph': ['src/core/records', 'src/core/nearest', 'lru-cache'],
  'src/core/question': ['src/core/records', 'src/core/nearest', 'src/core/graph'],
  'src/core/query': ['src/core/records', 'src/core/graph', 'lru-cache', 'zod'],
  'src/core/grammar': ['src/core/records', 'src/core/graph', 'src/core/query', 'src/core/question'],
  'src/core/assembly': ['src/core/records', 'src/core/graph', 'src/core/query', 'src/core/question'],
  'src/core/in-time': [
    'src/core/records',
    'src/core/graph',
    'src/core/query',
    'src/core/question',
    'src/core/grammar',
    'src/core/assembly',
  ],
  'src/core/answer': [
    'src/core/records',
    'src/core/nearest',
    'src/core/graph',
    'src/core/query',
    'src/core/assembly',
    'src/core/question',
    'lru-cache',
  ],
  'src/core/digest': [
    'src/core/records',
    'src/core/nearest',
    'src/core/graph',
    'src/core/question',
    'src/core/query',
    'src/core/answer',
    'croner',
    'zod',
  ],
  'src/core/export': ['src/core/records', 'src/core/graph', 'src/core/query', 'src/core/question', 'src/core/answer'],
  'src/core/gaps': [
    'src/core/records',
    'src/core/graph',
    'src/core/question',
    'src/core/assembly',
    'src/core/answer',
    'zod',
  ],
  'src/core/picture': [
    'src/core/records',
    'src/core/graph',
    'src/core/query',
    'src/core/answer',
    'd3-force',
    'd3-scale',
    'd3-shape',
  ],
  'src/bot': ['src/core', 'lru-cache', 'p-queue', 'node:crypto', 'node:util', 'node:zlib'],
  'src/platforms/terminal': ['src/core', 'src/bot/ports', 'node:', 'string-width', 'wrap-ansi'],
  'src/platforms/slack': ['src/core', 'src/bot/ports', 'src/http', 'node:', 'zod', '@slack', 'p-queue', 'lru-cache'],
  'src/platforms/api': [
    'src/core',
    'src/bot/ports',
    'node:crypto',
    'zod',
    'hono',
    '@hono',
    '@modelcontextprotocol',
    'lru-cache',
  ],
  'src/platforms/discord': ['src/core', 'src/bot/ports', 'node:', 'discord.js', 'lru-cache'],
  'src/platforms/web': ['src/core', 'src/bot/ports', 'src/http', 'node:', 'hono', '@hono', 'lru-cache'],
  'src/knowledge': [
    'src/core/records',
    'src/core/nearest',
    'zod',
    'yaml',
    'csv-parse',
    'chokidar',
    'node:buffer',
    'node:fs',
    'node:path',
    'node:crypto',
    'node:url',
    'node:timers',
    'node:worker_threads',
  ],
  'src/curate': ['src/core', 'src/knowledge'],
  'src/exports': [
    'src/core',
    'src/bot',
    'write-excel-file',
    'ics',
    '@citation-js',
    'feed',
    'node:crypto',
    'node:fs',
    'node:path',
    'node:timers',
  ],
  'src/store': ['src/bot/ports', 'zod', 'node:', 'lowdb', 'write-file-atomic', 'pg'],
  'src/model': ['src/bot/ports', 'openai', 'zod'],
  'src/http': ['src/bot/ports', 'node:http'],
  'src/health': ['src/core/records', 'src/bot/ports', 'src/http', 'node:http', 'prom-client'],
  'src/pictures': ['src/core/picture', 'src/bot/ports', 'node:module', 'node:worker_threads', '@resvg/resvg-js'],
  'src/commands': [EVERYTHING],
  'src/config.ts': [EVERYTHING],
  'src/main.ts': [EVERYTHING],
};

/** What would make equal questions give unequal answers. `core` does without. */
const UNREPEATABLE: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^(?:Date|performance)\.now$/, 'reads the clock'],
  [/^Math\.random$/, 'draws by chance'],
  [/^(?:process|globalThis)\./, 'looks at the machine'],
  [/^Intl\.Collator$|\.localeCompare$|\.toLocale\w*$/, "goes by the machine's language"],
];

const FILES = sourceFiles('src');

describe('the folders of src', () => {
  it('import only what the table allows', () => {
    expect(FILES.flatMap(forbiddenImports)).toEqual([]);
  });

  it('never import each other in a circle', () => {
    expect(circles(FILES)).toEqual([]);
  });

  it('have no files that do, not for a type either', () => {
    expect(circlesOfFiles(FILES)).toEqual([]);
  });
});

describe('core', () => {
  it('has no clock, no chance and no language of the machine', () => {
    expect(FILES.filter((file) => file.path.startsWith('src/core/')).flatMap(unrepeatable)).toEqual([]);
  });
});

describe('an answer', () => {
  it('reads no word of the question: what its words ask is said by src/core/question', () => {
    const reading = FILES.filter((file) => file.path.startsWith('src/core/answer/') && readsWords(file));
    expect(reading.map(({ path }) => path)).toEqual([]);
  });
});

describe('every file of src', () => {
  it('explains each thing that it exports', () => {
    expect(FILES.flatMap((file) => file.undocumented.map((name) => `${file.path}: ${name} has no docstring`))).toEqual(
      [],
    );
  });

  it('looks no word up in a plain object, where “constructor” is found as well', () => {
    expect(wordTableFaults(FILES)).toEqual([]);
  });

  it('exports by name only', () => {
    expect(FILES.filter((file) => file.hasDefaultExport).map((file) => file.path)).toEqual([]);
  });
});

describe('the architecture rules', () => {
  it('see imports of values and types, re-exports, dynamic imports and import types', () => {
    const text = `import { z } from 'zod'; import type { A } from '../../bot/ports/sideline.js'; export * from './own.js';
      export type B = import('node:fs').Stats; const c = await import('../question/read.js');`;
    expect(forbiddenImports(sourceFile('src/core/graph/a.ts', text))).toEqual([
      'src/core/graph/a.ts → zod: src/core/graph may import src/core/records, src/core/nearest, lru-cache',
      'src/core/graph/a.ts → src/bot/ports/sideline.ts: src/core/graph may import src/core/records, src/core/nearest, lru-cache',
      'src/core/graph/a.ts → node:fs: src/core/graph may import src/core/records, src/core/nearest, lru-cache',
      'src/core/graph/a.ts → src/core/question/read.ts: src/core/graph may import src/core/records, src/core/nearest, lru-cache',
    ]);
  });

  it('refuse an import whose name is computed, and a file of a folder without a row', () => {
    const computed = sourceFile('src/bot/a.ts', 'export const load = (name: string) => import(name);');
    expect(forbiddenImports(computed)).toEqual([
      'src/bot/a.ts → a computed name, import(name): src/bot may import src/core, lru-cache, p-queue, node:crypto, node:util, node:zlib',
    ]);
    expect(forbiddenImports(sourceFile('src/drawer/a.ts', ''))).toEqual([
      'src/drawer/a.ts: the table has no row for it',
    ]);
  });

  it('see the words of a question read by name, taken out of it, and through the linker', () => {
    const reads = (text: string) => readsWords(sourceFile('src/core/answer/a.ts', text));
    expect(reads('const a = (question: Question) => question.text.length;')).toBe(true);
    expect(reads("const a = ({ want, tags }: Question) => tags.includes('both');")).toBe(true);
    expect(reads('function a(asked: Question) { const { text } = asked; return text; }')).toBe(true);
    expect(reads("import { linked } from '../question/understand.js'; linked(a, b);")).toBe(true);
    expect(reads("import { lexiconFor } from '../question/lexicon.js'; lexiconFor(a).tags(b);")).toBe(true);
    expect(reads("import { asksOf } from '../question/asks-of.js'; asksOf(a);")).toBe(true);
    expect(reads('const a = ({ text }: Fact) => text; const b = (question: Question) => question.want;')).toBe(false);
  });

  it('find a circle over three folders', () => {
    const files = [
      sourceFile('src/bot/a.ts', "import '../store/b.js';"),
      sourceFile('src/store/b.ts', "import '../curate/c.js';"),
      sourceFile('src/curate/c.ts', "import '../bot/a.js';"),
    ];
    expect(circles(files)).toEqual(['src/bot → src/store → src/curate → src/bot']);
  });

  it('find a circle of files within a folder, from wherever it is entered', () => {
    const files = [
      sourceFile('src/bot/a.ts', "import './b.js';"),
      sourceFile('src/bot/b.ts', "import type { C } from './c.js';"),
      sourceFile('src/bot/c.ts', "export * from './b.js';"),
    ];
    expect(circlesOfFiles(files)).toEqual(['src/bot/b.ts → src/bot/c.ts → src/bot/b.ts']);
  });

  it('find the clock, chance and the language of the machine, but let a given instant pass', () => {
    const text = 'f(Date.now(), new Date(), new Date(now), Math.random(), a.localeCompare(b), n.toLocaleString());';
    expect(unrepeatable(sourceFile('src/core/a.ts', text)).map((line) => line.split(' ')[1])).toEqual([
      'Date.now',
      'new',
      'Math.random',
      'a.localeCompare',
      'n.toLocaleString',
    ]);
  });

  it('see a word looked up in a table of any keys, here or imported, and by a key that is only called one', () => {
    const table = "export const ZONES: Readonly<Record<string, string>> = { cet: 'Europe/Brussels' };";
    expect(
      wordTableFaultsIn(
        ['src/core/zones.ts', `${table} export const zone = (word: string) => ZONES[word] ?? word in ZONES;`],
        ['src/core/use.ts', "import { ZONES as Z } from './zones.js'; const f = (word: string) => Z[word.trim()];"],
        ['src/core/cast.ts', 'const T = { a: 1 }; f(T[word as keyof typeof T], { a: 1 }[word as string]);'],
      ).map((line) => line.split(' is looked up')[0]),
    ).toEqual([
      'src/core/zones.ts: ZONES[word]',
      'src/core/zones.ts: word in ZONES',
      'src/core/use.ts: Z[word.trim()]',
      'src/core/cast.ts: T[word as keyof typeof T]',
      'src/core/cast.ts: { a: 1 }[word as string]',
    ]);
  });

  it('let a table be asked by its own keys, by literals, behind Object.hasOwn, as a Map, and as a list', () => {
    const text = `const T: Record<string, number> = { a: 1 }; const U: Record<'a' | 'b', number> = { a: 1, b: 2 };
      const M = new Map(Object.entries(T)); const L: number[] = [1];
      f(T['a'], T.a, U[either], M.get(word), L[at], Object.hasOwn(T, word) ? T[word] : 0);`;
    expect(wordTableFaultsIn(['src/core/a.ts', text])).toEqual([]);
  });

  it('want a docstring at an export, and let it cover the type that follows without an empty line', () => {
    const text = `/** A. */\nexport const A = 1;\nexport type A = number;\n\nexport function b() {}\n// c\nexport interface C {}`;
    expect(sourceFile('src/a.ts', text).undocumented).toEqual(['b', 'C']);
  });
});

function forbiddenImports(file: SourceFile): string[] {
  const row = rowOf(file.path);
  const allowed = row && MAY_IMPORT[row];
  if (!allowed) return [`${file.path}: the table has no row for it`];
  return file.imports
    .filter((name) => ![row, ...allowed].some((entry) => covers(entry, name)))
    .map((name) => `${file.path} → ${name}: ${row} may import ${allowed.join(', ')}`);
}

function rowOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((row) => covers(row, path));
}

function covers(entry: string, name: string): boolean {
  if (entry === EVERYTHING || entry === name) return true;
  return name.startsWith(entry.endsWith(':') ? entry : `${entry}/`);
}

/** Each circle once, from the folder that comes first in the table. */
function circles(files: readonly SourceFile[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = rowOf(path) ?? path;
    const to = imports.map(rowOf).filter((row) => row !== undefined && row !== from);
    next.set(from, new Set([...(next.get(from) ?? []), ...(to as string[])]));
  }
  const order = [...next.keys()];
  const walk = (trail: readonly string[]): string[] =>
    [...(next.get(trail.at(-1)!) ?? [])].flatMap((folder) => {
      if (folder === trail[0]) return [[...trail, folder].join(' → ')];
      const seenOrEarlier = trail.includes(folder) || order.indexOf(folder) < order.indexOf(trail[0]!);
      return seenOrEarlier ? [] : walk([...trail, folder]);
    });
  return order.flatMap((folder) => walk([folder]));
}

function circlesOfFiles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
    if (done.has(path)) return [];
    const found = (imports.get(path) ?? []).flatMap((next) => walk(next, [...trail, path]));
    done.add(path);
    return found;
  };
  return files.flatMap(({ path }) => walk(path, []));
}

function unrepeatable(file: SourceFile): string[] {
  return file.nodes.flatMap((node) => {
    if (node.type === 'NewExpression' && /^new Date\b/.test(node.text) && node.arguments?.length === 0) {
      return [`${file.path}: ${node.text} reads the clock`];
    }
    const found = node.type === 'MemberExpression' && UNREPEATABLE.find(([pattern]) => pattern.test(node.text));
    return found ? [`${file.path}: ${node.text} ${found[1]}`] : [];
  });
}
