import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../src/core/answer/json.js';
import { conversing } from '../../bot/conversing.js';

const { last } = conversing();
const asked = (text: string) => answerJson(last(text));

describe('places, conferences and times of which a record has one', () => {
  it.each([
    ['Which agreements were signed in 2024 and 2026?', 'agreements signed in 2024', 'agreements signed in 2026'],
    ['Which meetings were held in Baku and in Geneva?', 'meetings in Baku', 'meetings in Geneva'],
    ['Which meetings took place in Baku and Tokyo?', 'meetings in Baku', 'meetings in Tokyo'],
    [
      'How many meetings were held at WTDC-25 and at the AI Impact Summit?',
      'meetings at WTDC-25',
      'meetings at the AI Impact Summit',
    ],
  ])('are joined by “and” as either: %s', (both, first, second) => {
    const [one, other] = [asked(first), asked(second)].map(({ count }) => count ?? 0);
    expect(one! * other!).toBeGreaterThan(0);
    expect(asked(both).count).toBe(one! + other!);
  });

  it('lend each other their year', () => {
    expect(asked('Which ministers met Hashemi in May and in November 2025?').text).toMatch(/May 2025.*November 2025/);
  });

  it('leave days in dispute alone where years are asked for', () => {
    expect(asked('Did Iran sign anything in 2021 or 2024?').text).not.toMatch(/IRNA says/);
  });
});

describe('a conference', () => {
  it.each([
    ['Who attended the Tokyo ministerial?', /APT Asia-Pacific Ministerial Meeting/],
    ['How many countries were at the Doha MWC?', /over 110 countries/],
    ['What was discussed at the ministerial meeting in Tokyo?', /APT|Tokyo/],
  ])('goes by what it is and its city: %s', (text, told) => {
    expect(asked(text)).toMatchObject({ outcome: 'answered', text: expect.stringMatching(told) });
  });
});

describe('an entry of the history of a document', () => {
  it.each([
    ['When was the India-UK Connectivity and Innovation Centre proposed?', /^Proposed in October 2025/],
    ['When was the Algiers Declaration adopted?', /^Adopted on 7 December 2025/],
    [
      'When was the India-UK Connectivity and Innovation Centre adopted?',
      /^Not stated: when it was adopted\.[\s\S]*Proposed, in October 2025/,
    ],
  ])('is the one that is asked for: %s', (text, told) => {
    expect(asked(text).text).toMatch(told);
  });

  it('is asked of after “is it so, and …” as well', () => {
    const { text } = asked('Was the Algiers Declaration adopted and who signed it?');
    expect(text).toMatch(/Yes: Algiers Declaration[\s\S]*Not stated: who put their name to it/);
  });
});

describe('somebody left out', () => {
  it('may be of the very side whose meetings are asked for', () => {
    const text = 'In which meetings was Saudi Arabia represented by somebody other than Minister Alswaha?';
    expect(asked(text).text).not.toMatch(/Natsheh/);
  });
});

describe('what was begun and does not work yet', () => {
  it('is pending, however far it has come', () => {
    const text = 'Which undertakings between Azerbaijan and Pakistan are signed or proposed but not yet working?';
    expect(asked(text).count).toBe(asked('pending agreements of Azerbaijan with Pakistan').count);
  });

  it('is a share of all in other words too', () => {
    const text =
      'Of the agreements between India and Brazil, what share takes the form of a memorandum of understanding?';
    expect(asked(text).text).toMatch(/^2 of 8 agreements/);
  });
});
