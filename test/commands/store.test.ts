import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/bot/ports/store.js';
import type { StoreContents, StoreEntry } from '../../src/bot/ports/store-contents.js';
import { webTokens } from '../../src/bot/web-tokens.js';
import { openStore } from '../../src/store/open-store.js';
import { placeIn } from '../../src/store/postgres-address.js';
import { tokensUrl } from '../../src/store/tokens-place.js';
import { entriesOf } from '../contracts/store.js';
import { describeWithPostgres, inDatabase, newDatabase, urlWith } from '../store/database.js';
import { newStatePath } from '../store/state-folder.js';
import { running } from './running.js';
import { serving } from './serving.js';

const T0 = Date.UTC(2026, 2, 2, 9, 0, 0);

/** More than fit into one step, and what is hard to write down. */
const KEPT: readonly StoreEntry[] = [
  ...Array.from({ length: 1_500 }, (_, at) => ({
    kind: 'settled' as const,
    key: `slack:T1:e${at}`,
    at: T0 + at,
    posted: at % 3 ? { channel: 'C1', message: `${at}` } : null,
  })),
  { kind: 'posting', key: 'slack:T1:begun', at: T0 + 2_000 },
  { kind: 'value', key: 'slack:T1:a', value: '"\u0000\ud800 نص', until: null },
  { kind: 'value', key: 'slack:T1:b', value: 'x', until: T0 + 5_000 },
];
const COPIED = 'copied 1500 settled claims, 1 post begun and 2 values';

/** Opens a store for one thing. */
async function inStore<T>(url: string, act: (store: Store & StoreContents) => Promise<T>): Promise<T> {
  const store = await openStore(url, (line) => expect.fail(line));
  return act(store).finally(() => store.close());
}

async function stateFileWith(entries: readonly StoreEntry[]): Promise<string> {
  const url = `file:${await newStatePath()}`;
  await inStore(url, (store) => store.restore(entries));
  return url;
}

const copy = (...args: readonly string[]) => running(['store', 'copy', ...args]);

describeWithPostgres('sideline store copy', () => {
  const database = newDatabase();

  async function emptyDatabase(): Promise<string> {
    await inDatabase('drop schema if exists sideline cascade', [], database());
    return database();
  }

  it('takes everything from a file to a database and back, and leaves the file as it is', async () => {
    const [from, to, back] = [await stateFileWith(KEPT), await emptyDatabase(), `file:${await newStatePath()}`];
    expect(await copy(from, to)).toEqual({
      code: 0,
      out: `${COPIED} from ${from} to ${placeIn(to)}\n`,
      err: '',
    });
    expect(await inStore(to, entriesOf)).toEqual(KEPT);
    expect(await copy(to, back)).toEqual({ code: 0, out: `${COPIED} from ${placeIn(to)} to ${back}\n`, err: '' });
    for (const url of [from, back]) expect(await inStore(url, entriesOf)).toEqual(KEPT);
  });

  it('refuses a store that keeps something, unless it is told to go on', async () => {
    const [from, to] = [await stateFileWith(KEPT), await emptyDatabase()];
    // What a copy that was cut short left, and a value of its own.
    const own: StoreEntry = { kind: 'value', key: 'slack:T2:own', value: 'y', until: null };
    await inStore(to, (store) => store.restore([...KEPT.slice(0, 1_000), { ...own, key: 'slack:T1:a' }, own]));
    const refused = await copy(from, to);
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: `sideline store: ${placeIn(to)} keeps something already; say --into-used to copy into it all the same. (sideline store --help)\n`,
    });
    expect((await copy('--into-used', from, to)).code).toBe(0);
    expect(await inStore(to, entriesOf)).toEqual([...KEPT, own]);
  });

  it('ends with 3 while another process, or this one, has the file open', async () => {
    const path = await newStatePath();
    const store = await openStore(`file:${path}`, () => {});
    onTestFinished(() => store.close());
    await store.put('slack:T1:k', 'v', null);
    const { code, out, err } = await copy(`file:${path}`, await emptyDatabase());
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^sideline store: state file \S+ is in use by pid \d+ since \S+\.\n$/);
  });

  it('ends with 1 and one line where a store cannot be used', async () => {
    const from = await stateFileWith(KEPT);
    const folder = await mkdtemp(join(tmpdir(), 'sideline-store-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [url, line] of [
      [
        'postgres://bot:canary@127.0.0.1:1/s',
        /^sideline store: database postgres:\/\/127\.0\.0\.1:1\/s cannot be reached \(/,
      ],
      [
        urlWith({ password: 'canary', pathname: '/no_such' }),
        /^sideline store: database \S+ refuses \(database "no_such" does not exist, 3D000\)/,
      ],
      [`file:${folder}`, /^sideline store: state file \S+ cannot be read \(EISDIR\)/],
    ] as const) {
      const { code, out, err } = await copy(from, url);
      expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 1, out: '', lines: 2 });
      expect(err).toMatch(line);
      expect(err).not.toContain('canary');
    }
  });

  it('says what was wrong with a file that it recovered', async () => {
    const from = await stateFileWith(KEPT);
    await inStore(from, (store) => store.put('slack:T1:b', 'x', T0 + 5_000));
    await writeFile(from.slice('file:'.length), 'torn');
    const { code, err } = await copy(from, await emptyDatabase());
    expect(code).toBe(0);
    expect(err).toMatch(
      /^sideline store: state file \S+ is not JSON .*: went on with \S+\.bak, which lacks the last change\n$/,
    );
  });
});

