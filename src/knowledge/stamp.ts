import { realpath, stat } from 'node:fs/promises';
import { listKnowledgeFiles } from './knowledge-files.js';

/**
 * What can be told of a folder's files without reading them: names, sizes, times of change, and which folder it really
 * is. Equal stamps mean that nothing was written; another one means that something may have been. Never rejects.
 */
export async function stampOf(dir: string): Promise<string> {
  const { files, problems } = await listKnowledgeFiles(dir);
  const parts = [await placeOf(dir), ...problems.map(({ path, rule }) => `${path} ${rule}`)];
  for (const { name, path } of files) parts.push(`${name} ${await placeOf(path)}`);
  return parts.join('\n');
}

/** Where a path really leads, and what stands there. */
async function placeOf(path: string): Promise<string> {
  try {
    const stats = await stat(path, { bigint: true });
    const times = stats.isDirectory() ? [] : [stats.size, stats.mtimeNs];
    return [await realpath(path), stats.dev, stats.ino, ...times].join(' ');
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}
