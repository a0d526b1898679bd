import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

/** What every plain object answers to: none of it is a word of any vocabulary here. */
const WORDS = [
  ...new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'name', 'length', 'size', 'get']),
];

/** Where a word stands that a table is asked for: a name, a short form, a number, a date, a kind of visit, a status, a rank. */
const FORMS = [
  'who is _',
  'who did _ meet',
  'meetings in _',
  'meetings on 12 _ 2025',
  'the _ of Iran',
  'at least _ meetings with Kenya',
  'which _ are pending',
  'is the memorandum with Kenya _?',
  'what did _ propose to Kenya',
  'his _',
  'more about _',
  '_',
];

let sideline: Sideline;

beforeAll(async () => {
  sideline = createSideline(await loaded());
});

describe('a word that every object has', () => {
  it.each(WORDS)(
    'is one that is not on record, in every place of a question: %s',
    (word) => {
      for (const form of FORMS) {
        for (const typed of [word, word.toLowerCase()]) {
          const text = form.replace('_', typed);
          const said = JSON.stringify(answerJson(sideline.ask({ text, conversation: 'c', reader: [], ...ASKED_AT })));
          expect(said).not.toMatch(/native code|\[object|“Object”|function |=>/);
        }
      }
    },
    60_000,
  );

  it('is not written out as something else', () => {
    const { readings } = sideline.ask({ text: 'who is constructor', conversation: null, reader: [], ...ASKED_AT });
    expect(readings.filter(({ span }) => span === 'constructor')).toEqual([]);
  });
});
