import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('what people ask in a chat', () => {
  let sideline: Sideline;
  beforeAll(async () => {
    sideline = createSideline(await loaded());
  });
  const textOf = (text: string) => answerJson(sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT })).text;

  it.each([
    ['How long did the conversation between Modi and Vinod Khosla last?', 'Not stated: how long it lasted.'],
    ["How long did Elmar Valizadeh's meeting in Baku in May 2019 last?", 'Hossein Joshani, '],
    ['How long ago did Hashemi meet Kabogo?', 'Sattar Hashemi, '],
    [
      'Which two officials signed the memorandum between the digital development agencies of Azerbaijan and Chad?',
      'Signed by Farid Osmanov (Azerbaijan) and Adoum Djimet Saboun (Chad).',
    ],
    [
      'did Modi meet more than 50 leaders at the AI summit?',
      'No record: 15 leaders are on record, and not 51 or more.',
    ],
    ['Has Hashemi met at least three ministers in Baku?', 'Yes: 5 ministers are on record.'],
    ['did Hashemi and Zerrouki meet more than once?', 'No record: 1 meeting is on record, and not 2 or more.'],
    ['did Hashemi see Fadzil when he was in Tokyo?', 'Yes: 1 meeting is on record.'],
    ["Did Rwanda's president or Uganda's regulator meet MTN in Kigali?", 'Yes: 2 meetings are on record.'],
    ['Is the ITU innovation centre in Nairobi working?', 'Yes: '],
    [
      'going to press at 6. iran malaysa telecom memorandm signed yet?',
      'No record: no source here says that it is signed.',
    ],
    ["we're seated by the bhutanese at dinner tonight. did their PM see Modi?", 'Yes: '],
    [
      'when was the Asia-Pacific ministerial meeting?',
      'APT Asia-Pacific Ministerial Meeting, Tokyo 2025: 29-31 May 2025',
    ],
    ['MWC Kigali dates pls', 'MWC25 Kigali: 21-23 October 2025'],
    ['when was web summit?', 'Web Summit Qatar 2026: 1-4 February 2026'],
    ['who has called on Mr Mudavadi?', 'Musalia Mudavadi'],
    ['who is the guy running standardisation at ITU', 'Seizo Onoe'],
    ['any unsigned memoranda of Malaysia?', 'Yes: 3 are stated to be under negotiation or proposed.'],
    ['is the Kenya-Iran ICT memorandum still to be signed?', 'No record: no source here says that it is proposed or'],
  ])('has its answer first: %s', (question, first) => {
    expect(textOf(question).startsWith(first)).toBe(true);
  });

  it('says that a figure asked for is not on record', () => {
    const text = textOf('budget of the acceleration centre in Baku - do you have a figure?');
    expect(text).toContain('No record: the sum of money asked for is not on record here.');
  });

  it.each(['did Macron see the exhibition?', 'was the session with Macron live?', 'did Modi address the AI summit?'])(
    'is no yes where its verb is of something else: %s',
    (question) => {
      expect(textOf(question)).not.toMatch(/Yes: /);
      expect(textOf(question)).toContain('Not read: ');
    },
  );
});
