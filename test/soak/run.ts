import { setTimeout as sleep } from 'node:timers/promises';
import { type Blocked, watchBlocked } from './blocked.js';
import type { ChangingKnowledge } from './knowledge-folder.js';
import { type Asked, QUESTIONS, type SoakedPlatform } from './platform.js';
import { residentMb, type Sample } from './resident.js';
import type { SoakedTerminal } from './terminal.js';

/** Questions a second on each platform. */
const A_SECOND = 2;

/** Seconds between two changes of the knowledge, and between two troubles of each platform. */
const CHANGE_EVERY_S = 7;
const TROUBLE_EVERY_S = 11;

/** A reply may wait for a limit, a lost connection, and a call that is tried again. */
const REPLY_WITHIN_MS = 60_000;

/** What is soaked. */
export interface Soaking {
  readonly platforms: readonly SoakedPlatform[];
  readonly terminal: SoakedTerminal;
  readonly knowledge: ChangingKnowledge;
  /** The process that serves the platforms. */
  readonly pid: number;
  /** Where that process shows its metrics. */
  readonly metrics: string;
}

/** Something that went wrong, and when: milliseconds since the epoch, as `Asked.at`. */
export interface Trouble {
  readonly name: string;
  readonly at: number;
}

/** What a soak has seen. */
export interface Soaked {
  readonly asked: readonly Asked[];
  /** Questions that the platform itself lost. */
  readonly lost: number;
  readonly troubles: readonly Trouble[];
  readonly blocked: readonly Blocked[];
  readonly resident: readonly Sample[];
  readonly terminal: readonly Sample[];
}

/** Second by second: questions, now and then a change of the knowledge, a trouble; a measurement. */
export async function soak(minutes: number, soaking: Soaking): Promise<Soaked> {
  const { platforms, terminal, knowledge, pid, metrics } = soaking;
  const asked: Asked[] = [];
  const troubles: Trouble[] = [];
  const blocked: Blocked[] = [];
  const underWay: Promise<void>[] = [];
  const [resident, inTerminal]: [Sample[], Sample[]] = [[], []];
  let lost = 0;
  const watching = new AbortController();
  const watched = watchBlocked(metrics, watching.signal, blocked);
  const began = performance.now();
  const ask = (at: number) => {
    const text = QUESTIONS[at % QUESTIONS.length]!;
    const heard = platforms.map((one) => one.ask(at, text).then((is) => void (is ? asked.push(is) : lost++)));
    underWay.push(...heard);
    if (at % A_SECOND === 0) asked.push(terminal.ask(at, text));
  };
  const happen = (at: number) => {
    const began = Date.now();
    const named = (name: string) => void troubles.push({ name, at: began });
    underWay.push(...platforms.map((one) => one.trouble(at).then(named)));
  };
  for (let second = 0; second < minutes * 60; second++) {
    await sleep(Math.max(0, began + second * 1_000 - performance.now()));
    for (let turn = 0; turn < A_SECOND; turn++) ask(second * A_SECOND + turn);
    every(CHANGE_EVERY_S, second, (at) => change(knowledge, at));
    every(TROUBLE_EVERY_S, second, happen);
    const minute = (performance.now() - began) / 60_000;
    resident.push({ minute, mb: residentMb(pid) });
    inTerminal.push({ minute, mb: residentMb(terminal.pid) });
  }
  watching.abort();
  await Promise.all([...underWay, watched]);
  return { asked, lost, troubles, blocked, resident, terminal: inTerminal };
}

/** Does something each so many seconds; it is told how often it was done before. */
function every(seconds: number, second: number, does: (at: number) => void): void {
  if (second % seconds === seconds - 1) does(Math.floor(second / seconds));
}

function change(knowledge: ChangingKnowledge, at: number): void {
  if (at % 3 === 0) knowledge.change();
  else if (at % 3 === 1) knowledge.break();
  else knowledge.mend();
}

/** Waits until each question has a reply, or has had its time. */
export async function settled(asked: readonly Asked[]): Promise<void> {
  const last = Math.max(...asked.map(({ at }) => at)) + REPLY_WITHIN_MS;
  while (Date.now() < last && asked.some((one) => one.replies() === 0)) await sleep(500);
  // What comes twice comes a little later.
  await sleep(3_000);
}
