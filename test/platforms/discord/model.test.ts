import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPEN, PLAIN, WHOLE } from '../../bot/plain-questions/reading-world.js';
import { customIds } from '../../servers/discord/far-side.js';
import { type ModelFarSide, startModel } from '../../servers/model/far-side.js';
import { NOW, type RunningDiscord, restarted, runDiscord } from './running-discord.js';
import { readIn } from './shown.js';

let model: ModelFarSide;
let run: RunningDiscord;

beforeEach(async () => {
  model = await startModel();
  model.replay({ [OPEN]: [PLAIN] });
  run = await runDiscord({ modelUrl: model.url });
  // What a first question builds is not to be waited for by the ones that are looked at.
  run.sideline.ask({ text: WHOLE, conversation: null, reader: [], now: NOW, zone: 'UTC' });
});

afterEach(async () => {
  expect(run.discord.problems).toEqual([]);
  await run.stop();
  await model.close();
});

describe('Discord, while a model reads', () => {
  it('shows that it is typing, and answers everybody else', async () => {
    const release = model.hold();
    run.discord.person('501').mentions(OPEN);
    await run.discord.until('typing', () => run.discord.typing[0]);
    run.discord.person('502').mentions(WHOLE);
    const other = await run.discord.until('an answer', () => run.discord.messages[0]);
    expect(readIn(other)).not.toContain('Read as');
    release();
    const answer = await run.discord.until('the answer', () => run.discord.messages[1]);
    expect(readIn(answer)).toContain(`Read as: ${PLAIN}`);
  });

  it('has a button that takes the message as it was typed, and works after a restart', async () => {
    run.discord.person('501').mentions(OPEN);
    const answer = await run.discord.until('an answer', () => run.discord.messages[0]);
    expect(customIds(answer).some((id) => id.startsWith('choose.0.'))).toBe(true);
    run.sideline.forget('discord:');
    run = await restarted(run, { modelUrl: model.url });
    const asked = model.requests.length;
    run.discord.person('501').clicks(answer, 'Not what I meant');
    const reply = await run.discord.until('the other answer', () => run.discord.responses[0]);
    expect(JSON.stringify(reply.embeds)).not.toContain('Read as');
    expect(model.requests.length).toBe(asked);
  });
});
