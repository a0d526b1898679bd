import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { conversing } from './conversing.js';

const { last, textOf } = conversing();

const DOHA = "List Qatar's minister's meetings at MWC Doha";
const TOKYO = 'Whom did Meutya Hafid meet in Tokyo in May 2025?';
const FINLAND = 'What agreements do India and Finland have?';
const AMERICANS = 'Which meetings did Ashwini Vaishnaw have with Americans?';
const RECEIVED = 'Whom did Modi receive on 19 February 2026?';
const KIGALI = "Uganda's regulator at MWC Kigali: whom did he see?";
const MICHEL = "Chad's digital minister, which meetings is he in?";

describe('so many of those shown', () => {
  it.each([
    [[FINLAND, 'only the signed ones', 'which of the six are still only proposed?'], 2],
    [[DOHA, 'only the African ones', 'which of the five were with Asian countries?'], 3],
    [[KIGALI, 'minus MTN', 'back to both'], 2],
  ])('are the last list of that length: %j', (messages, size) => {
    const { records } = last(...messages);
    expect(records.filter((one) => /^(?:meeting|agreement):/.test(one))).toHaveLength(size);
  });

  it('are the last answers together, where those are so many', () => {
    const asked = ["Status of Malaysia's telecoms memorandum with Iran?", 'and with Azerbaijan?', 'Timor-Leste?'];
    expect(textOf(...asked, 'which of these three has been signed?')).toMatch(
      /^Two memoranda between Malaysia and Timor/,
    );
  });

  it('are all that is told of: none beyond them is', () => {
    expect(last(DOHA, 'only the African ones', 'which of the five were about AI?').outcome).toBe('no-record');
  });

  it('are asked back where nothing was so many', () => {
    expect(last(DOHA, 'which of the nine were about AI?').outcome).toBe('ambiguous');
  });

  it('may be those of both answers', () => {
    const both = ['Whom did Seghrouchni meet at GITEX Africa?', 'and at Web Summit Qatar?'];
    expect(last(...both, 'how many altogether, both events?').count).toBe(6);
    expect(textOf(...both, 'list both together')).toContain('Zellweger');
  });
});

describe('what follows a question of one line', () => {
  it('is an edit of the list', () => {
    expect(textOf(TOKYO, 'the Japanese one, what was discussed?', 'and in Dubai?')).toContain('Olama');
    const afterCard = [DOHA, 'who is Heikal?', 'Web Summit?'] as const;
    expect(textOf(...afterCard)).toContain('Seghrouchni');
  });

  it('takes out of the list what the line has nothing of', () => {
    const text = textOf(
      RECEIVED,
      'on the 20th, whom did Modi meet?',
      'the Slovak, what did they talk about',
      'without Sri Lanka',
    );
    expect(text).toContain('Ramgoolam');
    expect(text).toContain('Pellegrini');
    expect(text).not.toContain('Dissanayake');
  });

  it('is chosen by time and asked in one word', () => {
    expect(textOf(MICHEL, 'the earlier one: topics')).toMatch(/^Fibre optics/);
    expect(textOf(MICHEL, 'the earlier one: topics', 'and the other?')).not.toContain('roaming');
  });
});

describe('what is left out', () => {
  it('may be a sort of bodies, whatever was asked for', () => {
    expect(textOf("Modi's one-to-ones on 18 February 2026", 'without the companies')).not.toMatch(/Pichai|Khosla/);
  });

  it('goes from what no query asked for as well', () => {
    const bids = ['Which governments are on record with a bid for the ITU Council?', 'drop Ghana'];
    expect(textOf(...bids)).not.toContain('Ghana asked');
    expect(textOf(...bids)).toContain('Kabogo');
  });

  it('is asked back where none of it is so, and the list is what is asked of next', () => {
    expect(last(TOKYO, 'leave out Peru').outcome).toBe('ambiguous');
    expect(last(TOKYO, 'leave out Peru', 'how many?').count).toBe(4);
  });

  it('is asked back where what it is limited to was not read', () => {
    const signed = 'Which memoranda did the DCO sign at its Amman assembly?';
    expect(last(signed, 'anything with a UN agency?').outcome).toBe('ambiguous');
    expect(last(signed, 'any with a company?').records.filter((one) => one.startsWith('agreement:'))).toHaveLength(2);
  });
});

