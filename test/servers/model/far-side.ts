import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A request as it came. */
export interface HeldRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** All of it, as text. */
  readonly raw: string;
  readonly body: ChatBody;
  /** What the last message of the user holds. */
  readonly message: string;
  readonly thread: readonly string[];
}

/** What of a request's body counts. */
export interface ChatBody {
  readonly model: string;
  readonly temperature: number;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: unknown } };
  readonly [other: string]: unknown;
}

/** What is wrong with an endpoint. */
export type Fault =
  /** It takes the request and never answers. */
  | { readonly kind: 'silent' }
  /** It answers with a byte each `everyMs`, and ends never. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  | { readonly kind: 'status'; readonly status: number; readonly location?: string }
  /** What it says is this text, under this type. */
  | { readonly kind: 'body'; readonly text: string; readonly type?: string }
  /** What the model says is this text. */
  | { readonly kind: 'content'; readonly text: string }
  /** It sends so many bytes, as fast as they are taken. */
  | { readonly kind: 'bytes'; readonly count: number }
  /** It hangs up. */
  | { readonly kind: 'reset' };

/**
 * An OpenAI-compatible endpoint on 127.0.0.1, which the real client talks to: it replays readings by the message they are of, keeps every
 * request whole, and can fail in many ways.
 */
export interface ModelFarSide {
  /** What MODEL_URL would be. */
  readonly url: string;
  readonly requests: readonly HeldRequest[];
  /** Bytes of bodies that were written so far. */
  readonly written: number;
  /** Messages are read as this says from now on; what it says nothing of is given back as it came. */
  replay(readings: Readonly<Record<string, readonly string[]>>): void;
  /** From now on it fails so; null = it is well. */
  fault(fault: Fault | null): void;
  /** Requests wait from now on, until what this gives is called. */
  hold(): () => void;
  /** Each answer comes after so many milliseconds. */
  takes(ms: number): void;
  close(): Promise<void>;
}

/** Starts one. */
export async function startModel(): Promise<ModelFarSide> {
  const far = new FarSide();
  await far.listen();
  return far;
}

class FarSide implements ModelFarSide {
  readonly requests: HeldRequest[] = [];
  written = 0;
  #readings = new Map<string, readonly string[]>();
  #fault: Fault | null = null;
  #held: Promise<void> | null = null;
  #takesMs = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  replay(readings: Readonly<Record<string, readonly string[]>>): void {
    this.#readings = new Map(Object.entries(readings));
  }

  fault(fault: Fault | null): void {
    this.#fault = fault;
  }

  hold(): () => void {
    let release = () => {};
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      this.#held = null;
      release();
    };
  }

  takes(ms: number): void {
    this.#takesMs = ms;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const held = await heldFrom(request);
    this.requests.push(held);
    await this.#held;
    await delay(this.#takesMs);
    if (this.#fault) return this.#fail(this.#fault, response);
    const questions = this.#readings.get(held.message) ?? [held.message];
    this.#write(response, completionOf(JSON.stringify({ questions }), held.body.model));
  }

  async #fail(fault: Fault, response: ServerResponse): Promise<void> {
    switch (fault.kind) {
      case 'silent':
        return;
      case 'reset':
        response.destroy();
        return;
      case 'drip':
        response.writeHead(200, { 'content-type': 'application/json' });
        while (!response.destroyed) {
          this.#count(response, ' ');
          await delay(fault.everyMs);
        }
        return;
      case 'status': {
        const headers = fault.location === undefined ? {} : { location: fault.location };
        response.writeHead(fault.status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify({ error: { message: 'it does not', type: 'error', code: null } }));
        return;
      }
      case 'body':
        this.#write(response, fault.text, fault.type);
        return;
      case 'content':
        this.#write(response, completionOf(fault.text, 'm'));
        return;
      case 'bytes':
        return this.#flood(response, fault.count);
    }
  }

  #write(response: ServerResponse, text: string, type = 'application/json'): void {
    response.writeHead(200, { 'content-type': type });
    this.#count(response, text);
    response.end();
  }

  async #flood(response: ServerResponse, count: number): Promise<void> {
    const piece = 'x'.repeat(64 * 1024);
    response.writeHead(200, { 'content-type': 'application/json' });
    for (let sent = 0; sent < count && !response.destroyed; sent += piece.length) {
      this.#count(response, piece);
      while (response.writableNeedDrain && !response.destroyed) await delay(1);
    }
    response.end();
  }

  #count(response: ServerResponse, text: string): void {
    this.written += text.length;
    response.write(text);
  }
}

async function heldFrom(request: IncomingMessage): Promise<HeldRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  const body = JSON.parse(raw) as ChatBody;
  const { message, thread } = JSON.parse(body.messages.at(-1)?.content ?? '{}') as HeldRequest;
  const { method = '', url: path = '', headers } = request;
  return { method, path, headers, raw, body, message, thread };
}

/** A completion as https://platform.openai.com/docs/api-reference/chat/object has it. */
export function completionOf(content: string, model: string): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_764_000_000,
    model,
    choices: [
      { index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: 'stop' },
    ],
    usage: { prompt_tokens: 1500, completion_tokens: 30, total_tokens: 1530 },
  });
}
