import { describe, expect, it } from 'vitest';
import { cleanCell, isFormula } from '../../../src/knowledge/import/cell.js';
import { CountryReader } from '../../../src/knowledge/import/country-column.js';
import { readDates } from '../../../src/knowledge/import/dates.js';
import { folded, slugOf } from '../../../src/knowledge/import/fold.js';
import { filled } from '../../../src/knowledge/import/mapping.js';
import { sentencesOf, textsOf } from '../../../src/knowledge/import/sentences.js';
import { smallMapping } from './importing.js';

describe('a country column', () => {
  const reader = new CountryReader(
    smallMapping({
      countries: { Korea: 'KR' },
      bodies: { yugoslavia: { name: 'Yugoslavia', kind: 'other', country: null, printed: ['Yugoslavia', 'Yugoslav'] } },
    }),
  );

  it.each([
    ['Korea, Republic of', 'KR', 'South Korea'],
    ['Korea, North', 'KP', 'North Korea'],
    ['China, People’s Republic of', 'CN', 'China'],
    ['Republic of China', 'TW', 'Taiwan'],
    ["Cote d'Ivoire", 'CI', "Côte d'Ivoire"],
    ['Cote d’Ivoire', 'CI', "Côte d'Ivoire"],
    ['St. Lucia', 'LC', 'Saint Lucia'],
    ['The Gambia', 'GM', 'Gambia'],
    ['Turkey', 'TR', 'Türkiye'],
    ['Türkiye', 'TR', 'Türkiye'],
    ['Dahomey (Benin)', 'BJ', 'Benin'],
    ['Denmark (Greenland)', 'DK', 'Greenland, Denmark'],
    ['Yugoslavia (Kosovo)', 'yugoslavia', 'Yugoslavia'],
    ['Serbia-Montenegro (Kosovo)', 'XK', 'Kosovo'],
    ['Korea', 'KR', 'South Korea'],
  ])('reads %s as %s', (printed, party, name) => {
    expect(reader.read(printed)).toEqual({ party, name, note: null });
  });

  it('keeps the name of a state that is no more, and says so', () => {
    expect(reader.read('U.S.S.R.')).toEqual({
      party: 'RU',
      name: 'U.S.S.R.',
      note: 'The register prints the country as “U.S.S.R.”.',
    });
  });

  it.each(['Atlantis', '', 'Czechoslovakia'])('reads %j as no one country', (printed) => {
    expect(reader.read(printed)).toBeNull();
  });

  it('reads adjectives and bodies before a title, in capitals alone', () => {
    const words = ['Russian', 'South Korean', 'Yugoslav', 'polish', 'Foreign', 'General'];
    expect(words.map((one) => reader.adjective(one))).toEqual(['RU', 'KR', 'yugoslavia', null, null, null]);
  });
});

describe('the dates of a row', () => {
  const read = (from: string, to: string | null, order = 'ymd') =>
    readDates(from, to, smallMapping({ date: { from: 'from', to: 'to', order } }));

  it.each([
    ['2020-01-02', '2020-01-05', 'ymd', '2020-01-02/2020-01-05'],
    ['2020-01-02', '2020-01-02', 'ymd', '2020-01-02'],
    ['2020-01-02', '', 'ymd', '2020-01-02'],
    ['2020.1.2', null, 'ymd', '2020-01-02'],
    ['2020', null, 'ymd', '2020'],
    ['2/1/2020', null, 'dmy', '2020-01-02'],
    ['1/2020', null, 'dmy', '2020-01'],
    ['1/2/2020', null, 'mdy', '2020-01-02'],
    ['', null, 'ymd', null],
  ])('%j to %j, written %s, are %j', (from, to, order, date) => {
    expect(read(from, to, order)).toEqual({ date });
  });

  it.each([
    ['2021-02-29', null, 'ymd', '"2021-02-29" is a day that no calendar has'],
    ['13/1/2020', null, 'mdy', '"13/1/2020" is a day that no calendar has'],
    ['May 2020', null, 'ymd', '"May 2020" is no date; dates here are written like 2020-03-14'],
    ['2020-01-02', '2020-01-01', 'ymd', 'the last day, 2020-01-01, lies before the first, 2020-01-02'],
  ])('%j to %j, written %s, are none', (from, to, order, why) => {
    expect(read(from, to, order)).toEqual({ why });
  });
});

describe('a cell', () => {
  it('loses what nobody sees, and keeps one space where there were several', () => {
    expect(cleanCell(' a\u200b  b\nc\u0000 ')).toEqual({ text: 'a b c', hadInvisible: true });
    expect(cleanCell(' a \t b ')).toEqual({ text: 'a b', hadInvisible: false });
    expect(cleanCell('plain words')).toEqual({ text: 'plain words', hadInvisible: false });
  });

  it('that a spreadsheet would calculate is a formula; a dash before words or a number below zero is none', () => {
    expect(['=1+1', '@SUM(A1)', '+cmd|x', '-A1', '-1+2'].map(isFormula)).toEqual([true, true, true, true, true]);
    expect(['-5', '- met', '+98 21', 'a=b', ''].map(isFormula)).toEqual([false, false, false, false, false]);
  });
});

describe('folded names and slugs', () => {
  it('leave out accents, quotes and dots', () => {
    expect(folded('  Valéry Giscard d’Estaing, Jr. ')).toBe('valery giscard destaing jr');
    expect(slugOf('Lech Wałęsa')).toBe('lech-walesa');
    expect(slugOf('Æthelred Øre')).toBe('aethelred-ore');
  });
});

describe('a template', () => {
  it('takes cells, or what stands after their last slash', () => {
    const cell = (column: string) => ({ id: '7', url: 'https://e.org/visits/2022/' })[column] ?? '';
    expect(filled('visit-{id}', cell)).toBe('visit-7');
    expect(filled('us-{url:tail}', cell)).toBe('us-2022');
  });
});

describe('the sentences of a text', () => {
  it('end at full stops, but not at those of initials and abbreviations', () => {
    expect(
      sentencesOf(
        'Met with J. R. Smith in St. Louis. Left for the U.S. Army base. Returned (June 2). Spoke “well.” Slept.',
      ),
    ).toEqual([
      'Met with J. R. Smith in St. Louis.',
      'Left for the U.S. Army base.',
      'Returned (June 2).',
      'Spoke “well.”',
      'Slept.',
    ]);
  });

  it('are cut to 200 characters at a semicolon, else a comma, and nothing is lost', () => {
    const long = `Met with ${Array.from({ length: 30 }, (_, at) => `Minister Number ${at}`).join(', ')}; addressed them.`;
    const texts = textsOf(long);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(200);
    expect(texts.map((text) => text.replace(/^… | …$/g, '')).join(' ')).toBe(long);
    expect(textsOf('x'.repeat(300))).toEqual([`${'x'.repeat(199)}…`]);
  });
});
