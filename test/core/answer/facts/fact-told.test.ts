import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../../src/bot/ports/sideline.js';
import { type Answer, statementsOf } from '../../../../src/core/answer/answer.js';
import { loaded } from '../../../corpus/loaded.js';
import { ASKED_AT } from '../../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string): Answer => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT });
const said = (answer: Answer) => statementsOf(answer).map(({ text }) => text);
const gaps = ({ blocks }: Answer) => blocks.flatMap((block) => (block.kind === 'gap' ? [block.text] : []));

describe('a fact that only a sentence tells', () => {
  it.each([
    // A length and a sum in one sentence.
    ['How many kilometres of fibre does Brazil plan to lay in the Amazon, and at what cost?', '40,000 km'],
    ['How much money does Brazil want to spend on fibre in the Amazon, and over what length?', '500 million dollars'],
    // Whose account it is to be is no second side.
    ['How much has Morocco set aside for start-ups, by the account of its minister?', '1.3 billion dirhams'],
    ['According to Pemmasani, what proportion of the world’s digital transactions passes through UPI?', '46%'],
    // "The next five years" is a length of time, and no days to look in.
    ['What trade target did India and Brazil set for the next five years?', '20 billion dollars'],
    ['What volume of trade do India and Brazil aim at, and within what period?', 'within five years'],
    // A post that somebody is to be elected to is nobody's name.
    ['Whom does Brazil want to see elected Deputy Secretary-General of the ITU?', 'Carlos Baigorri'],
    // An act of speech in another word.
    ['For what help did the Sri Lankan president express his gratitude to India?', 'Cyclone Ditwah'],
    ['Which cyberattacks did Hashemi mention?', '12-day war'],
    // What was due to be is no number of records.
    ['How many bilateral meetings was Fahmi Fadzil due to hold in Geneva?', 'over 10 bilateral meetings'],
  ])('is told by that sentence: %s', (text, figure) => {
    const answer = asked(text);
    expect(answer.outcome).toBe('answered');
    expect(said(answer)[0]).toContain(figure);
  });

  it('is told of what somebody said beside what is left out', () => {
    const answer = asked("What did Pemmasani say in Baku about India's digital reach, leaving out the figure for UPI?");
    expect(said(answer)[0]).toContain('one billion people');
    expect(said(answer).join(' ')).not.toContain('UPI');
  });

  it('is told of two conferences where the second question has no noun of its own', () => {
    const text =
      'How many companies did Türkiye bring to the congress in Doha, and how many to the one in Barcelona a few months later?';
    expect(said(asked(text)).join(' ')).toMatch(/about 50 companies.*more than 30 companies/);
  });
});

describe('a fact that no sentence states', () => {
  it.each([
    'How much did it cost Azerbaijan to host WTDC-25?',
    'How much did Qatar spend on hosting MWC25 Doha?',
    'What percentage of Kenyans use the internet, according to Kabogo?',
    "What share of Iran's GDP is oil?",
    'How many euros did Germany promise for the AI pact with India?',
    'Whom does Iran want elected ITU Secretary-General?',
    'How many km is the Caspian cable?',
    'Which decisions has the Plenipotentiary Conference in Doha taken so far?',
    'What did Kabogo thank Iran for?',
  ])('is said to be on no record: %s', (text) => {
    const answer = asked(text);
    expect(answer.outcome).toBe('no-record');
    expect(gaps(answer)[0]).toMatch(/^No record: /);
  });

  it.each([
    'In what year was Cosmas Zavazava born?',
    'How old is Sattar Hashemi?',
    'What does Doreen Bogdan-Martin earn as Secretary-General?',
    'Which political party does Jyotiraditya Scindia belong to?',
    'At what university did Rashad Nabiyev study?',
    "What is Omar Al-Omar's phone number?",
    'Is Hashemi married?',
  ])('of a person is refused by what it is: %s', (text) => {
    const answer = asked(text);
    expect(answer.outcome).toBe('no-record');
    expect(gaps(answer)).toEqual([expect.stringContaining('these records tell of engagements, and not of the')]);
    expect(statementsOf(answer)).toEqual([]);
  });
});

describe('what records themselves are counted or listed for', () => {
  it.each([
    ['How many memoranda were signed at the fourth General Assembly of the DCO?', 5],
    ['How many bilateral meetings of Qatar at Web Summit Qatar?', 3],
  ])('is no matter of a sentence: %s', (text, count) => {
    expect(asked(text).count).toBe(count);
  });

  it('is not denied for a word of another sense', () => {
    expect(asked("Which officials share a subject with Zerrouki's meeting?").outcome).toBe('answered');
  });
});
