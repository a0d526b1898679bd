import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer/answer.js';
import { terminalMessenger } from '../../../src/platforms/terminal/messenger.js';
import { withTypedChoices } from '../../../src/platforms/terminal/typed-choices.js';
import { answerOf } from './small-sideline.js';

const TARGET = { platform: 'terminal', team: 'local', channel: 'ann', thread: null };
const DISPATCH = { answer: answerOf('q', []), now: '2026-11-24T04:30:00Z', key: 'k1', root: null, isRepeated: false };
const { signal: NEVER } = new AbortController();

describe('the messenger of a terminal', () => {
  it('shows a part, and has posted it once it is shown', async () => {
    const shown: Answer[] = [];
    const messenger = terminalMessenger(async (part) => void shown.push(part));
    expect(await messenger.post(TARGET, DISPATCH, NEVER)).toEqual({ channel: 'ann', message: 'k1' });
    expect(shown).toEqual([DISPATCH.answer]);
    const closed = terminalMessenger(async () => Promise.reject(new Error('closed')));
    await expect(closed.post(TARGET, DISPATCH, NEVER)).rejects.toThrow('closed');
  });

  it('says of a part that it may have been seen before', async () => {
    const shown: Answer[] = [];
    const messenger = terminalMessenger(async (part) => void shown.push(part));
    await messenger.post(TARGET, { ...DISPATCH, isRepeated: true }, NEVER);
    expect(shown[0]?.blocks[0]).toEqual({
      kind: 'aside',
      text: 'Shown again: nobody can tell whether it was seen before.',
    });
  });

  it('cannot look up what was seen on a screen', async () => {
    expect(await terminalMessenger(async () => {}).find(TARGET, DISPATCH, 0, NEVER)).toBe('unknown');
  });
});

describe('choices that are typed', () => {
  it('stand as lines, and are no numbers any more', () => {
    const choices = [
      { label: 'Pause', question: 'digest pause dg2222' },
      { label: 'Why did I get this?', question: 'digest explain dg2222' },
    ];
    const answer = withTypedChoices(answerOf('q', [], { choices }), (question) => `$ ${question}`);
    expect(answer.choices).toEqual([]);
    expect(answer.blocks).toEqual([
      { kind: 'aside', text: 'Pause: $ digest pause dg2222' },
      { kind: 'aside', text: 'Why did I get this? $ digest explain dg2222' },
    ]);
  });
});
