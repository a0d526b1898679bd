import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Subject } from '../../../src/core/answer/subject.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

const sideline = createSideline(await loaded());

function subjectsOf(text: string, after: readonly string[] = []): readonly Subject[] {
  return sideline.ask({ text, after, conversation: null, reader: [], ...ASKED_AT }).subjects;
}

describe('what a message asked for', () => {
  it.each<[text: string, Partial<Subject>]>([
    [
      'Has Hashemi met Modi?',
      { target: 'meetings', about: ['official:narendra-modi', 'official:sattar-hashemi'], missing: ['record'] },
    ],
    [
      'is the Tajikistan memorandum overdue?',
      { want: 'overdue', outcome: 'answered', about: ['country:TJ'], missing: ['deadline'] },
    ],
    ['On what date did Iran and Kenya meet?', { want: 'when', about: ['country:IR', 'country:KE'], missing: ['day'] }],
    [
      'what did Iran propose to Kenya in 2025',
      { conditions: ['act:proposal', 'by:country:IR', 'from:2025-01-01', 'to:country:KE', 'until:2025-12-31'] },
    ],
    ['which agreements with Oman are pending', { outcome: 'answered', missing: [] }],
    ['what is not on record about Oman', { want: 'gaps', missing: [] }],
    ['what will the weather be', { outcome: 'out-of-scope', missing: [] }],
    ['did Zrzavinsky meet Hashemi', { missing: ['name'], unknown: ['Zrzavinsky'] }],
  ])('is told of "%s"', (text, expected) => {
    const subjects = subjectsOf(text);
    expect(subjects).toHaveLength(1);
    expect(subjects[0]).toMatchObject(expected);
  });

  it('is told part by part', () => {
    expect(subjectsOf('Who met Hashemi in Baku? Has Hashemi met Modi?').map(({ outcome }) => outcome)).toEqual([
      'answered',
      'no-record',
    ]);
  });

  it('is nothing new where the rest of a list is shown, and what it leans on where it goes on', () => {
    expect(subjectsOf('more', ['list all meetings'])).toEqual([]);
    expect(subjectsOf('and Kenya?', ['pending agreements with Oman'])[0]).toMatchObject({
      target: 'agreements',
      about: ['country:KE'],
    });
  });

  it('holds no word of a question but names that are on no record', () => {
    const [subject] = subjectsOf('who discussed quantum pineapples with Hashemi in the lobby');
    const { unknown: _, ...kept } = subject as Subject;
    expect(JSON.stringify(kept)).not.toMatch(/quantum|pineapple|lobby|discuss/);
    expect(kept.conditions).toContain('other');
  });

  it('is left out of the JSON of an answer, which other programs rely on', async () => {
    const { answerJson } = await import('../../../src/core/answer/json.js');
    const answer = sideline.ask({ text: 'Has Hashemi met Modi?', conversation: null, reader: [], ...ASKED_AT });
    expect(Object.keys(answerJson(answer))).not.toContain('subjects');
  });
});
