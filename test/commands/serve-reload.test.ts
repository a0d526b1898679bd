import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { meets, WrittenFolder, whileAsked } from './reloading.js';
import { freshFolder, serving } from './serving.js';

const SLOW_TEST_MS = 120_000;

/** A platform, without which a process that has no input ends before it opens the folder. */
const CONFIGURED = { DISCORD_TOKEN: 'canary.to.ken' };

const STALE = /Data as of \d{1,2} \w+ \d{4}, \d\d:\d\d Tehran time: newer files could not be read\./;
const HOPPER = meets('grace-hopper', 'Grace Hopper');
const namesHopper = (text: string) => text.includes('Grace Hopper');
const isStale = (text: string) => STALE.test(text);
const isFresh = (text: string) => !STALE.test(text);

/** Longer than the wait for what else may change. */
const SETTLED_MS = 2_500;

describe('records that are written while questions come', { timeout: SLOW_TEST_MS }, () => {
  it('are answered from once they are saved: at once, in the place of a file, and bit by bit', async () => {
    await whileAsked(async (one, folder) => {
      folder.write('hopper.yaml', HOPPER);
      await one.answers('the new meeting', namesHopper);
      expect(await one.logged('knowledge-reloaded')).toMatchObject({ added: 2, changed: 0, withdrawn: 0 });
      folder.replace('hopper.yaml', HOPPER.replace('Grace Hopper', 'Admiral Hopper'));
      await one.answers('the new name', (text) => text.includes('Admiral Hopper'));
      expect(await one.logged('knowledge-reloaded', 2)).toMatchObject({ added: 0, changed: 1, withdrawn: 0 });
      await folder.writeSlowly('neumann.yaml', meets('john-neumann', 'John Neumann'), 1_200);
      await one.answers('the third meeting', (text) => text.includes('John Neumann'));
      expect(one.lines('knowledge-refused')).toEqual([]);
      expect(await one.health()).toMatchObject({ refusedSince: null, problems: 0, quarantined: 0 });
    });
  });

  it('are refused while they are broken, with the place, the record and the rule; the answers say of when they are', async () => {
    await whileAsked(async (one, folder) => {
      await one.answers('a fresh answer', isFresh);
      folder.write('hopper.yaml', meets('grace-hopper', 'Grace Hopper', ', colour: red'));
      await one.answers('a stale answer', isStale);
      expect(await one.logged('knowledge-refused')).toMatchObject({ level: 50, problems: 1 });
      expect(await one.logged('knowledge-problem')).toMatchObject({
        place: expect.stringMatching(/hopper\.yaml:4:\d+$/),
        record: 'meeting:with-grace-hopper',
        rule: 'unknown-key',
      });
      expect(await one.health()).toMatchObject({ refusedSince: expect.any(String), problems: 1 });
      expect(one.slack.messages.some(({ text }) => namesHopper(text))).toBe(false);
      folder.write('hopper.yaml', HOPPER);
      await one.answers('a fresh answer with the meeting', (text) => namesHopper(text) && isFresh(text));
      expect(await one.health()).toMatchObject({ refusedSince: null, problems: 0 });
    });
  });

  it('are refused where a pipe, an endless device or the whole disk stands among them, and are read again after that', async () => {
    await whileAsked(async (one, folder) => {
      execFileSync('mkfifo', [join(folder.dir, 'pipe.yaml')]);
      symlinkSync('/dev/zero', join(folder.dir, 'zero.jsonl'));
      symlinkSync('/', join(folder.dir, 'whole'));
      await one.answers('a stale answer', isStale);
      await one.logged('knowledge-problem', 3);
      expect(new Set(one.lines('knowledge-problem').map(({ rule }) => rule))).toEqual(
        new Set(['regular-file', 'link-inside']),
      );
      for (const name of ['pipe.yaml', 'zero.jsonl', 'whole']) folder.remove(name);
      folder.write('hopper.yaml', HOPPER);
      await one.answers('a fresh answer with the meeting', (text) => namesHopper(text) && isFresh(text));
    });
  });

  it('are refused cut in half, and taken whole, without a restart', async () => {
    await whileAsked(async (one, folder) => {
      folder.write('hopper.yaml', HOPPER.slice(0, HOPPER.length - 40));
      await one.answers('a stale answer', isStale);
      expect(await one.logged('knowledge-problem')).toMatchObject({ rule: 'yaml-syntax', record: null });
      folder.write('hopper.yaml', HOPPER);
      await one.answers('the meeting', (text) => namesHopper(text) && isFresh(text));
    });
  });

  it('are as before where a broken file goes again: nothing was taken, and nothing is said of it any more', async () => {
    await whileAsked(async (one, folder) => {
      folder.write('zz.yaml', 'topics: [');
      await one.answers('a stale answer', isStale);
      folder.remove('zz.yaml');
      await one.logged('knowledge-as-before');
      await one.answers('a fresh answer', isFresh);
      expect(one.lines('knowledge-reloaded')).toEqual([]);
    });
  });

  it('may lose a file, and what was in it; not one that others refer to', async () => {
    await whileAsked(
      async (one, folder) => {
        await one.answers('both', namesHopper);
        folder.remove('hopper.yaml');
        await one.answers('one', (text) => !namesHopper(text) && text.includes('Alan Turing'));
        expect(await one.logged('knowledge-reloaded')).toMatchObject({ added: 0, withdrawn: 2 });
        folder.remove('base.yaml');
        await one.answers('a stale answer', isStale);
        expect(one.lines('knowledge-problem').map(({ rule }) => rule)).toContain('cites-exist');
        folder.make();
        await one.answers('a fresh answer', isFresh);
      },
      { prepare: (folder) => folder.write('hopper.yaml', HOPPER) },
    );
  });

  it.each([
    ['without a file in it', (folder: WrittenFolder) => folder.removeAll(), 'folder-empty'],
    [
      'without a record in its files',
      (folder: WrittenFolder) => {
        folder.removeAll();
        folder.write('a.yaml', 'topics: {}\n');
      },
      'folder-empty',
    ],
    ['that is gone', (folder: WrittenFolder) => folder.removeFolder(), 'folder-readable'],
  ])('are kept from a folder %s, and followed again once it is back', async (_, damage, rule) => {
    await whileAsked(async (one, folder) => {
      damage(folder);
      await one.answers('a stale answer', (text) => isStale(text) && text.includes('Alan Turing'));
      expect(await one.logged('knowledge-problem')).toMatchObject({ rule });
      folder.make();
      await one.answers('a fresh answer', isFresh, 30_000);
      folder.write('hopper.yaml', HOPPER);
      await one.answers('the new meeting', namesHopper);
    });
  });

  it('are read once for a hundred saves at once, and a few times for a hundred one after the other', async () => {
    await whileAsked(async (one, folder) => {
      for (let at = 0; at < 100; at++) folder.write(`many-${at}.yaml`, meets(`person-${at}`, `Person Number${at}`));
      expect(await one.logged('knowledge-reloaded')).toMatchObject({ added: 200 });
      await sleep(SETTLED_MS);
      expect(one.lines('knowledge-reloaded')).toHaveLength(1);
      for (let at = 0; at < 100; at++) {
        folder.write('hopper.yaml', HOPPER.replace('They met.', `They met ${at}.`));
        await sleep(20);
      }
      await one.answers('the last save', namesHopper);
      await sleep(SETTLED_MS);
      expect(one.lines('knowledge-reloaded').length).toBeLessThanOrEqual(10);
      expect(one.lines('knowledge-refused')).toEqual([]);
    });
  });

  it('are read at SIGHUP, and nothing comes of it where they are the same', async () => {
    await whileAsked(async (one, folder) => {
      one.one.child.kill('SIGHUP');
      await sleep(SETTLED_MS);
      expect(one.lines('knowledge-reloaded', 'knowledge-refused')).toEqual([]);
      folder.write('hopper.yaml', HOPPER);
      one.one.child.kill('SIGHUP');
      await one.answers('the new meeting', namesHopper);
      expect(one.lines('knowledge-reloaded')).toHaveLength(1);
    });
  });

  it('may stand behind a link that comes to lead elsewhere', async () => {
    const elsewhere = new WrittenFolder();
    elsewhere.write('hopper.yaml', HOPPER);
    const links = join(freshFolder(), 'links');
    mkdirSync(links);
    await whileAsked(
      async (one, folder) => {
        await one.answers('the first folder', (text) => text.includes('Alan Turing'));
        symlinkSync(elsewhere.dir, join(links, 'next'));
        renameSync(join(links, 'next'), folder.dir);
        await one.answers('the second folder', namesHopper, 30_000);
        elsewhere.write('hopper.yaml', HOPPER.replace('Grace Hopper', 'Admiral Hopper'));
        await one.answers('what is written there', (text) => text.includes('Admiral Hopper'));
      },
      {
        prepare: (folder) => {
          const first = join(links, 'first');
          renameSync(folder.dir, first);
          symlinkSync(first, folder.dir);
        },
      },
    );
  });
});

