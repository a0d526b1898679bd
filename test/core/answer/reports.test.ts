import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string, conversation = text) =>
  answerJson(sideline.ask({ text, conversation, reader: [], ...ASKED_AT }));
/** The first line of an answer that is no restatement. */
const lead = (text: string) =>
  asked(text)
    .text.split('\n')
    .find((line) => line !== '' && !line.startsWith('Asked: '));

describe('what is asked of a report', () => {
  it.each([
    [
      'Under which headline did Tehran Times write about its minister, Tajikistan and Pakistan?',
      /^“Iran discusses expanding ties with Tajikistan, Pakistan in ICT” \(Tehran Times, 24 November 2025\)/,
    ],
    ['When was the Arab News article on Pakistan and the UAE published?', /^Published on 14 October 2025 \(Arab News/],
    ['What language did Okaz publish its piece on Palestine in?', /^In Arabic \(Okaz\)/],
    ['Which news agency is credited by LatestLY for its story on Finland?', /^LatestLY credits ANI/],
    ['Which outlet is alone in giving the day on which Hashemi met Nabiyev?', /^Only Vestnik Kavkaza gives the day/],
    ['Who first reported the memorandum of Azerbaijan with Chad?', /^Trend News Agency, on 29 January 2026/],
    ['How many outlets covered the meeting of Qatar and Syria in Doha?', /^1 outlet \(1 report\): Gulf Press/],
    ['Which papers apart from Tehran Times reported the talks of Hashemi with Kabogo?', /^Iran Daily and Y News/],
    [
      'How do Kalinga TV and Deutschlandfunk differ on the AI pact?',
      /^Kalinga TV says signed in .*Deutschlandfunk says/,
    ],
    [
      'Which source gives 2,572 participants for WTDC-25?',
      /^Trend News Agency and AzerNews: The host ministry counted/,
    ],
    ['Is Mangalorean the only source for the meeting of Modi and Khosla?', /^Yes: only Mangalorean/],
    [
      "In how many ways is Maalin's name spelt?",
      /^4 spellings of the name are on record: Mohamed Adan Maalin, Mohamed Adan Macalin/,
    ],
  ])('%s', (question, first) => {
    expect(lead(question)).toMatch(first);
    expect(asked(question).outcome).toBe('answered');
  });

  it('says where a report does not state it', () => {
    expect(lead('When did Iran Daily publish its report on the meetings with Kenya?')).toMatch(
      /^Not stated: the day of publication \(Iran Daily/,
    );
    expect(lead('What is the headline of the Okaz report on Palestine?')).toMatch(/^Not stated: the headline \(Okaz/);
  });

  it('says yes only of the date and the agency that a report has', () => {
    expect(lead('Was the Breeze FM report on Zavazava published in January 2025?')).toMatch(/^Yes: published on 8 /);
    expect(lead('Was the Breeze FM report on Zavazava published in May 2025?')).toMatch(/^No record of that: /);
    expect(lead('Does Tehran Times credit IRNA for its piece on Tajikistan and Pakistan?')).toMatch(
      /^No record of that: Tehran Times credits ISNA/,
    );
  });

  it('knows no report of an outlet on what its reports are not about', () => {
    const { outcome, text } = asked('When did Okaz report the talks between Saudi Arabia and Egypt?');
    expect(outcome).toBe('no-record');
    expect(text).toContain('No record: no report by Okaz');
  });

  it('names no outlet for what no sentence says, and no only one where many report', () => {
    expect(asked('Which newspaper says that Iran signed a memorandum with Turkey in Baku?').outcome).toBe('no-record');
    expect(asked('Is Mangalorean the only source for the meeting of Modi and Pichai?').text).toMatch(
      /^No record of that: more than one outlet reports it\./m,
    );
  });

  it('goes on from a report that was asked about', () => {
    const conversation = 'of one report';
    asked('What did Tehran Times write about the talks with Kenya?', conversation);
    expect(asked('When was it published?', conversation).text).toContain('Published on 22 November 2025');
    expect(asked('Which agency does it credit?', conversation).text).toContain('Tehran Times credits ISNA');
  });
});

describe('an outlet that is named', () => {
  it('is neither the place nor the country in its name', () => {
    const { text } = asked('What did Iran Daily report about Pakistan?');
    expect(text).toMatch(/Iran Daily/);
    expect(text).not.toMatch(/in Tehran|not on record here/);
  });

  it('gives what it says of something, and not what others say', () => {
    const { text } = asked('According to Carapandang, what did Meutya and Al Olama discuss?');
    expect(text).toContain('Carapandang, on Meutya Hafid (Indonesia) and Omar Sultan Al Olama');
  });
});
