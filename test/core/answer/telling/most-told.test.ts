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
const asked = (text: string, conversation = text): Answer =>
  sideline.ask({ text, conversation, reader: [], ...ASKED_AT });
const first = (answer: Answer) => statementsOf(answer)[0];
const headings = ({ blocks }: Answer) => blocks.flatMap((block) => (block.kind === 'gap' ? [block.text] : []));

const MOST = 'The record that tells most of what was asked:';

describe('a question read by its parts, whose words one record tells as no other does', () => {
  it.each([
    ['In whose presence did Hashemi bring up the cyberattacks of the 12-day war?', 'meeting:wtdc-25-iran-itu'],
    ['Who presided when Arab ministers adopted an ethics charter in Cairo?', 'agreement:arab-ai-ethics-charter'],
  ])('is answered by that record first: %s', (text, record) => {
    const answer = asked(text);
    expect(answer.outcome).toBe('answered');
    expect(headings(answer)).toContain(MOST);
    expect(first(answer)?.records).toContain(record);
    expect(answer.records[0]).toBe(record);
  });

  it('tells the sentences of the record that hold the words, beside what every record tells', () => {
    const answer = asked('In whose presence did Hashemi bring up the cyberattacks of the 12-day war?');
    expect(first(answer)?.records).toContain('meeting:wtdc-25-iran-itu');
    expect(statementsOf(answer).map(({ text }) => text)).toContainEqual(expect.stringContaining('12-day war'));
  });

  it('has no long list behind the record, where that was said to be more than was asked', () => {
    const answer = asked('In whose presence did Hashemi bring up the cyberattacks of the 12-day war?');
    expect(answer.records.filter((one) => one.startsWith('meeting:'))).toEqual(['meeting:wtdc-25-iran-itu']);
    expect(answer.count).toBeNull();
  });
});

describe('what is told by its words', () => {
  it('stands below “no record”, which stays what was found', () => {
    const answer = asked(
      'A single roadmap for WSIS and the Global Digital Compact was called for at Geneva: by whom, speaking for whom?',
    );
    expect(answer.outcome).toBe('no-record');
    expect(headings(answer)).toContain('Nearest to the words of the question:');
    expect(statementsOf(answer).flatMap(({ records }) => records)).toContain('proposal:switzerland-wsis-gdc-roadmap');
  });

  it.each([
    // Read whole by the grammar: it asks for just what it says.
    'Which engagements has India had since 1 April 2026?',
    // Every word is told by the answer.
    'who did Hashemi meet in Baku?',
    // Nobody of that name is in the record of the words.
    'did Starmer mention cyberattacks in the 12-day war?',
    // A word of everybody's.
    'where is a good place near the congress center in Baku',
  ])('is left out where the answer tells what was asked, or the record is of others: %s', (text) => {
    expect(headings(asked(text)).filter((one) => one === MOST)).toEqual([]);
  });

  it('is of the question alone, and not of what was asked before it', () => {
    asked('who did Hashemi meet in Baku?', 'talk');
    expect(headings(asked('and Kenya?', 'talk')).filter((one) => one === MOST)).toEqual([]);
  });
});