describe('somebody of those shown', () => {
  it.each([
    [[AMERICANS, 'The ambassador, had he met Vaishnaw before?'], /Gor/],
    [[AMERICANS, 'and the ambassador, when?', "what's his title"], /^Sergio Gor/],
    [[DOHA, 'the Algerian, what is his post?'], /^Sid Ali Zerrouki/],
    [["Uzbekistan's digital minister, who has he met?", 'the European, what does he do?'], /Klaar/],
  ])('is meant by his post or nation, and is he next: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });

  it('is not whom the conversation is about, behind “with”', () => {
    expect(textOf('Whom did Seghrouchni meet at Web Summit Qatar?', 'and with the minister?')).toContain('Al Mannai');
  });

  it('is explained behind the question', () => {
    expect(
      textOf("Syria's communications minister: meetings in 2025", 'What did they offer him, the Saudis?'),
    ).toContain('expertise');
  });
});

describe('where and when', () => {
  it('a day without a month is of the month spoken of, whoever is named', () => {
    expect(textOf(RECEIVED, 'on the 20th, whom did Modi meet?')).toContain('20 February 2026');
  });

  it('that summit is where it was, of a document too', () => {
    const text = textOf(
      'What did Algeria and South Africa sign in November 2025?',
      'Whom else did Zerrouki see at that summit?',
    );
    expect(text).toContain('Snene');
    expect(text).not.toContain('Mannai');
  });
});

describe('one thing of what was shown', () => {
  it.each([
    [['Which memorandum do Kenya and Iran have?', 'which presidents witnessed it?'], /Ruto/],
    [['Did Turkmenistan talk to Kazakhstan?', 'who went there for the Turkmens, same man?'], /^Hajimurat Hudayguliyev/],
    [['What did Ghana want from the Dominican Republic in Baku?', 'names?'], /^Put by Ghana/],
  ])('is told: %j', (messages, text) => {
    const answer = last(...messages);
    expect(answer.outcome).toBe('answered');
    expect(answerJson(answer).text).toMatch(text);
  });

  it('of a noun with a side is of another one, where none of those shown is so', () => {
    const text = textOf('Whom did Modi receive on 19 February 2026?', 'and the Slovak meeting?');
    expect(text).not.toMatch(/are among/);
    expect(textOf('Pemmasani and the British AI minister, what did they discuss?', 'and the Irish meeting?')).toContain(
      'Chambers',
    );
  });
});

describe('what those shown are said not to be', () => {
  const IRAN_PAKISTAN = 'list memoranda of Iran with Pakistan';

  it.each([
    [[IRAN_PAKISTAN, 'not in Baku'], 'Memoranda of Iran with Pakistan except those in Baku'],
    [[IRAN_PAKISTAN, 'not at WTDC-25'], 'Memoranda of Iran with Pakistan except those at WTDC-25'],
    [
      ['who did Hashemi meet from Kenya in Baku?', 'not in Baku'],
      'Meetings of Sattar Hashemi with Kenya except those in Baku',
    ],
  ])('is left out of them, and of nothing else: %j', (messages, understood) => {
    expect(last(...messages).understood).toBe(understood);
  });

  it('is asked back where nothing is known that it could be left out of', () => {
    expect(last('which countries did Iran meet at WTDC-25?', 'not in Baku').outcome).toBe('ambiguous');
  });
});

describe('a delegation that is not named', () => {
  it.each([
    ['who led the delegation?', 'Officials who led delegations in meetings of countries among those shown before'],
    ['who headed the Iranian side?', 'Officials who led delegations in meetings of Iran among those shown before'],
  ])('is one of the meetings that were shown: %s', (text, understood) => {
    expect(last('who did Hashemi meet from Kenya in Baku?', text).understood).toBe(understood);
  });
});
