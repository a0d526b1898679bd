import { beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/core/graph/graph.js';
import { linked, understand } from '../../../src/core/question/understand.js';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = createSideline(await loaded()).graph([]);
});
const outletsIn = (text: string) =>
  linked(text, graph, ASKED_AT).items.flatMap((item) => (item.kind === 'outlet' ? [item.outlet.span] : []));

describe('outlets as names', () => {
  it.each([
    ['What did Tehran Times write?', ['Tehran Times']],
    ['what did iran daily report on kenya', ['iran daily']],
    ['According to Trend, who met Nabiyev?', ['Trend']],
    ['How do Mehr and Asia-Plus differ on the memoranda?', ['Mehr', 'Asia-Plus']],
    ['When did Breeze FM publish it?', ['Breeze FM']],
    ['Did The Sun report on Malaysia?', ['The Sun']],
  ])('are found: %s', (text, names) => {
    expect(outletsIn(text)).toEqual(names);
  });

  it.each([
    'What is the trend in AI meetings?',
    'Which profit do operators make?',
    'What did ITU offer Kenya?',
    'Who runs the Ministry of Digital Development and Transport?',
    'What did the sun do over the gulf news desk?',
  ])('are not taken for everyday words or bodies: %s', (text) => {
    expect(outletsIn(text)).toEqual([]);
  });
});

describe('what is asked of reports', () => {
  const toldOf = (text: string) => understand(text, graph, ASKED_AT).question.reports?.tell ?? null;

  it.each([
    ['Which agency does Iran Daily credit for its report?', 'via'],
    ['Where was the story on the Saudi-Moroccan memorandum published?', 'outlet'],
    ['What did Gulf Press say about Syria?', 'says'],
    ['Which countries are named as parties of the agreement between India and Norway?', null],
    ['What is the title of the memorandum between Iran and Kenya?', null],
    ['Who met Hashemi first?', null],
  ])('%s', (text, tell) => {
    expect(toldOf(text)).toBe(tell);
  });
});
