import type { Person } from '../ports/person.js';
import type { Store } from '../ports/store.js';

/**
 * Drops what a store keeps of a person by their id, or by that of the direct messages with them: conversations that go
 * on without a mention, and where to write to them. Tells how many things that were.
 */
export async function dropKeptOf({ platform, team, person }: Person, store: Store, now: number): Promise<number> {
  const kept = await store.list(`${platform}:${team}:`, now);
  const own = kept.filter(({ key, value }) => value === person || key.split(':').slice(2).includes(person));
  const directs = own.map(({ value }) => value).filter((value) => kept.some(({ key }) => isAt(key, value)));
  const more = kept.filter(({ key }) => directs.some((channel) => isAt(key, channel)));
  const keys = new Set([...own, ...more].map(({ key }) => key));
  for (const key of keys) await store.drop(key);
  return keys.size;
}

function isAt(key: string, channel: string): boolean {
  return key.split(':').slice(2).includes(channel);
}
