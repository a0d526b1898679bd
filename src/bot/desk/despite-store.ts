import type { Log } from '../ports/log.js';

/** Waits for a step of the store; one that fails is told to the operator, and stops no answer. Never rejects. */
export async function despiteStore(log: Log, what: string, step: Promise<void>): Promise<void> {
  await step.catch((error: unknown) => log.error('store-failed', { what, reason: String(error) }));
}
