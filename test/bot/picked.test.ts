import { describe, expect, it } from 'vitest';
import { conversing } from './conversing.js';

const { last, textOf } = conversing();

const SPACE = 'Which agreements has Azercosmos signed?';
const CHAD = 'Which agreements did Chad sign?';
const MALAYSIA = 'How many agreements does Malaysia have?';

describe('one of a list by its side', () => {
  it.each([
    [[SPACE, 'where was the Turkish one signed?'], /^Signed in Paris/],
    [[SPACE, 'where was the Pakistani one signed?', 'and the one with Brazil?'], /^Signed in Baku/],
    [[SPACE, 'which one is about observation satellites?', 'where did they sign the Turkish one?'], /^Signed in Paris/],
    [[CHAD, 'when was the Cameroonian one signed?'], /^Signed on 16 May 2025/],
    [[CHAD, 'when was the Cameroonian one signed?', 'and the Azerbaijani ones?'], /2 records/],
    [
      ['Whom did Modi meet on 19 February 2026?', 'and the Swiss one, what was it about?'],
      /^Artificial intelligence, trade/,
    ],
    [[MALAYSIA, 'is the Iranian one signed?'], /^No record: no source here says that it is signed/],
    [[MALAYSIA, 'source for the Brazilian one?'], /^Reported by Malay Mail \(16 November 2025\)/],
    [
      ['Whom did Modi meet on 19 February 2026?', 'sorry, I meant the Swiss. What was it about?'],
      /^Artificial intelligence, trade/,
    ],
  ])('is what is asked about: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });

  it('stays within the list, where none of it is of that side', () => {
    const answer = last(SPACE, 'where was the Turkish one signed?', 'and the Indian one?');
    expect(answer.outcome).toBe('no-record');
    expect(answer.understood).toBe('Signed agreements of Azercosmos with India');
  });

  it('is one like those asked for, where the answer before had listed another', () => {
    const text = textOf(
      'With whom has Palestine signed ICT memoranda?',
      'who signed the Saudi one?',
      'and the Omani one?',
    );
    expect(text).toMatch(/Muscat|Mawali/);
    expect(text).not.toMatch(/DCO/);
  });

  it('is none of the records where somebody does something', () => {
    expect(last('Who did Modi meet on 19 February 2026?', 'the Swiss one: what did he offer?').records).toContain(
      'proposal:switzerland-ai-summit-2027',
    );
  });

  it('leaves the list as it is where that is narrowed', () => {
    expect(last('Whom did Zerrouki meet in Cape Town?', 'only the African ones').understood).toMatch(/with Africa/);
  });
});

describe('a noun for one record', () => {
  it.each([
    [['What did Zimbabwe ask for at WTDC-25?', 'who attended that luncheon?'], /Lamanauskas/],
    [['What did Zimbabwe ask for at WTDC-25?', 'who else from ITU was at the luncheon?'], /Maniewicz/],
    [['Which resolution did Sudan get at WTDC-25?', 'which Sudanese is named for that session?'], /Tayeb/],
    [['what did Senegal ask the ITU for?', 'when was the reception?'], /^On 24 November 2025/],
    [['Which agreements does Kenya have?', 'Is the centre working?'], /^Yes: ITU Global Innovation/],
    [['What has India agreed with the UK?', 'and the memorandum, is it still in force?'], /^Yes: Department/],
    [['What has India agreed with Finland?', 'is the task force working?'], /^No record: no source here says/],
    [
      ['What did Hashemi and Nabiyev propose to each other in Baku?', 'is the memorandum signed?'],
      /^No record: no source/,
    ],
  ])('means that one: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });

  it.each([
    [['What did Zimbabwe ask for at WTDC-25?', 'who attended the luncheon of Japan?']],
    [['What has India agreed with Finland?', 'is the memorandum with Kenya signed?']],
    [['What has India agreed with Finland?', 'who signed the memorandum?']],
  ])('means none of them where it says whose it is, or several are called so: %j', (messages) => {
    expect(last(...messages).understood).not.toMatch(/the one shown before/);
  });
});
