import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js';

/** Bytes of one message: a question and its arguments need a few thousand at the most. */
const MESSAGE_MAX = 1024 * 1024;

/** A transport over standard input and output that knows what it still owes an answer: input may end before these are written. */
export class CountingTransport extends StdioServerTransport {
  readonly #input: Readable;
  readonly #owed = new Set<RequestId>();
  #told: () => void = () => {};

  constructor(input: Readable, output: Writable) {
    super(input, output, { maxBufferSize: MESSAGE_MAX });
    this.#input = input;
  }

  override async start(): Promise<void> {
    const heard = this.onmessage;
    this.onmessage = (message) => {
      if ('method' in message && 'id' in message) this.#owed.add(message.id);
      heard?.(message);
    };
    await super.start();
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if (!('method' in message) && message.id !== undefined) this.#owed.delete(message.id);
    this.#told();
  }

  /** Resolves once nothing more can come in. */
  async inputEnded(): Promise<void> {
    if (this.#input.readableEnded || this.#input.destroyed) return;
    await Promise.race([once(this.#input, 'end'), once(this.#input, 'close')]);
  }

  /** Resolves once everything that came in was answered. */
  async allAnswered(): Promise<void> {
    // What came in last is taken up a turn later.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#owed.size > 0) {
      await new Promise<void>((resolve) => {
        this.#told = resolve;
      });
    }
  }
}
