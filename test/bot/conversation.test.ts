import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { loaded } from '../corpus/loaded.js';

let sideline: Sideline;
let conversation = 0;

beforeAll(async () => {
  sideline = createSideline(await loaded());
});

/** The answers to messages of one conversation. */
function chat(...messages: string[]): Answer[] {
  const id = `test-${conversation++}`;
  const at = { reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };
  return messages.map((text) => sideline.ask({ text, conversation: id, ...at }));
}

function last(...messages: string[]): Answer {
  return chat(...messages).at(-1)!;
}

describe('a fragment', () => {
  it('puts a name in the place of the last of its sort', () => {
    expect(last('What did Iran propose to Pakistan?', 'and to Kenya?').understood).toBe('Proposals from Iran to Kenya');
  });

  it('narrows to counterparts of a region, not to the side of whom it is asked', () => {
    const refs = last('Who was received by Al Mannai at the close of MWC Doha?', 'just the Asian ones').records;
    expect(refs).toContain('meeting:doha-qatar-pakistan-2025');
    expect(refs).not.toContain('meeting:doha-qatar-somalia-2025');
  });

  it('takes a country for more than the region before it', () => {
    const { understood } = last('Whom did Modi meet on 18 February 2026?', 'just the Europeans', 'only the Croatian');
    expect(understood).toBe('Meetings of Narendra Modi with Croatia on 18 February 2026');
  });

  it('keeps month and year where only a day is said', () => {
    const { understood } = last('Whom did Modi meet on 18 February 2026?', 'and on the 19th?');
    expect(understood).toBe('Meetings of Narendra Modi on 19 February 2026');
  });

  it('asks for another side of what was asked before', () => {
    expect(last('What did Iran offer Kenya?', 'where?').understood).toBe('Places of offers from Iran to Kenya');
  });
});

describe('an ordinal', () => {
  it('takes a line of the last list, also after one of its lines was shown', () => {
    const answers = chat('List the bilateral meetings at WTDC-25', 'the second one', 'the third one');
    const list = answers[0]!.records.filter((ref) => ref.startsWith('meeting:'));
    expect(answers[2]!.outcome).toBe('answered');
    expect(answers[2]!.records).toContain(list[2]);
  });

  it('says how many there were where it is out of range', () => {
    const { blocks } = last('Who did Hashemi meet at WTDC-25?', 'only the african ones', 'the seventh one');
    expect(blocks).toEqual([{ kind: 'aside', text: 'The last answer listed 2; there is no number 7 to show.' }]);
  });
});

describe('a question with a relation of its own', () => {
  it('finds what the meetings listed before brought', () => {
    const { records } = last('vaishnav meetings', 'only germany', 'what got signed there');
    expect(records).toContain('agreement:india-germany-ai-pact');
  });

  it('asks for the posts of those who were met, not of who met them', () => {
    const { understood } = last('Who did Hashemi meet from Algeria?', 'what post does he hold?');
    expect(understood).toBe('Posts of Sid Ali Zerrouki');
  });

  it('leaves out where the talks before were, and says so, where nothing is on record there', () => {
    const { outcome, blocks } = last(
      'Who was received by Al Mannai at the close of MWC Doha?',
      'did he meet the Moroccan minister too?',
    );
    expect(outcome).toBe('answered');
    expect(blocks[0]).toMatchObject({ kind: 'statement', statement: { text: expect.stringContaining('Yes') } });
    expect(blocks[1]).toMatchObject({ kind: 'gap', text: expect.stringContaining('No record of that for') });
  });

  it('sets aside what was shown where others are asked for', () => {
    const { records } = last('Who did Hashemi meet from Algeria?', 'who else did he meet?');
    expect(records).not.toContain('meeting:wtdc-25-iran-algeria');
  });

  it('asks whom is meant where nobody was named', () => {
    expect(last('who did he meet?').outcome).toBe('ambiguous');
  });
});

describe('several questions in one message', () => {
  it('lean on each other, without a conversation', () => {
    const at = { reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };
    const text = 'Who is the Omani transport minister? Whom has he met?';
    expect(sideline.ask({ text, conversation: null, ...at }).understood).toBe(
      'Posts of Said bin Hamoud Al Maawali | Meetings of Said bin Hamoud Al Maawali',
    );
  });

  it('are told apart without punctuation', () => {
    const text = 'what did india sign with finland and what did it sign with germany';
    expect(last(text).understood).toMatch(
      /^Signed agreements of India with Finland \| Signed agreements of India with Germany/,
    );
  });
});

describe('start over', () => {
  it('drops what was asked before', () => {
    expect(last('Who did Hashemi meet?', 'start over', 'who did he meet?').outcome).toBe('ambiguous');
  });
});
