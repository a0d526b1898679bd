import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { answerJson } from '../../src/core/answer/json.js';
import { loaded } from '../corpus/loaded.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string, conversation: string | null = null) =>
  answerJson(sideline.ask({ text, conversation, reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' }));
const firstLine = (text: string) => asked(text).text.split('\n')[0];

describe('which came first', () => {
  it.each([
    [
      'Did the AI pact with Germany come before the Indian accession to Pax Silica?',
      /^Yes: India-Germany AI Pact, on 18 February 2026, before India's accession .*, on 20 February 2026\./,
    ],
    [
      'Was the Algiers Declaration adopted before the Baku Declaration?',
      /^No: Algiers Declaration .*, on 7 December 2025, after Baku Declaration, about 28 November 2025\./,
    ],
    [
      'Which was held later, GITEX Africa 2025 or WSIS+20?',
      /^WSIS\+20, on 7-11 July 2025, after GITEX Africa Morocco 2025, on 14-16 April 2025\./,
    ],
    [
      'Did Algeria meet South Africa in Cape Town before it met Iran in Baku?',
      /^Yes: .*, on 4-6 November 2025, before .*, in November 2025 \(at a conference of 17-28 November 2025\)\./,
    ],
    [
      'How long after the Tokyo meeting did Fahmi and Hashemi meet again?',
      /on 17 November 2025, 171 days after .* on 30 May 2025\./,
    ],
    ['Whom did Zerrouki see first in Cape Town, Malatsi or Vasconcellos?', /^Not stated which came first: /],
  ])('is said with both days: %s', (text, said) => {
    expect(firstLine(text)).toMatch(said);
  });

  it('is asked back where the records do not have one of them', () => {
    const { outcome, text } = asked('Which came first, the Lisbon Declaration of Portugal or the Baku Declaration?');
    expect(outcome).toBe('no-record');
    expect(text).toMatch(/^No record: .*Portugal/);
  });

  it('can be gone on from', () => {
    asked('Whom did Modi meet first, Orpo or Schoof?', 'order');
    expect(asked('and where was that?', 'order').text).toContain('New Delhi');
  });
});

describe('a time told by what happened', () => {
  it('limits by its days, said and with its source', () => {
    const { text, records } = asked('Have Iran and Malaysia met again since their talks in Tokyo?');
    expect(text).toContain('Reckoned from: the meeting of Iran with Malaysia in Tokyo, on 30 May 2025.');
    expect(text).toContain('since their talks in Tokyo" as after 30 May 2025');
    expect(records).toContain('meeting:wtdc-25-malaysia-iran');
  });

  it('is never left out where no record has its days', () => {
    const { outcome, text } = asked('Which agreements has Azerbaijan concluded since the earthquake in Türkiye?');
    expect(outcome).toBe('no-record');
    expect(text).toContain('no record here says when that was');
  });

  it('is the very day where it is told exactly', () => {
    const { records } = asked('What took place in Baku exactly one year ago today?');
    expect(records.filter((one) => one.startsWith('meeting:'))).toEqual(['meeting:wtdc-25-senegal-reception']);
  });
});

describe('a list that is to be arranged', () => {
  it('is in order of time, and its verb is no word that records hold', () => {
    const { text } = asked(
      "Please arrange Modi's bilateral meetings at the AI summit by the day on which they were held.",
    );
    expect(text).not.toContain('arrange');
    expect(text).toContain('oldest first');
  });
});
