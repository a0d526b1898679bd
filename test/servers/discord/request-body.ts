import type { IncomingMessage } from 'node:http';
import type { HeldFile } from './held.js';

/** What came with a request: JSON, and the files beside it. */
export interface RequestBody {
  /** `undefined` when there was no JSON. */
  readonly json: unknown;
  readonly files: readonly HeldFile[];
}

/** Reads JSON, or a form whose `payload_json` is JSON and whose other parts are files. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  return type.startsWith('multipart/form-data') ? readForm(bytes, type) : { json: parsed(String(bytes)), files: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((one) => typeof one !== 'string');
  return { json: parsed(String(form.get('payload_json') ?? '')), files: await Promise.all(files.map(heldFile)) };
}

async function heldFile(file: File): Promise<HeldFile> {
  const { name, type: contentType, size } = file;
  return { name, contentType, size, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
