import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document of the project. */
export interface Document {
  /** From the top of the project: `.deploy/README.md`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A fenced block. */
export interface Block {
  /** `path:line`, to find it by. */
  readonly at: string;
  /** What stands after the fence: `sh`. */
  readonly language: string;
  /** What it cannot be run without in a test: `needs=docker`; null where it is run. */
  readonly needs: string | null;
  readonly text: string;
}

const WITHOUT = new Set(['node_modules', 'dist', '.git', '.sideline']);

/** Every README.md below a folder, the top one first. */
export function documentsBelow(folder = ''): Document[] {
  const entries = readdirSync(folder || '.', { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = entries.filter(({ name }) => name === 'README.md').map(({ name }) => documentAt(join(folder, name)));
  const folders = entries.filter((one) => one.isDirectory() && !WITHOUT.has(one.name));
  return [...own, ...folders.flatMap(({ name }) => documentsBelow(join(folder, name)))];
}

function documentAt(path: string): Document {
  const text = readFileSync(path, 'utf8');
  return { path, text, blocks: blocksIn(path, text) };
}

function blocksIn(path: string, text: string): Block[] {
  return Array.from(text.matchAll(/^( *)```(\w*)(?: needs=(\w+))?\n([\s\S]*?)^\1```$/gm), (found) => ({
    at: `${path}:${text.slice(0, found.index).split('\n').length}`,
    language: found[2] ?? '',
    needs: found[3] ?? null,
    text: (found[4] ?? '').replaceAll(new RegExp(`^${found[1]}`, 'gm'), ''),
  }));
}

/** The text between single back quotes, outside of fenced blocks. */
export function codeSpansOf({ text }: Document): string[] {
  const prose = text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');
  return Array.from(prose.matchAll(/`([^`\n]+(?:\n[^`\n]+)?)`/g), ([, code]) => code!.replace(/\s+/g, ' '));
}
