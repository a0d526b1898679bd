import { type SourceFile, type SyntaxNode, sourceFile } from './source-file.js';

/**
 * Where a plain object is looked into by a text that may be anything: `constructor`, `toString` and `__proto__` are found
 * in each of them. A table of words is a Map, or is asked with `Object.hasOwn` before.
 *
 * Told are two forms, which the types of TypeScript let pass: a constant declared as a `Record<string, …>` (here or in the
 * file that it is imported from) that is indexed by anything but a literal, and an object indexed by what is only called a
 * key of it (`as keyof typeof TABLE`, `as string`); so is "is it in it" (`word in TABLE`). An index of any other type is one of the keys, or does not compile.
 */
export function wordTableFaults(files: readonly SourceFile[]): readonly string[] {
  const open = new Map(files.map((file) => [file.path, openTables(file)]));
  return files.flatMap((file) => {
    const tables = new Set([...(open.get(file.path) ?? []), ...importedTables(file, open)]);
    const guarded = guardedTables(file);
    return lookUps(file)
      .filter(({ table, isCast }) => (tables.has(table) || isCast) && !guarded.has(table))
      .map(
        ({ text }) =>
          `${file.path}: ${text} is looked up in a plain object; make it a Map, or ask Object.hasOwn before`,
      );
  });
}

/** The same of one file's text, for the tests of the rule itself. */
export function wordTableFaultsIn(...texts: readonly (readonly [path: string, text: string])[]): readonly string[] {
  return wordTableFaults(texts.map(([path, text]) => sourceFile(path, text)));
}

type Node = SyntaxNode & Readonly<Record<string, unknown>>;

/** The constants of a file that are declared to have any text as key. */
function openTables({ nodes }: SourceFile): readonly string[] {
  return (nodes as readonly Node[]).flatMap((node) => {
    if (node.type !== 'VariableDeclarator') return [];
    const { name } = node.id as { readonly name?: string };
    // The annotation belongs to the name: `TABLE: Readonly<Record<string, number>>`.
    const declared = node.text.slice(0, node.text.indexOf('=') + 1 || undefined);
    return name !== undefined && ANY_KEY.test(declared) ? [name] : [];
  });
}

const ANY_KEY = /^\w+: (?:Readonly<|Partial<)*Record<string,|^\w+: \{ (?:readonly )?\[\w+: string\]/;

function importedTables({ nodes }: SourceFile, open: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const known = new Set([...open.values()].flat());
  return (nodes as readonly Node[]).flatMap((node) => {
    if (node.type !== 'ImportSpecifier') return [];
    const { imported, local } = node as unknown as Record<'imported' | 'local', { readonly name: string }>;
    return known.has(imported.name) ? [local.name] : [];
  });
}

/** The tables that a file asks whether they have a key of their own. */
function guardedTables({ nodes }: SourceFile): ReadonlySet<string> {
  return new Set(
    (nodes as readonly Node[]).flatMap(({ type, text }) => {
      const asked = type === 'CallExpression' ? /^Object\.hasOwn\(([\w.]+),/.exec(text)?.[1] : undefined;
      return asked === undefined ? [] : [asked];
    }),
  );
}

interface LookUp {
  readonly text: string;
  readonly table: string;
  /** Whether the key is only called one. */
  readonly isCast: boolean;
}

function lookUps({ nodes }: SourceFile): readonly LookUp[] {
  return (nodes as readonly Node[]).flatMap((node) => {
    const { type, computed, property, object, operator, left, right, text } = node;
    if (type === 'BinaryExpression' && operator === 'in') {
      const { type: leftType } = left as Node;
      return leftType === 'Literal'
        ? []
        : [{ text, table: (right as { readonly name?: string }).name ?? '', isCast: false }];
    }
    if (type !== 'MemberExpression' || computed !== true) return [];
    const key = property as { readonly type: string; readonly start: number; readonly end: number };
    if (key.type === 'Literal') return [];
    const from = (node as unknown as { readonly start: number }).start;
    const written = text.slice(key.start - from, key.end - from);
    const isCast = key.type === 'TSAsExpression' && / as (?:string|keyof )/.test(written);
    const { start, end } = object as { readonly start: number; readonly end: number };
    return [{ text, table: text.slice(start - from, end - from), isCast }];
  });
}
