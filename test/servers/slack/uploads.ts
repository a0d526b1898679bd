import type { IncomingMessage, ServerResponse } from 'node:http';
import { replyThrough } from './http-reply.js';
import type { World } from './world.js';

/** Takes the bytes of a file at the address that was given for it, as a form or bare. */
export async function answerUpload(world: World, id: string, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = await contentOf(Buffer.concat(chunks), request.headers['content-type'] ?? '');
  world.held.calls.push({ method: 'upload', args: {}, token: '', at: Date.now(), outcome: 'pending' });
  const call = world.held.calls.at(-1)!;
  const fault = world.faults.take({ method: 'upload', channel: '', token: '' });
  call.outcome = await replyThrough(fault, response, () => {
    const file = world.held.files.find((one) => one.id === id);
    if (!file) return { status: 404, body: {} };
    file.bytes = bytes;
    return { status: 200, body: { ok: true } };
  });
}

async function contentOf(bytes: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith('multipart/form-data')) return bytes;
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const [file] = [...form.values()].filter((one) => typeof one !== 'string');
  return file ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}
