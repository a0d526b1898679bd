import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { openStore } from '../../src/store/open-store.js';
import { newStatePath } from '../store/state-folder.js';
import { knowledgeWith, record } from './edited.js';
import { running } from './running.js';

const NOW = '2026-11-24T06:00:00.000Z';
const NEWS = 'what changed about Tajikistan since monday';

let baku: Sideline['knowledge'];
let ganja: Sideline['knowledge'];

beforeAll(async () => {
  [baku, ganja] = [await knowledgeWith('Baku'), await knowledgeWith('Ganja')];
});

/** `sideline ask` over knowledge that was corrected, with a state of its own. */
async function ask(url: string, args: readonly string[], stdin?: string) {
  const env = { STATE_URL: url, TZ: 'Asia/Tehran' };
  const { code, out, err } = await running(['ask', ...args], {
    env,
    now: NOW,
    sideline: createSideline(ganja),
    ...(stdin === undefined ? {} : { stdin }),
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

async function journal(): Promise<string> {
  const url = `file:${await newStatePath()}`;
  await record(url, [
    ['2026-11-20T06:00:00Z', baku],
    ['2026-11-23T06:00:00Z', ganja],
  ]);
  return url;
}

describe('sideline ask', () => {
  it("answers what's new from the journal, also while a bot holds it", async () => {
    const url = await journal();
    const bot = await openStore(url, () => {});
    onTestFinished(() => bot.close());
    expect(await ask(url, [NEWS])).toMatch(/1 correction\n.*place “Baku” → “Ganja”\. \[/);
  });

  it('counts what nobody wrote down yet as known from now on', async () => {
    const url = `file:${await newStatePath()}`;
    await record(url, [['2026-11-20T06:00:00Z', baku]]);
    expect(await ask(url, [NEWS])).toContain('place “Baku” → “Ganja”');
    expect(await ask(url, ['what changed about Tajikistan until yesterday'])).not.toContain('“Ganja”');
  });

  it('answers as ever where there is no state, none with a journal, or none that is a file', async () => {
    const plain = await ask('memory:', [NEWS]);
    expect(plain).not.toContain('became known here');
    const path = await newStatePath();
    expect(await ask(`file:${path}`, [NEWS])).toBe(plain);
    const store = await openStore(`file:${path}`, () => {});
    await store.put('slack:T1:k', 'journal', null);
    await store.close();
    expect(await ask(`file:${path}`, [NEWS])).toBe(plain);
  });

  it('says what it knows where the state is broken, and leaves it as it is', async () => {
    const path = await newStatePath();
    await writeFile(path, '{"journal:head": torn');
    expect(await ask(`file:${path}`, [NEWS])).toContain('What changed is known here only since 24 November 2026');
  });

  it('reads the journal for a stream of questions once one asks for news, and keeps the context', async () => {
    const questions = ['who did Hashemi meet at WTDC-25', 'what changed since monday', 'who is Shaza Fatima Khawaja'];
    const lines = questions.map((question, id) => JSON.stringify({ id, question, conversation: 'c' }));
    const answers = (await ask(await journal(), ['--jsonl'], lines.join('\n')))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      [0, 'answered'],
      [1, 'answered'],
      [2, 'answered'],
    ]);
    expect(answers[1].understood).toContain('Sattar Hashemi');
    expect(answers[1].text).toContain('“Ganja”');
  });
});

describe('sideline ask for a digest', () => {
  it('says how one is ordered', async () => {
    const out = await ask('memory:', ['send me a daily digest about Pakistan']);
    expect(out).toContain('That would order a digest (Pakistan: every day at 08:00 Tehran time).');
    expect(out).toContain('or by the command sideline digest add.');
  });

  it("tells under what's new nothing that is dated in another time", async () => {
    const url = await journal();
    const plain = await ask(url, ["what's new"]);
    expect(plain).toContain('1 correction');
    expect(plain).not.toContain('On record with a date in that time');
    expect(plain.split('\n').length).toBeLessThan(20);
    expect(await ask(url, ["what's new on Pakistan"])).toContain(
      'No record: nothing with Pakistan dated the last week is on record here.',
    );
  });

  it('tells what happened at a conference, whenever it became known', async () => {
    const out = await ask(await journal(), ['what happened at WTDC-25?']);
    expect(out).toMatch(/\d+ meetings: /);
    expect(out).not.toContain('in that time');
  });
});
