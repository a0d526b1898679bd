import { setTimeout as sleep } from 'node:timers/promises';
import type { Readiness } from '../../src/health/readiness.js';
import type { Serving } from '../commands/serving.js';
import { until } from '../servers/slack/until.js';
import { sampleIn } from './samples.js';

/** Where a process shows how it is, once it does. */
export async function healthUrl(one: Serving): Promise<string> {
  const line = /"port":(\d+),"msg":"health-listening"/;
  const port = () => line.exec(one.err())?.[1];
  await until('the health server', () => port() ?? one.child.exitCode !== null, 45_000);
  if (!port()) throw new Error(`it ended with ${one.child.exitCode}: ${one.err()}`);
  return `http://127.0.0.1:${port()}`;
}

/** What `/readyz` says. */
export async function readyAt(url: string): Promise<{ readonly status: number; readonly state: Readiness }> {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, state: (await response.json()) as Readiness };
}

/** Asks until `/readyz` answers with a status; gives what it says then. */
export async function untilReady(url: string, status: 200 | 503, withinMs: number): Promise<Readiness> {
  return (
    await asked(
      () => readyAt(url),
      (found) => found.status === status,
      withinMs,
    )
  ).state;
}

/** Asks until `/readyz` says something of the knowledge; gives all that it says then. */
export async function untilKnown(
  url: string,
  isIt: (knowledge: Readiness['knowledge']) => boolean,
): Promise<Readiness> {
  return (
    await asked(
      () => readyAt(url),
      ({ state }) => isIt(state.knowledge),
      15_000,
    )
  ).state;
}

/** Asks until `/metrics` has so many questions counted; gives what it says then. */
export async function untilCounted(url: string, questions: number): Promise<string> {
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  return asked(metrics, (text) => sampleIn(text, 'sideline_questions_total') >= questions, 5_000);
}

async function asked<T>(ask: () => Promise<T>, isIt: (found: T) => boolean, withinMs: number): Promise<T> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const found = await ask();
    if (isIt(found)) return found;
    if (performance.now() > giveUpAt) throw new Error(`still ${JSON.stringify(found)}`);
    await sleep(50);
  }
}
