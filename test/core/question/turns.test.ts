import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

describe('what turns a question', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const turnsOf = (text: string) => understand(text, graph, ASKED_AT).question.turns;

  it.each([
    ['Who has signed with Iran although no minister travelled there?', ['although no minister travelled there']],
    ['Which states met Kenya despite having no memorandum?', ['despite having no memorandum']],
    ['Quels pays ont rencontré l’Iran bien que rien ne soit signé ?', ['bien que rien ne soit signé']],
    ['Какие страны встречались с Ираном, хотя меморандума у них нет?', ['хотя меморандума у них нет']],
    ["What percentage of Hashemi's meetings was in Baku?", ['What percentage of']],
    ['Did most of the African ministers meet Bogdan-Martin?', ['most of the']],
    ['How many talks did Kenya hold with states rather than with firms?', ['rather than with firms']],
    ['Do Iran and Kenya have more than five memoranda?', ['more than']],
    ['Who held more meetings than Hashemi?', ['more meetings than']],
    ['Which officials attended exactly two meetings?', ['exactly two']],
    ['Which body was the first whose president a Kenyan minister saw?', ['whose president']],
    ['Is the majority of Iranian memoranda about space?', ['the majority of']],
    ['Which talks did Kenya have before it met Iran?', ['before it met']],
    ['Which countries met Iran but nobody else?', ['but nobody else']],
    ['Which of the ministers has nobody but Hashemi met?', ['nobody but Hashemi met']],
    ['Does every memorandum of Iran date from 2025?', ['every memorandum']],
    ['Who met both Iran and Kenya but not Oman?', ['but not Oman']],
    ['Not counting luncheons, how many meetings did Modi hold?', ['Not counting luncheons']],
    ['Which countries met Iran more often than they met Kenya?', ['more often than']],
    ['With which of the states it received does Kenya have an agreement?', ['it received']],
    ['What has Iran proposed to countries with which it has no memorandum?', ['with which it has no memorandum']],
  ])('is named where no part of it was read: %s', (question, turns) => {
    expect(turnsOf(question)).toEqual(turns);
  });

  const leftOutOf = (text: string) =>
    understand(text, graph, ASKED_AT).question.parties.flatMap(({ excluded, span }) => (excluded ? [span] : []));

  it.each([
    ['Besides his Pakistani counterpart, which ministers did Zarepour receive in Tehran?', ['Pakistani']],
    ['Apart from his talks with Iran, whom did Fahmi meet at WTDC-25?', ['Iran']],
    ['Which interlocutors of Seghrouchni represented neither Germany nor Switzerland?', ['Germany', 'Switzerland']],
    // Whether both are so is no question of all others.
    ['Did Hashemi meet neither Kabogo nor Zerrouki?', []],
  ])('is no condition where it sets somebody aside: %s', (question, spans) => {
    expect(leftOutOf(question)).toEqual(spans);
  });

  it.each([
    'Although I may have asked before, whom did Hashemi meet?',
    'Whom did Hashemi meet, if it is not too much trouble?',
    'Which countries other than Pakistan has Iran met?',
    'Which officials had more than three meetings at WTDC-25?',
    'Did Iran sign more memoranda than Kenya?',
    'Which memoranda are not in force?',
    'Did Hashemi not meet Nabiyev?',
    'Which of the documents are memoranda as opposed to declarations?',
    'Whom has Hashemi met in more than a year?',
    'whose idea was the data transit route?',
    'Did Iran and Kenya meet each other?',
    'Which countries met every African minister?',
    'Who met Hashemi before WTDC-25?',
    'Did Hashemi and Nabiyev meet at least twice?',
    'Which countries has Hashemi met?',
  ])('is nothing where all of it was read, or nothing turns: %s', (question) => {
    expect(turnsOf(question)).toEqual([]);
  });

  it('is no condition that a record has to hold', () => {
    const { words } = understand('Whom did Hashemi meet although protesters gathered?', graph, ASKED_AT).question;
    expect(words).toEqual([]);
  });
});