describe('sideline store copy, where a state file has tokens beside it', () => {
  it('takes them along to the file beside the other one', async () => {
    const [from, to] = [await stateFileWith(KEPT.slice(-1)), `file:${await newStatePath()}`];
    await inStore(tokensUrl(from), (store) => webTokens(store).add('a', ['staff'], new Date(T0).toISOString()));
    expect(await copy(from, to)).toMatchObject({ code: 0, out: expect.stringContaining(' and 3 values from ') });
    expect(await inStore(to, entriesOf)).toEqual(KEPT.slice(-1));
    const tokens = await inStore(tokensUrl(to), entriesOf);
    expect(tokens).toEqual(await inStore(tokensUrl(from), entriesOf));
    expect(tokens).toHaveLength(2);
  });
});

describe('a call of sideline store that is wrong', () => {
  it.each<readonly [readonly string[], string]>([
    [[], 'write: sideline store copy FROM TO.'],
    [['copy', 'file:a'], 'write: sideline store copy FROM TO.'],
    [['move', 'file:a', 'file:b'], 'write: sideline store copy FROM TO.'],
    [['copy', 'file:a', 'file:b', 'file:c'], 'write: sideline store copy FROM TO.'],
    [['copy', 'file:a', 'file:a'], 'FROM and TO are the same store.'],
    [
      ['copy', 'memory:', 'file:a'],
      '"memory:" names no store that lasts; use file:PATH or postgres://USER@HOST/DATABASE.',
    ],
    [['copy', 'redis://u:canary@h', 'file:a'], '"redis:" names no store that lasts; use file:PATH or'],
    [['copy', 'file:/nowhere/state.json', 'file:a'], 'there is no state file /nowhere/state.json to copy from.'],
    [['copy', 'file:a', 'file:b', '--force'], 'there is no option --force.'],
  ])('ends with 2 and one line for %j', async (args, line) => {
    const { code, out, err } = await running(['store', ...args]);
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    expect(err).toContain(`sideline store: ${line}`);
    expect(err).not.toContain('canary');
  });
});

describeWithPostgres('sideline serve over a database', () => {
  const ENV = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:1/api/' };

  it.each([
    [
      '69 where it cannot be reached',
      'postgres://bot:canary@127.0.0.1:1/s',
      69,
      /cannot be reached \(connect ECONNREFUSED .*sslmode in its URL\.$/,
    ],
    [
      '78 where it refuses',
      urlWith({ password: 'canary', pathname: '/no_such' }),
      78,
      /refuses \(database "no_such" .* schema there\.$/,
    ],
    ['78 where the URL cannot be read', 'postgres://bot:can@ary@db/s', 78, /cannot be read; write .* and %25\.$/],
  ])('ends with one line and %s', async (_, STATE_URL, code, line) => {
    const one = serving({ ...ENV, STATE_URL });
    const ended = await one.ended;
    expect({ code: ended.code, said: ended.said }).toEqual({ code, said: [expect.stringMatching(line)] });
    expect(one.err() + one.out()).not.toMatch(/canary|can@ary/);
  });
});
