import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { knowledgeWith } from './edited.js';
import { running } from './running.js';

let knowledge: Sideline['knowledge'];

beforeAll(async () => {
  knowledge = await knowledgeWith('Baku');
});

/** What `sideline ask --json` says. */
async function ask(question: string): Promise<Record<string, unknown>> {
  return JSON.parse(await printed(['--json', question]));
}

async function printed(args: readonly string[], stdin?: string): Promise<string> {
  const { code, out, err } = await running(['ask', ...args], {
    env: { STATE_URL: 'memory:', TZ: 'Asia/Tehran' },
    now: '2026-11-24T06:00:00.000Z',
    sideline: createSideline(knowledge),
    ...(stdin === undefined ? {} : { stdin }),
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

describe('an order for a digest, on a command line', () => {
  it('is answered by what would be ordered, and where it is ordered', async () => {
    const answer = await ask('mail me a summary every Friday at 9 of anything new on Tajikistan');
    expect(answer).toMatchObject({ outcome: 'help', records: [], statements: [] });
    expect(answer.text).toContain('That would order a digest (Tajikistan: every Friday at 09:00 Tehran time).');
    expect(answer.text).toContain(
      'Nothing is ordered here: a digest is ordered in Slack, in Discord or in the terminal chat',
    );
  });

  it('is answered the same way in a stream of lines, between questions that keep their thread', async () => {
    const said = ['who met Saadullo?', 'ping me when anything moves on Tajikistan', 'where was that?'];
    const lines = said.map((question, at) => `${JSON.stringify({ id: at, question, conversation: 'c' })}\n`).join('');
    const out = (await printed(['--jsonl'], lines)).trim().split('\n');
    const [asked, order, after] = out.map((line) => JSON.parse(line));
    expect(order).toMatchObject({ id: 1, outcome: 'help', records: [] });
    expect(order.text).toContain('Tajikistan: every day at 08:00 Tehran time');
    const meetings = (records: readonly string[]) => records.filter((one) => one.startsWith('meeting:'));
    expect(after.outcome).toBe('answered');
    expect(meetings(after.records)).toEqual(meetings(asked.records));
  });

  it('says what of it was not understood', async () => {
    const { text } = await ask('keep me posted on Tajikistan and balloons');
    expect(text).toContain('Not understood and left out: “balloons”.');
  });

  it('is told how to order where it says nothing of what, and where digests are changed where it changes one', async () => {
    expect((await ask('keep me posted')).text).toContain(
      'digest every weekday at 8 Tehran time about Pakistan but not space',
    );
    for (const said of ['stop it', 'make it weekly', 'digest list']) {
      const answer = await ask(said);
      expect(answer).toMatchObject({ outcome: 'help', records: [] });
      expect(answer.text).toContain('where they come');
    }
  });

  it('is no question that asks for something at once', async () => {
    for (const said of [
      'send me the list of meetings of Tajikistan',
      'give me everything new on Tajikistan since Monday',
    ])
      expect((await ask(said)).text).not.toContain('digest');
  });
});
