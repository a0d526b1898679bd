import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptGaps } from '../../../src/bot/gaps/gap-book.js';
import { keptRatings } from '../../../src/bot/gaps/ratings.js';
import type { HeldMessage, HeldView } from '../../servers/slack/far-side.js';
import { person } from '../../servers/slack/far-side.js';
import { actionIds } from '../../servers/slack/interactions.js';
import { NOW, type RunningSlack, runSlack } from './running-slack.js';
import { seenIn } from './shown.js';

const MODI = 'Has Hashemi met Modi?';
const AT = Date.parse(NOW);

const anna = person('U222');
const bob = person('U333');

describe.each(['socket', 'http'] as const)('a rating in Slack over %s', (transport) => {
  let run: RunningSlack;

  beforeEach(async () => {
    run = await runSlack({ transport });
  });
  afterEach(async () => {
    expect(run.slack.problems).toEqual([]);
    await run.stop();
  });

  async function asked(text = MODI): Promise<HeldMessage> {
    const before = run.slack.messages.length;
    await run.send.event(anna.mentions(text));
    return run.slack.until('the answer', () => run.slack.messages[before]);
  }

  const rate = async (message: HeldMessage, verdict: 'good' | 'bad', who = anna) =>
    void (await run.send.interactive(who.clicks(message, 'rate', verdict)));
  const whispered = (count: number) => run.slack.until('a line', () => run.slack.ephemerals[count - 1]);
  const window = (): Promise<HeldView> => run.slack.until('the window', () => run.slack.views[0]);
  const bad = async () => (await keptGaps(run.store, AT)).map((count) => count.bad);

  it('stands under an answer about the record, and under nothing else', async () => {
    expect(actionIds(await asked())).toContain('rate');
    for (const text of ['help', 'digest list', 'forget me']) expect(actionIds(await asked(text))).not.toContain('rate');
  });

  it('that is good is noted, and only whoever gave it is told', async () => {
    await rate(await asked(), 'good');
    expect(await whispered(1)).toMatchObject({
      user: 'U222',
      text: 'Noted: a good answer. Rate it again to change that.',
    });
    expect((await keptRatings(run.store, AT)).map(({ verdict }) => verdict)).toEqual(['good']);
  });

  it('that is bad counts at once, and asks why in a window; the reason is kept without who', async () => {
    await rate(await asked(), 'bad');
    const view = await window();
    expect(seenIn(view.view.blocks)).toContain('Noted: a bad answer. Rate it again to change that.');
    expect(await bad()).toEqual([1]);
    const { payload } = await run.send.interactive(
      anna.submits(view, {
        reason: { reason: { type: 'plain_text_input', value: 'They met\n in Delhi. <!channel>' } },
      }),
    );
    expect(JSON.stringify(payload)).toContain('Your reason goes to those who keep the records, without your name.');
    expect(await keptRatings(run.store, AT)).toMatchObject([
      { verdict: 'bad', reason: 'They met in Delhi. <!channel>' },
    ]);
    expect(await bad()).toEqual([1]);
    expect(JSON.stringify(await run.store.list('rating:', AT))).not.toContain('U222');
  });

  it('of two people counts twice, of one person once, and can be changed', async () => {
    const message = await asked();
    await rate(message, 'bad');
    await rate(message, 'bad', bob);
    await run.slack.until('both windows', () => run.slack.views.length === 2);
    expect(await bad()).toEqual([2]);
    await rate(message, 'good', bob);
    expect((await whispered(1)).text).toBe('Changed: a good answer.');
    expect(await bad()).toEqual([1]);
  });

  it('is said in a line where no window opens', async () => {
    run.slack.fault('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await rate(await asked(), 'bad');
    expect((await whispered(1)).text).toContain('Noted: a bad answer.');
  });

  it('of an answer that only one person sees is told where that is', async () => {
    await run.send.slash(anna.slash(MODI, 'C1'));
    const answer = await run.slack.until('the answer', () => run.slack.responses[0]);
    await run.send.interactive(anna.clicks(answer, 'rate', 'good'));
    const told = await run.slack.until('a line', () => run.slack.responses[1]);
    expect(told).toMatchObject({ ephemeral: true, text: 'Noted: a good answer. Rate it again to change that.' });
  });

  it('goes on working after a restart, for the same answer', async () => {
    const message = await asked();
    await rate(message, 'bad');
    await window();
    const { slack, store } = run;
    await run.platform.stop();
    run = await runSlack({ transport, store }, slack);
    await rate(message, 'good');
    expect((await whispered(1)).text).toBe('Changed: a good answer.');
    await run.stop();
    await slack.close();
    run = await runSlack({ transport });
  });
});