describe('a record with a fault', { timeout: SLOW_TEST_MS }, () => {
  const POISON = meets('grace-hopper', 'Grace Hopper').replace('aliases: []', 'aliases: [], colour: red');

  it('is left out with what refers to it where --lenient says so, each with a line; it comes in once it is mended', async () => {
    await whileAsked(
      async (one, folder) => {
        const left = one.lines('record-quarantined');
        expect(left.map(({ record, rule }) => [record, rule])).toEqual([
          ['official:grace-hopper', 'unknown-key'],
          ['meeting:with-grace-hopper', 'rests-on-left-out'],
        ]);
        expect(await one.logged('records-quarantined')).toMatchObject({ records: 2 });
        expect(await one.health()).toMatchObject({ quarantined: 2, refusedSince: null });
        await one.answers('the others', (text) => text.includes('Alan Turing') && isFresh(text) && !namesHopper(text));
        folder.write('hopper.yaml', HOPPER);
        await one.answers('the mended record', namesHopper);
        expect(await one.health()).toMatchObject({ quarantined: 0 });
        folder.write('hopper.yaml', POISON);
        await one.answers('it is left out again', (text) => !namesHopper(text) && isFresh(text));
        expect(one.lines('record-quarantined')).toHaveLength(4);
      },
      { args: ['--lenient'], prepare: (folder) => folder.write('hopper.yaml', POISON) },
    );
  });

  it('stops a start without it: every problem with its place, and exit 1', async () => {
    const folder = new WrittenFolder();
    folder.write('hopper.yaml', POISON);
    const { code, said } = await serving({ ...CONFIGURED, KNOWLEDGE_DIR: folder.dir, STATE_URL: 'memory:' }).ended;
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/hopper\.yaml:2:\d+: unknown key: "colour".*\[unknown-key\]$/)]);
  });
});

