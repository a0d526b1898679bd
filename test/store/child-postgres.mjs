// A replica: a process of its own with a store in PostgreSQL. Each line of its input is a claim to make: keys with commas
// between, and an instant. Says each verdict. A line "begin KEYS INSTANT" says "begun" once the post has begun; "count KEYS"
// counts up what all the keys hold, again and again until it is killed, and says "counted NUMBER" after each swap.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openPostgresStore } from '../../src/store/postgres.ts';

const LEASE_MS = 60_000;
const [url, schema] = process.argv.slice(2);
const say = (line) => writeSync(1, `${line}\n`);
const store = await openPostgresStore(url, { schema, warn: (line) => say(`warning: ${line}`) });
say('open');

for await (const line of createInterface({ input: process.stdin })) {
  const [what, keys, now] = line.split(' ');
  if (what === 'claim') say(`${keys} ${await store.claim(keys.split(','), Number(now), LEASE_MS)}`);
  if (what === 'begin') {
    await store.posting(keys.split(','), Number(now));
    say('begun');
  }
  if (what === 'count') await count(keys.split(','));
}
await store.close();

async function count(keys) {
  while (true) {
    const from = await store.get(keys[0], Date.now());
    const to = String(Number(from) + 1);
    const swaps = keys.map((key) => ({ key, from, to }));
    if (await store.swap(swaps, Date.now())) say(`counted ${to}`);
  }
}
