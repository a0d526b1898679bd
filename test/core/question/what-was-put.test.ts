import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../src/core/answer/json.js';
import { conversing } from '../../bot/conversing.js';

const { last } = conversing();
const asked = (text: string) => answerJson(last(text));

describe('a verb that says what was put forward', () => {
  it.each(['Who offered to host a conference?', 'who proposed hosting a conference'])(
    'narrows what was put to that: %s',
    (text) => {
      const { count, statements } = asked(text);
      expect(count).toBeLessThan(10);
      expect(statements.some(({ text: said }) => /\bhold\b/.test(said))).toBe(true);
    },
  );

  it('is what somebody was asked to do', () => {
    expect(asked('Who asked ITU to attend something?')).toMatchObject({ outcome: 'answered', count: 1 });
  });

  it('is no part of an invitation, which is one to come', () => {
    expect(asked('Who invited Bogdan-Martin to visit?').text).not.toMatch(/word “visit”/);
  });
});

describe('countries of a region that did something', () => {
  it.each([
    ['Which African countries did Iran meet?', /^2 countries: Algeria and Kenya/m],
    ['How many African countries did Iran meet?', /^2 countries: Algeria and Kenya/m],
    ['Which Asian countries signed agreements with India?', /^3 countries: Armenia, Indonesia and Malaysia/m],
  ])('are the answer, and not the records: %s', (text, said) => {
    expect(asked(text).text).toMatch(said);
  });
});

describe('ministers of a region', () => {
  it('are found side by side, under what each calls the post', () => {
    const { text } = asked('Who are the ICT ministers of Central Asia?');
    expect(text).toMatch(/Hudayguliyev[\s\S]*Shermatov|Shermatov[\s\S]*Hudayguliyev/);
  });
});

describe('a noun that is asked for', () => {
  it.each(['which airline met Iran', 'Which newspapers did Hashemi meet', 'which languages did Iran propose'])(
    'is not passed over, so that everything else would be the answer: %s',
    (text) => {
      const { outcome, count, text: said } = asked(text);
      expect({ outcome, count }).toMatchObject({ outcome: 'no-record' });
      expect(said).toMatch(/^No record: no .* about “(?:airline|newspapers|languages)”/m);
    },
  );

  it('is found by what a body is called', () => {
    expect(asked('which bank met Azerbaijan').text).toMatch(/Islamic Development Bank/);
  });

  it('may be any noun for what was put', () => {
    expect(asked('What steps did Hashemi ask of Tajikistan?').outcome).toBe('answered');
  });
});
