import { describe, expect, it } from 'vitest';
import type { Answer, Reading } from '../../../src/core/answer/answer.js';
import { askedBefore, askedBelow } from '../../../src/core/answer/asked-line.js';
import { gap } from '../../../src/core/answer/draft.js';
import { EMPTY_ANSWER } from '../../../src/core/answer/empty-answer.js';
import { plainText } from '../../../src/core/answer/plain.js';

const READING: Reading = { span: 'hashmi', as: 'Sattar Hashemi', ref: null, how: 'fuzzy' };
const answer = (more: Partial<Answer>): Answer => ({
  ...EMPTY_ANSWER,
  understood: 'Meetings of Sattar Hashemi',
  trail: ['who did Hashemi meet'],
  blocks: [{ kind: 'aside', text: 'Kenya.' }],
  ...more,
});

describe('what was asked', () => {
  it('stands below the answer', () => {
    expect(plainText(answer({}))).toBe('Kenya.\n\nAsked: Meetings of Sattar Hashemi');
  });

  it('comes first where a name was taken for another spelling, and says so', () => {
    expect(plainText(answer({ readings: [READING] }))).toBe(
      'Asked: Meetings of Sattar Hashemi  (read "hashmi" as Sattar Hashemi)\n\nKenya.',
    );
  });

  it('stays below where one letter of a country, a conference or a word was amiss, which leaves nobody else to be meant', () => {
    const slip = (span: string, as: string, ref: Reading['ref'] = null): Reading => ({ span, as, ref, how: 'fuzzy' });
    const slips = [
      slip('malaysa', 'Malaysia'),
      slip('memorandm', 'memorandum'),
      slip('AI sumit', 'AI Impact Summit', 'conference:ai-summit'),
    ];
    expect(askedBefore(answer({ readings: slips }))).toBe('');
    expect(askedBelow(answer({ readings: slips }))).toContain('read "malaysa" as Malaysia');
    expect(askedBefore(answer({ readings: [slip('Irak', 'Iran')] }))).not.toBe('');
    expect(askedBefore(answer({ readings: [slip('hashmi', 'Hashemi', 'official:hashemi')] }))).not.toBe('');
  });

  it('comes first where something of the question was not read', () => {
    const blocks = [gap('Not read: “abroad”.', 'words')];
    expect(askedBefore(answer({ blocks }))).toBe('Asked: Meetings of Sattar Hashemi');
  });

  it('stays below where something is not on record, and where a last name or a post was read', () => {
    const readings = [
      { ...READING, how: 'post' as const },
      { ...READING, how: 'last-name' as const },
    ];
    const blocks = [gap('Not stated: the day.', 'day'), gap('No record: nothing of that with Kenya.', 'part')];
    expect(askedBefore(answer({ readings, blocks }))).toBe('');
    expect(askedBelow(answer({ readings: [readings[0]!] }))).toBe(
      'Asked: Meetings of Sattar Hashemi  (read "hashmi" as Sattar Hashemi)',
    );
  });

  it('is a title over what answers no question, such as a digest', () => {
    const digest = answer({ understood: 'Digest · 24 November 2025', trail: [] });
    expect([askedBefore(digest), askedBelow(digest)]).toEqual(['Digest · 24 November 2025', '']);
  });

  it('is nothing where there was nothing to understand', () => {
    expect(plainText(answer({ understood: '' }))).toBe('Kenya.');
  });
});
