import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readyAt } from '../health/looking.js';
import { type FarSide, person, startSlack } from '../servers/slack/far-side.js';
import { until } from '../servers/slack/until.js';
import { freshFolder, type Serving, serving, socketEnv } from './serving.js';

/** A question whose answer names every official that Ada Lovelace met. */
const QUESTION = 'who did Ada Lovelace meet?';

/** Between two questions, in milliseconds. */
const ASK_EVERY_MS = 300;

const BASE = `sources:
  times: {title: null, publisher: The Times, url: "https://example.org/1", published: "2025-11-24", language: en}
officials:
  ada-lovelace: {name: Ada Lovelace, aliases: [], posts: []}
conferences:
  expo-25: {name: Expo 2025, aliases: [], dates: "2025", city: null, country: null, venue: null, organisers: [], theme: null, facts: [], cites: [times]}
`;

/** A file in which Ada Lovelace meets somebody; `more` = further keys of the meeting, right or wrong. */
export function meets(id: string, name: string, more = ''): string {
  const participants = `[{official: ada-lovelace, for: GB}, {official: ${id}, for: US}]`;
  return `officials:
  ${id}: {name: ${name}, aliases: [], posts: []}
meetings:
  with-${id}: {conference: expo-25, format: bilateral, date: "2025-11-23", place: null, participants: ${participants}, topics: [], summary: They met., points: [], cites: [times]${more}}
`;
}

/** A knowledge folder that a test writes in while it is answered from. */
export class WrittenFolder {
  readonly dir = join(freshFolder(), 'knowledge');

  constructor() {
    this.make();
  }

  /** The folder as it is at first: Ada Lovelace met Alan Turing. */
  make(): void {
    mkdirSync(this.dir, { recursive: true });
    this.write('base.yaml', BASE);
    this.write('turing.yaml', meets('alan-turing', 'Alan Turing'));
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.dir, name), text);
  }

  /** In the place of a file, as editors and git save. */
  replace(name: string, text: string): void {
    writeFileSync(join(this.dir, `.${name}.tmp`), text);
    renameSync(join(this.dir, `.${name}.tmp`), join(this.dir, name));
  }

  /** Bit by bit over some time, in place. */
  async writeSlowly(name: string, text: string, ms: number): Promise<void> {
    const bits = 8;
    for (let at = 1; at <= bits; at++) {
      this.write(name, text.slice(0, Math.ceil((text.length * at) / bits)));
      await sleep(ms / bits);
    }
  }

  remove(name: string): void {
    rmSync(join(this.dir, name));
  }

  removeAll(): void {
    for (const name of readdirSync(this.dir)) this.remove(name);
  }

  removeFolder(): void {
    rmSync(this.dir, { recursive: true });
  }
}

/** One line of the log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };

/** A process over a folder, and somebody who keeps asking it. */
export class AskedServing {
  readonly slack: FarSide;
  readonly one: Serving;
  readonly folder: WrittenFolder;
  #asked = 0;
  #isAsking = true;
  #asking: Promise<void> = Promise.resolve();

  constructor(slack: FarSide, folder: WrittenFolder, args: readonly string[], env: Readonly<Record<string, string>>) {
    this.slack = slack;
    this.folder = folder;
    this.one = serving(
      { ...socketEnv(slack, freshFolder()), KNOWLEDGE_DIR: folder.dir, TZ: 'Asia/Tehran', ...env },
      args,
    );
  }

  /** Begins to ask, again and again. */
  async start(): Promise<void> {
    await until(
      'the start',
      () => this.one.err().includes('slack-started') || this.one.child.exitCode !== null,
      90_000,
    );
    if (this.one.child.exitCode !== null) throw new Error(this.one.err());
    this.#asking = this.#ask();
  }

  async #ask(): Promise<void> {
    while (this.#isAsking) {
      // Others each time, since nobody may ask without end.
      const somebody = person(`U${300 + (this.#asked % 40)}`);
      this.#asked += 1;
      await this.slack.socket.event(somebody.mentions(QUESTION));
      await sleep(ASK_EVERY_MS);
    }
  }

  /** Waits until what is answered is so. */
  answers(what: string, isIt: (text: string) => boolean, withinMs = 20_000): Promise<unknown> {
    const from = this.slack.messages.length;
    return until(what, () => this.slack.messages.slice(from).some(({ text }) => isIt(text)), withinMs);
  }

  /** The lines of the log with one of these events, from the start. */
  lines(...events: readonly string[]): readonly LogLine[] {
    const lines = this.one
      .err()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as LogLine).filter(({ msg }) => events.includes(msg));
  }

  /** Waits until an event was written down so many times. */
  async logged(event: string, times = 1, withinMs = 20_000): Promise<LogLine> {
    await until(`${times} × ${event}`, () => this.lines(event).length >= times, withinMs);
    return this.lines(event).at(-1) as LogLine;
  }

  /** What `/readyz` says of the knowledge. */
  async health() {
    const port = /"port":(\d+),"msg":"health-listening"/.exec(this.one.err())?.[1];
    return (await readyAt(`http://127.0.0.1:${port}`)).state.knowledge;
  }

  /** Asks no more, and waits for the last answers; gives the questions that nobody answered, or somebody with an error. */
  async unanswered(): Promise<{ readonly asked: number; readonly unanswered: number; readonly failed: number }> {
    this.#isAsking = false;
    await this.#asking;
    await until('the last answer', () => this.slack.messages.length >= this.#asked, 20_000).catch(() => {});
    const failed = this.slack.messages.filter(({ text }) => !text.includes('Ada Lovelace')).length;
    return { asked: this.#asked, unanswered: this.#asked - this.slack.messages.length, failed };
  }

  async close(): Promise<void> {
    this.#isAsking = false;
    await this.one.end('SIGKILL');
    await this.slack.close();
  }
}

/** Starts a process over a folder of its own and asks it all the time while `test` runs; every question has to be answered. */
export async function whileAsked(
  test: (serving: AskedServing, folder: WrittenFolder) => Promise<void>,
  { args = [], prepare = () => {} }: { args?: readonly string[]; prepare?: (folder: WrittenFolder) => void } = {},
): Promise<{ readonly asked: number }> {
  const folder = new WrittenFolder();
  prepare(folder);
  const serving = new AskedServing(await startSlack(), folder, args, {});
  try {
    await serving.start();
    await test(serving, folder);
    const { asked, unanswered, failed } = await serving.unanswered();
    if (unanswered + failed > 0)
      throw new Error(`of ${asked} questions ${unanswered} got no answer, ${failed} a wrong one`);
    return { asked };
  } finally {
    await serving.close();
  }
}
