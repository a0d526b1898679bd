import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { answerJson } from '../../src/core/answer/json.js';
import { loaded } from '../corpus/loaded.js';

let sideline: Sideline;
let conversation = 0;

beforeAll(async () => {
  sideline = createSideline(await loaded());
});

/** The answer to the last message of a conversation. */
function last(...messages: string[]): Answer {
  const id = `shown-${conversation++}`;
  const at = { reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };
  return messages.map((text) => sideline.ask({ text, conversation: id, ...at })).at(-1)!;
}

function textOf(answer: Answer): string {
  return answerJson(answer).text;
}

const TOKYO = 'who did Hashemi meet in Tokyo?';
const PARK = 'What has Türkiye signed with Azerbaijan?';

describe('one thing of what was shown', () => {
  it.each([
    [[TOKYO, 'do you know the precise day?'], /^On 30 May 2025/],
    [[TOKYO, 'what came up?'], /^Cybersecurity/],
    [[TOKYO, 'is a date recorded for that meeting'], /^On 30 May 2025/],
    [[TOKYO, 'which papers wrote about it?'], /^Reported by/],
    [['what did Kenya and Iran sign', 'and the place it was signed in?'], /^Signed in Nairobi/],
    [['did Malaysia sign anything with Timor-Leste?', 'whose signatures are on it'], /^Not stated: who put their name/],
    [['did Fahmi meet Nabiyev in Baku', 'what was discussed'], /^Not stated: what it was about/],
  ])('is told of just that: %j', (messages, text) => {
    expect(textOf(last(...messages))).toMatch(text);
  });

  it('is told of the side that is named', () => {
    const answer = last('What did Turkmenistan ask of Iran in Tehran?', 'who represented the Turkmen side?');
    expect(textOf(answer)).toMatch(/^Put by Mammethan Chakyev for Turkmenistan/);
  });

  it('is told of the meeting that what was shown came about in', () => {
    const answer = last('What did Iran propose to Algeria?', 'in which meeting, and on what date was that meeting?');
    expect(textOf(answer)).toMatch(/November 2025/);
  });

  it('has nothing to be told of where nothing was found', () => {
    const { outcome, blocks } = last('did Hashemi meet Malatsi?', 'at which event?');
    expect(outcome).toBe('no-record');
    expect(blocks[0]).toMatchObject({ text: expect.stringContaining('No record') });
  });

  it('is said to be open where a word of the question is in none of it', () => {
    const { outcome, blocks } = last('did Malaysia sign anything with Timor-Leste?', 'are there photos of it?');
    expect(outcome).toBe('no-record');
    expect(blocks[0]).toMatchObject({ text: expect.stringContaining('“photos”') });
  });
});

describe('some of what was shown', () => {
  it('is the one that words describe', () => {
    expect(textOf(last(PARK, 'the park one, when was it concluded?'))).toMatch(/^Signed about May 2022/);
    expect(textOf(last(PARK, 'the park one, when was it concluded?', 'and the space one?'))).toMatch(
      /^Signed about September 2022/,
    );
  });

  it('is what was left by a narrowing, and then all of it again', () => {
    const list = 'List proposals of Malaysia';
    const all = last(list).records.filter((ref) => ref.startsWith('proposal:'));
    const some = last(list, 'just the ones to Azerbaijan').records.filter((ref) => ref.startsWith('proposal:'));
    const rest = last(list, 'just the ones to Azerbaijan', 'and the rest?').records;
    const again = last(list, 'just the ones to Azerbaijan', 'back to the full list').records;
    expect(rest.filter((ref) => ref.startsWith('proposal:')).sort()).toEqual(
      all.filter((ref) => !some.includes(ref)).sort(),
    );
    expect(again.filter((ref) => ref.startsWith('proposal:')).sort()).toEqual([...all].sort());
  });

  it('is what meets a state or a sort', () => {
    expect(last('pending agreements of India with Finland', 'only those merely proposed').understood).toBe(
      'Agreements of India with Finland that are merely proposed',
    );
    expect(last('who did Modi meet in Delhi?', 'just the companies').understood).toMatch(/with companies/);
  });

  it('is asked back where what it is limited to is not read', () => {
    expect(last('who did Modi meet in Delhi?', 'only the zebras').outcome).not.toBe('answered');
  });
});

describe('a name put in the place of another', () => {
  it.each([
    [['what did Iran propose to Pakistan', 'and from Pakistan?'], 'Proposals from Pakistan to Iran'],
    [
      ['proposals from Pakistan to Azerbaijan about air links', 'forget the air links'],
      'Proposals from Pakistan to Azerbaijan',
    ],
    [['memoranda of India with Finland', 'not only memoranda, everything'], 'Agreements of India with Finland'],
    [['who did Hashemi meet in Baku in November 2025', 'forget the date'], 'Meetings of Sattar Hashemi in Baku'],
  ])('and what is dropped is dropped: %j', (messages, understood) => {
    expect(last(...messages).understood).toBe(understood);
  });

  it('is said to be without what was only taken over, where nothing is on record with it', () => {
    const answer = last(TOKYO, 'and with Pakistan?');
    expect(answer.outcome).toBe('answered');
    expect(textOf(answer)).toMatch(/^(?:Asked:.*\n+)?No record of/);
  });

  it('that nobody bears is no other question', () => {
    expect(textOf(last('did Kagame meet the ITU chief', 'no, I meant Halloran'))).toMatch(
      /“Halloran” is not on record/,
    );
  });
});

describe('a pronoun', () => {
  it('is whom the other sex leaves', () => {
    const answer = last('whom did Shaza Fatima meet in Doha', 'when did she meet the GSMA man', 'what did he say');
    expect(answer.understood).toBe('What records say of John Hoffman');
  });

  it('beside another is the other of the two shown', () => {
    expect(last('Did Jagdeo talk to the IMF?', 'whom did he see besides her').understood).toMatch(
      /except Kristalina Georgieva/,
    );
  });

  it('of a country is asked back where nobody is clear', () => {
    const { outcome } = last('List meetings of the ITU in Baku', 'did he ever go to her country?');
    expect(outcome).toBe('ambiguous');
  });

  it('is asked with names in its place where nothing is found as it was read', () => {
    const answer = last('did Fahmi Fadzil see the Iranian minister in Tokyo?', 'were they meeting again in Baku?');
    expect(answer.outcome).toBe('answered');
  });
});

describe('who proposed several documents', () => {
  it('is told of each by its title, so that nothing is taken for what is said of the one before', () => {
    const lines = textOf(last('pending agreements of Malaysia', 'and who proposed them?')).split('\n');
    expect(lines.filter((line) => line.startsWith('On record of')).map((line) => line.replace(/:.*/, ''))).toEqual([
      'On record of MCMC-ANATEL memorandum of understanding',
      'On record of NIPL-PayNet bilateral payment linkages',
    ]);
  });
});
