import { afterEach, expect, it } from 'vitest';
import { person } from '../../servers/slack/far-side.js';
import { actionIds } from '../../servers/slack/interactions.js';
import { type DigestRun, digestRun } from './digest-run.js';
import { seenIn } from './shown.js';

const anna = person('U222');

let run: DigestRun;

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
});

/** What the store has that names somebody. */
async function kept(id: string): Promise<readonly string[]> {
  const entries = await run.store.list('', Date.parse('2026-11-23T06:00:00Z'));
  return entries.filter(({ key, value }) => `${key} ${value}`.includes(id)).map(({ key }) => key);
}

it('somebody who writes "forget me" in Slack is asked about digests, and then leaves no trace but an answer', async () => {
  run = await digestRun({ threadFollowUps: true });
  await run.answer(() => run.send.event(anna.writes('who did Hashemi meet in Baku?')));
  await run.send.slash(anna.slash('pending agreements with Oman', 'C1'));
  await run.slack.until('the answer', () => run.slack.responses[0]);
  await run.answer(() => run.send.event(anna.writes('digest every day at 09:00 UTC about Pakistan')));
  expect(await kept('U222')).not.toEqual([]);
  const asked = await run.answer(() => run.send.event(anna.writes('Please forget everything about me.')));
  expect(asked.text).toContain('You have 1 digest. Am I to delete it too? Nothing is forgotten yet.');
  const told = await run.answer(() => run.send.interactive(anna.clicks(asked, 'ask:0')));
  expect(told.text).toContain('Forgotten: 1 digest with what was sent of it');
  expect(await kept('U222')).toEqual([]);
  expect(await kept('D222')).toEqual([]);
  const after = await run.answer(() => run.send.event(anna.writes('and Kenya?')));
  expect(after.text).not.toContain('Hashemi met');
});

it('the Home tab says what is kept, and has a button that forgets', async () => {
  run = await digestRun();
  await run.send.event(anna.opensHome());
  const home = await run.slack.until('the Home tab', () => run.slack.views.find((one) => one.how === 'publish'));
  expect(seenIn(home.view.blocks)).toContain('No question is stored.');
  const button = actionIds(home).at(-1) ?? '';
  await run.send.interactive(anna.clicks(home, button));
  const told = await run.slack.until('the window', () => run.slack.views.find((one) => one.how === 'open'));
  expect(seenIn(told.view.blocks)).toContain('Forgotten: what I remembered of our conversations');
});

it('curators of a channel get what was asked in vain on Monday morning, once, escaped, also after a restart', async () => {
  const curators = [{ platform: 'slack', team: null, channel: 'C9' }];
  run = await digestRun({ curators });
  await expect.poll(() => run.store.list('digest-order:', 0)).toHaveLength(1);
  const answer = await run.answer(() => run.send.event(anna.writes('Has Hashemi met Modi?')));
  await run.send.interactive(anna.clicks(answer, 'rate', 'bad'));
  const window = await run.slack.until('the window', () => run.slack.views[0]);
  await run.send.interactive(
    anna.submits(window, { reason: { reason: { type: 'plain_text_input', value: '<!channel> they did' } } }),
  );
  await run.until('2026-11-30T09:00:10Z');
  const [told] = run.in('C9');
  expect(told?.text).toContain('Meetings · Narendra Modi, Sattar Hashemi: no such record (asked once, rated bad once)');
  expect(told?.text).toContain('&lt;!channel&gt; they did');
  expect(actionIds(told!)).toEqual([]);
  run = await run.restart({ curators });
  await run.until('2026-11-30T09:30:00Z');
  expect(run.in('C9')).toHaveLength(1);
});
