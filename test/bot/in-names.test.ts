import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/answer/answer.js';
import { answerJson } from '../../src/core/answer/json.js';
import { conversing } from './conversing.js';

const { last } = conversing();

/** What was understood, without what was read as what. */
function said(...messages: string[]): string {
  return last(...messages).understood.split('  (')[0]!;
}

/** The meetings that an answer rests on. */
function meetingsOf({ records }: Answer): readonly string[] {
  return records.filter((ref) => ref.startsWith('meeting:'));
}

const BAKU = 'who did Hashemi meet in Baku?';

describe('“it” that does what countries and bodies do', () => {
  it.each([
    ['has it held any meeting with India?', 'Whether there are meetings of Norway with India'],
    ['when did it last meet Sweden?', 'Dates of the latest meeting of Norway with Sweden'],
    ['whom did it meet in Baku?', 'Meetings of Norway in Baku'],
  ])('is the one that was asked about: %s', (text, understood) => {
    expect(said('What proposals has Norway made?', text)).toBe(understood);
  });

  it('is a document where something was done to it', () => {
    expect(said('What did Kenya sign with Iran?', 'when was it signed?')).toMatch(
      /^Dates of signed agreements of Kenya/,
    );
  });

  it('is the one of the clause before it in one message', () => {
    expect(said('What proposals has Norway made, and has it met India?')).toContain('meetings of Norway with India');
  });
});

describe('a name before a question of it', () => {
  it.each([
    ['Back to Algeria: what did it sign with South Africa?', 'Signed agreements of Algeria with South Africa'],
    ['And the Kenyan minister, whom has he met in Baku?', 'Meetings of William Kabogo Githau in Baku'],
    ['OK, and Ghana: with whom did it talk in Baku?', 'Meetings of Ghana in Baku'],
    ['so Senegal: what was it after?', 'Requests or appeals from Senegal'],
  ])('is asked about, and nothing is taken over: %s', (text, understood) => {
    expect(said(BAKU, text)).toBe(understood);
  });

  it('is read so in a first message too', () => {
    expect(said('Kazakhstan, what has it proposed to Turkmenistan?')).toBe('Proposals from Kazakhstan to Turkmenistan');
  });

  it('stays where it is before a question that has no pronoun for it', () => {
    expect(said("Zavazava's second term, who is pushing it?")).toMatch(/Zavazava/);
  });
});

describe('whom something is put to', () => {
  it.each([
    [
      ['whom did Zerrouki meet in Cape Town?', 'what did the UN man ask of him?'],
      'Requests or appeals from Mehdi Snene to Algeria',
    ],
    [
      ['Who asked Iran to train AI experts?', 'What did the Iranian minister propose to him?'],
      'Proposals from Sattar Hashemi to Turkmenistan',
    ],
    [
      ['who did Hashemi meet in Baku from Kenya?', 'what did the minister want from him?'],
      'Proposals from William Kabogo Githau to Iran',
    ],
    [
      ['Which Kenyan met Bogdan-Martin in Baku?', 'what did Kenya offer her?'],
      'Offers from Kenya to International Telecommunication Union',
    ],
  ])('is the person who was spoken of, by his side: %j', (messages, understood) => {
    expect(said(...messages)).toBe(understood);
  });

  it('is asked back where nobody fits', () => {
    const { outcome, blocks } = last('list bilateral meetings at WTDC-25', 'what did Iran offer him?');
    expect(outcome).toBe('ambiguous');
    expect(blocks[0]).toMatchObject({ kind: 'aside', text: expect.stringContaining('Whom “him” or “her” stands for') });
  });

  it('is the other side of a document that somebody wanted something done about', () => {
    const { understood, records } = last(
      'which memorandum with Tajikistan did Hashemi raise in Baku?',
      'and what did he want done about it?',
    );
    expect(understood.split('  (')[0]).toBe('Proposals from Sattar Hashemi to Tajikistan');
    expect(records).toContain('proposal:iran-tajikistan-implementation-plan');
  });
});

describe('"he" after several people', () => {
  it('is none of them', () => {
    expect(last('who are the ITU directors?', 'whom did he meet?').outcome).toBe('ambiguous');
  });

  it('is the one whom the conversation was about before it named only countries', () => {
    const messages = ['whom has Shermatov met?', 'what was agreed with Tajikistan?', 'when did he meet Klaar?'];
    expect(said(...messages)).toBe('Dates of meetings of Sherzod Shermatov with Toivo Klaar');
  });
});

