import type { Answer } from '../../core/answer/answer.js';
import { saidOfFile } from '../../core/export/said-of-file.js';
import type { AttachedFile, Deliver, Incoming } from '../ports/desk.js';
import type { ExportedFile, MakeExport, NoFile } from '../ports/exports.js';
import type { Log } from '../ports/log.js';
import type { Asked, Sideline } from '../ports/sideline.js';
import type { Showing } from './showing.js';

/** What putting files beside answers works with. */
export interface AttachingParts {
  /** Null where no files are made. */
  readonly makeExport: MakeExport | null;
  readonly sideline: Pick<Sideline, 'graph'>;
  readonly showing: Pick<Showing, 'tell'>;
  readonly log: Log;
}

/** Bytes of a file that chats take at the least; a larger one is made on the command line. */
export const ATTACHED_MAX = 8 * 1024 * 1024;

/** Puts the files that were asked for beside their answers, which stand whatever becomes of that. */
export class Attaching {
  readonly #parts: AttachingParts;

  constructor(parts: AttachingParts) {
    this.#parts = parts;
  }

  /** Makes the file that an answer wants and puts it there, or says why there is none. Never rejects. */
  async attach(answer: Answer, asked: Asked, { place, files }: Incoming, deliver: Deliver): Promise<void> {
    if (!answer.file) return;
    const { showing, log } = this.#parts;
    const why = await this.#attached(answer.file, asked, files).catch((error: unknown) => {
      log.warn('file-not-attached', { platform: place.platform, reason: String(error) });
      return NOT_TAKEN;
    });
    if (why !== null) await showing.tell(deliver, { kind: 'no-file', why });
  }

  /** Null where the file is there, else why not. */
  async #attached(wanted: NonNullable<Answer['file']>, asked: Asked, files: Incoming['files']): Promise<string | null> {
    if (!files || !this.#parts.makeExport) return NO_FILES;
    if ('why' in files) return files.why;
    const made = await this.#made(wanted, asked, this.#parts.makeExport);
    if ('why' in made) return made.why;
    return files.attach(made);
  }

  async #made(
    { format, messages }: NonNullable<Answer['file']>,
    { reader, now, zone }: Asked,
    makeExport: MakeExport,
  ): Promise<AttachedFile | NoFile> {
    const [after, question] = [messages.slice(0, -1), messages.at(-1) ?? ''];
    const file = await makeExport({ question, after, format, graph: this.#parts.sideline.graph(reader), now, zone });
    return 'why' in file ? file : wholeOf(file);
  }
}

/** A file read to its end, as far as chats take it. */
async function wholeOf(file: ExportedFile): Promise<AttachedFile | NoFile> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.body()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > ATTACHED_MAX) return { why: TOO_LARGE };
  }
  return { name: file.name, mediaType: file.mediaType, bytes: joined(chunks, length), said: saidOfFile(file) };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const NO_FILES = 'No file can be put here.';
const NOT_TAKEN = 'The file could not be put here. Whoever runs Sideline finds the reason in its log.';
const TOO_LARGE =
  'The file is larger than can be put here. Ask for less, or have it made on the command line: sideline export';
