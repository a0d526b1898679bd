import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { conversing } from './conversing.js';

const { last, textOf } = conversing();

const SOMALIA = 'Which bilaterals did the Somali minister hold in Geneva at WSIS+20?';
const SHAZA = 'Whom did Shaza Fatima Khawaja meet at GITEX Global?';
const MODI = 'Whom did Modi meet on 19 February 2026 at the AI Impact Summit?';
const FAHMI = 'Which bilaterals did Fahmi Fadzil hold in Baku?';

describe('a message that names only with whom something was', () => {
  it('is of whoever the conversation is about, where and when that was asked about', () => {
    const answer = last(SOMALIA, 'what was on the agenda with Zavazava?');
    expect(answer.records.filter((one) => one.startsWith('meeting:'))).toHaveLength(1);
    expect(answerJson(answer).text).toMatch(/^Training and digital skills, .*\n.*Cosmas Luckyson Zavazava/);
  });

  it('says that nothing is on record, and does not tell what somebody else signed', () => {
    expect(last(SOMALIA, 'anything signed with the Malaysians?').outcome).toBe('no-record');
  });

  it('asks for records of its own where it names their kind', () => {
    expect(last('who did Hashemi meet in Baku?', 'pending mous with oman').count).toBe(2);
  });

  it('asks for another side where it asks who', () => {
    expect(last(SOMALIA, 'which countries have an agreement with Azerbaijan?').records.length).toBeGreaterThan(3);
  });
});

describe('records of a list by what they are called', () => {
  it.each([
    [[SHAZA, 'in which of the talks did cyber security figure'], /met 2 counterparts/],
    [[SHAZA, 'in which of the three was cybersecurity discussed?'], /met 2 counterparts/],
    [['With whom has Palestine signed ICT memoranda?', 'who signed the Saudi text?'], /Qurash/],
    [
      [
        'Which agreements has Azercosmos signed?',
        'where was the Turkish one signed?',
        'wait, I meant the Brazilian one',
      ],
      /Baku/,
    ],
    [
      ['With whom did the Syrian communications minister talk in 2025?', 'just May please'],
      /met 2 counterparts in May 2025/,
    ],
  ])('are asked about: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });

  it.each([
    [[MODI, 'the Greek, what was his pitch?'], 'Kyriakos Mitsotakis'],
    [[MODI, 'The Swiss guest, what did he offer?'], 'Guy Parmelin'],
  ])('are meant by the nation of somebody in them: %j', (messages, name) => {
    expect(textOf(...messages)).toContain(name);
  });

  it.each([
    [[FAHMI, 'name the ministers'], /^4 ministers/],
    [[FAHMI, 'the countries?'], /^6 countries/],
    [['Whom did President Kagame talk to at MWC25 Kigali?', 'name the companies please'], /^5 companies/],
  ])('are asked for those who stand in them: %j', (messages, text) => {
    expect(textOf(...messages)).toMatch(text);
  });
});

describe('what was asked beyond a list', () => {
  it('is not answered by the list once more, which stays what is asked of next', () => {
    const beyond = ['Which meetings were about start-ups?', 'hydrogen?'];
    expect(last(...beyond).outcome).not.toBe('answered');
    expect(textOf(...beyond, 'how many are those?')).toMatch(/^12 meetings/);
  });
});

describe('what is said in passing', () => {
  it.each([
    [['How does the ICT memorandum between Nairobi and Tehran stand today?'], /latest stated status: in force/],
    [['Did Sudan come away from Baku with a resolution?'], /Sudan/],
    [['What did Rashad Nabiyev put to the Iranians in Baku?', 'and in the opposite direction?'], /for Iran/],
  ])('limits nothing: %j', (messages, text) => {
    const answer = last(...messages);
    expect(answer.outcome).toBe('answered');
    expect(answerJson(answer).text).toMatch(text);
  });

  it('of a person is no setting of a document', () => {
    const [talks, deal] = ['Whom did Seghrouchni meet at Web Summit Qatar?', 'Has she got a deal with Riyadh as well?'];
    expect(textOf(talks, deal)).toContain('Morocco and Saudi Arabia');
  });

  it('names the event that was asked about', () => {
    expect(
      last('In Geneva in July 2025, who did Somalia’s minister talk to?', 'where was the event itself held?').records,
    ).toContain('conference:wsis20');
  });
});

describe('who put something', () => {
  it('is not stated where a source gives the side alone', () => {
    expect(textOf('What did Ghana ask of the Dominican Republic in Baku?', "and who spoke on Accra's behalf?")).toMatch(
      /Not stated/,
    );
  });
});
