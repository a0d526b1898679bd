import { ReadingFailed } from '../bot/ports/question-reader.js';

/** Bytes of a reply that are looked at: four questions take less than two thousand. What is longer is cut off while it comes. */
export const REPLY_BYTES_MAX = 64 * 1024;

/** What of a request goes out, beside its body: nothing that tells the machine it comes from. */
const HEADERS = ['accept', 'authorization', 'content-type'];

/**
 * `fetch` for one exchange that ends with `signal`, its body included, however slowly that comes. Follows no redirect, which could lead
 * elsewhere than to where the message is meant to go. Rejects with `ReadingFailed` where the body is too large.
 */
export function limitedFetch(signal: AbortSignal): typeof fetch {
  return async (input, init = {}) => {
    const given = new Headers(init.headers);
    const headers = Object.fromEntries(HEADERS.flatMap((name) => (given.has(name) ? [[name, given.get(name)!]] : [])));
    const { method = 'POST', body = null } = init;
    const response = await fetch(input, { method, body, headers, signal, redirect: 'manual' });
    const { status, statusText } = response;
    const type = response.headers.get('content-type');
    const text = await textOf(response);
    // Such statuses have no body.
    const isBare = status === 204 || status === 205 || status === 304;
    return new Response(isBare ? null : text, {
      status,
      statusText,
      headers: type === null ? {} : { 'content-type': type },
    });
  };
}

async function textOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    length += value.length;
    if (length > REPLY_BYTES_MAX) {
      await reader.cancel().catch(() => {});
      throw new ReadingFailed('too-large');
    }
    chunks.push(value);
  }
}
