import { createSideline } from '../../src/bot/create-sideline.js';
import { recordHistory } from '../../src/bot/journal/journal.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { openStore } from '../../src/store/open-store.js';
import { loaded } from '../corpus/loaded.js';

/** The meeting that the tests edit: Iran and Tajikistan at WTDC-25. */
export const MEETING = 'wtdc-25-iran-tajikistan';

/** The knowledge that comes along, with that meeting at another place. */
export async function knowledgeWith(place: string): Promise<Knowledge> {
  const knowledge = await loaded();
  const meetings = knowledge.meetings.map((one) => (one.id === MEETING ? { ...one, place } : one));
  return { ...knowledge, meetings };
}

/** Sideline over that knowledge. */
export async function sidelineWith(place: string): Promise<Sideline> {
  return createSideline(await knowledgeWith(place));
}

/** Writes states of the knowledge into the journal of a store, each as it became known at an instant (ISO 8601). */
export async function record(url: string, states: readonly (readonly [instant: string, Knowledge])[]): Promise<void> {
  const store = await openStore(url, () => {});
  for (const [instant, knowledge] of states) await recordHistory(store, knowledge, Date.parse(instant));
  await store.close();
}
