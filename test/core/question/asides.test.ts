import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string) => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT });

describe('who asks, and what they say they know', () => {
  it.each([
    ['syria desk. pending agreements of Kenya', 'pending agreements of Kenya'],
    ['night editor here, who did Hashemi meet in Baku', 'who did Hashemi meet in Baku'],
    ['pending agreements of Kenya, africa desk', 'pending agreements of Kenya'],
    ['who did Hashemi meet in Baku, not sure about Algeria', 'who did Hashemi meet in Baku'],
    ['memoranda of Azercosmos (Chad I know, that one we have)', 'memoranda of Azercosmos'],
    ['who did Hashemi meet in Baku, i believe', 'who did Hashemi meet in Baku'],
  ])('is no part of the question: %s', (text, plain) => {
    expect(asked(text).records).toEqual(asked(plain).records);
  });
});

describe('words that are read for what they say', () => {
  it('a month and two digits behind “in” are a month of a year, behind “on” a day', () => {
    expect(asked('who met whom in Geneva in april 25').understood).toContain('April 2025');
    expect(asked('meetings on november 18').understood).toContain('18 November');
  });

  it('“both papers” are two of what is asked for, and no papers that two sides have in common', () => {
    const { records, understood } = asked('Azerbaijan and Chad, what was signed in January 2026, both papers please');
    expect(understood).not.toContain('common');
    expect(records).toEqual(
      expect.arrayContaining(['agreement:azerbaijan-chad-idda-mou', 'agreement:azerbaijan-chad-azercosmos-mou']),
    );
  });

  it('“is not a memorandum” leaves memoranda out', () => {
    const { records } = asked('Which of the five documents of Azercosmos on record is not a memorandum?');
    expect(records.filter((one) => one.startsWith('agreement:'))).toEqual(['agreement:azercosmos-iai-agreement']);
  });

  it('a document is known by most words of its title, in other forms too', () => {
    expect(asked('when was the delhi declaration on ai adopted').records).toContain(
      'agreement:new-delhi-declaration-ai-impact',
    );
  });

  it('who held a post before is told beside several who hold it', () => {
    const { records } = asked('who is the deputy minister of digital development and transport of Azerbaijan');
    expect(records).toContain('official:shahin-babayev');
  });

  it('a lunch of somebody’s is asked about, and no recipe', () => {
    expect(asked('zimbabwe lunch in baku, what was that all about').outcome).not.toBe('out-of-scope');
    expect(asked('what should i cook for lunch').outcome).toBe('out-of-scope');
  });

  it.each([
    ['tehran-baku memorandum status', 'agreement:iran-azerbaijan-digital-mou'],
    ['dushanbe/delhi document on ai', 'agreement:india-tajikistan-ai-document'],
  ])('capitals joined to each other are governments: %s', (text, record) => {
    const { records } = asked(text);
    expect(records.filter((one) => one.startsWith('agreement:'))).toEqual([record]);
  });
});
