import { describe, expect, it } from 'vitest';
import { conversing } from './conversing.js';

const { last, textOf } = conversing();

describe('a post that several hold', () => {
  it.each([
    [
      ['Did Zerrouki meet the Iranian minister?', 'what did he propose to Algeria?'],
      'Proposals from Sattar Hashemi to Algeria',
    ],
    [
      ['did Shaza Fatima see the Iranian minister at WTDC-25?', 'what did he propose to Pakistan there?'],
      'Proposals from Sattar Hashemi to Pakistan at WTDC-25',
    ],
    [
      ['Has Fahmi ever met the Pakistani IT minister?', 'when did he meet her?'],
      'Dates of meetings of Fahmi Fadzil with Shaza Fatima Khawaja',
    ],
  ])('is settled by what the answer found: %j', (messages, understood) => {
    expect(last(...messages).understood).toBe(understood);
  });

  it('stays open where none of them, or several, were found', () => {
    expect(last('Did the Iranian minister meet Kagame?', 'and Zerrouki?').understood).toMatch(
      /Sadegh or Sattar Hashemi/,
    );
  });
});

describe('he, she and they', () => {
  it.each([
    [
      ['Did Mavetera meet Zavazava at WTDC-25?', 'had she met him before that, in 2025?'],
      /^Yes: 1 meeting is on record/,
    ],
    [['Did Modi meet Ramgoolam at the AI summit?', 'had they met before?'], /spoke by telephone on 9 February 2026/],
    [['Who did Modi meet on 19 February 2026?', 'Had he met Ramgoolam before that?'], /^Yes: 1 meeting is on record/],
    [
      ['Who represented Chad in the talks with Cameroon in May 2025?', 'did he also meet the Azerbaijanis?'],
      /^Yes: 1 meeting/,
    ],
    [['In the talks with Cameroon, who represented Chad?', 'did he meet the Azerbaijanis?'], /Boukar Michel/],
  ])('are those who were spoken of: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });

  it('says what it left out behind the yes', () => {
    const text = textOf('Whom did Heikal meet in May 2025?', 'did he meet the Qataris?');
    expect(text).toMatch(
      /^Yes: 1 meeting is on record\. \[1\]\nNo record of that for May 2025, which was asked about before\./,
    );
  });

  it('is nobody of the record that was told where a person is asked for by name', () => {
    const text = textOf('What has Brazil proposed to India?', 'who is Frederico de Siqueira Filho?');
    expect(text).toMatch(/^Frederico de Siqueira Filho: Brazil's Minister/);
  });
});

describe('the other side', () => {
  it.each([
    [['what did Hashemi propose to Nabiyev in Baku?', 'and his host?'], 'Proposals from Rashad Nabiyev to Iran'],
    [
      ['When did Nabiyev meet Hashemi?', 'what did Nabiyev propose?', 'and his guest?'],
      'Proposals from Sattar Hashemi from the 2 shown before',
    ],
    [
      ['What has Iran proposed to Turkmenistan?', 'what did they ask for themselves?'],
      'Proposals from Turkmenistan to Iran',
    ],
    [
      ['What did Zerrouki propose to Hashemi?', 'and to the ITU?'],
      'Proposals from Sid Ali Zerrouki to International Telecommunication Union',
    ],
    [
      ['What did Qatar and Syria agree?', 'who proposed it?', 'what about Saudi Arabia?', 'and Türkiye?'],
      'Proposals involving Türkiye with Syria',
    ],
    [
      ['Whom did Modi meet on 19 February 2026?', 'and the Greek, what was his pitch?'],
      'Proposals from Kyriakos Mitsotakis',
    ],
  ])('is asked for: %j', (messages, understood) => {
    expect(last(...messages).understood).toBe(understood);
  });
});

describe('a question about a person between others', () => {
  it.each([
    [
      ['Is there an Iran-Azerbaijan memorandum?', "who is Azerbaijan's minister?", 'is it signed?'],
      /^No record: no source here says that it is signed/,
    ],
    [['What did Alswaha and Heikal talk about?', 'who is Heikal?', 'where did they meet?'], /^In Riyadh/],
    [['Which agreements does Kenya have?', 'who is Kabogo?', 'which of those are in force?'], /^Kenya-Iran memorandum/],
  ])('leaves "it" and "they" to what was asked before: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });

  it('is whom "he" means', () => {
    const answer = last('What has Finland signed with India?', 'who is Stubb?', 'when did he visit Delhi?');
    expect(answer.understood).toBe('Dates of visits by Alexander Stubb in Delhi');
  });
});

describe('somebody who is named first', () => {
  it('is the other of two who did something together', () => {
    const { understood, records } = last(
      'Whom did Seghrouchni meet in Doha?',
      'and the Qatari minister, what did they discuss?',
    );
    expect(understood).toBe('Topics of the one shown before');
    expect(records.filter((one) => one.startsWith('meeting:'))).toEqual(['meeting:web-summit-qatar-morocco-qatar']);
  });

  it('is who did it alone otherwise', () => {
    expect(
      last('Whom did Modi meet on 19 February 2026?', 'and Ghana: with whom did it talk in Baku?').understood,
    ).toBe('Meetings of Ghana in Baku');
  });
});

describe('those of a list from some part of the world', () => {
  const DOHA = 'Whom did Mannai receive at MWC Doha?';
  it.each(['which are African?', 'who is African?', 'any Africans?', 'which ones are from Africa?'])(
    'are among those shown: %s',
    (text) => {
      expect(
        last(DOHA, text)
          .records.filter((one) => one.startsWith('meeting:'))
          .sort(),
      ).toEqual(['meeting:doha-qatar-algeria-2025', 'meeting:doha-qatar-somalia-2025']);
    },
  );

  it('leave the others', () => {
    const text = textOf(DOHA, 'which are African?', 'and the rest?');
    expect(text).toMatch(/Philippines/);
    expect(text).not.toMatch(/Somalia/);
  });

  it('are whoever is on record where no list was shown', () => {
    expect(last('which countries are African?').understood).not.toMatch(/shown|named before/);
  });
});

describe('what is asked of what was shown', () => {
  it.each([
    [['Did Modi meet Lula in February 2026?', 'what trade target did they set?'], /20 billion dollars/],
    [['Which agreements has Iran with Malaysia?', 'what is still to be settled?'], /still reviewing the text/],
    [['What was agreed at the Cameroon-Chad talks?', 'by when?'], /^Not stated: any deadline/],
    [['Which resolution did Sudan get at WTDC-25?', 'by consensus?'], /unanimously/],
    [
      [
        'Did Shaza Fatima talk to the Islamic Development Bank in Doha?',
        "what's the name of the person from the bank?",
      ],
      /Islamic Development Bank \(person not named\)/,
    ],
    [['Who came to the DCO assembly in Kuwait?', 'what was signed at the assembly before that?'], /Hewlett-Packard/],
    [
      ['Is the Iran-Malaysia memorandum signed?', 'what did Fahmi propose about it?'],
      /Fahmi Fadzil for Malaysia proposed to Iran/,
    ],
  ])('is told of it: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });

  it('asks nothing away from what was shown where a message was not understood', () => {
    const messages = ['Whom did Khawaja meet in 2025?', 'only the left-handed', 'just Baku'];
    expect(last(...messages).understood).toBe('Meetings of Shaza Fatima Khawaja in Baku in 2025');
  });
});
