import { describe, expect, it } from 'vitest';
import { conversing } from './conversing.js';

const { last, textOf } = conversing();

/** The documents that an answer lists. */
function documents(...messages: string[]): string[] {
  return last(...messages).records.filter((ref) => ref.startsWith('agreement:'));
}

describe('a state that is left out', () => {
  const PENDING = 'which agreements of Malaysia are pending?';
  const SIGNED = 'agreement:malaysia-timor-leste-mous';
  it.each([
    'leave out what has already been signed',
    'without the signed ones',
    'drop those that were signed',
    'not the ones already signed please',
  ])('leaves the others of those shown: %s', (text) => {
    expect(documents(PENDING)).toContain(SIGNED);
    const left = documents(PENDING, text);
    expect(left).not.toContain(SIGNED);
    expect(left).toHaveLength(documents(PENDING).length - 1);
  });

  it('is left out after a count too', () => {
    expect(documents("how many of Malaysia's agreements are pending?", 'minus the signed ones')).not.toContain(SIGNED);
  });

  it('is how documents stand now, where it is no signing', () => {
    const left = documents('agreements of Malaysia', 'without those that are already in force');
    expect(left).not.toContain('agreement:malaysia-india-digital-council');
    expect(left).toContain(SIGNED);
  });
});

describe('a state by itself', () => {
  it('is asked of the one document shown', () => {
    const messages = ['Does Iran have a memorandum with Malaysia?', 'up and running?'];
    expect(textOf(...messages)).toMatch(/no source here says that it is operational/);
  });

  it('is told of each of a few', () => {
    const { query, records } = last('Which memoranda did India sign with Finland?', 'in force?');
    expect(query).toMatchObject({ ask: 'list', tell: 'status' });
    expect(records).toContain('agreement:india-finland-statistics-mou');
  });

  it('behind an article is one of them', () => {
    expect(last('agreements of Malaysia with India', 'the signed one?').query).not.toMatchObject({ tell: 'status' });
  });
});

describe('the earliest and the latest', () => {
  const LIST = 'list the memoranda of Azercosmos';
  it('are of the list, also after one of its lines', () => {
    expect(documents(LIST, 'which was the latest?')).toEqual(['agreement:azerbaijan-chad-azercosmos-mou']);
    expect(documents(LIST, 'which was the latest?', 'and the earliest?')).toEqual([
      'agreement:azercosmos-turkish-space-mou',
    ]);
  });

  it('are asked the same as the line before', () => {
    const { query } = last('memoranda of Iran with Pakistan', 'who signed the first one?', 'and the earliest?');
    expect(query).toMatchObject({ tell: 'signers' });
  });
});

describe('one of a list by its side', () => {
  it('is asked about', () => {
    const messages = [
      'which agreements of Malaysia are pending?',
      'The one with the Indian company: when was it proposed?',
    ];
    expect(textOf(...messages)).toMatch(/8 February 2026/);
    expect(documents(...messages)).toEqual(['agreement:nipl-paynet-linkage']);
  });
});

describe('a document of another sort', () => {
  it.each(['there was a statement of intent too, with whom?', 'was there also a statement of intent?'])(
    'is looked for in the same setting, and not among those shown: %s',
    (text) => {
      const messages = ['How many memoranda did the DCO sign in Amman?', 'which one is with a state?', text];
      expect(documents(...messages)).toEqual(['agreement:dco-unossc-intent-2025']);
    },
  );
});

describe('another document of the same meeting', () => {
  it('is what else came of it', () => {
    const messages = [
      'Who signed the Pax Silica declaration for India?',
      'Was a second paper signed at the same table?',
    ];
    expect(documents(...messages)).toEqual(['agreement:india-us-ai-opportunity-partnership']);
  });

  it('is said to be on no record where there is none', () => {
    const messages = ['Who signed the Kenya-Iran memorandum?', 'was another document signed on the same occasion?'];
    expect(last(...messages).outcome).toBe('no-record');
  });
});

describe('the others of a list', () => {
  const LIST = 'Which agreements did the UAE sign with Azerbaijan?';
  it.each(['and with whom for the other?', 'when was the other one signed?'])(
    'are asked about behind the question too: %s',
    (text) => {
      const messages = [LIST, 'when was the one about data centres signed?', text];
      expect(documents(...messages)).toEqual(['agreement:azerbaijan-uae-ai-strategy-mou']);
    },
  );
});

describe('the other way round', () => {
  it('is said to be on no record where nothing was put so, and never answered the way it was before', () => {
    const { outcome, understood } = last('what has Kazakhstan proposed to Turkmenistan?', 'and the other way round?');
    expect([outcome, understood]).toEqual(['no-record', 'Proposals from Turkmenistan to Kazakhstan']);
  });
});

describe('a word that was not understood', () => {
  it('is asked back where nothing was shown that could tell of it', () => {
    const { outcome } = last('What did Zerrouki ask of the Arab ministers in Cairo?', 'in which hotel?');
    expect(outcome).toBe('ambiguous');
  });
});

describe('whether all sources say the same', () => {
  it.each(['Does every source give the same day?', 'do all papers agree on the date?'])(
    'is what they tell otherwise: %s',
    (text) => {
      expect(textOf('Who signed the Pax Silica declaration for India?', text)).toMatch(/19 February/);
    },
  );
});

describe('meetings with a sort of body', () => {
  it.each(['which of those were with companies?', 'which of them were with business people rather than politicians?'])(
    'are picked from those shown: %s',
    (text) => {
      const { records } = last('which bilateral meetings did Modi have on 18 February 2026?', text);
      expect(records).toContain('meeting:ai-summit-india-google');
      expect(records).not.toContain('meeting:ai-summit-india-serbia');
    },
  );
});

describe('what a record tells only in part', () => {
  it.each([
    [
      ['which countries did Meutya Hafid meet in Tokyo in May 2025?', 'names?'],
      /Not stated of 4 of 4: a name for each side/,
    ],
    [
      ['Declaration of intent of Algeria and South Africa', 'on which exact day was it signed?'],
      /Not stated: the exact day/,
    ],
    [['did Mavetera receive Zavazava in January 2025?', 'in which town?'], /Not stated: the town/],
    [['status of the Oman-Palestine memorandum', 'when was it signed?'], /Not stated: the exact day/],
  ])('is said: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });
});
