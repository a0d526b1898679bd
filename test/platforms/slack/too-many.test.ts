import { expect, it } from 'vitest';
import { USUAL_LIMITS } from '../../../src/bot/limits.js';
import { rateLimits } from '../../../src/bot/rate-limits.js';
import { readingMeter } from '../../health/reading-meter.js';
import { person } from '../../servers/slack/far-side.js';
import { runSlack } from './running-slack.js';

const QUESTION = 'who did Hashemi meet in Baku?';

it('more questions than may wait are not taken: whoever asks one is told so once, the others are answered', async () => {
  const { meter, value } = readingMeter();
  const run = await runSlack({ meter, limits: rateLimits({ ...USUAL_LIMITS, waiting: 3 }) });
  const { slack, send } = run;
  try {
    // The first question of all builds what the others are answered from.
    await send.event(person('U310').mentions(QUESTION, { channel: 'C310' }));
    await slack.until('a first answer', () => slack.messages.length === 1, 15_000);
    slack.forget();
    slack.fault('chat.postMessage', { kind: 'delay', ms: 2_500, times: 3 });
    for (const at of [0, 1, 2]) await send.event(person(`U30${at}`).mentions(QUESTION, { channel: `C30${at}` }));
    await slack.until('three on their way', () => postsIn(slack.calls) === 3, 15_000);
    expect(await value('queue_length', { queue: 'questions' })).toBe(3);
    for (let times = 0; times < 5; times++) await send.event(person('U309').mentions(QUESTION, { channel: 'C309' }));
    await slack.until('the notice', () => slack.ephemerals[0], 15_000);
    await slack.until('the answers', () => slack.messages.length === 3, 15_000);
    expect(slack.ephemerals.map(({ user, text }) => ({ user, text }))).toEqual([
      { user: 'U309', text: 'More questions wait for me than I can take. Ask again in a minute.' },
    ]);
    expect(await value('limited_total', { platform: 'slack', limit: 'waiting' })).toBe(5);
    await send.event(person('U308').mentions(QUESTION, { channel: 'C309' }));
    await slack.until('an answer now that there is room', () => slack.messages.length === 4, 15_000);
    expect(slack.problems).toEqual([]);
  } finally {
    await run.stop();
  }
  expect(await value('queue_length')).toBe(0);
});

it('more questions than all may ask together are not taken, whoever asks', async () => {
  const { meter, value } = readingMeter();
  const run = await runSlack({ meter, limits: rateLimits({ ...USUAL_LIMITS, global: 2 }) });
  const { slack, send } = run;
  try {
    for (const at of [0, 1, 2]) await send.event(person(`U30${at}`).mentions(QUESTION, { channel: `C30${at}` }));
    await slack.until('two answers and a notice', () => slack.messages.length === 2 && slack.ephemerals[0], 15_000);
    expect(slack.ephemerals[0]?.text).toMatch(/^That is more than I answer in a minute\. I go on in 60 seconds;/);
    expect(await value('limited_total', { platform: 'slack', limit: 'global' })).toBe(1);
  } finally {
    await run.stop();
  }
});

it('clicks and the Home tab count as questions do: whoever makes too many is told so once, where they are', async () => {
  const run = await runSlack({ limits: rateLimits({ ...USUAL_LIMITS, person: 3 }) });
  const { slack, send } = run;
  const anna = person('U222');
  const windows = () => slack.views.filter(({ how }) => how === 'open').map(({ view }) => JSON.stringify(view));
  try {
    await send.event(anna.mentions(QUESTION));
    const answer = await slack.until('the answer', () => slack.messages[0], 15_000);
    for (const button of ['sources', 'why']) await send.interactive(anna.clicks(answer, button));
    await slack.until('two windows', () => windows().length === 2, 15_000);
    // A second click within a second is the first one's twin.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await send.interactive(anna.clicks(answer, 'sources'));
    await slack.until('the notice', () => windows()[2], 15_000);
    expect(windows()[2]).toContain('That is more than I answer in a minute. I go on in 60 seconds;');
    await send.event(anna.opensHome());
    const home = await slack.until('the Home tab', () => slack.views.find(({ how }) => how === 'publish'), 15_000);
    expect(JSON.stringify(home.view)).toContain('That is more than I answer in a minute.');
    await send.interactive(person('U223').clicks(answer, 'why'));
    await slack.until('a window for somebody else', () => windows()[3]?.includes('Why this answer'), 15_000);
    expect(slack.problems).toEqual([]);
  } finally {
    await run.stop();
  }
});

function postsIn(calls: readonly { readonly method: string }[]): number {
  return calls.filter(({ method }) => method === 'chat.postMessage').length;
}
