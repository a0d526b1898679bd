import type { IncomingMessage } from 'node:http';
import type { Body } from './held.js';

/** Fields that arrive as JSON text when the body is a form. */
const JSON_FIELDS = new Set([
  'blocks',
  'attachments',
  'metadata',
  'view',
  'prompts',
  'loading_messages',
  'files',
  'unfurls',
]);

/** Fields that arrive as "true" or "false" when the body is a form. */
const BOOLEAN_FIELDS = new Set(['unfurl_links', 'unfurl_media', 'link_names', 'mrkdwn', 'reply_broadcast', 'as_user']);

/** The whole body as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The arguments of a Web API call: from the query, and from a body that is a form or JSON. */
export async function readArgs(request: IncomingMessage): Promise<Body> {
  const text = await readText(request);
  const query = new URL(request.url ?? '/', 'http://far-side').searchParams;
  if (request.headers['content-type']?.startsWith('application/json')) {
    return { ...formArgs(query), ...jsonObject(text) };
  }
  return { ...formArgs(query), ...formArgs(new URLSearchParams(text)) };
}

/** A JSON object, or `undefined` for any other text. */
export function jsonObject(text: string): Body | undefined {
  const value = jsonValue(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
}

function formArgs(form: URLSearchParams): Body {
  return Object.fromEntries([...form].map(([name, value]) => [name, formValue(name, value)]));
}

function formValue(name: string, value: string): unknown {
  if (JSON_FIELDS.has(name)) return jsonValue(value);
  if (BOOLEAN_FIELDS.has(name)) return value === 'true' || value === '1';
  return value;
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
