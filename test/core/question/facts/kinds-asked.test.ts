import { describe, expect, it } from 'vitest';
import { isOfRecords, kindsAsked } from '../../../../src/core/question/facts/kinds-asked.js';
import { neverToldAsked } from '../../../../src/core/question/facts/never-told.js';
import { withNumbersInFull } from '../../../../src/core/question/facts/numbers-in-full.js';

const kinds = (words: string) => kindsAsked(` ${words} `, isOfRecords).map(({ kind }) => kind);

describe('the kinds of things that are asked for', () => {
  it.each([
    ['what is the financial value of the five contracts', ['money']],
    ['what is the value of trade between india and brazil', ['money']],
    ['how many kilometres of fibre does brazil plan and at what cost', ['length', 'money']],
    ['what percentage of the population is online', ['share']],
    ['how many digital hubs does kenya have', ['number']],
    ['how large was the expo in square metres', ['figure', 'area']],
    ['for how many years does it run', ['duration']],
    ['by when is trade to double', ['time']],
    ['whom does brazil want to see elected', ['candidate']],
    ['which decisions has the conference taken', ['decision']],
    // Here the word is a verb.
    ['which officials share a subject', []],
    ['who asked for support for re election', []],
  ])('are read from its words: %s', (words, expected) => {
    expect(kinds(words)).toEqual(expected);
  });

  it('names what is counted, its head last, and whether records are counted so', () => {
    const [hubs] = kindsAsked(' how many digital hubs does kenya have ', isOfRecords);
    expect(hubs).toMatchObject({ nouns: ['digit', 'hub'], isOfRecords: false });
    const [meetings] = kindsAsked(' how many meetings did she have ', isOfRecords);
    expect(meetings?.isOfRecords).toBe(true);
  });
});

describe('what records never tell of a person', () => {
  it.each([
    ['how old is she', 'birth or age'],
    ['what is his phone number', 'phone number or address'],
    ['where did he go to school', 'schooling'],
    // A degree of something, children who are spoken of, and whom a speech addressed.
    ['to what degree did he agree', null],
    ['what did she say about children online', null],
    ['whom did he address in baku', null],
  ])('is known by how it is asked for: %s', (words, expected) => {
    expect(neverToldAsked(` ${words} `)).toBe(expected);
  });
});

describe('a number whose noun was said before', () => {
  it('is asked in full', () => {
    const parts = ['How many companies did Türkiye bring to the congress in Doha', 'how many to the one in Barcelona?'];
    expect(withNumbersInFull(parts)[1]).toBe('How many companies did Türkiye bring to the congress in Barcelona?');
  });

  it.each([
    ['Who met Hashemi', 'how many to the one in Barcelona?'],
    ['How many companies came', 'how many to the one in Barcelona?'],
    ['How many companies came to Doha', 'how many ministers came to Baku?'],
  ])('stays as it is behind %s', (before, part) => {
    expect(withNumbersInFull([before, part])).toEqual([before, part]);
  });
});
