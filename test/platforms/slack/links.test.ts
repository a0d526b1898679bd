import { afterEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/answer/plain.js';
import { questionAt } from '../../../src/platforms/slack/receive/links.js';
import { loaded } from '../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../properties/hidden.js';
import { linkShared } from '../../servers/slack/events.js';
import { person } from '../../servers/slack/far-side.js';
import { type RunningSlack, runSlack } from './running-slack.js';

const ROOM = 'https://room.example.org';
const PENDING = `${ROOM}/ask?q=which+agreements+are+pending%3F`;

let run: RunningSlack;

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

/** The cards that were shown, by their links. */
async function cards(): Promise<Readonly<Record<string, string>>> {
  const call = await run.slack.until('a card', () => run.slack.calls.find(({ method }) => method === 'chat.unfurl'));
  const unfurls = call.args.unfurls as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(unfurls).map(([url, card]) => [url, JSON.stringify(card)]));
}

describe('a link to the reading room', () => {
  it('is shown as a card with the first lines of its answer; others are left alone', async () => {
    run = await runSlack({ settings: { pagesAt: ROOM } });
    const others = [`${ROOM}/meetings`, 'https://elsewhere.example/ask?q=help'];
    await run.send.event(linkShared([...others, PENDING]));
    const shown = await cards();
    expect(Object.keys(shown)).toEqual([PENDING]);
    expect(shown[PENDING]).toMatch(/agreements are pending/);
    expect(shown[PENDING]).toMatch(/\d+ sources/);
    expect(shown[PENDING]).not.toContain('mrkdwn');
  });

  it('is shown while it is being written', async () => {
    run = await runSlack({ settings: { pagesAt: ROOM } });
    const more = { unfurl_id: 'C123.456', source: 'composer' };
    await run.send.event(linkShared([PENDING], { channel: 'COMPOSER', more }));
    await cards();
    const { args } = run.slack.calls.find(({ method }) => method === 'chat.unfurl')!;
    expect(args).toMatchObject(more);
    expect(args).not.toHaveProperty('ts');
  });

  it('shows what its place may see: the same with and without hidden records', async () => {
    const shown = [];
    for (const knowledge of [await loaded(), withSecrets(await loaded())]) {
      run = await runSlack({ settings: { pagesAt: ROOM }, knowledge, readers: new Map([['slack:C9', [STAFF]]]) });
      await run.send.event(linkShared([PENDING]));
      shown.push(await cards());
      if (shown.length === 1) await run.stop();
    }
    expect(shown[1]).toEqual(shown[0]);
  });

  it.each([
    [PENDING, 'which agreements are pending?'],
    [`${ROOM}/ask?q=`, null],
    [`${ROOM}/ask/more?q=help`, null],
    ['http://room.example.org/ask?q=help', null],
    ['https://room.example.org.evil.example/ask?q=help', null],
    ['no address', null],
  ])('asks what stands in it: %s', async (url, question) => {
    run = await runSlack();
    expect(questionAt(url, ROOM)).toBe(question);
  });
});

describe('the note of a list that is cut', () => {
  it('leads to the page that has all of it, and says the same words as ever', async () => {
    run = await runSlack({ settings: { pagesAt: ROOM } });
    run.sideline.pagesAt = ROOM;
    await run.send.event(person('U222').writes('which agreements are pending?'));
    const { blocks, text } = await run.slack.until('an answer', () => run.slack.messages[0]);
    run.sideline.pagesAt = null;
    const links = JSON.stringify(blocks).match(/"url":"https:\/\/room\.example\.org[^"]*"/g);
    expect(links).toEqual([`"url":"${ROOM}/ask?q=Pending%20agreements"`]);
    expect(text).toContain('Ask for "more".');
    expect(text).not.toContain(ROOM);
  });

  it('leads to an answer of the same lines', async () => {
    run = await runSlack();
    const asked = { conversation: null, reader: [], now: '2026-11-24T12:00:00.000Z', zone: 'UTC' };
    run.sideline.pagesAt = ROOM;
    const cut = run.sideline.ask({ ...asked, text: 'which agreements are pending?' });
    const question = new URL(cut.wholeAt!).searchParams.get('q')!;
    run.sideline.pagesAt = null;
    const whole = run.sideline.ask({ ...asked, text: question });
    expect(whole.records).toEqual(cut.records);
    expect(plainText(whole).split('\n')[0]).toBe(plainText(cut).split('\n')[0]);
  });
});
