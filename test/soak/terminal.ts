import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freshFolder } from '../commands/serving.js';
import { AS_NPM_STARTS } from './npm-start.js';
import type { Asked } from './platform.js';

/** The chat of a terminal, asked through a pipe; each question names somebody of its own, so that its reply does too. */
export class SoakedTerminal {
  readonly child: ChildProcess;
  readonly pid: number;
  /** The last line, which may go on. */
  #line = '';
  /** How often it was said of each of those nobody knows that nothing is on record. */
  readonly #denied = new Map<string, number>();

  constructor(knowledge: string) {
    this.child = spawn(process.execPath, [...AS_NPM_STARTS, resolve('dist/main.js'), 'serve'], {
      cwd: freshFolder(),
      env: { PATH: process.env.PATH, KNOWLEDGE_DIR: knowledge, STATE_URL: 'memory:' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.pid = this.child.pid ?? 0;
    this.child.stdout?.on('data', (chunk) => this.#hear(String(chunk)));
  }

  /** Each line is read once: a look at all that was said, for each question, would keep the far sides from answering. */
  #hear(chunk: string): void {
    const lines = (this.#line + chunk).split('\n');
    this.#line = lines.pop() ?? '';
    for (const line of lines) {
      const [, marker] = /No record.*(Qwxz\d+vbn)/i.exec(line) ?? [];
      if (marker) this.#denied.set(marker.toLowerCase(), (this.#denied.get(marker.toLowerCase()) ?? 0) + 1);
    }
  }

  /** Asks after somebody nobody knows, between two questions that have answers. */
  ask(at: number, text: string): Asked {
    const marker = `Qwxz${at}vbn`;
    this.child.stdin?.write(`${text}\nwho is ${marker}?\n`);
    const replies = () => this.#denied.get(marker.toLowerCase()) ?? 0;
    return { text: marker, how: 'terminal line', at: Date.now(), replies };
  }

  async close(): Promise<void> {
    this.child.stdin?.end();
    if (this.child.exitCode === null) await once(this.child, 'close');
  }
}
