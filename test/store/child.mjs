// A process of its own with a state file open. Says on each line of its output what it has done.
//   hold   opens it and keeps it open until its input ends; exits 3 and says why where it is refused
//   work   changes it without end; after each change that the store acknowledged: ["key", "value"], or ["key"] settled;
//          ["key", "value", "twin"] is a step of a count that all workers share, and that its twin took as well
//   fill   puts values of 20 kB until one is not saved
//   lock   takes the lock of the path on each line of its input, and says "held" or "refused"; an empty line gives it back
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openFileStore } from '../../src/store/file.ts';
import { StoreInUse, takeLock } from '../../src/store/lock.ts';

const [what, path, name] = process.argv.slice(2);
const say = (line) => writeSync(1, `${line}\n`);
const acts = { hold, work, fill };

if (what === 'lock') {
  await locks();
  process.exit();
}

try {
  const store = await openFileStore(path, { warn: (line) => say(`warning: ${line}`) });
  say('open');
  await acts[what](store);
  await store.close();
} catch (error) {
  say(error.message);
  process.exitCode = error instanceof StoreInUse ? 3 : 1;
}

async function hold() {
  for await (const _ of process.stdin);
}

async function locks() {
  let held;
  say('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === '') await held?.release();
    else held = await takeLock(line, Date.now()).catch(() => null);
    say(line === '' ? 'free' : held ? 'held' : 'refused');
  }
}

async function work(store) {
  await Promise.all([1, 2, 3].map((worker) => workOn(store, `slack:${name}:${worker}`)));
}

async function workOn(store, prefix) {
  for (let count = 1; ; count += 1) {
    await store.put(`${prefix}:count`, String(count), null);
    say(JSON.stringify([`${prefix}:count`, String(count)]));
    const key = `${prefix}:${count}`;
    await store.claim([key], Date.now(), 60_000);
    await store.posting([key], Date.now());
    await store.settle([key], { channel: 'C', message: key }, Date.now());
    say(JSON.stringify([key]));
    say(JSON.stringify(await counted(store)));
  }
}

async function counted(store) {
  const [key, twin] = ['slack:shared:count', 'slack:shared:twin'];
  while (true) {
    const from = await store.get(key, Date.now());
    const to = String(Number(from) + 1);
    const swaps = [key, twin].map((one) => ({ key: one, from, to }));
    if (await store.swap(swaps, Date.now())) return [key, to, twin];
  }
}

async function fill(store) {
  // A file at its limit brings a signal that would end the process; a full disk brings none.
  process.on('SIGXFSZ', () => {});
  const value = 'x'.repeat(20_000);
  for (let count = 1; ; count += 1) {
    try {
      await store.put(`slack:T1:${count}`, value, null);
    } catch (error) {
      say(error.message);
      const kept = async (at) => ((await store.get(`slack:T1:${at}`, 0)) === value ? 'kept' : 'absent');
      say(`${count - 1} ${await kept(count - 1)}, ${count} ${await kept(count)}`);
      await store.drop('slack:T1:1');
      await store.put('slack:T1:again', 'saved', null);
      return;
    }
  }
}