describe('the two sides', () => {
  const MET = 'did Hashemi meet Zerrouki in Baku?';
  it.each([
    [MET, 'which documents have both countries signed?', 'Signed agreements of Iran with Algeria'],
    [MET, 'anything pending between the two governments?', 'Pending agreements of Iran with Algeria'],
    [MET, 'what have their countries signed?', 'Signed agreements of Iran with Algeria'],
    [
      'When did Modi meet the Sri Lankan president?',
      'what have the two countries signed?',
      'Signed agreements of India with Sri Lanka',
    ],
  ])('are those of what was shown: %s %s', (first, text, understood) => {
    expect(said(first, text)).toBe(understood);
  });

  it('are two people who may have met each other', () => {
    const answer = last(MET, 'have the two met each other since?');
    expect(answer.understood.split('  (')[0]).toBe(
      'Whether there are meetings of Sattar Hashemi with Sid Ali Zerrouki after 30 November 2025',
    );
    expect(answer.outcome).toBe('no-record');
  });

  it('are left to be chosen from where it says so', () => {
    expect(said(MET, 'which of the two countries signed more memoranda?')).not.toMatch(/Iran with Algeria/);
  });
});

describe('a post in the place of a post', () => {
  it.each(['and the president?', 'what about the president?'])('is held in the same country: %s', (text) => {
    expect(said('When did Modi meet the Finnish prime minister?', text)).toBe(
      'Dates of meetings of Narendra Modi with Alexander Stubb',
    );
  });
});

describe('a time counted from one before', () => {
  it.each([
    [['Who did Modi meet on 18 February 2026?', 'two days later?'], 'Meetings of Narendra Modi on 20 February 2026'],
    [['Who did Modi meet on 18 February 2026?', 'a day before?'], 'Meetings of Narendra Modi on 17 February 2026'],
    [
      ['Whom did Seghrouchni meet in Marrakech in April 2025?', 'And in Doha the following February?'],
      'Meetings of Amal El Fallah Seghrouchni in Doha in February 2026',
    ],
    [
      [
        'which agreements has Azercosmos signed?',
        'which was done in Paris',
        'And in Baku at the congress one year on?',
      ],
      'Agreements of Azercosmos signed in Baku in 2023',
    ],
  ])('is that of the calendar, and takes the place with it: %j', (messages, understood) => {
    expect(said(...messages)).toBe(understood);
  });

  it('is asked back where no one time was before it', () => {
    expect(last('list the meetings of Iran', 'and two years earlier?').outcome).toBe('ambiguous');
  });

  it('leaves out whom else it only took over, and says so', () => {
    const { understood, blocks } = last(
      'Whom did Seghrouchni meet in Marrakech in April 2025?',
      'what did she discuss with the Swiss?',
      'And in Doha the next February?',
    );
    expect(understood).toMatch(/of Amal El Fallah Seghrouchni in Doha in February 2026/);
    expect(blocks[0]).toMatchObject({ kind: 'gap', text: expect.stringMatching(/Switzerland.*without it/) });
  });
});

describe('an ordinal that counts no line of a list', () => {
  it.each(['Was a second paper signed?', 'was there a third round of talks?'])('is no pick from it: %s', (text) => {
    expect(answerJson(last('Who signed the Pax Silica declaration for India?', text)).text).not.toMatch(
      /there is no number/,
    );
  });

  it('before the one meeting shown means that one', () => {
    const { records } = last(
      'when did Modi meet the Finnish president?',
      'what documents come from that second meeting?',
    );
    expect(records).toContain('agreement:india-finland-mobility-mou');
  });
});

describe('a body known by what it is', () => {
  it('is the one asked about before', () => {
    const { records } = last('what did the DCO sign in Amman?', 'which countries did the organisation invite in 2026?');
    expect(records).toContain('proposal:dco-new-members');
  });
});

describe('“not the Kenyan?”', () => {
  it('asks whether he was among them, and leaves nobody out', () => {
    const answer = last('Whom did Shaza Fatima Khawaja meet in Baku in November 2025?', 'not the Kenyan?');
    expect(answer.outcome).toBe('no-record');
    expect(meetingsOf(last(BAKU, 'not the Kenyan?'))).toEqual(['meeting:wtdc-25-iran-kenya']);
  });

  it.each(['not signed?', 'not yet?', 'no more?'])('is something else where nobody is named: %s', (text) => {
    expect(said(BAKU, text)).not.toContain('and signed');
  });
});

describe('“the two”', () => {
  it('are those who were shown, and “the summit” the one that was asked about', () => {
    const answer = last('did Modi meet Ramgoolam at the AI summit?', 'had the two talked before the summit?');
    expect(meetingsOf(answer)).toEqual(['meeting:india-mauritius-call-2026-02']);
  });
});

describe('“which of them”', () => {
  it('picks out of what was shown', () => {
    expect(last('which agreements did India and Brazil sign in 2026?', 'which of them are memoranda?').count).toBe(2);
  });
});

describe('a capital behind a question of what capitals did', () => {
  it('is a government again', () => {
    expect(last('What did Riyadh promise the Syrians?', 'and Doha?').records).toContain(
      'proposal:qatar-offers-syria-support',
    );
  });
});

