import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const outcomeOf = (text: string) => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT }).outcome;

describe('a list of all there is', () => {
  it.each([
    'which agreements have the same title as another one',
    'is any official listed with two posts at the same time',
    'are there agreements to which both a bank and a ministry are parties',
  ])('is no answer to a question that limits it in words that were not read: %s', (text) => {
    expect(outcomeOf(text)).toBe('ambiguous');
  });

  it.each(['list all agreements', 'which memoranda do you have', 'show every meeting there is'])(
    'is the answer to a question that asks for it: %s',
    (text) => {
      expect(outcomeOf(text)).toBe('answered');
    },
  );
});
