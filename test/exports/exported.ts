import type { ExportedFile, ExportFormat, ExportWish } from '../../src/bot/ports/exports.js';
import { type Graph, graphFor } from '../../src/core/graph/graph.js';
import { makeExport } from '../../src/exports/make-export.js';
import { ASKED_AT } from '../corpus/asked-at.js';
import { loaded } from '../corpus/loaded.js';

/** The records that questions of these tests are asked of. */
export async function publicGraph(): Promise<Graph> {
  return graphFor(await loaded(), []);
}

/** A file of what a question finds, whole. Fails where there is none. */
export async function exported(question: string, format: ExportFormat, graph: Graph, more: Partial<ExportWish> = {}) {
  const file = await makeExport({ question, format, graph, ...ASKED_AT, ...more });
  if ('why' in file) throw new Error(`no file of "${question}": ${file.why}`);
  const bytes = await bytesOf(file);
  return { file, bytes, text: new TextDecoder().decode(bytes) };
}

/** Why there is no file of what a question finds. Fails where there is one. */
export async function whyNone(question: string, format: ExportFormat, graph: Graph): Promise<string> {
  const file = await makeExport({ question, format, graph, ...ASKED_AT });
  if ('why' in file) return file.why;
  throw new Error(`"${question}" gives ${file.name}`);
}

/** All bytes of a file. */
export async function bytesOf({ body }: Pick<ExportedFile, 'body'>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