describe('words that narrowed nothing', () => {
  it('narrow nothing when the list is put in order', () => {
    const { count, outcome } = last('What has Azercosmos signed with partners abroad?', 'sort by date');
    expect([outcome, count]).toEqual(['answered', 5]);
  });
});

describe('“where did you read that?”', () => {
  it('asks for sources', () => {
    expect(answerJson(last('What did the Greek prime minister offer Modi?', 'where did you read that?')).text).toMatch(
      /Republika/,
    );
  });
});

describe('“them” and “they” beside a side that is named', () => {
  const IRAN_KENYA = 'meetings of Iran with Kenya';

  it.each([
    ['what did Iran offer them?', 'Offers from Iran to Kenya'],
    ['what did Iran propose to them?', 'Proposals from Iran to Kenya'],
    ['did they sign anything with Iran?', 'Whether there are signed agreements of Kenya with Iran'],
    ['did Iran ask anything of them?', 'Whether there are requests or appeals from Iran to Kenya'],
  ])('are the other side: %s', (text, understood) => {
    expect(said(IRAN_KENYA, text)).toBe(understood);
  });

  it('are whoever was named in the clause before', () => {
    expect(said(IRAN_KENYA, 'Pakistan also went to Baku - what did they sign?')).not.toContain('Kenya');
  });

  it('are documents where these are signed', () => {
    expect(said('agreements of Iran with Kenya', 'did Iran sign them?')).not.toContain('of Kenya with Iran with Kenya');
  });
});

describe('a time before or after what was shown', () => {
  const BAKU_KENYA = 'who did Hashemi meet from Kenya in Baku?';
  const OF_BOTH = 'Whether there are meetings of Sattar Hashemi with Kenya';

  it.each([
    ['have they met before?', `${OF_BOTH} before 1 November 2025`],
    ['did they meet earlier?', `${OF_BOTH} before 1 November 2025`],
    ['did they meet again?', `${OF_BOTH} after 30 November 2025`],
    ['what had they signed before that?', 'Agreements of Sattar Hashemi with Kenya signed before 1 November 2025'],
    ['what did they sign afterwards?', 'Agreements of Sattar Hashemi with Kenya signed after 30 November 2025'],
    ['what happened after that?', 'All on record of Sattar Hashemi and Kenya after 30 November 2025'],
  ])('is before or after the meeting: %s', (text, understood) => {
    expect(said(BAKU_KENYA, text)).toBe(understood);
  });

  it.each([
    ['which countries did Iran meet at WTDC-25?', 'had they met before that?', 'before 17 November 2025'],
    ['which countries did Iran meet at WTDC-25?', 'what did they sign afterwards?', 'after 28 November 2025'],
    ['list memoranda of Iran with Pakistan', 'have they met since?', 'after 31 August 2025'],
  ])('is before or after all of it: %s %s', (first, text, days) => {
    expect(said(first, text)).toContain(days);
  });

  it('is about then where it is counted in weeks', () => {
    expect(said('when did Hashemi meet Nabiyev in Baku?', 'whom did he meet two weeks later?')).toContain('2025');
    expect(said('what was signed on 5 March 2026?', 'which meetings were there two weeks earlier?')).toContain(
      '16-22 February 2026',
    );
  });

  it('is before now where documents were shown and nobody speaks of a time before', () => {
    expect(said('list memoranda of Iran with Pakistan', 'have they met before?')).toBe(
      'Whether there are meetings of Iran with Pakistan',
    );
  });
});

describe('a name that several bear', () => {
  const WITH_PM = 'who of Azerbaijan met Bogdan-Martin in Baku on 21 November 2025?';

  it('is the one of them who was shown', () => {
    expect(said(WITH_PM, 'when did Asadov meet her?')).toContain('Ali Asadov');
  });

  it('is the other one of two, where another is meant', () => {
    expect(said(WITH_PM, 'what does the other Asadov do?')).toContain('Samaddin Asadov');
  });
});

describe('the host and the guest of a meeting of two', () => {
  const TALK = 'what day did Hashemi have his talk with Nabiyev at WTDC-25?';

  it('are whoever was at home and whoever came, and what they put is put to each other', () => {
    expect(said(TALK, 'what did the host propose?')).toBe('Proposals from Rashad Nabiyev to Iran');
    expect(said(TALK, 'what did the host propose?', 'and the guest?')).toBe(
      'Proposals from Sattar Hashemi to Azerbaijan',
    );
  });

  it('are nobody where neither was at home', () => {
    expect(said('who did Hashemi meet from Kenya in Baku?', 'what did the host propose?')).not.toContain('Kabogo');
  });
});

describe('“he” whose post is asked for', () => {
  it('is whom somebody met, whatever side that one is of', () => {
    expect(
      said('who sat across from Hashemi when Iran talked to Kenya in Baku?', 'which post does he hold?'),
    ).toContain('William Kabogo Githau');
  });
});
