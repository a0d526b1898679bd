import { describe, expect, it } from 'vitest';
import { askedAfresh } from '../../../src/core/question/follow-up/new-topic.js';

describe('what says that a question goes on from nothing', () => {
  it.each([
    ['Different matter: who announced ACITI?', 'who announced ACITI?'],
    ['ok new topic, who presided in Cairo', 'who presided in Cairo'],
    ['On a different note - pending memoranda of Oman', 'pending memoranda of Oman'],
    ['autre sujet : les accords de l’Iran', 'les accords de l’Iran'],
    ['другой вопрос: кто встретился с Хашеми?', 'кто встретился с Хашеми?'],
  ])('is left out of it: %s', (text, rest) => {
    expect(askedAfresh(text)).toBe(rest);
  });

  it.each(['a different memorandum of Iran', 'separately signed memoranda', 'new topic', 'other questions of Iran?'])(
    'is no part of a question that has these words: %s',
    (text) => {
      expect(askedAfresh(text)).toBeNull();
    },
  );
});
