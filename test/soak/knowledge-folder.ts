import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../commands/serving.js';
import { PINNED_FOLDER } from '../corpus/loaded.js';

/** A copy of the pinned knowledge, which changes for the better and the worse. */
export class ChangingKnowledge {
  readonly dir = join(freshFolder(), 'knowledge');
  readonly #meetings: string;
  readonly #whole: string;
  #changes = 0;

  constructor() {
    cpSync(PINNED_FOLDER, this.dir, { recursive: true });
    const files = readdirSync(this.dir).filter((one) => one.endsWith('.yaml'));
    const name = files.find((one) => readFileSync(join(this.dir, one), 'utf8').includes('\n    summary: '));
    if (!name) throw new Error('no knowledge file has a summary to change');
    this.#meetings = join(this.dir, name);
    this.#whole = readFileSync(this.#meetings, 'utf8');
  }

  /** A summary is put otherwise. */
  change(): void {
    this.#changes += 1;
    writeFileSync(
      this.#meetings,
      this.#whole.replace(/\n {4}summary: (["']?)/, `\n    summary: $1Version ${this.#changes}. `),
    );
  }

  /** A file that cannot be read, or one that is cut in half. */
  break(): void {
    this.#changes += 1;
    if (this.#changes % 2 === 0) writeFileSync(join(this.dir, 'broken.yaml'), 'meetings: [unclosed\n');
    else writeFileSync(this.#meetings, this.#whole.slice(0, this.#whole.length / 2));
  }

  /** All is well again. */
  mend(): void {
    rmSync(join(this.dir, 'broken.yaml'), { force: true });
    writeFileSync(this.#meetings, this.#whole);
  }
}
