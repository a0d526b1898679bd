import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPEN, PLAIN, WHOLE } from '../../bot/plain-questions/reading-world.js';
import { type ModelFarSide, startModel } from '../../servers/model/far-side.js';
import { person } from '../../servers/slack/far-side.js';
import { NOW, type RunningSlack, runSlack } from './running-slack.js';

let model: ModelFarSide;
let run: RunningSlack;

beforeEach(async () => {
  model = await startModel();
  model.replay({ [OPEN]: [PLAIN] });
  run = await runSlack({ modelUrl: model.url });
  // What a first question builds is not to be waited for by the ones that are looked at.
  run.sideline.ask({ text: WHOLE, conversation: null, reader: [], now: NOW, zone: 'UTC' });
});

afterEach(async () => {
  expect(run.slack.problems).toEqual([]);
  await run.stop();
  await model.close();
});

describe('Slack, while a model reads', () => {
  it('acknowledges at once, says in the thread that it is looking, and answers everybody else', async () => {
    const release = model.hold();
    await run.send.event(person('U1').mentions(OPEN));
    await run.slack.until('a status', () => run.slack.statuses[0]);
    expect(run.slack.statuses[0]).toMatchObject({ channel: 'C111', status: 'is looking at the record…' });
    await run.send.event(person('U2').mentions(WHOLE));
    const other = await run.slack.until('an answer', () => run.slack.messages[0]);
    expect(other.text).not.toContain('Read as');
    release();
    const answer = await run.slack.until('the answer', () => run.slack.messages[1]);
    expect(answer.text).toMatch(/^Read as: Is there a memorandum/);
    await run.slack.until('no status', () => run.slack.statuses.find(({ status }) => status === ''));
  });

  it('has a button that takes the message as it was typed, which works after a restart of what it remembers', async () => {
    await run.send.event(person('U1').mentions(OPEN));
    const answer = await run.slack.until('an answer', () => run.slack.messages[0]);
    run.sideline.forget('slack:');
    const asked = model.requests.length;
    await run.send.interactive(person('U1').clicks(answer, 'ask:0'));
    const typed = await run.slack.until('the other answer', () => run.slack.messages[1]);
    expect(typed.text).not.toContain('Read as');
    expect(model.requests.length).toBe(asked);
  });
});
