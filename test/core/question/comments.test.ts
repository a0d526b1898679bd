import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { withoutComments } from '../../../src/core/question/comments.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});

const read = (text: string) => withoutComments(text, graph, ASKED_AT);

describe('remarks around a question', () => {
  it.each([
    ['colleagues disagree - is the Iran-Malaysia memorandum signed?', 'is the Iran-Malaysia memorandum signed?'],
    ['pending memoranda of Oman, need it for tonight', 'pending memoranda of Oman'],
    ['who did Hashemi meet in Baku? (writing on the train)', 'who did Hashemi meet in Baku?'],
    ['thanks. meetings of Kenya', 'meetings of Kenya'],
    [
      'which international organisations, as opposed to states, did Zerrouki meet?',
      'which international organisations did Zerrouki meet?',
    ],
    ['which companies rather than states did Modi meet?', 'which companies did Modi meet?'],
  ])('are left out: %s', (text, rest) => {
    expect(read(text)).toBe(rest);
  });

  it.each([
    "Malaysia's agreements - not the signed ones",
    'meetings of Iran: names only',
    'which states rather than Kenya did Iran meet?',
    'Nokia - any ministers met them?',
    'the later one: what was signed there?',
    'honest opinion: is it just show?',
    'memoranda of Iran. I need the pending ones',
    'thanks. ok.',
  ])('are no words that limit, name or ask, and no message of remarks alone: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('what people at work say beside their question', () => {
  it.each([
    ['for my column on Sunday: meetings of Kenya', 'meetings of Kenya'],
    ['pending memoranda of Oman for tomorrows bulletin', 'pending memoranda of Oman'],
    ["who met Hashemi in Baku? this is for the minister's speech on Friday", 'who met Hashemi in Baku?'],
    ['For a footnote, when did Hashemi meet Zerrouki', 'when did Hashemi meet Zerrouki'],
    ['printing at noon. who signed for Oman?', 'who signed for Oman?'],
    [
      'the editor keeps calling, when was the memorandum with Kenya signed',
      'when was the memorandum with Kenya signed',
    ],
    ['Deadline looming: pending memoranda of Kenya', 'pending memoranda of Kenya'],
    ['who stood next to Modi? headline is waiting', 'who stood next to Modi?'],
    ['sorry to bother, meetings of Syria', 'meetings of Syria'],
  ])('is left out with its days and its verbs: %s', (text, rest) => {
    expect(read(text)).toBe(rest);
  });

  it.each([
    'what did they call for? a press release?',
    'is there a deadline for the memorandum with Tajikistan?',
    'what did Hashemi say to the press at WTDC-25?',
    'which proposals were for a bulletin',
    'memoranda for the press agencies of Iran',
    'what is best for our boss',
    'for Oman: pending memoranda',
  ])('is no part of what is asked: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('what people state of themselves', () => {
  it.each([
    ['we host the Omanis tomorrow. have they signed with Iran?', 'have Oman signed with Iran?'],
    ['We dine with Zerrouki tonight. Whom did he meet in Doha?', 'Whom did Sid Ali Zerrouki meet in Doha?'],
    ["I'm at lunch with the Kenyans, what memoranda are pending?", 'Kenya: what memoranda are pending?'],
    ['we leave for Doha on Monday; did Al Mannai meet Zerrouki?', 'did Al Mannai meet Zerrouki?'],
    ['who asks for a council seat? we must decide our votes', 'who asks for a council seat?'],
    ['our delegation is in the car - is the memorandum with Kenya in force?', 'is the memorandum with Kenya in force?'],
  ])('gives a name to what points, and else nothing: %s', (text, rest) => {
    expect(read(text)).toBe(rest);
  });

  it.each([
    'We met the Iranians in Baku. What was signed?',
    'I heard that Iran signed something with Oman. Is it true?',
    'We represent Ericsson. Which ministers met us?',
    "I'm writing about Kenya. Which memoranda were signed with Iran?",
    'we need memoranda of Iran. signed in Baku',
    'we sit with Iran and Oman tonight. have they signed it?',
  ])('stays where the question may lean on it otherwise: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});
