import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../src/core/answer/json.js';
import { conversing } from '../../bot/conversing.js';

const { last } = conversing();
const asked = (text: string) => answerJson(last(text));

describe('months or years that follow one another', () => {
  it.each([
    ['meetings in May and June 2025', 'meetings in May 2025', 'meetings in June 2025'],
    ['Which meetings took place in May or June 2025?', 'meetings in May 2025', 'meetings in June 2025'],
    ['meetings in December 2025 and January 2026', 'meetings in December 2025', 'meetings in January 2026'],
    ['agreements signed in 2024 and 2025', 'agreements signed in 2024', 'agreements signed in 2025'],
  ])('are one span: %s', (both, first, second) => {
    expect(asked(both).outcome).toBe('answered');
    const records = new Set(asked(both).records);
    const parts = [...asked(first).records, ...asked(second).records].filter((one) =>
      /^(?:meeting|agreement):/.test(one),
    );
    for (const one of parts) expect(records).toContain(one);
  });

  it('stay apart where they are compared', () => {
    expect(asked('Did Iran have more meetings in 2024 than in 2025?').text).toMatch(/in 2024 0/);
  });
});

describe('an edition of a conference that is not on record', () => {
  it('is not answered by another', () => {
    expect(asked('Where was the Global Symposium for Regulators 2026 held?').outcome).toBe('no-record');
  });

  it('is answered by what a record of another says of its year', () => {
    expect(asked('When was WTDC 2022 held?')).toMatchObject({ outcome: 'answered' });
  });
});

describe('people of a rank', () => {
  it('are heads of a government too where it has a president of its own', () => {
    expect(asked("Who is Spain's prime minister?").text).toMatch(/Sánchez/);
    expect(asked('Did Modi meet the Spanish prime minister?').outcome).toBe('answered');
  });

  it('or of a region are listed and counted as such', () => {
    expect(asked('Which African ministers attended WTDC-25?').text).toMatch(/^6 ministers: /);
    expect(asked('How many Indian officials attended WTDC-25?').count).toBe(1);
    expect(asked('Which Pakistani and Iranian officials were at WTDC-25?').text).toMatch(
      /^2 officials: Sattar Hashemi and Shaza Fatima Khawaja/,
    );
  });
});

describe('a part of what is asked', () => {
  it.each(['Who has India lobbied for votes?', 'Who sponsored WTDC-25?', "What are Kenya's priorities?"])(
    'that no word was read of leaves a long list half read: %s',
    (text) => {
      expect(asked(text).outcome).toBe('ambiguous');
    },
  );

  it('is no part of an event: at its opening were fewer than at all of it', () => {
    expect(asked('Which meetings were held at the opening of WTDC-25?').count ?? 0).toBeLessThan(10);
  });

  it('that one line says is read: the largest delegation', () => {
    expect(asked('Which country sent the largest delegation to MWC25 Doha?').outcome).toBe('answered');
  });

  it('may be how each of several stands', () => {
    const { text } = asked('Which of Iran’s memoranda are signed and which are under negotiation?');
    expect(text).toMatch(/signed on/);
    expect(asked('Which of Iran’s memoranda are signed and which are under negotiation?').count).toBeGreaterThan(10);
  });
});
