import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { withDrawHint } from '../../src/commands/draw-hint.js';
import { loaded } from '../corpus/loaded.js';
import { ASKED_AT } from '../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});

/** The last block of the answer to the last of some messages of one conversation. */
function lastLine(...texts: readonly string[]): unknown {
  sideline.forget('hints');
  const answers = texts.map((text) => {
    const asked = { text, conversation: 'hints', reader: [], ...ASKED_AT };
    return withDrawHint(sideline.ask(asked), asked, sideline);
  });
  return answers.at(-1)!.blocks.at(-1);
}

describe('an answer in a terminal', () => {
  it('says how a picture is had where one is asked for', () => {
    const said = 'As a picture: sideline draw "draw who did Hashemi meet in Baku" --out FILE.svg';
    expect(lastLine('draw who did Hashemi meet in Baku')).toEqual({ kind: 'aside', text: said });
  });

  it('says so of the answer before, in words that ask for it by themselves', () => {
    const said = 'As a picture: sideline draw "draw Meetings of Sattar Hashemi in Baku" --out FILE.svg';
    expect(lastLine('who did Hashemi meet in Baku?', 'as a picture')).toEqual({ kind: 'aside', text: said });
  });

  it('says why there is none', () => {
    expect(lastLine('map of pending MoUs')).toEqual({ kind: 'aside', text: expect.stringMatching(/^No picture: /) });
  });

  it('says nothing of pictures where nobody asks for one', () => {
    expect(JSON.stringify(lastLine('who did Hashemi meet in Baku?'))).not.toContain('picture');
  });
});
