import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import type { Section } from '../../core/records/ref.js';

/** So much text is gathered before it goes to the disk. */
const CHUNK = 256 * 1024;

/** Writes records as JSONL beside the file that they are for, and puts them in its place at the end: whole or not at all. */
export class JsonlWriter {
  readonly #path: string;
  readonly #beside: string;
  readonly #file: FileHandle;
  #text = '';

  private constructor(path: string, beside: string, file: FileHandle) {
    this.#path = path;
    this.#beside = beside;
    this.#file = file;
  }

  /** Rejects where nothing can be written beside `path`. */
  static async open(path: string): Promise<JsonlWriter> {
    const beside = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
    return new JsonlWriter(path, beside, await open(beside, 'wx'));
  }

  /** Adds one record. */
  async add<Made extends { readonly id: string }>(section: Section, record: Made): Promise<void> {
    this.#text += `${JSON.stringify({ section, ...record })}\n`;
    if (this.#text.length >= CHUNK) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.#file.writeFile(text);
  }

  /** Puts the file in its place. */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    await rename(this.#beside, this.#path);
  }

  /** Leaves the file that was there as it is. */
  async giveUp(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await unlink(this.#beside).catch(() => undefined);
  }
}
