import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Answer } from '../../../src/core/answer/answer.js';
import { gapsOf } from '../../../src/core/answer/answer.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string): Answer => sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT });

describe('a question of which several words are passed over', () => {
  it('has no long list for an answer: what is shown is said to be more or other than was asked', () => {
    const { outcome, blocks, count } = asked(
      'what remains open and outstandingly thorny plus unresolved between Iran and Pakistan',
    );
    expect({ outcome, count }).toEqual({ outcome: 'ambiguous', count: null });
    expect(blocks[0]).toMatchObject({
      kind: 'gap',
      text: expect.stringMatching(/^Not read: “remains”, “outstandingly”, “open”\. This may be/),
    });
  });
});

describe('a word that says nothing of what is asked', () => {
  it.each([
    ['ugh, who the heck did Hashemi meet in Baku', 'Not read: “ugh”.', 'Meetings of Sattar Hashemi in Baku'],
    ['who did Hashemi meet in Baku over lunch', 'Not read: “lunch”.', 'Meetings of Sattar Hashemi in Baku'],
    ["give me a snapshot of Oman's agreements", 'Not read: “snapshot”.', 'Agreements of Oman'],
    ['Iran dragons', 'Not read: “dragons”.', 'All on record of Iran'],
    ['дружище, с кем встретился Хашеми', 'Not read: “дружище”.', 'Meetings of Sattar Hashemi'],
    ['how many agreements does Iran have, ballpark', 'Not read: “ballpark”.', 'How many agreements of Iran'],
    [
      'hi guys could u send me the pending agreements with Oman',
      'Not read: “guys”, “send”.',
      'Pending agreements of Oman',
    ],
  ])('narrows nothing, and is said to be not read: %s', (text, gap, understood) => {
    const answer = asked(text);
    expect(answer.outcome).toBe('answered');
    expect(gapsOf(answer)).toContain(gap);
    expect(gapsOf(answer).join()).not.toMatch(/not on record|Not found|about “/);
    expect(answer.understood.split('  (')[0]).toBe(understood);
  });

  it.each([
    [
      'Sorry, did Hashemi meet Saadullo on the sidelines?',
      'Whether there are meetings of Sattar Hashemi with Isfandiyor Saadullo',
    ],
    ["I'm on deadline, who did Hashemi meet", 'Meetings of Sattar Hashemi'],
    ['my editor wants to know who Hashemi met in Baku', 'Meetings of Sattar Hashemi in Baku'],
    ['Respected Sir/Madam, kindly share the memoranda of Iran', 'Memoranda of Iran'],
    ['yes, who met Bogdan-Martin lol', 'Meetings of Doreen Bogdan-Martin'],
  ])('is not spoken of where it is a courtesy or says why one asks: %s', (text, understood) => {
    const answer = asked(text);
    expect(answer.outcome).toBe('answered');
    expect(gapsOf(answer).join()).not.toMatch(/Not read|Not found|about “/);
    expect(answer.understood.split('  (')[0]).toBe(understood);
  });

  it('is kept from a yes', () => {
    const answer = asked('did Hashemi secretly meet Saadullo');
    expect(gapsOf(answer)).toContain('Not read: “secretly”.');
    expect(JSON.stringify(answer.blocks)).not.toContain('Yes:');
  });
});

describe('a word in the place of content', () => {
  it.each([
    ['who did Hashemi meet in Baku about unicorns', 'about “unicorns” is on record'],
    ['meetings of Iran that mention ransomware', 'about “ransomware” is on record'],
    ['proposals for flying taxis', 'about “flying taxis” is on record'],
    ['anything about dragons', 'about “dragons” is on record'],
    ['dragons', 'about “dragons” is on record'],
    ['unicorn meetings', 'about “unicorn” is on record'],
  ])('is a condition, and may be on no record: %s', (text, gap) => {
    const answer = asked(text);
    expect(answer.outcome).toBe('no-record');
    expect(gapsOf(answer).join()).toContain(gap);
  });

  it.each([
    ['unicorn memorandum with Iran', 'Not found in these records: “unicorn”.'],
    ['did anyone propose flying taxis to Iran', 'Not found in these records: “flying”, “taxis”.'],
  ])('is said not to be found beside a name: %s', (text, gap) => {
    expect(gapsOf(asked(text))).toContain(gap);
  });

  it('narrows where it is a rare word of the records', () => {
    expect(asked('palm pilot of Uzbekistan').records).toContain('proposal:uzbekistan-azerbaijan-myid-palm');
  });
});
