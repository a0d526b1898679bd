import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT } from '../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});

const asked = (text: string, conversation: string | null = null) => ({ text, conversation, reader: [], ...ASKED_AT });

function ask(text: string, conversation: string | null = null): Answer {
  return sideline.ask(asked(text, conversation));
}

describe('a message that asks for a picture', () => {
  it.each([
    ['draw who did Hashemi meet in Baku?', 'who did Hashemi meet in Baku?'],
    ['chart of pending MoUs', 'pending MoUs'],
    ['timeline of Iran and Pakistan as a picture', 'timeline of Iran and Pakistan'],
  ])('is answered in words as the rest of it is: %s', (text, rest) => {
    const [drawn, plain] = [ask(text), ask(rest)];
    expect(drawn.blocks).toEqual(plain.blocks);
    expect(drawn.sources).toEqual(plain.sources);
    expect(drawn.question).toBe(text);
    expect(drawn.trail).toEqual([text]);
    expect(sideline.picture([], plain)).toBeNull();
    expect(sideline.picture([], drawn)).toHaveProperty('kind');
  });

  it('is of the answer before where it says nothing else, which its trail leads to again', () => {
    const first = ask('who did Hashemi meet in Baku?', 'talk');
    const again = ask('as a picture', 'talk');
    expect(again.blocks).toEqual(first.blocks);
    const after = sideline.ask({ ...asked('as a picture'), after: again.trail.slice(0, -1) });
    expect(sideline.picture([], after)).toEqual(sideline.picture([], again));
    expect(sideline.picture([], again)).toMatchObject({ kind: 'network', asked: 'Meetings of Sattar Hashemi in Baku' });
  });

  it('is told what to say where there was no answer before', () => {
    const { blocks, outcome } = ask('draw it');
    expect(outcome).toBe('help');
    expect(blocks).toEqual([{ kind: 'aside', text: expect.stringMatching(/^Say what is to be drawn: /) }]);
  });

  it('leaves the conversation as the question alone would', () => {
    ask('draw who did Hashemi meet in Baku?', 'followed');
    const followed = ask('and Kenya?', 'followed');
    ask('who did Hashemi meet in Baku?', 'plain');
    expect(followed.blocks).toEqual(ask('and Kenya?', 'plain').blocks);
    expect(sideline.picture([], followed)).toBeNull();
  });

  it('is meant for Sideline right below its answer, and goes on from one where nothing is known', () => {
    expect(sideline.isAddressed(asked('as a picture'), true)).toBe(true);
    expect(sideline.isAddressed(asked('as a picture'), false)).toBe(false);
    expect(sideline.isAddressed(asked('draw who did Hashemi meet in Baku?'), false)).toBe(true);
    expect(sideline.lacksContext(asked('and that as a chart?', 'new'))).toBe(true);
    expect(sideline.lacksContext(asked('draw who did Hashemi meet in Baku?', 'new'))).toBe(false);
  });

  it('says why there is no picture', () => {
    expect(sideline.picture([], ask('map of pending MoUs'))).toEqual({
      why: 'No picture: none of what is found is a meeting, so that nobody can be drawn as having met.',
    });
  });

  it('has none where the answer says itself that nothing is on record', () => {
    expect(sideline.picture([], ask('draw meetings of Tuvalu'))).toBeNull();
  });
});
