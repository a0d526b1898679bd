import { describe, expect, it } from 'vitest';
import { coverageInWords, coverageOf } from '../../../src/core/records/coverage.js';
import { EMPTY_KNOWLEDGE } from '../../../src/core/records/knowledge.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';

const KNOWLEDGE = smallKnowledge({
  sources: { s: {}, t: {} },
  conferences: {
    held: { name: 'Held', dates: '2025-11-17/2025-11-28' },
    begun: { name: 'Begun', dates: '2026-11-09/2026-11-27' },
    before: { name: 'Before', dates: '2026-03' },
    ahead: { name: 'Ahead', dates: '2026-11-29' },
    undated: { name: 'Undated', dates: null },
  },
  meetings: {
    one: { conference: 'held', date: '2025-11-18', cites: ['s#p1', 's#p2'] },
    two: { date: '2026-04', cites: ['s'], points: [{ text: 'He spoke.', by: null, cites: ['t'] }] },
    three: { date: null, cites: ['s', 't'] },
  },
  agreements: {
    a: {
      history: [
        { status: 'signed', cites: ['s'] },
        { status: 'signed', cites: ['s#p4'] },
      ],
    },
    b: {
      history: [
        { status: 'signed', cites: ['s'] },
        { status: 'signed', cites: ['t'] },
      ],
    },
  },
});

describe('coverageOf', () => {
  it('counts what one source alone reports, whichever of its paragraphs', () => {
    const { meetings, agreements } = coverageOf(KNOWLEDGE, '2026-11-28');
    expect([meetings, agreements]).toEqual([
      { count: 1, of: 3 },
      { count: 1, of: 2 },
    ]);
  });

  it('names the conferences that have begun by that day without a meeting, the latest first', () => {
    const names = (today: string) => coverageOf(KNOWLEDGE, today).withoutMeeting.map(({ name }) => name);
    expect(names('2026-11-28')).toEqual(['Begun', 'Before']);
    expect(names('2026-11-29')).toEqual(['Ahead', 'Begun', 'Before']);
    expect(names('2026-02-28')).toEqual([]);
  });

  it('gives the date of the newest meeting as it is recorded', () => {
    expect(coverageOf(KNOWLEDGE, '2026-11-28').newestMeeting).toBe('2026-04');
    expect(coverageOf(EMPTY_KNOWLEDGE, '2026-11-28').newestMeeting).toBe(null);
  });
});

describe('coverageInWords', () => {
  it('says what is thin in a line', () => {
    expect(coverageInWords(coverageOf(KNOWLEDGE, '2026-11-28'))).toBe(
      'The newest meeting is of April 2026; one source alone reports 1 of 3 meetings and 1 of 2 agreements. Begun without a meeting on record: Begun, Before.',
    );
  });

  it('names three conferences and counts the others', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => [
      id,
      { name: id.toUpperCase(), dates: `2025-0${6 - 'abcde'.indexOf(id)}` },
    ]);
    const knowledge = smallKnowledge({ conferences: Object.fromEntries(many) });
    expect(coverageInWords(coverageOf(knowledge, '2026-01-01'))).toContain(
      'Begun without a meeting on record: A, B, C and 2 other conferences.',
    );
  });

  it('says that no meeting has a date where none has', () => {
    expect(coverageInWords(coverageOf(EMPTY_KNOWLEDGE, '2026-11-28'))).toBe(
      'No meeting has a date; one source alone reports 0 of 0 meetings and 0 of 0 agreements.',
    );
  });
});