describe('a folder without a record', { timeout: SLOW_TEST_MS }, () => {
  it('stops a start, and is begun with where --allow-empty says so; what comes into it is answered from', async () => {
    const empty = freshFolder();
    const { code, said } = await serving({ ...CONFIGURED, KNOWLEDGE_DIR: empty, STATE_URL: 'memory:' }).ended;
    expect({ code, said }).toEqual({ code: 1, said: [expect.stringContaining('[folder-empty]')] });
    await whileAsked(
      async (one, folder) => {
        expect(one.lines('knowledge-refused')).toEqual([]);
        folder.make();
        await one.answers('what came in', (text) => text.includes('Alan Turing'));
        folder.removeAll();
        expect(await one.logged('knowledge-reloaded', 2)).toMatchObject({ added: 0, withdrawn: 5 });
      },
      { args: ['--allow-empty'], prepare: (folder) => folder.removeAll() },
    );
  });
});

describe('the chat through a pipe', { timeout: SLOW_TEST_MS }, () => {
  it('answers from what was saved while it was open', async () => {
    const { spawn } = await import('node:child_process');
    const folder = new WrittenFolder();
    const env = { PATH: process.env.PATH, KNOWLEDGE_DIR: folder.dir, STATE_URL: 'memory:', TZ: 'UTC' };
    const child = spawn(process.execPath, [join(process.cwd(), 'dist/main.js'), 'serve'], { cwd: freshFolder(), env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const said = async (text: string, from: () => string) => {
      for (let left = 200; !from().includes(text) && left > 0; left--) await sleep(100);
      expect(from()).toContain(text);
    };
    child.stdin.write('who did Ada Lovelace meet?\n');
    await said('Alan Turing', () => out);
    await sleep(1_500);
    writeFileSync(join(folder.dir, 'zz.yaml'), 'topics: [');
    await said('knowledge-refused', () => err);
    child.stdin.write('when did Ada Lovelace meet Alan Turing?\n');
    await said('newer files could not be read', () => out);
    rmSync(join(folder.dir, 'zz.yaml'));
    folder.write('hopper.yaml', HOPPER);
    await said('knowledge-reloaded added=2', () => err);
    child.stdin.end('who did Ada Lovelace meet?\n');
    await said('Grace Hopper', () => out);
  });
});
