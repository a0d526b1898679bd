import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One file of the program, read for its structure. Paths start at the project root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  /** What it imports or re-exports, types and dynamic imports included: `src/core/answer/answer.ts`, `node:fs`, `zod`. */
  readonly imports: readonly string[];
  readonly nodes: readonly SyntaxNode[];
  /** Names of its exports that no docstring covers. */
  readonly undocumented: readonly string[];
  readonly hasDefaultExport: boolean;
}

/** A node of the syntax tree (ESTree), with its own text. */
export interface SyntaxNode {
  readonly type: string;
  readonly text: string;
  readonly arguments?: readonly unknown[];
}

/** Every TypeScript file below a folder. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
  return paths.sort().map((path) => sourceFile(path, readFileSync(path, 'utf8')));
}

/** Reads one file's structure from its text. Throws where the text is no TypeScript. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes = nodesOf(program, text);
  const imports = nodes.flatMap((node) => importedBy(node)).map((name) => resolved(name, path));
  return {
    path,
    imports: [...new Set(imports)],
    nodes,
    undocumented: undocumentedExports(program.body as unknown as Tree[], comments, text),
    hasDefaultExport: nodes.some((node) => node.type === 'ExportDefaultDeclaration'),
  };
}

type Tree = SyntaxNode & { start: number; end: number; [key: string]: unknown };

function nodesOf(value: unknown, text: string): Tree[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, text));
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((one) => nodesOf(one, text));
  const node = value as Tree;
  return typeof node.type === 'string' ? [{ ...node, text: text.slice(node.start, node.end) }, ...below] : below;
}

function importedBy(node: SyntaxNode): string[] {
  const { source, argument } = node as Tree & { source?: Tree | null; argument?: Tree };
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType': {
      const name = source ?? argument;
      if (!name) return [];
      return [name.type === 'Literal' ? String(name.value) : `a computed name, ${node.text}`];
    }
    default:
      return [];
  }
}

function resolved(name: string, importer: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(importer), name).replace(/\.js$/, '.ts') : name;
}

/**
 * A docstring covers the export below it, and the further ones that follow with no empty line between: a schema's type.
 * A rule of curation needs none, since it holds its own `why`.
 */
function undocumentedExports(body: readonly Tree[], comments: readonly Comment[], text: string): string[] {
  const missing: string[] = [];
  let coveredUpTo = -1;
  for (const statement of body) {
    const docs = comments.some((one) => one.value.startsWith('*') && touches(one.end, statement.start, text));
    const isRule = /^export const \w+: Rule = \{/.test(text.slice(statement.start, statement.end));
    const covered = docs || isRule || (coveredUpTo >= 0 && touches(coveredUpTo, statement.start, text));
    coveredUpTo = covered ? statement.end : -1;
    if (statement.declaration && !covered) missing.push(...declaredNames(statement.declaration as Tree));
  }
  return missing;
}

interface Comment {
  readonly value: string;
  readonly end: number;
}

function touches(end: number, start: number, text: string): boolean {
  return end <= start && /^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(end, start));
}

function declaredNames(declaration: Tree): string[] {
  const named = declaration.declarations ? (declaration.declarations as Tree[]) : [declaration];
  return named.map((one) => (one.id as { name?: string } | undefined)?.name ?? declaration.type);
}
